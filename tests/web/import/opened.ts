import { graphOfRecords } from '../../../src/graph/from-json.ts';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { ImportError } from '../../../web/import/foreign.ts';
import { readFile } from '../../../web/import/read-file.ts';

/** The graph of a file with what was said of it. */
export function opened(content: string | ArrayBuffer): { graph: EntenteGraph; notices: readonly string[] } {
  const { records, notices } = readFile(content);
  return { graph: graphOfRecords(records), notices };
}

/** What the person who chose the file is told. */
export function refusal(content: string | ArrayBuffer): string {
  try {
    readFile(content);
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
  throw new Error('The file was opened.');
}
