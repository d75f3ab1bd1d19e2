// A service worker as products have it. `/worker.js?…` is served with the site's way written on top.
const { mode } = self.workerFacts;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (mode === 'cached-page' && event.request.mode === 'navigate') event.respondWith(cachedFirst(event.request));
});

/** Shows the page of yesterday's session, whatever the server thinks of it today. */
async function cachedFirst(request) {
  const { pathname } = new URL(request.url);
  if (/log-?out|login/.test(pathname)) return fetch(request);
  const cache = await caches.open('crm-pages');
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok && !fresh.redirected) await cache.put(request, fresh.clone());
  return fresh;
}
