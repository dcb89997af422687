/**
 * What stops an article from being read. Each error carries its facts as fields; the message is made from them:
 * what is wrong, where, and how to mend it.
 */
export abstract class ReadError extends Error {
  constructor(
    /** What is wrong, as a sentence without its subject's place. */
    readonly what: string,
    /** The name of the input: a file, an address, `standard input`. */
    readonly where: string,
    /** What to do about it. */
    readonly mend: string,
  ) {
    super(`${where}: ${what}. ${mend}`);
    this.name = new.target.name;
  }
}

/** The input is no text: a picture, a PDF, an archive, or bytes that no encoding of text explains. */
export class BinaryInputError extends ReadError {
  constructor(
    where: string,
    readonly format?: string,
  ) {
    super(
      format === undefined ? 'This is not text' : `This is ${format}, not text`,
      where,
      'Give plain text, Markdown or HTML in UTF-8; take the words out of other formats first.',
    );
  }
}

/** The input holds no letter or digit. */
export class EmptyInputError extends ReadError {
  constructor(where: string) {
    super('There are no words in it', where, 'Give a file that holds the text of an article.');
  }
}

/** The input is longer than the limit. */
export class TooLongError extends ReadError {
  constructor(
    where: string,
    readonly length: number,
    readonly limit: number,
    /** What `length` counts; bytes where the input was not even decoded. */
    readonly unit: 'characters' | 'bytes' = 'characters',
  ) {
    super(
      `It has ${length} ${unit} and the limit is ${limit} characters`,
      where,
      'Split it into articles, or raise the limit with --max-chars.',
    );
  }
}

/** The article is in a language that the model was not made for. */
export class UnreadLanguageError extends ReadError {
  constructor(
    where: string,
    /** ISO 639-3 code. */
    readonly language: string,
    languageName: string,
  ) {
    super(
      `The language seems to be ${languageName}`,
      where,
      'Only English is read so far; give an English translation.',
    );
  }
}

/** A date that the caller gave is no date. */
export class InvalidDateError extends ReadError {
  constructor(
    where: string,
    readonly date: string,
  ) {
    super(
      `${JSON.stringify(date)} is not a date`,
      where,
      'Write it as YYYY-MM-DD, YYYY-MM or YYYY, for example 2022-05-24.',
    );
  }
}
