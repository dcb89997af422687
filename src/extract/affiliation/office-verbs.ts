import table from '../../../data/office-words.json' with { type: 'json' };

/** The office that a verb says its subject holds, by the verb's form, lower case: "chairs", "taught". */
export const OFFICE_OF_VERB: ReadonlyMap<string, string> = new Map(Object.entries(table.verbs));

/** Words that say that somebody belongs to a body, with the noun for it or an empty one: "studied", "worked". */
export const BELONGING: ReadonlyMap<string, string> = new Map(Object.entries(table.belongs));
