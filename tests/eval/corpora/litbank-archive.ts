import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** Plain files of a gzipped tar archive by path, as UTF-8 (POSIX ustar: blocks of 512 bytes, name at 0, size in octal at 124, type at 156). */
export function readArchive(path: string): Map<string, string> {
  const bytes = gunzipSync(readFileSync(path));
  const field = (at: number, length: number) =>
    bytes
      .toString('latin1', at, at + length)
      .replace(/\0.*$/s, '')
      .trim();
  const files = new Map<string, string>();
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(field(at + 124, 12), 8) || 0;
    const prefix = field(at + 257, 5) === 'ustar' ? field(at + 345, 155) : '';
    const name = [prefix, field(at, 100)].filter(Boolean).join('/');
    const start = at + BLOCK;
    if (/^0?$/.test(field(at + 156, 1)))
      files.set(name.replace(/^\.\//, ''), bytes.toString('utf8', start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
