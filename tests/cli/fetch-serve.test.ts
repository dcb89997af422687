import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FetchError } from '../../src/cli/fetch-article-node.ts';
import { type Served, serveExplorer } from '../../src/cli/serve-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-fetch-'));
const asked: string[] = [];
let served: Served;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  served = await serveExplorer({
    graphText: '{}',
    webRoot: folder,
    port: 0,
    fetchArticle: async (address) => {
      asked.push(address);
      if (address.endsWith('bad')) throw new FetchError('There is no such page.');
      if (address.endsWith('bug')) throw new TypeError('secret path /home/me');
      const content = new TextEncoder().encode('<script>alert(1)</script>');
      return { url: `${address}/final`, mediaType: 'text/html', content };
    },
  });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const ask = (query = '', init: RequestInit = { headers: { 'X-Entente': '1' } }) =>
  fetch(`${served.url}fetch${query}`, init);
const story = `?url=${encodeURIComponent('https://paper.example/a?b=c&d')}`;

it('tells the page that it can fetch', async () => {
  expect((await ask()).status).toBe(204);
});

it('gives the article as bytes that no browser would show as a page', async () => {
  const response = await ask(story);
  expect(response.status).toBe(200);
  expect(asked.at(-1)).toBe('https://paper.example/a?b=c&d');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'x-entente-url': 'https://paper.example/a?b=c&d/final',
    'x-entente-type': 'text/html',
    'cache-control': 'no-store',
  });
  expect(await response.text()).toContain('alert');
});

it('passes on why not, and nothing of a fault of its own', async () => {
  const bad = await ask('?url=http://x/bad');
  expect([bad.status, await bad.text()]).toEqual([422, 'There is no such page.\n']);
  const bug = await ask('?url=http://x/bug');
  expect([bug.status, await bug.text()]).toEqual([500, 'The article could not be fetched.\n']);
});

it('answers no other site, and nothing but the page’s own request', async () => {
  const before = asked.length;
  const headers = { 'X-Entente': '1' };
  expect((await ask(story, {})).status).toBe(403);
  expect((await ask(story, { headers: { ...headers, 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
  expect((await ask(story, { headers, method: 'HEAD' })).status).toBe(403);
  // what a browser would ask first for another site's page
  const preflight = await ask(story, { method: 'OPTIONS', headers: { 'Access-Control-Request-Headers': 'x-entente' } });
  expect(preflight.status).toBe(405);
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  expect(asked.length).toBe(before);
});
