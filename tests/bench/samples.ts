import { readdirSync, readFileSync } from 'node:fs';
import { splitWords } from '../../src/language/words.ts';

const FOLDER = new URL('../../data/articles/', import.meta.url);

/** The sample articles of this repository, as written. */
export const sampleArticles = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => /\.(?:txt|md)$/.test(file) && file !== 'README.md')
    .sort()
    .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'));

/** Paragraphs of the samples up to `words` words: an article of the usual length. */
export function articleOf(words: number): string {
  const paragraphs = sampleArticles().flatMap((text) => text.split(/\n\s*\n/));
  let article = '';
  for (const paragraph of paragraphs) {
    if (countWords(article) >= words) break;
    article += `${paragraph}\n\n`;
  }
  return article;
}

export const countWords = (text: string): number => splitWords(text).length;
