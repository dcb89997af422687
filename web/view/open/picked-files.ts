/** Files as people choose or drop them, and what is made of each by its name. */

export interface PickedFile {
  readonly file: File;
  /** With its folders, when it comes from one. */
  readonly path: string;
}

export type FileKind = 'article' | 'graph' | 'other';

/** Files of a folder that are none of these are left alone; one that was picked by itself is tried as an article. */
const KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:txt|text|md|markdown|mdown|html?|xhtml)$/i, 'article'],
  [/\.(?:json|gexf|graphml)$/i, 'graph'],
];

/** Endings for the dialog of the system. */
export const accepted = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,.gexf,.graphml';

export function kindOf({ path }: Pick<PickedFile, 'path'>): FileKind {
  const known = KINDS.find(([ending]) => ending.test(path))?.[1];
  return known ?? (path.includes('/') ? 'other' : 'article');
}

/** Files of an `<input type=file>`, in order of path. */
export const filesOfInput = (files: Iterable<File>): PickedFile[] =>
  sorted([...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));

/** Files that were dropped, those in folders too, in order of path. Must be called while the drop is handled. */
export async function filesOfDrop(dropped: DataTransfer): Promise<PickedFile[]> {
  // the list of items is emptied when the event is over
  const found = [...dropped.items].map((item) => {
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    return entry ? filesBelow(entry) : file ? [{ file, path: file.name }] : [];
  });
  return sorted((await Promise.all(found)).flat());
}

async function filesBelow(entry: FileSystemEntry): Promise<PickedFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((done) => entry.file(done, () => done(undefined)));
    return file ? [{ file, path }] : [];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // a folder is given out a hundred entries at a time
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) break;
    found.push(...some.filter(({ name }) => !name.startsWith('.')));
  }
  return (await Promise.all(found.map(filesBelow))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const sorted = (files: PickedFile[]): PickedFile[] => files.sort((a, b) => (a.path < b.path ? -1 : 1));
