import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';

/**
 * Public half of the key that fixes the Chromium extension id (nminhbfhambgibheikplofoclajfijpc);
 * policy files name that id. The private half is only needed to sign a .crx by hand and is not kept here.
 */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqxHxkX9XrJ8PkAYp4IU7ZCukii2MaE/ahyPTNHXSTNWe3B+8wJVEl1sqqABLJOWqNpuR+op2SQFSY5IyYpD16sbyI4mrMcsMsf57gWro/vrbVub8T7EIJv1EItZLnIHywI0mEKcEdkhs9YJQfL8PnZuuv6L6d5SW1G3U56aLUmZKcMp9Vt9ZJL1qwjG62iuBMurvZc6miwIe1h3ugKR1bjVu6eTkmFxv87zcvxR/3CLCytHi6jHKckX8Y7fpYgi9MSJjCt/89ZDDpq/wfBzjgyopRGIDckrFHK+NSgacSQ15FOySnQYcDmybHHtod0CluQhVZnl3MDo8LmEsrVVKFQIDAQAB';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The popup's first screen and what other pages share with it: one file is packed better, and opens sooner, than eight. */
const FIRST_SCREEN =
  /[\\/]lib[\\/]ui[\\/](?!kit[\\/](?:link-button|more-icons)|options|warning|welcome|focus-soon|pause-words|refusal-words|rule-words|provider|store|popup[\\/](?:discard|headline|lesser|live-status|menu|no-site|other-time|pause|provider|receipt|records-view|result-hero|second-views|spread|stay-late|store|time-notice|unsaved-list)).*\.tsx?$|[\\/]preact[\\/]/;

/** What the first screen shares with the worker, and the empty modules that stand before every entry: each file costs milliseconds. */
const WORDS =
  /[\\/]lib[\\/](?:i18n|deadlines[\\/](?:deadline|time-left)\.|messaging[\\/](?:last-known|send|watch)|records[\\/]shown|base[\\/]time\.|signout[\\/](?:job|overview-sites|residue)\.|ui[\\/]rule-words|unsaved[\\/]entry)|[\\/]webextension-polyfill[\\/]|^\0?virtual:wxt-(?:html-)?plugins/;

/** Pages load from the package: there is nothing to fetch ahead of a second screen. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
};

/** A page is painted once it has its styles; the files of a package come one after the other. */
const stylesFirst = {
  name: 'styles-first',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string): string {
      const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
      const others = styles.reduce((rest, style) => rest.replace(style, ''), html);
      return others.replace(/ *<script type="module"/, (script) => `${styles.join('')}${script}`);
    },
  },
};

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Messages as they are packed: numbers in place of the placeholders' names, which are for who writes and translates. */
function packedMessages(jsonFile: string): string {
  const messages = Object.entries<Message>(JSON.parse(readFileSync(jsonFile, 'utf8')));
  const packed = messages.map(([key, { message, placeholders = {} }]) => {
    const text = message.replace(/\$(\w+)\$/g, (whole, name) => placeholders[name.toLowerCase()]?.content ?? whole);
    return [key, { message: text }];
  });
  return JSON.stringify(Object.fromEntries(packed));
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [plainImports, stylesFirst],
    build: {
      sourcemap: false,
      // Whatever a page needs at once it loads at once; a second screen names what it needs by itself.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, files, { hostType }) => (hostType === 'js' ? [] : files),
      },
      // The public suffix list is one constant of 68 kB and would be written out at each of its three uses.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      if (build === undefined || !entrypoints.some(({ name }) => name === 'popup')) return;
      const { rolldownOptions: before } = build;
      const codeSplitting = {
        includeDependenciesRecursively: false,
        groups: [
          { name: 'first-screen', test: FIRST_SCREEN },
          { name: 'words', test: WORDS },
        ],
      };
      build.rolldownOptions = { ...before, output: { ...before?.output, codeSplitting } };
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [at, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !/^_locales[\\/].*\.json$/.test(file.relativeDest)) continue;
        files[at] = { relativeDest: file.relativeDest, contents: packedMessages(file.absoluteSrc) };
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    short_name: '__MSG_app_short__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'signoff@signoff.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first for telephones that knows the line above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { key: KEY, minimum_chrome_version: '144' }),
    permissions: [
      'activeTab',
      'alarms',
      'browsingData',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'idle',
      'notifications',
      'scripting',
      'storage',
      'webRequest',
      ...(browser === 'firefox' ? ['contextualIdentities'] : []),
    ],
    optional_permissions: ['history', 'downloads'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      'sign-out-all': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_command_signOutAll__',
      },
      'step-away': { description: '__MSG_command_stepAway__' },
    },
    content_security_policy: { extension_pages: CSP },
    // One worker for all windows. Where the person allows it, private ones are looked after and never written down.
    incognito: 'spanning',
    action: { default_title: '__MSG_app_name__' },
    icons: { 16: 'icon/16.png', 24: 'icon/24.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  }),
});
