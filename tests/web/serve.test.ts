import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExplorer } from '../../src/cli/serve-node.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(folder, 'graph.json'), '"not this one"');
  served = await serveExplorer({ graphText: '{"nodes":[]}', webRoot: folder, port: 0 });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

function ask(path: string, method = 'GET', host?: string): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, ...(host ? { headers: { host } } : {}) }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('serveExplorer', () => {
  it('serves the page and the given graph under the strict policy', async () => {
    const page = await ask('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    const graph = await ask('/graph.json?again');
    expect(graph.body).toBe('{"nodes":[]}');
    expect(graph.headers['content-type']).toContain('application/json');
  });

  it('answers HEAD without a body, and no other method', async () => {
    expect(await ask('/graph.json', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await ask('/', 'POST')).status).toBe(405);
    expect((await ask('/graph.json', 'DELETE')).status).toBe(405);
  });

  it('refuses another host name, as a rebound name would send', async () => {
    expect((await ask('/graph.json', 'GET', 'evil.example')).status).toBe(403);
    expect((await ask('/graph.json', 'GET', `localhost:${new URL(served.url).port}`)).status).toBe(200);
  });

  it('serves nothing from outside its folder', async () => {
    for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fpackage.json', '/missing.js'])
      expect((await ask(path)).status).toBe(404);
  });

  it('says how to mend a page that is not built', async () => {
    await expect(serveExplorer({ graphText: '{}', webRoot: join(folder, 'gone') })).rejects.toThrow('npm run build');
  });

  it('names the option that mends a taken port', async () => {
    const port = Number(new URL(served.url).port);
    await expect(serveExplorer({ graphText: '{}', webRoot: folder, port })).rejects.toThrow('--port');
  });
});
