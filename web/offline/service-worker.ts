/**
 * Lets the page work without a network after its first load: the page's own files are kept when it is first opened, those of the
 * model once it is idle, and graphs when they are asked for. Only this page's own files are kept, and nothing is fetched elsewhere.
 */
import type { OfflineFiles } from './files.ts';

const scope = self as unknown as ServiceWorkerGlobalScope;

/** Put in by the build: paths beside this file, and a digest of all of them. */
const { version, page, model }: OfflineFiles = JSON.parse('__OFFLINE_FILES__');
const cacheName = `entente-${version}`;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(page))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => scope.clients.claim()),
  );
});

const isOld = (name: string): boolean => name.startsWith('entente-') && name !== cacheName;

/** The page says when it has nothing else to do. */
scope.addEventListener('message', (event) => {
  if (event.data === 'keep the model') event.waitUntil(keepModel());
});

/** The cache that the reading worker looks into; names of files change with their content, so it outlives versions of the page. */
const modelCache = 'language-model';

/** One file after the other, and only those that are not there yet: it may be stopped at any time. */
async function keepModel(): Promise<void> {
  const cache = await caches.open(modelCache);
  for (const file of model) if (!(await cache.match(file))) await cache.add(file).catch(() => undefined);
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  const path = `./${url.pathname.slice(new URL('./', scope.location.href).pathname.length)}`;
  // Their names or the version of this worker change with their content. The reading worker looks after the model itself.
  if (page.includes(path) && path !== './') event.respondWith(fromCache(request));
  else if (path === './' || path === './graph.json') event.respondWith(fromNetwork(request));
});

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** The newest where there is one: a graph that has been built anew must show. */
async function fromNetwork(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
