import type { MentionKind } from '../language/layers.ts';

/** What the mentions of one document resolve to. */
export interface Entity {
  /** Stable key as the graph uses it: `country:CN`, `framework:ipef`, `person:he-weiwen`. */
  readonly key: string;
  readonly kind: MentionKind;
  /** The canonical name: the table's where the entity is known, else the fullest name in the text. */
  readonly label: string;
  /** Other written forms, each with the mention that backs it (index into `mentions`); never the label itself. */
  readonly aliases: readonly { readonly name: string; readonly mention: number }[];
  /** Indexes into `mentions`, in text order. */
  readonly mentions: readonly number[];
  /** Family name of a person, as the text uses it alone. */
  readonly surname?: string;
  /** What the tables in `data/` add: iso2, iso3, demonyms, class, acronym, country. */
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** The resolve stage's layer: every mention belongs to at most one entity. */
export interface Entities {
  readonly entities: readonly Entity[];
  /** Parallel to `mentions`: index into `entities`, or -1 for a reference that was not resolved. */
  readonly entityOf: readonly number[];
}
