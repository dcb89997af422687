/**
 * GEXF 1.1 to 1.3, as Gephi, Gephi Lite, networkx and we write it. A reader of our own beside graphology-gexf, which needs the page's own
 * thread (DOMParser), makes one edge of those that share an id (networkx numbers parallel edges anew for each pair), drops times, and
 * gives up at loops.
 */
import {
  type ForeignEdge,
  type ForeignGraph,
  type ForeignNode,
  finite,
  hexColour,
  ImportError,
  typedValue,
  type Value,
} from './foreign.ts';
import { given, readXml, type XmlAttributes } from './xml.ts';

interface Column {
  readonly title: string;
  readonly type: string;
  /** What an element has that says nothing itself. */
  fallback: string;
}

/** An element of the file while it is read. */
interface Item {
  readonly attributes: XmlAttributes;
  readonly values: XmlAttributes[];
  readonly parent: string | undefined;
  /** Drawing and times, by name. */
  readonly viz: Map<string, Value>;
  readonly spells: string[];
  x?: number | undefined;
  y?: number | undefined;
}

/** @throws {ImportError} */
export function readGexf(text: string): ForeignGraph {
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
  const nodes: Item[] = [];
  const edges: Item[] = [];
  const path: string[] = [];
  /** Nodes and edges that are open: nodes may hold nodes. */
  const open: Item[] = [];
  let declaring: Map<string, Column> | undefined;
  let column: Column | undefined;
  let creator = '';
  let defaultType = 'undirected';
  let seen = false;

  readXml(text, {
    open(name, attributes) {
      path.push(name);
      const item = open.at(-1);
      switch (name) {
        case 'graph':
          seen = true;
          defaultType = given(attributes, 'defaultedgetype') ?? defaultType;
          break;
        case 'attributes':
          declaring = columns[given(attributes, 'class') === 'edge' ? 'edge' : 'node'];
          break;
        case 'attribute': {
          const id = given(attributes, 'id') ?? given(attributes, 'title') ?? '';
          column = {
            title: given(attributes, 'title') ?? id,
            type: given(attributes, 'type') ?? 'string',
            fallback: '',
          };
          declaring?.set(id, column);
          break;
        }
        case 'node':
        case 'edge': {
          const parent = item && given(item.attributes, 'id');
          const next: Item = { attributes, values: [], parent, viz: new Map(), spells: [] };
          (name === 'node' ? nodes : edges).push(next);
          open.push(next);
          break;
        }
        case 'attvalue':
          item?.values.push(attributes);
          break;
        case 'spell':
          item?.spells.push(spellOf(attributes));
          break;
        default:
          if (item) readViz(item, name, attributes);
      }
    },
    close(name) {
      path.pop();
      if (name === 'node' || name === 'edge') open.pop();
      else if (name === 'attributes') declaring = undefined;
      else if (name === 'attribute') column = undefined;
    },
    text(piece) {
      if (path.at(-1) === 'default' && column) column.fallback += piece;
      else if (path.at(-1) === 'creator') creator += piece;
    },
  });
  if (!seen) throw new ImportError('This XML file has no graph in it. Export it again as GEXF.');
  const ours = creator.startsWith('entente');
  return {
    format: 'GEXF',
    ours,
    nodes: nodes.map((item) => nodeOf(item, columns.node, ours)),
    edges: edges.map((item) => edgeOf(item, columns.edge, defaultType, ours)),
    hyperedges: 0,
  };
}

function readViz(item: Item, name: string, attributes: XmlAttributes): void {
  const value = given(attributes, 'value');
  switch (name) {
    case 'position':
      item.x = finite(given(attributes, 'x'));
      item.y = finite(given(attributes, 'y'));
      break;
    case 'color': {
      const { r, g, b } = attributes;
      const colour = given(attributes, 'hex') ?? hexColour(r, g, b);
      if (colour) item.viz.set('color', colour);
      break;
    }
    case 'size':
    case 'thickness': {
      const number = finite(value);
      if (number !== undefined) item.viz.set(name, number);
      break;
    }
    case 'shape':
      if (value) item.viz.set('shape', value);
  }
}

/** A time as ISO 8601 writes an interval: `2001/2005`, `2001/`. */
const spellOf = (attributes: XmlAttributes): string => {
  const moment = given(attributes, 'timestamp');
  return moment ?? `${timeOf(attributes, 'start')}/${timeOf(attributes, 'end')}`;
};

const timeOf = (attributes: XmlAttributes, end: 'start' | 'end'): string =>
  given(attributes, end) ?? given(attributes, `${end}open`) ?? '';

function nodeOf(item: Item, columns: ReadonlyMap<string, Column>, ours: boolean): ForeignNode {
  const values = valuesOf(item, columns, ours);
  const parent = given(item.attributes, 'pid') ?? item.parent;
  if (parent) values.set('parent', parent);
  const { x, y } = item;
  return { id: given(item.attributes, 'id'), label: given(item.attributes, 'label'), x, y, attributes: values };
}

function edgeOf(item: Item, columns: ReadonlyMap<string, Column>, defaultType: string, ours: boolean): ForeignEdge {
  const { attributes } = item;
  const values = valuesOf(item, columns, ours);
  const kind = given(attributes, 'kind');
  if (kind && !values.has('kind')) values.set('kind', kind);
  const weight = finite(given(attributes, 'weight'));
  if (weight !== undefined) values.set('weight', weight);
  const type = given(attributes, 'type') ?? defaultType;
  return {
    id: given(attributes, 'id'),
    source: given(attributes, 'source'),
    target: given(attributes, 'target'),
    label: given(attributes, 'label'),
    // A mutual edge is as true one way as the other.
    undirected: type !== 'directed',
    attributes: values,
  };
}

/** Values by title of their column; of one that changes with time the last, and all of them with their times beside it. */
function valuesOf(item: Item, columns: ReadonlyMap<string, Column>, ours: boolean): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { title, type, fallback } of columns.values()) {
    const value = fallback === '' ? undefined : typedValue(type, fallback);
    if (value !== undefined) values.set(title, value);
  }
  const histories = new Map<string, string[]>();
  for (const attributes of item.values) {
    const id = given(attributes, 'for') ?? given(attributes, 'id') ?? '';
    const { title, type } = columns.get(id) ?? { title: id, type: 'string' };
    const value = typedValue(type, given(attributes, 'value') ?? '');
    if (title === '' || value === undefined) continue;
    values.set(title, value);
    const time = spellOf(attributes);
    if (time !== '/') histories.set(title, [...(histories.get(title) ?? []), `${time}: ${value}`]);
  }
  for (const [title, history] of histories) values.set(`${title} over time`, history.join(' | '));
  if (ours) return values;
  for (const [name, value] of item.viz) if (!values.has(name)) values.set(name, value);
  for (const name of ['start', 'end'] as const) {
    const time = timeOf(item.attributes, name);
    if (time && !values.has(name)) values.set(name, time);
  }
  const spells = [given(item.attributes, 'timestamp'), ...item.spells].filter(Boolean);
  if (spells.length > 0) values.set('spells', spells.join(' | '));
  return values;
}
