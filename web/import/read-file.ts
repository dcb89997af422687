/** A graph file by what is in it: JSON, GEXF or GraphML, whatever its name says. */
import { graphOfRecords } from '../../src/graph/from-json.ts';
import { assignLayout } from '../../src/graph/layout.ts';
import { placeNew } from '../../src/graph/place-new.ts';
import { type ForeignGraph, ImportError } from './foreign.ts';
import { readGexf } from './gexf.ts';
import { readGraphml } from './graphml.ts';
import { readJson } from './json.ts';
import { type Imported, toRecords } from './to-records.ts';

/** Larger graphs are laid out by whoever looks at them. */
const mostLaidOut = 10_000;

/** A file says what it is within so many UTF-16 units; licences and notes come before. */
const headLength = 20_000;

/**
 * Reads a file and gives every node a place: as the file has it, beside its neighbours where only others have one, else by a layout.
 *
 * @throws {ImportError}
 */
export function readFile(content: string | ArrayBuffer): Imported {
  const text = (typeof content === 'string' ? content : decode(content)).trimStart();
  if (text === '') throw new ImportError('The file is empty.');
  if (text.startsWith('<')) return placed(toRecords(readXmlGraph(text)));
  if (/^[{[]/.test(text)) return placed(readJson(text));
  throw new ImportError('This is no graph: JSON, GEXF and GraphML are opened here. Export the graph as one of them.');
}

function readXmlGraph(text: string): ForeignGraph {
  const root = text
    .slice(0, headLength)
    .match(/<(?:[\w.-]+:)?(gexf|graphml)\b/i)?.[1]
    ?.toLowerCase();
  if (root === 'gexf') return readGexf(text);
  if (root === 'graphml') return readGraphml(text);
  throw new ImportError('This XML file is neither GEXF nor GraphML. Export the graph as one of them.');
}

/** By its byte order mark, else by what the XML says of itself, else UTF-8. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const head = new TextDecoder('latin1').decode(new Uint8Array(bytes, 0, Math.min(200, bytes.byteLength)));
  const declared = head.match(/^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/)?.[1];
  try {
    return new TextDecoder(mark ?? declared ?? 'utf-8').decode(bytes);
  } catch (cause) {
    throw new ImportError(
      `The file says that it is written in “${declared}”, which is not known here. Save it as UTF-8.`,
      {
        cause,
      },
    );
  }
}

function placed(imported: Imported): Imported {
  const { records, notices } = imported;
  const missing = records.nodes.filter(({ attributes: { x, y } }) => x === undefined || y === undefined).length;
  if (missing === 0 || (missing === records.nodes.length && missing > mostLaidOut)) return imported;
  const graph = graphOfRecords(records);
  if (missing === records.nodes.length) assignLayout(graph);
  else placeNew(graph, graph);
  const nodes = records.nodes.map(({ key }) => ({ key, attributes: graph.getNodeAttributes(key) }));
  return { records: { ...records, nodes }, notices };
}
