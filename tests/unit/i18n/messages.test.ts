import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../setup/paths.mjs';
import { locales, type Message, messagesOf } from '../../ui/fakes/fake-i18n';

const english = messagesOf('en');
const keys = Object.keys(english);
const sources = [...filesIn('lib'), ...filesIn('entrypoints'), 'wxt.config.ts']
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, name), 'utf8'))
  .join('\n');

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

const inText = (message: Message) => [...message.message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name).sort();
const declared = (message: Message) => Object.keys(message.placeholders ?? {}).sort();

describe.each(locales)('%s', (locale) => {
  const messages = Object.entries(messagesOf(locale));

  test('has the keys of English', () => {
    expect(messages.map(([key]) => key).sort()).toEqual([...keys].sort());
  });

  test('has the placeholders of English, each of them used', () => {
    const wrong = messages.filter(
      ([key, message]) =>
        String([...new Set(inText(message))]) !== String(declared(message)) ||
        String(declared(message)) !== String(declared(english[key] ?? message)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('numbers its placeholders in the alphabetical order of their names, as t() passes them', () => {
    const wrong = messages.filter(([, message]) =>
      declared(message).some((name, i) => message.placeholders?.[name]?.content !== `$${i + 1}`),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('claims nothing that cannot be kept', () => {
    const never =
      /\b(?:secure|safe|guaranteed|completely|everywhere|compliant|erased)(?:ly|d)?\b|彻底|安全退出|完全清除|合规|徹底|合規|注销|登陆/i;
    expect(messages.filter(([, { message }]) => never.test(message)).map(([key]) => key)).toEqual([]);
  });

  test('does not shout and does not joke', () => {
    expect(messages.filter(([, { message }]) => /[!！]/.test(message)).map(([key]) => key)).toEqual([]);
  });
});

test.each([
  ['zh_CN', /[「」]|分頁|伺服器|憑證|紀錄|瀏覽器/],
  ['zh_TW', /[“”]|标签页|服务器|凭据|记录|浏览器/],
] as const)('%s keeps its own words and quotation marks', (locale, foreign) => {
  const wrong = Object.entries(messagesOf(locale)).filter(([, { message }]) => foreign.test(message));
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test('plural forms come in pairs, and both name the number', () => {
  const forms = keys.filter((key) => /_(?:one|other)$/.test(key));
  const bases = new Set(forms.map((key) => key.replace(/_(?:one|other)$/, '')));
  expect(forms).toHaveLength(bases.size * 2);
  expect(forms.filter((key) => english[key]?.placeholders?.n === undefined)).toEqual([]);
});

/** Parts of names that are put together: `verdict_${…}`. */
const prefixes = [...sources.matchAll(/`([a-z]\w*_)\$\{/g)].map(([, prefix]) => prefix ?? '');

test('every message is used', () => {
  const isUsed = (key: string) =>
    [key, key.replace(/_(?:one|other)$/, '')].some((name) => new RegExp(`['"\`_]${name}['"\`_]`).test(sources)) ||
    prefixes.some((prefix) => key.startsWith(prefix));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every message that is named exists', () => {
  const named = [...sources.matchAll(/\bt\(\s*'(\w+)'|__MSG_(\w+)__/g)].map(([, key, inManifest]) => key ?? inManifest);
  const plural = [...sources.matchAll(/\btn\(\s*'(\w+)'/g)].map(([, base]) => `${base}_other`);
  expect([...named, ...plural].filter((key) => !Object.hasOwn(english, key ?? ''))).toEqual([]);
});
