/** Loads the language model into the worker: from the cache where an earlier visit left it, else from beside the page. */
import { type ModelFile, modelFiles } from 'virtual:model-files';
import { type LanguageModel, openLanguageModel } from '../../src/language/encoder.ts';
import { GAZETTEER_FILES, parseList, parseVocabulary, RESOURCE_FILES } from '../../src/language/resources.ts';
import { wasmRuntime } from '../../src/language/runtime-web.ts';

/** Not of the page's version: names change with content, so that a new page keeps the model that has not changed. */
const CACHE = 'language-model';

/**
 * @param onBytes Called as bytes arrive, with how many there are in all.
 * @throws Error A file is missing or damaged, in words for the reader of the page.
 */
export async function loadModel(onBytes: (loaded: number, total: number) => void): Promise<LanguageModel> {
  const total = modelFiles.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const count = (bytes: number): void => {
    loaded += bytes;
    onBytes(loaded, total);
  };
  const cache = await openCache();
  const read = await Promise.all(
    modelFiles.map(async (file) => [file.name, await bytesOf(file, cache, count)] as const),
  );
  if (cache) await forgetOthers(cache);

  const files = new Map(read);
  const bytes = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();
  const text = (name: string): string => new TextDecoder().decode(bytes(name));
  const lists = GAZETTEER_FILES.map(([list, file]) => [list, parseList(text(file))] as const);
  return openLanguageModel(
    {
      graphs: {
        encoder: bytes(RESOURCE_FILES.encoder),
        attribution: bytes(RESOURCE_FILES.attribution),
        ties: bytes(RESOURCE_FILES.ties),
      },
      vocabulary: parseVocabulary(text(RESOURCE_FILES.vocabulary)),
      gazetteer: Object.fromEntries(lists),
    },
    await wasmRuntime(bytes('runtime')),
  );
}

/** Pages that are not served over HTTPS or from this machine have no cache of their own; the browser's then has to do. */
const openCache = async (): Promise<Cache | undefined> =>
  'caches' in self ? caches.open(CACHE).catch(() => undefined) : undefined;

async function bytesOf(
  { name, url, bytes }: ModelFile,
  cache: Cache | undefined,
  count: (bytes: number) => void,
): Promise<Uint8Array> {
  const kept = await cache?.match(url);
  const response = kept ?? (await fetch(url).catch(() => undefined));
  if (!response?.ok || !response.body)
    throw new Error(`The language model’s file ${name} cannot be loaded. Check the connection, then try again.`);
  const read = new Uint8Array(bytes);
  let at = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    if (at + value.length > bytes) break;
    read.set(value, at);
    at += value.length;
    count(value.length);
  }
  if (at !== bytes) {
    await cache?.delete(url);
    throw new Error(`The language model’s file ${name} came incomplete. Try again.`);
  }
  // a full disk is no reason not to read
  if (!kept) await cache?.put(url, new Response(read)).catch(() => undefined);
  return read;
}

/** Files of earlier versions go. */
async function forgetOthers(cache: Cache): Promise<void> {
  const current = new Set(modelFiles.map(({ url }) => new URL(url, self.location.href).href));
  for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
}
