/**
 * GraphML, as networkx, igraph, yEd, Gephi, Neo4j, LightRAG and we write it. A reader of our own beside graphology-graphml, for the reasons
 * that `gexf.ts` gives, and since that one does not read the names and places that yEd keeps in elements of its own.
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

interface Key {
  readonly name: string;
  readonly type: string;
  readonly domain: string;
  fallback: string;
}

interface Item {
  readonly attributes: XmlAttributes;
  readonly data: { readonly key: string; text: string }[];
  readonly parent: string | undefined;
  readonly undirected: boolean;
  /** What yEd draws. */
  drawn: { label?: string; x?: number | undefined; y?: number | undefined; color?: string; shape?: string };
}

/** @throws {ImportError} */
export function readGraphml(text: string): ForeignGraph {
  const keys = new Map<string, Key>();
  const nodes: Item[] = [];
  const edges: Item[] = [];
  const path: string[] = [];
  /** Open nodes, edges, ports and hyperedges; data belongs to the innermost. */
  const open: (Item | undefined)[] = [];
  /** Whether edges are undirected in each open graph: nodes may hold graphs. */
  const undirected: boolean[] = [];
  let key: Key | undefined;
  let hyperedges = 0;
  let ours = false;
  let seen = false;

  readXml(text, {
    open(name, attributes) {
      path.push(name);
      const item = open.at(-1);
      switch (name) {
        case 'graph':
          seen = true;
          ours ||= given(attributes, 'id') === 'entente';
          undirected.push(given(attributes, 'edgedefault') !== 'directed');
          break;
        case 'key': {
          const id = given(attributes, 'id') ?? '';
          const type = given(attributes, 'attr.type') ?? 'string';
          key = {
            name: given(attributes, 'attr.name') ?? id,
            type,
            domain: given(attributes, 'for') ?? 'all',
            fallback: '',
          };
          keys.set(id, key);
          break;
        }
        case 'node':
        case 'edge': {
          const own = given(attributes, 'directed');
          const parent = open.findLast((one) => one !== undefined);
          const next: Item = {
            attributes,
            data: [],
            parent: name === 'node' && parent ? given(parent.attributes, 'id') : undefined,
            undirected: own === undefined ? (undirected.at(-1) ?? true) : !/^(?:true|1)$/i.test(own),
            drawn: {},
          };
          (name === 'node' ? nodes : edges).push(next);
          open.push(next);
          break;
        }
        case 'hyperedge':
          hyperedges++;
          open.push(undefined);
          break;
        case 'port':
          open.push(undefined);
          break;
        case 'data':
          item?.data.push({ key: given(attributes, 'key') ?? '', text: '' });
          break;
        case 'NodeLabel':
        case 'EdgeLabel':
          if (item?.drawn.label) item.drawn.label += ' ';
          break;
        default:
          if (item) readDrawn(item, name, attributes);
      }
    },
    close(name) {
      path.pop();
      if (['node', 'edge', 'port', 'hyperedge'].includes(name)) open.pop();
      else if (name === 'graph') undirected.pop();
      else if (name === 'key') key = undefined;
    },
    text(piece) {
      const item = open.at(-1);
      switch (path.at(-1)) {
        case 'default':
          if (key) key.fallback += piece;
          break;
        case 'data': {
          const data = item?.data.at(-1);
          if (data) data.text += piece;
          break;
        }
        case 'NodeLabel':
        case 'EdgeLabel':
          if (item) item.drawn.label = (item.drawn.label ?? '') + piece;
      }
    },
  });
  if (!seen) throw new ImportError('This XML file has no graph in it. Export it again as GraphML.');
  return {
    format: 'GraphML',
    ours,
    nodes: nodes.map((item) => nodeOf(item, keys, ours)),
    edges: edges.map((item) => edgeOf(item, keys)),
    hyperedges,
  };
}

function readDrawn(item: Item, name: string, attributes: XmlAttributes): void {
  switch (name) {
    case 'Geometry': {
      const [x, y] = [finite(given(attributes, 'x')), finite(given(attributes, 'y'))];
      const [width, height] = [finite(given(attributes, 'width')) ?? 0, finite(given(attributes, 'height')) ?? 0];
      // From the upper left corner, y downwards, to the middle, y upwards.
      if (x !== undefined && y !== undefined) Object.assign(item.drawn, { x: x + width / 2, y: 0 - (y + height / 2) });
      break;
    }
    case 'Fill': {
      const color = given(attributes, 'color');
      if (color) item.drawn.color = color;
      break;
    }
    case 'Shape': {
      const shape = given(attributes, 'type');
      if (shape) item.drawn.shape = shape;
    }
  }
}

function nodeOf(item: Item, keys: ReadonlyMap<string, Key>, ours: boolean): ForeignNode {
  const values = valuesOf(item, keys, 'node');
  const { drawn, parent } = item;
  if (drawn.color) values.set('color', drawn.color);
  if (drawn.shape) values.set('shape', drawn.shape);
  if (parent) values.set('parent', parent);
  const colour = hexColour(values.get('r'), values.get('g'), values.get('b'));
  if (colour) {
    for (const name of ['r', 'g', 'b']) values.delete(name);
    if (!ours) values.set('color', colour);
  }
  const label = drawn.label?.trim() || given(item.attributes, 'label');
  return { id: given(item.attributes, 'id'), label, x: drawn.x, y: drawn.y, attributes: values };
}

function edgeOf(item: Item, keys: ReadonlyMap<string, Key>): ForeignEdge {
  const { attributes, drawn, undirected } = item;
  const values = valuesOf(item, keys, 'edge');
  for (const name of ['sourceport', 'targetport']) {
    const port = given(attributes, name);
    if (port) values.set(name, port);
  }
  return {
    id: given(attributes, 'id'),
    source: given(attributes, 'source'),
    target: given(attributes, 'target'),
    label: drawn.label?.trim() || given(attributes, 'label'),
    undirected,
    attributes: values,
  };
}

function valuesOf(item: Item, keys: ReadonlyMap<string, Key>, domain: 'node' | 'edge'): Map<string, Value> {
  const values = new Map<string, Value>();
  const put = ({ name, type }: Key, text: string): void => {
    const value = typedValue(type, text);
    if (value !== undefined && name !== '') values.set(name, value);
  };
  for (const key of keys.values())
    if (key.fallback !== '' && (key.domain === domain || key.domain === 'all')) put(key, key.fallback);
  for (const { key, text } of item.data)
    put(keys.get(key) ?? { name: key, type: 'string', domain, fallback: '' }, text);
  return values;
}
