/**
 * Fetches one article from the web for the explorer's page, which may not do so itself. It goes to public addresses only, whatever a
 * name resolves to and wherever a redirect leads, so that no page and no article can make it look into this machine's network.
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { MediaType } from '../document/read.ts';
import { GENERATOR } from './package-files.ts';
import { isPublicAddress } from './public-address.ts';
import { codeOf } from './usage-error.ts';

export interface FetchedArticle {
  /** Where it was found in the end. */
  readonly url: string;
  readonly mediaType: MediaType;
  /** In UTF-8, or in what the page itself declares. */
  readonly content: Uint8Array;
}

/** Why an article was not fetched, in words for the person who asked. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

export interface FetchRules {
  /** All addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly mayReach: (address: string) => boolean;
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

const RULES: FetchRules = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  mayReach: isPublicAddress,
  maxBytes: 10_000_000,
  timeoutMs: 20_000,
};

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'text/plain': 'text/plain',
  'text/markdown': 'text/markdown',
};

/**
 * @param signal Stops it, as when nobody waits any more.
 * @throws {FetchError}
 */
export async function fetchArticle(
  address: string,
  rules: Partial<FetchRules> = {},
  signal?: AbortSignal,
): Promise<FetchedArticle> {
  const known = { ...RULES, ...rules };
  const time = AbortSignal.timeout(known.timeoutMs);
  const stop = signal ? AbortSignal.any([time, signal]) : time;
  try {
    let url = checkedUrl(address);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const response = await ask(url, known, stop);
      const { statusCode: status = 0, headers } = response;
      if (!REDIRECTS.has(status) || headers.location === undefined) return await articleOf(response, url, known);
      response.destroy();
      url = checkedUrl(headers.location, url);
    }
    throw new FetchError(`The site sends on from address to address, more than ${MAX_REDIRECTS} times.`);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (time.aborted)
      throw new FetchError(`The site did not send the article within ${known.timeoutMs / 1000} seconds.`);
    throw new FetchError(`The site cannot be reached (${codeOf(error)}). Check the address and the connection.`, {
      cause: error,
    });
  }
}

/** @throws {FetchError} It is no address of a web page. */
function checkedUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new FetchError('This is not an address. Give a whole one: https://…');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('Only addresses that begin with http:// or https:// are fetched.');
  if (url.username !== '' || url.password !== '')
    throw new FetchError('An address with a name or a password in it is not fetched.');
  url.hash = '';
  return url;
}

/** Resolves with the head of the answer. The connection goes to the very address that was checked. */
async function ask(url: URL, { resolve, mayReach }: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await within(signal, resolve(host));
  const [address] = addresses;
  if (address === undefined) throw new FetchError(`There is no site called ${host}.`);
  // all of them: a name that stands for a public and a private address is a trap
  if (!addresses.every(mayReach))
    throw new FetchError(`${host} is on this machine or its own network, and only the public web is fetched.`);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, failed) => {
    request(
      url,
      {
        signal,
        agent: false,
        lookup: (_host, options, found) => {
          const family = isIP(address);
          if (options.all) found(null, [{ address, family }]);
          else found(null, address, family);
        },
        headers: {
          'User-Agent': GENERATOR.replace(' ', '/'),
          Accept: 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9',
          'Accept-Language': 'en',
          'Accept-Encoding': 'gzip, deflate, br',
        },
      },
      done,
    )
      .on('error', failed)
      .end();
  });
}

/** Looking up a name cannot be stopped, but need not be waited for. */
const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason), { once: true });
    work.then(done, failed);
  });

async function articleOf(response: IncomingMessage, url: URL, { maxBytes }: FetchRules): Promise<FetchedArticle> {
  try {
    const { statusCode: status = 0, headers } = response;
    if (status !== 200) throw new FetchError(`The site answers ${status}${WORDS[status] ?? ''}, not with an article.`);
    const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
    const mediaType = MEDIA_TYPES[type.trim()];
    if (mediaType === undefined)
      throw new FetchError(
        `The site sends ${type.trim() || 'something'}, not a text. Web pages and plain text are read.`,
      );
    const charset = /charset\s*=\s*"?([\w-]+)/.exec(parameters.join(';'))?.[1];
    const content = await bytesOf(unpacked(response), maxBytes);
    return { url: url.href, mediaType, content: inUtf8(content, charset) };
  } finally {
    response.destroy();
  }
}

const WORDS: Readonly<Record<number, string>> = {
  401: ' (it wants a login)',
  402: ' (it wants a payment)',
  403: ' (it does not let programs in)',
  404: ' (there is no such page)',
  410: ' (the page is gone)',
  429: ' (it was asked too often)',
};

function unpacked(response: IncomingMessage): Readable {
  const packed = response.headers['content-encoding'] ?? 'identity';
  if (packed === 'identity') return response;
  const unpack = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }[packed];
  if (!unpack) throw new FetchError(`The site sends the page packed as ${packed}, which cannot be unpacked here.`);
  // an answer that breaks off breaks what is read of it
  return pipeline(response, unpack(), () => undefined);
}

/** Counted unpacked, so that a small parcel cannot hold a flood. */
async function bytesOf(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new FetchError(`The page is longer than ${limit / 1e6} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the answer's head says of the encoding, the reader of documents does not see. */
function inUtf8(content: Uint8Array, charset: string | undefined): Uint8Array {
  if (charset === undefined || /^utf-?8$/.test(charset)) return content;
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(content));
  } catch {
    return content;
  }
}
