// Runs in the page before any script of it: answers the extension API with sample data.
// `sample` and `messages` are put in front by the gallery.
(() => {
  const { sample, messages, instant, answersAfterMs } = globalThis.__gallery;
  const later = () => answersAfterMs && new Promise((resolve) => setTimeout(resolve, answersAfterMs));
  Date.now = () => instant;
  const ok = (value) => ({ ok: true, value });
  const usual = {
    'settings.get': () => ok(sample.settings),
    'settings.change': () => ok(sample.settings),
    'settings.import': () => ok(sample.settings),
    'settings.export': () => ok('{}'),
    'site.inspect': () => ok({ presets: [] }),
    'site.remove': () => ok(null),
    'unsaved.list': () => ok([]),
  };
  const listeners = new Set();
  const event = { addListener: (listener) => listeners.add(listener), removeListener: () => {} };
  const none = { addListener() {}, removeListener() {} };
  globalThis.browser = globalThis.chrome = {
    runtime: {
      id: 'nminhbfhambgibheikplofoclajfijpc',
      getManifest: () => ({
        version: '0.1.0',
        permissions: [
          ...['activeTab', 'alarms', 'browsingData', 'contextualIdentities', 'cookies', 'idle', 'notifications'],
          ...['declarativeNetRequestWithHostAccess', 'scripting', 'storage', 'webRequest'],
        ],
      }),
      getURL: (path) => location.origin + path,
      connect: () => ({ onMessage: event, onDisconnect: none, postMessage() {}, disconnect() {} }),
      sendMessage: async ({ type }) => {
        await later();
        return sample.replies?.[type] ?? usual[type]?.() ?? ok(null);
      },
    },
    i18n: {
      getMessage(key, values = []) {
        const entry = messages[key];
        if (!entry) throw new Error(`no message ${key}`);
        return entry.message.replace(/\$(\w+)\$/g, (_, name) => {
          const content = entry.placeholders?.[name]?.content;
          return values[Number(content?.slice(1)) - 1] ?? `?${name}?`;
        });
      },
    },
    storage: { session: { get: async () => ({ overview: sample.overview }) } },
    tabs: { query: async () => [{ url: sample.here }], create: async () => {}, getCurrent: async () => undefined },
    extension: {
      getViews: () => (sample.asTab ? [] : [globalThis]),
      isAllowedIncognitoAccess: async () => false,
    },
    permissions: { request: async () => true, contains: async () => true },
    // As in Firefox, where more is different.
    browsingData: { remove: () => Promise.reject(new Error('origins')) },
    notifications: { create: () => Promise.reject(new Error('buttons')) },
    declarativeNetRequest: {},
    contextualIdentities: {},
    windows: {},
    idle: { IdleState: {} },
    commands: { getAll: async () => [{ name: 'sign-out-all', shortcut: 'Alt+Shift+Q' }] },
  };
})();
