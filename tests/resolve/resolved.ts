import { resolve } from '../../src/resolve/resolve.ts';
import { annotated, type Notes } from '../layers-fixture.ts';

/** Entities as `key: forms in text order`, the references that stay open left out. */
export function entitiesIn(text: string, notes: Notes): Record<string, string[]> {
  const { document, layers } = annotated(text, notes);
  const { entities } = resolve(document, layers);
  return Object.fromEntries(
    entities.map((entity) => [
      entity.key,
      entity.mentions.map((index) => {
        const mention = layers.mentions[index];
        return mention ? document.text.slice(mention.start, mention.end) : '';
      }),
    ]),
  );
}
