// Leaves data in every kind of storage, as the site's options say.
const facts = JSON.parse(document.getElementById('leavings').textContent);
const sessionStart = new Date().toISOString();

if (facts.localStorage) {
  localStorage.setItem('crm.recent', JSON.stringify(facts.recent));
  localStorage.setItem('crm.user', facts.user ?? '');
}
for (const key of facts.posing) localStorage.setItem(key, facts.user ?? '');
if (facts.sessionStorage) sessionStorage.setItem('crm.lastOpened', JSON.stringify(facts.recent[0]));
if (facts.indexedDb) keepInDatabase();
if (facts.cacheStorage || facts.serviceWorker === 'cached-page') keepInCache();
if (facts.serviceWorker) navigator.serviceWorker?.register('/worker.js', { scope: `${facts.base}/` });
if (facts.replant) keepAlive();
if (facts.beforeUnload) addEventListener('beforeunload', (event) => event.preventDefault());
if (facts.stuck) setTimeout(getStuck, 500);

function keepInDatabase() {
  const opening = indexedDB.open('crm', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('contacts', { keyPath: 'id' });
  opening.onsuccess = () => {
    const store = opening.result.transaction('contacts', 'readwrite').objectStore('contacts');
    for (const contact of facts.recent) store.put(contact);
  };
}

async function keepInCache() {
  const cache = await caches.open('crm-pages');
  await cache.addAll([location.pathname, '/static/crm.css']);
}

/** Asks in the background for ever; with a remembered token the answer may be a new session. */
function keepAlive() {
  const ask = () =>
    fetch(`${facts.base}/api/heartbeat`, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ since: sessionStart, remember: facts.remember ?? '' }),
    }).catch(() => {});
  setInterval(ask, 250);
  addEventListener('pagehide', ask);
}

function getStuck() {
  if (facts.stuck === 'alerts') for (;;) alert('Please answer me');
  for (;;);
}
