import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { root } from './setup/paths.mjs';

/** Folder of lib/ → what it may import: folders of lib/ and packages. `core` stands for every folder of the core. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  base: [],
  core: ['core', 'base', 'valibot', 'tldts', 'ical.js'],
  flows: ['core', 'base'],
  demo: ['flows', 'core', 'base'],
  messaging: ['core', 'base', 'valibot', 'webextension-polyfill'],
  browser: ['core', 'base', 'webextension-polyfill'],
  page: ['core', 'base', 'webextension-polyfill'],
  store: ['core', 'base', 'idb', 'webextension-polyfill'],
  i18n: ['base', 'words', 'webextension-polyfill'],
  ui: ['i18n', 'messaging', 'core', 'base', 'preact', 'preact/hooks', 'webextension-polyfill'],
};

/** The core from below: a folder's values come from its own level and those before it. */
const coreLevels = [
  ['sites', 'shifts', 'idle', 'unsaved'],
  ['sessions', 'drafts', 'policy'],
  ['signout', 'deadlines'],
  ['records'],
];

/** Adapters implement the ports, and the flows' messages and overview are shapes: types only, gone in the build. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  browser: ['flows', 'messaging'],
  page: ['flows'],
  store: ['flows'],
  flows: ['messaging'],
};

/** Puts the adapters together for the worker: may import any of them. */
const wiring = 'browser/create-ports.ts';
const adapters = ['browser', 'page', 'store', 'messaging'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const imports = files.flatMap(importsOf);

test('imports of lib/ follow the arrows', () => {
  expect(imports.filter((one) => !isAllowed(one)).map(inWords)).toEqual([]);
});

test('values of the core come from the same level or one below', () => {
  const back = imports.filter(({ from, to, typeOnly }) => !typeOnly && level(to) > level(from) && level(from) >= 0);
  expect(back.map(inWords)).toEqual([]);
});

test('nothing in lib/ imports an entrypoint or a test', () => {
  expect(imports.filter(({ to }) => to.startsWith('..') && !to.startsWith('../public/')).map(inWords)).toEqual([]);
});

test.each(['base', 'core', 'flows', 'demo'])(
  '%s knows no extension API, DOM, clock of the machine or chance',
  (part) => {
    const outside =
      /\b(?:browser|chrome)\.\w+\.|\b(?:document|window|localStorage|indexedDB)\.|\bDate\.now\(|\bMath\.random\(|\bcrypto\.randomUUID\(|\bfetch\(/;
    const found = files
      .filter((file) => partOf(file) === part)
      .flatMap((file) =>
        code(file)
          .split('\n')
          .filter((line) => outside.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  },
);

const untouchable: object = new Proxy(() => {}, {
  get: (_, name) => {
    throw new Error(`the extension API is used while the module loads: ${String(name)}`);
  },
});
const api = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(api.current as object, name) }),
}));

const modules = import.meta.glob(['../lib/**/*.{ts,tsx}', '../entrypoints/background/*.ts']);

test.each(Object.keys(modules))('%s loads without touching the extension API', async (path) => {
  api.current = untouchable;
  vi.stubGlobal('browser', untouchable);
  vi.stubGlobal('chrome', untouchable);
  await modules[path]?.();
  vi.unstubAllGlobals();
});

test('E3 the worker registers every listener in its first turn', async () => {
  const registered: { event: string; inFirstTurn: boolean }[] = [];
  let inFirstTurn = true;
  const recorder = recordingApi((event) => registered.push({ event, inFirstTurn }));
  api.current = recorder;
  vi.stubGlobal('browser', recorder);
  vi.stubGlobal('chrome', recorder);
  vi.stubGlobal('indexedDB', { open: () => ({ addEventListener: () => {} }) });
  const { default: background } = await import('../entrypoints/background');
  background.main();
  inFirstTurn = false;
  await new Promise((resolve) => setTimeout(resolve, 50));
  vi.unstubAllGlobals();
  expect(registered.filter((one) => !one.inFirstTurn)).toEqual([]);
  expect(registered.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['runtime.onMessage', 'runtime.onConnect', 'alarms.onAlarm', 'commands.onCommand']),
  );
});

/** Answers every call with a promise that stays open, as a slow browser does. */
function recordingApi(onListener: (event: string) => void, path = ''): object {
  const call = () => new Promise(() => {});
  return new Proxy(call, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (name === 'id') return 'signoff';
      if (name === 'getURL') return (file: string) => `chrome-extension://signoff/${file}`;
      if (name === 'addListener') return () => onListener(path);
      return recordingApi(onListener, path ? `${path}.${name}` : name);
    },
  });
}

function importsOf(file: string): Import[] {
  const statements = code(file).matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, type, named, bare, dynamic]) => {
    const to = named ?? bare ?? dynamic ?? '';
    return { from: file, to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to, typeOnly: Boolean(type) };
  });
}

function code(file: string): string {
  const text = readFileSync(join(root, 'lib', file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [here, there] = [partOf(from), partOf(to)];
  if (here === there || arrows[here]?.includes(there)) return true;
  if (from === wiring && adapters.includes(there)) return true;
  return typeOnly && (typesOnly[here]?.includes(there) ?? false);
}

/** `core` for its folders, else the folder's name; a package stays itself. */
function partOf(path: string): string {
  if (level(path) >= 0) return 'core';
  if (path.startsWith('../public/_locales/')) return 'words';
  return files.includes(path) || path.includes('/') ? folderOf(path) : path;
}

function folderOf(path: string): string {
  const folder = path.split('/')[0] ?? '';
  return folder in arrows ? folder : path;
}

function level(path: string): number {
  return coreLevels.findIndex((folders) => folders.includes(path.split('/')[0] ?? ''));
}

function inWords({ from, to }: Import): string {
  return `${relative('.', from)} imports ${to}`;
}

/** Through the wrapper that Firefox puts around what a page owns, their iterators are not iterable; the lists themselves are. */
test('X1 nothing iterates over keys, values or entries of what a page owns', () => {
  const asked = /(?:searchParams|FormData\([^)]*\)|Headers\([^)]*\)|formData|headers)\.(?:keys|values|entries)\(/;
  expect(files.filter((name) => asked.test(readFileSync(join(root, 'lib', name), 'utf8')))).toEqual([]);
});
