/** Serves the explorer on this machine only: static files and one graph, under a policy that lets nothing else in. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { FetchError, type FetchedArticle, fetchArticle } from './fetch-article-node.ts';
import { PAGE_POLICY } from './page-policy.ts';
import { InstallationError } from './usage-error.ts';

export interface ServeOptions {
  /** Path of a `graph.json`, read again for each request, so that a rebuilt graph shows on reload. */
  readonly graphPath?: string;
  /** The graph's text, when there is no file; goes before `graphPath`. */
  readonly graphText?: string;
  /** Folder of the built page, `dist/web`. */
  readonly webRoot: string;
  /** Without it, the first free one of 4173 and the nine after it, else any. */
  readonly port?: number;
  readonly host?: string;
  /** How the page's articles are fetched from the web; default: `fetchArticle`. */
  readonly fetchArticle?: (address: string, signal: AbortSignal) => Promise<FetchedArticle>;
}

export interface Served {
  /** `http://127.0.0.1:4173/` */
  readonly url: string;
  close(): Promise<void>;
}

const firstPort = 4173;
const portTries = 10;
const HTTP_PORT = 80;

/**
 * Starts the explorer's server.
 *
 * @throws {InstallationError} The page is not in `webRoot`.
 * @throws Error when `port` is given and cannot be had, naming what mends it.
 */
export async function serveExplorer(options: ServeOptions): Promise<Served> {
  if (!existsSync(join(options.webRoot, 'index.html')))
    throw new InstallationError(
      `The explorer is not built: ${options.webRoot} has no index.html. Run \`npm run build\`.`,
    );
  const host = options.host ?? '127.0.0.1';
  const server = createServer();
  const port = await listenOnFreePort(server, host, options.port);
  const files = sirv(options.webRoot, { etag: true, maxAge: 0 });
  server.on('request', (request, response) => {
    void answer(request, response, {
      hosts: hostsAt(host, port),
      files,
      readGraph: () => graphText(options),
      fetchArticle: options.fetchArticle ?? ((address, signal) => fetchArticle(address, {}, signal)),
    });
  });
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`, close: () => closeServer(server) };
}

/** What a browser may send as `Host` of a server on this machine. */
export function hostsAt(host: string, port: number): ReadonlySet<string> {
  const names = [host.includes(':') ? `[${host}]` : host, 'localhost', '127.0.0.1', '[::1]'];
  // the default port of HTTP is left out
  return new Set([...names.map((name) => `${name}:${port}`), ...(port === HTTP_PORT ? names : [])]);
}

interface Site {
  readonly hosts: ReadonlySet<string>;
  readonly files: ReturnType<typeof sirv>;
  readonly readGraph: () => Promise<string>;
  readonly fetchArticle: NonNullable<ServeOptions['fetchArticle']>;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  response.setHeader('Content-Security-Policy', `${PAGE_POLICY}; frame-ancestors 'none'`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  // A page elsewhere may point a name of its own at this address; its browser then sends that name.
  if (!site.hosts.has(request.headers.host?.toLowerCase() ?? '')) return refuse(response, 403, 'Not this host.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered.');
  }
  const path = request.url?.split('?')[0];
  if (path === '/fetch') return answerFetch(request, response, site.fetchArticle);
  if (path !== '/graph.json')
    return site.files(request, response, () => refuse(response, 404, 'There is no such file here.'));
  try {
    const body = Buffer.from(await site.readGraph());
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    refuse(response, 404, 'The graph file is gone. Build it again and reload.');
  }
}

/**
 * `GET /fetch?url=…`: an article from the web, for the page alone. Another site's page cannot send the header, since nothing here
 * allows it to. Without `url` it answers 204, by which the page knows that it can ask.
 */
async function answerFetch(
  request: IncomingMessage,
  response: ServerResponse,
  fetchIt: Site['fetchArticle'],
): Promise<void> {
  const site = request.headers['sec-fetch-site'] ?? 'same-origin';
  if (request.headers['x-entente'] !== '1' || site !== 'same-origin' || request.method !== 'GET')
    return refuse(response, 403, 'Only the explorer’s own page may fetch.');
  response.setHeader('Cache-Control', 'no-store');
  const address = new URL(request.url ?? '/', 'http://localhost').searchParams.get('url');
  if (address === null) return void response.writeHead(204).end();
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    const { url, mediaType, content } = await fetchIt(address, gone.signal);
    // as bytes for the script: never shown as a page of this origin
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': content.length,
      'X-Entente-Url': url,
      'X-Entente-Type': mediaType,
    });
    response.end(content);
  } catch (error) {
    if (error instanceof FetchError) refuse(response, 422, error.message);
    else refuse(response, 500, 'The article could not be fetched.');
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}

async function graphText({ graphText, graphPath }: ServeOptions): Promise<string> {
  if (graphText !== undefined) return graphText;
  if (graphPath === undefined) throw new Error('No graph to serve. Give the path or the text of a graph.json.');
  return readFile(graphPath, 'utf8');
}

async function listenOnFreePort(server: Server, host: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    const port = await listen(server, host, wanted);
    if (port === undefined)
      throw new Error(`Port ${wanted} is taken or not allowed. Choose another with --port, or leave it out.`);
    return port;
  }
  for (let port = firstPort; port < firstPort + portTries; port++) {
    const found = await listen(server, host, port);
    if (found !== undefined) return found;
  }
  const any = await listen(server, host, 0);
  if (any === undefined) throw new Error(`No port of ${host} is free.`);
  return any;
}

/** The port it listens on, or `undefined` when that port is taken or not allowed. */
function listen(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
