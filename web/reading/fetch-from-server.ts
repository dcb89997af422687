/** Articles from the web, by way of the server of `entente view`; pages on any other server cannot. */
import type { MediaType } from '../../src/document/read.ts';
import type { ArticleInput } from './messages.ts';

/** No page of another site can send it. */
const headers = { 'X-Entente': '1' };
const MEDIA_TYPES: readonly MediaType[] = ['text/html', 'text/plain', 'text/markdown'];

/** Whether this page's server fetches articles. */
export async function serverFetches(): Promise<boolean> {
  const response = await fetch('./fetch', { headers }).catch(() => undefined);
  return response?.status === 204;
}

/** @throws Error Why it cannot be had, in words for the reader. */
export async function fetchFromServer(address: string, signal: AbortSignal): Promise<ArticleInput> {
  const response = await fetch(`./fetch?url=${encodeURIComponent(address)}`, { headers, signal }).catch((cause) => {
    signal.throwIfAborted();
    throw new Error('The server does not answer. Start it again with `entente view`.', { cause });
  });
  if (!response.ok) throw new Error((await response.text()).trim());
  const type = MEDIA_TYPES.find((one) => one === response.headers.get('X-Entente-Type'));
  const url = response.headers.get('X-Entente-Url') ?? address;
  return { name: url, url, content: new Uint8Array(await response.arrayBuffer()), ...(type && { mediaType: type }) };
}
