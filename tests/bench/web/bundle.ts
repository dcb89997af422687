/** How large the explorer's parts are, and which of them come before anything is drawn. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Chunk {
  readonly name: string;
  /** Bytes, gzipped. */
  readonly size: number;
  /** Whether the page cannot start without it. */
  readonly isFirst: boolean;
}

/** Scripts and style sheets of a built page, the largest first. */
export function chunksOf(folder: string): Chunk[] {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
  const text = new Map(names.map((name) => [name, readFileSync(join(assets, name), 'utf8')]));
  const first = new Set<string>();
  const follow = (name: string) => {
    if (first.has(name) || !text.has(name)) return;
    first.add(name);
    // `import "./a.js"` and `from "./a.js"`, not `import("./a.js")`.
    for (const [, other] of (text.get(name) ?? '').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      if (other !== undefined) follow(other);
  };
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [, name] of html.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)) if (name !== undefined) follow(name);
  return Array.from(text, ([name, content]) => ({
    name,
    size: gzipSync(content).length,
    isFirst: first.has(name),
  })).sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
}
