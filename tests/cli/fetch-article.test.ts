import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FetchRules, fetchArticle } from '../../src/cli/fetch-article-node.ts';
import { isPublicAddress } from '../../src/cli/public-address.ts';

let answer: RequestListener;
let server: Server;
let port: number;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked.length = 0;
});

/** A web in which every name but those of this machine leads to the server of this test. */
const web: Partial<FetchRules> = {
  resolve: async (host) => [host.startsWith('inside') ? '10.0.0.7' : '127.0.0.1'],
  mayReach: (address) => address === '127.0.0.1',
};
const page =
  (body: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
const site = (path = '/story') => `http://paper.example:${port}${path}`;
const textOf = (content: Uint8Array) => new TextDecoder().decode(content);

describe('fetchArticle', () => {
  it('gives the page with its type and where it was found, the fragment left off', async () => {
    answer = page('<p>Chile joins.</p>');
    const found = await fetchArticle(site('/story?id=1#comments'), web);
    expect(found).toMatchObject({ url: site('/story?id=1'), mediaType: 'text/html' });
    expect(textOf(found.content)).toBe('<p>Chile joins.</p>');
    expect(asked).toEqual([`paper.example:${port}/story?id=1`]);
  });

  it('unpacks, and puts another encoding into UTF-8', async () => {
    answer = page(gzipSync(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), {
      'Content-Type': 'text/plain; charset=ISO-8859-1',
      'Content-Encoding': 'gzip',
    });
    const { content, mediaType } = await fetchArticle(site(), web);
    expect([mediaType, textOf(content)]).toEqual(['text/plain', 'café']);
  });

  it('follows five redirects and no more', async () => {
    answer = ({ url = '' }, response) => {
      const at = Number(url.slice(1));
      if (at < 5) response.writeHead(302, { Location: `/${at + 1}` }).end();
      else response.writeHead(200, { 'Content-Type': 'text/html' }).end('there');
    };
    expect((await fetchArticle(site('/0'), web)).url).toBe(site('/5'));
    answer = (_, response) => response.writeHead(302, { Location: '/again' }).end();
    await expect(fetchArticle(site(), web)).rejects.toThrow('more than 5 times');
  });

  it('checks every redirect again', async () => {
    for (const [location, message] of [
      ['http://inside.example/secret', 'own network'],
      [`http://127.0.0.2:${port}/`, 'own network'],
      ['file:///etc/passwd', 'http://'],
      ['//user:pass@paper.example/', 'password'],
    ] as const) {
      answer = (_, response) => response.writeHead(301, { Location: location }).end();
      await expect(fetchArticle(site(), web)).rejects.toThrow(message);
    }
    expect(asked).toHaveLength(4);
  });

  it('connects to the address that it checked, and resolves a name once a hop', async () => {
    let asks = 0;
    answer = page('x');
    const rebinding = { ...web, resolve: async () => (asks++ === 0 ? ['127.0.0.1'] : ['10.0.0.7']) };
    expect(textOf((await fetchArticle(site(), rebinding)).content)).toBe('x');
    expect(asks).toBe(1);
    await expect(fetchArticle(site(), { ...web, resolve: async () => ['127.0.0.1', '10.0.0.7'] })).rejects.toThrow(
      'own network',
    );
  });

  it('takes no more than its limit, packed or not, and waits no longer than its time', async () => {
    answer = page('a'.repeat(2000));
    await expect(fetchArticle(site(), { ...web, maxBytes: 1000 })).rejects.toThrow('longer than');
    answer = page(gzipSync('a'.repeat(200_000)), { 'Content-Encoding': 'gzip' });
    await expect(fetchArticle(site(), { ...web, maxBytes: 1000 })).rejects.toThrow('longer than');
    const silent: RequestListener = () => undefined;
    const halting: RequestListener = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
      response.write(gzipSync('a'.repeat(99)).subarray(0, 12));
    };
    for (const slow of [silent, halting]) {
      answer = slow;
      await expect(fetchArticle(site(), { ...web, timeoutMs: 150 })).rejects.toThrow('within 0.15 seconds');
    }
  });

  it('stops when nobody waits any more', async () => {
    answer = () => undefined;
    await expect(fetchArticle(site(), web, AbortSignal.timeout(50))).rejects.toThrow('cannot be reached');
  });

  it.each([
    [404, 'text/html', 'answers 404 (there is no such page)'],
    [403, 'text/html', 'does not let programs in'],
    [200, 'application/pdf', 'sends application/pdf, not a text'],
    [200, 'image/png', 'not a text'],
    [500, 'text/html', 'answers 500'],
  ])('says in plain words what came instead: %i %s', async (status, type, message) => {
    answer = (_, response) => response.writeHead(status, { 'Content-Type': type }).end('x');
    await expect(fetchArticle(site(), web)).rejects.toThrow(message);
  });

  it('says so when there is no such site, or none that answers', async () => {
    await expect(
      fetchArticle('http://gone.example/', {
        ...web,
        resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
      }),
    ).rejects.toThrow('cannot be reached (ENOTFOUND)');
    await expect(fetchArticle('http://paper.example:1/', web)).rejects.toThrow('cannot be reached');
  });
});

describe('what is never fetched, by the real rules', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost:80/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/router',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[2002:7f00:1::]/',
  ])('%s', async (address) => {
    await expect(fetchArticle(address, { timeoutMs: 2000 })).rejects.toThrow('on this machine or its own network');
  });

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x'])(
    '%s',
    async (address) => {
      await expect(fetchArticle(address)).rejects.toThrow('http://');
    },
  );

  it.each(['', 'example.org', 'http://', 'http://a:b@example.org/'])('“%s”', async (address) => {
    await expect(fetchArticle(address)).rejects.toThrow(/address/);
  });

  it('lets public addresses pass', () => {
    for (const address of ['93.184.215.14', '1.1.1.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '172.32.0.1'])
      expect(isPublicAddress(address)).toBe(true);
    for (const address of ['224.0.0.1', '255.255.255.255', 'ff02::1', '2001:db8::1', 'not an address'])
      expect(isPublicAddress(address)).toBe(false);
  });
});
