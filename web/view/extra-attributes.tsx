import type { Extra } from '../../src/graph/schema.ts';
import { displayName } from '../state/display-name.ts';

/** What another program says of a node or an edge, by its names there; nothing where it says nothing. */
export function ExtraAttributes({ extra }: { readonly extra: Extra | undefined }) {
  const entries = Object.entries(extra ?? {});
  if (entries.length === 0) return null;
  return (
    <section className="fact-group">
      <h3>
        From the file <span className="count">{entries.length}</span>
      </h3>
      <dl className="details">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              <bdi>{displayName(name, 60)}</bdi>
            </dt>
            <dd>
              <bdi>{typeof value === 'boolean' ? (value ? 'yes' : 'no') : displayName(String(value), 1000)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
