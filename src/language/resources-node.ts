import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from './encoder.ts';
import { GAZETTEER_FILES, type LanguageResources, parseList, parseVocabulary, RESOURCE_FILES } from './resources.ts';

/**
 * Reads the model, its vocabulary and the gazetteer.
 *
 * @param folder The package's `data` folder.
 * @throws {ModelError} Names the file that is missing and says how to mend it.
 */
export async function readLanguageResources(folder: string): Promise<LanguageResources> {
  const [encoder, attribution, ties, vocabulary, ...lists] = await Promise.all([
    readBytes(folder, RESOURCE_FILES.encoder),
    readBytes(folder, RESOURCE_FILES.attribution),
    readBytes(folder, RESOURCE_FILES.ties),
    readText(folder, RESOURCE_FILES.vocabulary),
    ...GAZETTEER_FILES.map(async ([list, file]) => [list, parseList(await readText(folder, file))] as const),
  ]);
  return {
    graphs: { encoder, attribution, ties },
    vocabulary: parseVocabulary(vocabulary),
    gazetteer: Object.fromEntries(lists),
  };
}

async function readBytes(folder: string, file: string): Promise<Uint8Array> {
  const path = join(folder, file);
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ModelError(
      `The language model's file ${path} cannot be read. Install the package again, or build the model as training/README.md says.`,
      { cause },
    );
  }
}

const readText = async (folder: string, file: string): Promise<string> =>
  new TextDecoder().decode(await readBytes(folder, file));
