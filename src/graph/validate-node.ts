/**
 * `entente validate`: JSON Schema, then what a schema cannot say. For the Node rim alone: ajv compiles with `new Function`, which the
 * explorer's content security policy forbids.
 */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../data/schema/graph.schema.json' with { type: 'json' };
import { checkGraph, type Problem } from './check.ts';
import { fromJson, GraphFormatError } from './from-json.ts';
import type { EntenteGraph } from './schema.ts';

const validate = new Ajv2020({ allErrors: true, discriminator: true, strictRequired: false }).compile(schema);

/**
 * Problems of a `graph.json`, in order of the file; an empty list when it is sound. Never throws for bad input: what is no JSON is a
 * problem at path ``. The semantic checks run when the shape is right.
 */
export const validateGraph = (text: string): readonly Problem[] => checkedGraph(text).problems;

/** The graph of a `graph.json` with its problems, as `validateGraph` gives them; no graph where the shape is wrong. */
export function checkedGraph(text: string): { readonly graph?: EntenteGraph; readonly problems: readonly Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ path: '', message: `This is not JSON: ${reason}` }] };
  }
  if (!validate(value)) return { problems: (validate.errors ?? []).map((error) => problemOf(error, value)) };
  try {
    const graph = fromJson(text);
    return { graph, problems: checkGraph(graph) };
  } catch (error) {
    if (error instanceof GraphFormatError) return { problems: [{ path: '', message: error.message }] };
    throw error;
  }
}

/** `edges[KEY].attributes.role` reads better than ajv's `/edges/3/attributes/role`. */
function problemOf(error: ErrorObject, value: unknown): Problem {
  const [list = '', ...segments] = error.instancePath.split('/').slice(1);
  const path = segments.reduce((sofar, segment, depth) => {
    if (!/^\d+$/.test(segment)) return `${sofar}.${segment}`;
    return `${sofar}[${(depth === 0 && keyAt(value, list, Number(segment))) || segment}]`;
  }, list);
  const named = Object.entries(error.params).flatMap(([name, given]) =>
    ['additionalProperty', 'allowedValues', 'allowedValue', 'tagValue'].includes(name) ? [JSON.stringify(given)] : [],
  );
  return { path, message: [error.message ?? error.keyword, ...named].join(' ') };
}

function keyAt(value: unknown, list: string, index: number): string | undefined {
  const records: unknown = (value as Record<string, unknown>)[list];
  const record: unknown = Array.isArray(records) ? records[index] : undefined;
  const key: unknown = typeof record === 'object' && record !== null && 'key' in record ? record.key : undefined;
  return typeof key === 'string' ? key : undefined;
}
