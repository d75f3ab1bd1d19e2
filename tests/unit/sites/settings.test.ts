import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportSettings, importSettings } from '../../../lib/sites/import-settings';
import { migrate } from '../../../lib/sites/migrate';
import { parseSettings } from '../../../lib/sites/settings';
import { defaultSettings, type Settings } from '../../../lib/sites/site';
import { aSite } from './a-site';

const two: Settings = {
  ...defaultSettings,
  sites: [
    aSite('https://eu.crm.test/', { id: 'eu', name: '客户管理', keepCookies: ['lang'], presetId: 'odoo' }),
    aSite('http://crm:8080/suite/', {
      id: 'us',
      signOutUrl: 'http://crm:8080/suite/bye?x=1',
      proofUrl: 'http://crm:8080/api/me',
      embeddedHosts: ['chat.example'],
      parentCookies: 'clear',
      tabsAfterwards: 'blank',
      clearHistory: true,
      ignoreFields: ['[name="q"]', '.chat > textarea'],
      countFields: ['#grid'],
      openItemsSelector: '.badge',
      openItemsTitle: '(#)',
    }),
  ],
  stopWindowMs: 5_000,
  appearance: 'dark',
};

const text = (change: object) => JSON.stringify({ version: 1, sites: [], ...change });
const site = (change: object) => ({ id: 'a', name: 'A', address: 'https://crm.example/', ...change });

test('nothing stored means the defaults, undamaged', () => {
  expect(parseSettings(undefined)).toEqual({ settings: defaultSettings, damaged: false, problems: [] });
});

test('a site needs no more than id, name and address; every other value has the careful default (C10)', () => {
  const imported = importSettings(text({ sites: [site({ address: 'crm.example' })] }));
  expect(imported).toEqual({
    ok: true,
    settings: { ...defaultSettings, sites: [aSite('https://crm.example/', { id: 'a', name: 'A' })] },
  });
});

test('damaged settings keep what can be read and say what could not (X35)', () => {
  const parsed = parseSettings({ ...two, sites: [two.sites[0], { id: 7 }, two.sites[0]], stopWindowMs: 99_999 });
  expect(parsed.settings).toEqual({ ...two, sites: [two.sites[0]], stopWindowMs: 0 });
  expect(parsed.damaged).toBe(true);
  expect(parsed.problems).toContainEqual(expect.objectContaining({ path: 'sites.1.id', code: 'not-text' }));
});

test.each([['a text'], [7], [[]], [true], [{ version: 2, sites: [] }], [{ version: 'x' }]])(
  'stored %j is damage, not a crash',
  (raw) => expect(parseSettings(raw)).toMatchObject({ settings: defaultSettings, damaged: true }),
);

describe('import is refused as a whole, with a reason and a place', () => {
  test.each([
    ['', { code: 'ends-early', line: 1, column: 1 }],
    ['{"version":1,\n "sites":[', { code: 'ends-early', line: 2, column: 11 }],
    ['{"version":1,"sites":[{"id":"a', { code: 'ends-early' }],
    ["{version:1,'sites':[]}", { code: 'not-json', line: 1, column: 2 }],
    ['{"version":1,"sites":[],}', { code: 'not-json', line: 1, column: 25 }],
    ['// hello\n{}', { code: 'not-json', line: 1, column: 1 }],
    ['PK\u0003\u0004\u0000', { code: 'not-json', line: 1, column: 1 }],
    ['{\u0000"\u0000v\u0000', { code: 'not-json', line: 1, column: 2 }],
    ['{"version":1,\r\n"sites":[],"version":1}', { code: 'duplicate-key', line: 2, column: 12 }],
    ['{"version":1,"__proto__":{"x":1},"sites":[]}', { code: 'forbidden-key', line: 1, column: 14 }],
    ['{"version":1,"constructor":{"prototype":{}},"sites":[]}', { code: 'forbidden-key' }],
    ['{"\\u005f_proto__":{}}', { code: 'forbidden-key' }],
    ['['.repeat(100_000), { code: 'too-deep', line: 1 }],
    ['[]', { code: 'wrong-shape' }],
    ['{}', { code: 'version-missing' }],
    ['null', { code: 'wrong-shape' }],
    ['{"version":"1","sites":[]}', { code: 'version-unknown', values: { version: '"1"' } }],
    ['{"version":0,"sites":[]}', { code: 'version-unknown', values: { version: '0' } }],
    ['{"version":-1,"sites":[]}', { code: 'version-unknown', values: { version: '-1' } }],
    ['{"version":1.5,"sites":[]}', { code: 'version-unknown', values: { version: '1.5' } }],
    ['{"version":2,"sites":[]}', { code: 'version-newer' }],
    ['{"version":1}', { code: 'missing', path: 'sites', values: { field: 'sites' } }],
    [text({ color: 'red' }), { code: 'unknown-key', path: 'color' }],
    [text({ stopWindowMs: -1 }), { code: 'too-small', path: 'stopWindowMs', values: { limit: 0 } }],
    [text({ stopWindowMs: 10_001 }), { code: 'too-big', values: { limit: 10_000, value: '10001' } }],
    [text({ stopWindowMs: 0.1 }), { code: 'not-a-number' }],
    [text({ stopWindowMs: '15' }), { code: 'not-a-number' }],
    ['{"version":1,"sites":[],"stopWindowMs":1e309}', { path: 'stopWindowMs' }],
    [text({ appearance: 'pink' }), { code: 'not-a-choice', values: { choices: 'system, light, dark' } }],
    [text({ sites: [site({ address: '*' })] }), { code: 'covers-many', path: 'sites.0.address' }],
    [
      text({ sites: [site({ address: 'https://co.uk/' })] }),
      {
        code: 'bare-suffix',
        path: 'sites.0.address',
        values: { site: 1, name: 'A', field: 'address', value: 'co.uk' },
      },
    ],
    [
      text({ sites: [site({}), site({ id: 'b', name: 'B', address: 'file:///etc/passwd' })] }),
      { code: 'wrong-scheme', path: 'sites.1.address', values: { site: 2, name: 'B', value: 'file:' } },
    ],
    [
      text({ sites: [site({ address: `crm.example/${'a '.repeat(500)}` })] }),
      { code: 'not-an-address', values: { value: `crm.example/${'a '.repeat(24)}` } },
    ],
    [text({ sites: [site({ address: '' })] }), { code: 'empty', values: { field: 'address' } }],
    [text({ sites: [7] }), { code: 'wrong-shape', values: { site: 1 } }],
    [text({ sites: [site({ name: ' ' })] }), { code: 'name-empty', path: 'sites.0.name' }],
    [
      text({ sites: [site({ name: 'x'.repeat(300) })] }),
      { code: 'name-too-long', values: { site: 1, name: 'x'.repeat(60), field: 'name' } },
    ],
    [text({ sites: [{ id: 'a', address: 'crm.example' }] }), { code: 'missing', values: { site: 1, field: 'name' } }],
    [text({ sites: [site({ color: 'red' })] }), { code: 'unknown-key', values: { site: 1, field: 'color' } }],
    [text({ sites: [site({ presetId: 'nobody' })] }), { code: 'unknown-preset', values: { site: 1, value: 'nobody' } }],
    [
      text({ sites: [site({ keepCookies: ['a', ''] })] }),
      { code: 'cookie-empty', values: { field: 'keepCookies', entry: 2 } },
    ],
    [text({ sites: [site({ name: 'a\u202eb' })] }), { code: 'bad-characters', path: 'sites.0.name' }],
    [text({ sites: [site({ id: '../x' })] }), { code: 'bad-id' }],
    [
      text({ sites: [site({ signOutUrl: 'https://evil.example/' })] }),
      { code: 'other-site', path: 'sites.0.signOutUrl' },
    ],
    [
      text({ sites: [site({ proofUrl: 'javascript:1' })] }),
      { code: 'wrong-scheme', path: 'sites.0.proofUrl', values: { field: 'proofUrl', value: 'javascript:1' } },
    ],
    [text({ sites: [site({ proofUrl: 'https://a@crm.example/' })] }), { code: 'user-info', path: 'sites.0.proofUrl' }],
    [text({ sites: [site({ embeddedHosts: ['https://x.example/a'] })] }), { path: 'sites.0.embeddedHosts.0' }],
    [text({ sites: [site({ ignoreFields: ['a', ' '] })] }), { code: 'selector-empty', path: 'sites.0.ignoreFields.1' }],
    [text({ sites: [site({ countFields: ['x'.repeat(501)] })] }), { code: 'selector-too-long' }],
    [text({ sites: [site({ countFields: ['a\u0000b'] })] }), { code: 'bad-characters' }],
    [text({ sites: [site({ ignoreFields: '#a' })] }), { code: 'not-a-list' }],
    [text({ sites: [site({ ignoreFields: Array.from({ length: 51 }, (_, n) => `#f${n}`) })] }), { code: 'too-many' }],
    [text({ sites: [site({ openItemsSelector: '' })] }), { code: 'selector-empty' }],
    [text({ sites: [site({ openItemsSelector: 7 })] }), { code: 'not-text' }],
    [text({ sites: [site({ openItemsTitle: 'Desk' })] }), { code: 'no-number-sign', path: 'sites.0.openItemsTitle' }],
    [text({ sites: [site({ openItemsTitle: '# of #' })] }), { code: 'no-number-sign' }],
    [text({ sites: [site({ keepCookies: Array.from({ length: 51 }, (_, n) => `c${n}`) })] }), { code: 'too-many' }],
    [
      text({ sites: [site({}), site({ name: 'B', address: 'https://b.example/' })] }),
      {
        code: 'duplicate-id',
        path: 'sites.1.id',
        values: { site: 2, name: 'B', other: 1, otherName: 'A', value: 'a' },
      },
    ],
    [
      text({ sites: [site({}), site({ id: 'b', address: 'CRM.example' })] }),
      { code: 'duplicate-address', values: { site: 2, other: 1, otherName: 'A', value: 'https://crm.example/' } },
    ],
    [text({ sites: Array.from({ length: 10_000 }, (_, n) => site({ id: `${n}` })) }), { code: 'too-many-sites' }],
  ])('X30 X33 X34 X35 X41 %.60j: %j', (given, problem) =>
    expect(importSettings(given)).toMatchObject({ ok: false, ...problem }),
  );

  test('X34 what is far too large is refused at once', () => {
    const huge = ' '.repeat(200_000_000);
    const startedAt = performance.now();
    expect(importSettings(huge)).toEqual({ ok: false, code: 'too-large' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test('X38 two million characters of one string are read in linear time', () => {
    const startedAt = performance.now();
    expect(importSettings(text({ sites: [site({ name: '\\"'.repeat(400_000) })] })).ok).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

test('R37 a path counts from the site’s host and is kept as a whole address', () => {
  const given = { address: 'http://crm:8080/suite/', signOutUrl: '/logout?all=1', proofUrl: ' /suite/me ' };
  expect(importSettings(text({ sites: [site(given)] }))).toMatchObject({
    ok: true,
    settings: { sites: [{ signOutUrl: 'http://crm:8080/logout?all=1', proofUrl: 'http://crm:8080/suite/me' }] },
  });
});

test.each([
  ['//evil.example/x', 'other-site'],
  ['/\\evil.example/x', 'other-site'],
  ['crm/logout', 'not-an-address'],
  ['data:text/html,x', 'wrong-scheme'],
  ['', 'empty'],
])('R37 %s is no address of the site: %s', (signOutUrl, code) =>
  expect(importSettings(text({ sites: [site({ signOutUrl })] }))).toMatchObject({ code }),
);

test('S8 a byte order mark is no obstacle, and what was exported is read back unchanged', () => {
  expect(importSettings(`\ufeff${exportSettings(two)}`)).toEqual({ ok: true, settings: two });
});

describe('a maintenance window', () => {
  const window = (siteIds: readonly string[] | 'all', id = 'w') =>
    ({ id, name: 'W', siteIds, from: '2026-12-01T22:00', to: '2026-12-02T02:00', repeats: 'never' }) as const;
  const withWindows = (...windows: readonly ReturnType<typeof window>[]): Settings => ({
    ...two,
    maintenance: { ...two.maintenance, windows },
  });

  test('S8 that names a site that is not in the file is refused, with the place', () => {
    expect(importSettings(JSON.stringify(withWindows(window('all'), window(['eu', 'gone']))))).toEqual({
      ok: false,
      code: 'unknown-window-site',
      path: 'maintenance.windows.1.siteIds.1',
      values: { field: 'maintenance.windows.1.siteIds.1', value: 'gone' },
    });
    const known = withWindows(window(['eu', 'us']));
    expect(importSettings(JSON.stringify(known))).toEqual({ ok: true, settings: known });
  });

  test('S8 is exported without the sites that were removed', () => {
    const exported = exportSettings(withWindows(window(['eu', 'gone']), window(['gone'], 'x'), window('all', 'y')));
    expect(importSettings(exported)).toEqual({ ok: true, settings: withWindows(window(['eu']), window('all', 'y')) });
  });
});

test('S8 every accepted document survives export and import', () => {
  const host = fc.domain();
  const sites = fc
    .uniqueArray(host, { maxLength: 6 })
    .map((hosts) => hosts.map((one, n) => site({ id: `s${n}`, address: one })));
  fc.assert(
    fc.property(
      sites,
      fc.nat(10_000),
      fc.constantFrom('system', 'light', 'dark'),
      (listed, stopWindowMs, appearance) => {
        const first = importSettings(text({ sites: listed, stopWindowMs, appearance }));
        if (first.ok) expect(importSettings(exportSettings(first.settings))).toEqual(first);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('R39 10,000 mangled documents: never throws, no prototype changes', () => {
  const good = exportSettings(two);
  const mangled = fc
    .tuple(
      fc.nat(good.length),
      fc.nat(20),
      fc.constantFrom('', '"__proto__":', '{', ']', '\\u', '1e999', '\u0000', ','),
    )
    .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(mangled, fc.json(), fc.string()), (given) => {
      const imported = importSettings(given);
      if (imported.ok) expect(importSettings(exportSettings(imported.settings))).toEqual(imported);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

test('the strict reader agrees with JSON.parse on every document without doubtful keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
      const given = JSON.stringify({ version: 1, sites: [], extra: value });
      const imported = importSettings(given);
      expect(imported).toMatchObject({ ok: false });
      if (!imported.ok && !['forbidden-key', 'unknown-key'].includes(imported.code)) throw new Error(imported.code);
    }),
    { numRuns: 3_000 },
  );
});

test('migration goes step by step, leaves the given document alone and never skips', () => {
  const steps = {
    1: (old: object) => ({ ...old, a: 1 }),
    2: (old: object) => ({ ...old, b: 2 }),
  };
  const given = Object.freeze({ version: 1, x: 0 });
  expect(migrate(given, 3, steps)).toEqual({ ok: true, document: { version: 3, x: 0, a: 1, b: 2 } });
  expect(migrate({ version: 2 }, 3, steps)).toEqual({ ok: true, document: { version: 3, b: 2 } });
  expect(migrate({ version: 4 }, 3, steps)).toEqual({ ok: false, code: 'version-newer' });
});
