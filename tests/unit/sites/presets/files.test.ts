import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { hostOrigins } from '../../../../lib/sites/permission-origins';
import { otherHostsAt } from '../../../../lib/sites/presets/other-hosts';
import { presetById, presets } from '../../../../lib/sites/presets/presets';
import { textsOf } from '../../../../lib/sites/presets/texts';
import { fileOf, idsIn } from './files';
import { factsSchema, textsSchema } from './schema';

const ids = idsIn('facts');

const problems = (schema: v.GenericSchema, document: unknown) =>
  (v.safeParse(schema, document).issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);

test('S2 each preset is a file of facts and a file of texts, named by its id, and both are read', () => {
  expect(idsIn('texts')).toEqual(ids);
  expect(presets.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(ids.length).toBeGreaterThanOrEqual(60);
});

describe.each(ids)('S2 preset %s', (id) => {
  test('holds what the schema knows and nothing else', () => {
    expect(problems(factsSchema, fileOf('facts', id))).toEqual([]);
    expect(problems(textsSchema, fileOf('texts', id))).toEqual([]);
    expect(id).toMatch(/^[a-z][a-z\d-]*$/);
    expect(presetById(id)?.id).toBe(id);
    expect(textsOf(id).sources.length).toBeGreaterThan(0);
  });

  test('says by its strategy what its request is', () => {
    const { strategy } = v.parse(textsSchema, fileOf('texts', id));
    const { recipe, visit } = v.parse(factsSchema, fileOf('facts', id));
    if (strategy === 'get-url') expect(visit ?? (recipe?.method === 'GET' && recipe.values === undefined)).toBeTruthy();
    if (strategy === 'get-url-token') expect(recipe?.method ?? 'GET').toBe('GET');
    if (strategy === 'in-page-click' || strategy === 'client-only') expect(recipe ?? visit).toBeUndefined();
    if (recipe?.method === 'GET' && recipe.values)
      expect(['get-url', 'get-url-token', 'api-token-header']).toContain(strategy);
  });

  test('explains the cookies that it recognises by', () => {
    const { cookies } = v.parse(textsSchema, fileOf('texts', id));
    const { fingerprint } = v.parse(factsSchema, fileOf('facts', id));
    for (const name of fingerprint?.cookies ?? []) expect(Object.values(cookies).flat()).toContain(name);
  });
});

test.each<[string, unknown, RegExp]>([
  ['an unknown key', { surprise: 1 }, /surprise/],
  ['a selector that is none', { control: { selectors: ['a[href'] } }, /not CSS/],
  ['a host with a path', { hosts: ['crm.example/x'] }, /not a host/],
  ['a whole domain as another host', { hosts: ['*.crm.example'], domainsToClear: ['*.crm.example'] }, /not one host/],
  ['an unknown placeholder', { recipe: { method: 'GET', url: '{base}/logout?t={token}' } }, /without a value/],
  [
    'a value that is sent nowhere',
    { recipe: { method: 'GET', url: '{base}/', values: [{ placeholder: 'token', from: 'meta', name: 'x' }] } },
    /without a place/,
  ],
  ['a request to another host', { recipe: { method: 'GET', url: 'https://evil.example/' } }, /Invalid format/],
  ['a visit by plain http', { hosts: ['a.example'], visit: 'http://b.example/' }, /Invalid format/],
  ['a confidence that nobody knows', { confidence: 'surely' }, /surely/],
])('S2 %s is refused', (_, change, problem) => {
  const good = { name: { en: 'Good' }, confidence: 'guess' };
  expect(problems(factsSchema, good)).toEqual([]);
  expect(problems(factsSchema, { ...good, ...(change as object) }).join('\n')).toMatch(problem);
});

test('S10 what a preset adds to the hosts that are asked for is one host each, never a domain of many customers', () => {
  const hosts = presets.flatMap((preset) =>
    preset.hosts.flatMap((pattern) => otherHostsAt(preset, pattern.replace('*', 'acme'))),
  );
  expect(hosts.length).toBeGreaterThan(10);
  expect(hosts.filter((host) => /[*{}]/.test(host))).toEqual([]);
  for (const host of hosts) for (const origin of hostOrigins(host)) expect(URL.canParse(origin)).toBe(true);
});

test('names in Chinese are there in both ways of writing', () => {
  const half = presets.filter(({ name }) => (name.zh === null) !== (name.zhTW === null));
  expect(half.map(({ id }) => id)).toEqual([]);
});
