import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type FrameHandlers, type FrameReceiver, frameReceiver } from '../../../lib/messaging/frame-receive';
import { frameSchemas } from '../../../lib/messaging/frame-schemas';
import { messageSchemas } from '../../../lib/messaging/schemas';
import type { Sender } from '../../../lib/messaging/sender';
import { isInSomePage, siteFrameOf } from '../../../lib/messaging/site-frame';
import { type Site, siteDefaults } from '../../../lib/sites/site';

const self = { id: 'own', baseUrl: 'chrome-extension://own/' };
const site = (id: string, address: string, change: Partial<Site> = {}): Site => ({
  ...siteDefaults,
  id,
  name: id,
  address,
  presetId: null,
  ...change,
});
const crm = site('crm', 'https://crm.example/', { embeddedHosts: ['chat.example'] });
const desk = site('desk', 'https://desk.example:8443/app/');
const sites = [crm, desk];

const frame: Sender = {
  id: 'own',
  url: 'https://crm.example/contacts/5',
  origin: 'https://crm.example',
  frameId: 0,
  documentId: 'd1',
  tab: { id: 7, url: 'https://crm.example/contacts/5' },
};
const popup: Sender = { id: 'own', url: 'chrome-extension://own/popup.html', origin: 'chrome-extension://own' };
const types = Object.keys(frameSchemas);
const fitting: Readonly<Record<string, unknown>> = {
  'unsaved.changed': { unsaved: 2, call: false },
  'unsaved.wake': {},
  'unsaved.saving': {},
  'unsaved.left': { fields: [{ name: 'note', mark: 4_503_599_627_370_495 }] },
  'unsaved.rules': {},
  'presence.active': { agoMs: 600_000 },
  'presence.begun': {},
  'teach.pressed': {
    selectors: [['dw-orb', 'i:nth-of-type(1)'], ['#leave']],
    label: 'Sign out',
    url: 'https://crm.example/desk',
    values: ['["d",{"from":"meta","name":"csrf"}]'],
  },
};

let heard: { type: string; data: unknown; tabId: number }[];
let received: FrameReceiver;
let now: number;

/** Stands for all state behind the messages: what a handler was given. */
function listening(): FrameHandlers {
  const entries = types.map((type) => [
    type,
    (data: unknown, { tabId }: { tabId: number }) => {
      heard.push({ type, data, tabId });
      return null;
    },
  ]);
  return Object.fromEntries(entries);
}

beforeEach(() => {
  heard = [];
  now = 0;
  received = frameReceiver(listening(), self, { now: () => sites, load: async () => sites });
});

function tell(message: unknown, sender: Sender = frame) {
  now += 1_000;
  return received.receive(message, sender, now);
}

test.each(types)('%s from a frame of a site reaches its handler with its data', async (type) => {
  expect(await tell({ type, data: fitting[type] })).toEqual({ ok: true, value: null });
  expect(heard).toEqual([{ type, data: fitting[type], tabId: 7 }]);
});

test('what a frame reports is heard in the same turn when the sites are known', () => {
  void tell({ type: 'unsaved.saving', data: {} });
  expect(heard).toHaveLength(1);
});

test.each([
  [async () => ({ covered: true }), { ok: true, value: { covered: true } }],
  [() => Promise.reject(new Error('broken')), { ok: false, code: 'internal' }],
])('a handler may take its time to answer', async (begun, reply) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const slow = frameReceiver({ ...listening(), 'presence.begun': begun }, self, {
    now: () => sites,
    load: async () => sites,
  });
  expect(await slow.receive({ type: 'presence.begun', data: {} }, frame, 0)).toEqual(reply);
  vi.restoreAllMocks();
});

test('what a frame reports before the sites are known waits for them', async () => {
  const late = frameReceiver(listening(), self, { now: () => null, load: async () => sites });
  expect(await late.receive({ type: 'unsaved.saving', data: {} }, frame, 0)).toEqual({ ok: true, value: null });
});

test.each(Object.keys(messageSchemas))('X03 R32 %s from a frame of a site is refused and counted', async (type) => {
  expect(await tell({ type, data: {} })).toEqual({ ok: false, code: 'not-allowed' });
  expect(received.refused()).toEqual({ 'not-allowed': 1 });
  expect(heard).toEqual([]);
});

test.each(types)('%s from one of our own pages is refused', async (type) => {
  expect(await tell({ type, data: fitting[type] }, popup)).toEqual({ ok: false, code: 'not-allowed' });
  expect(heard).toEqual([]);
});

describe('X04 X05 M9 who may report', () => {
  const at = (change: Partial<Sender>): Sender => ({ ...frame, ...change });
  const sandboxed = { origin: 'null', frameId: 3 };
  test.each<[string, Sender, string | null]>([
    ['the page itself', frame, 'crm'],
    ['a frame of the page', at({ frameId: 3, url: 'https://crm.example/editor' }), 'crm'],
    ['a frame of a host that the site embeds', at({ frameId: 3, origin: 'https://chat.example' }), 'crm'],
    ['an empty frame of the page', at({ frameId: 3, url: 'about:blank' }), 'crm'],
    ['a frame made of a text', at({ frameId: 3, url: 'about:srcdoc' }), 'crm'],
    ['a sandboxed frame in the page', at({ ...sandboxed, url: 'https://crm.example/' }), 'crm'],
    ['a sandboxed frame made of a text', at({ ...sandboxed, url: 'about:srcdoc' }), 'crm'],
    ['another port of the host in its page', at({ frameId: 3, origin: 'https://crm.example:9443' }), 'crm'],
    [
      'a site on its own port',
      at({ origin: 'https://desk.example:8443', tab: { id: 7, url: 'https://desk.example:8443/app/x' } }),
      'desk',
    ],
    ['a site framed by a stranger', at({ frameId: 3, tab: { id: 7, url: 'https://news.example/' } }), ''],
    ['a site framed by somebody whose address is not told', at({ frameId: 3, tab: { id: 7 } }), ''],
    [
      'a stranger framed by the site',
      at({ frameId: 3, origin: 'https://ads.example', url: 'https://ads.example/' }),
      null,
    ],
    ['a stranger who says he is the site', at({ frameId: 3, origin: 'https://ads.example' }), null],
    ['a sandboxed frame of a stranger', at({ ...sandboxed, tab: { id: 7, url: 'https://news.example/' } }), null],
    ['a host that looks alike', at({ origin: 'https://crm.example.evil.example' }), null],
    ['a host below', at({ origin: 'https://a.crm.example' }), null],
    [
      'another scheme in another tab',
      at({ origin: 'http://crm.example', tab: { id: 7, url: 'http://crm.example/' } }),
      null,
    ],
    [
      'another port of a host in its own tab',
      at({ origin: 'https://desk.example', tab: { id: 7, url: 'https://desk.example/' } }),
      null,
    ],
    ['another extension', at({ id: 'other' }), null],
    ['nobody', {}, null],
    ['no tab', at({ tab: undefined }), null],
    ['a tab without a number', at({ tab: { url: 'https://crm.example/' } }), null],
    ['a frame without a number', at({ frameId: undefined }), null],
    ['our own page in a tab', { ...popup, frameId: 0, tab: { id: 7, url: 'chrome-extension://own/popup.html' } }, null],
    ['an origin that is none', at({ origin: 'https://' }), null],
    ['a file', at({ origin: 'file://', url: 'file:///etc/passwd', tab: { id: 7, url: 'file:///etc/passwd' } }), null],
  ])('%s', (_, sender, expected) => {
    const from = siteFrameOf(sender, self, sites);
    expect(from === null ? null : (from.site?.id ?? '')).toBe(expected);
  });

  test('without an origin the address of the frame stands in', () => {
    const { origin: _origin, ...older } = frame;
    expect(siteFrameOf(older, self, sites)?.origin).toBe('https://crm.example');
    expect(siteFrameOf({ ...older, url: 'https://ads.example/' }, self, sites)).toBeNull();
  });

  test.each<[Sender, boolean]>([
    [frame, true],
    [{ ...frame, url: 'about:blank' }, true],
    [{ ...frame, url: undefined }, true],
    [popup, false],
    [{ ...popup, tab: { id: 1 } }, false],
    [{}, false],
  ])('each sender belongs to one class: %j', (sender, inPage) => expect(isInSomePage(sender, self)).toBe(inPage));
});

test('R33 the rules of a site go to frames in its own tabs', () => {
  const from = (sender: Sender) => siteFrameOf(sender, self, sites)?.site?.id;
  expect(from({ ...frame, frameId: 2, origin: 'https://chat.example' })).toBe('crm');
  expect(
    from({
      ...frame,
      frameId: 2,
      origin: 'https://crm.example',
      tab: { id: 8, url: 'https://desk.example:8443/app/' },
    }),
  ).toBe('desk');
  expect(from({ ...frame, tab: { id: 8, url: 'https://news.example/' } })).toBeUndefined();
});

describe('X07 X08 what is not a report', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const deep = (levels: number) => Array.from({ length: levels }).reduce<unknown>((below) => ({ a: below }), 1);
  const field = { name: 'a', mark: 1 };
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'unknown-message'],
    ['a text', 'unsaved.changed', 'unknown-message'],
    ['an unknown type', { type: 'unsaved.steal', data: {} }, 'not-allowed'],
    ['a name every object has', { type: 'constructor', data: {} }, 'not-allowed'],
    ['__proto__ as type', { type: '__proto__', data: {} }, 'not-allowed'],
    ['a claim of a tab', { type: 'unsaved.changed', data: { unsaved: 0, call: false, tabId: 3 } }, 'bad-message'],
    [
      'a claim of a frame',
      { type: 'unsaved.changed', data: { unsaved: 0, call: false }, frameId: 3 },
      'unknown-message',
    ],
    ['a site of its choice', { type: 'unsaved.rules', data: { siteId: 'desk' } }, 'bad-message'],
    ['less than nothing', { type: 'unsaved.changed', data: { unsaved: -1, call: false } }, 'bad-message'],
    ['half an edit', { type: 'unsaved.changed', data: { unsaved: 0.5, call: false } }, 'bad-message'],
    ['activity to come', { type: 'presence.active', data: { agoMs: -1 } }, 'bad-message'],
    ['activity of long ago', { type: 'presence.active', data: { agoMs: 600_001 } }, 'bad-message'],
    ['half a moment ago', { type: 'presence.active', data: { agoMs: 0.5 } }, 'bad-message'],
    ['activity at another site', { type: 'presence.active', data: { agoMs: 0, siteId: 'desk' } }, 'bad-message'],
    ['too many', { type: 'unsaved.changed', data: { unsaved: 1e9, call: false } }, 'bad-message'],
    [
      'an endless number',
      { type: 'unsaved.changed', data: { unsaved: Number.POSITIVE_INFINITY, call: false } },
      'not-plain',
    ],
    ['not a number', { type: 'unsaved.changed', data: { unsaved: Number.NaN, call: false } }, 'not-plain'],
    ['a call that is a word', { type: 'unsaved.changed', data: { unsaved: 1, call: 'yes' } }, 'bad-message'],
    ['51 fields', { type: 'unsaved.left', data: { fields: Array(51).fill(field) } }, 'bad-message'],
    ['a long name', { type: 'unsaved.left', data: { fields: [{ name: 'x'.repeat(201), mark: 1 }] } }, 'bad-message'],
    [
      'a mark that is no mark',
      { type: 'unsaved.left', data: { fields: [{ name: 'a', mark: 2 ** 60 }] } },
      'bad-message',
    ],
    ['half a character', { type: 'unsaved.left', data: { fields: [{ name: '\ud800', mark: 1 }] } }, 'not-plain'],
    ['50 MB', { type: 'unsaved.left', data: { fields: [{ name: 'x'.repeat(50_000_000), mark: 1 }] } }, 'too-large'],
    ['a million fields', { type: 'unsaved.left', data: { fields: Array(1_000_000).fill(field) } }, 'too-large'],
    ['deeply nested', { type: 'unsaved.saving', data: deep(10_000) }, 'too-deep'],
    ['cyclic', { type: 'unsaved.saving', data: cyclic }, 'too-deep'],
    ['an own __proto__', { type: 'unsaved.saving', data: JSON.parse('{"__proto__":{"x":1}}') }, 'not-plain'],
  ])('%s is refused', async (_, message, code) => {
    expect(await tell(message)).toEqual({ ok: false, code });
    expect(heard).toEqual([]);
  });
});

test('X06 a flood of one tab is cut off; other tabs are heard, and a moment later this one, too', async () => {
  const message = { type: 'unsaved.changed', data: { unsaved: 1, call: false } };
  for (let n = 0; n < 10_000; n += 1) await received.receive(message, frame, 0);
  expect(heard).toHaveLength(60);
  expect(received.refused()).toEqual({ 'too-many-messages': 9_940 });
  const other = { ...frame, tab: { id: 8, url: 'https://crm.example/' } };
  expect((await received.receive(message, other, 0)).ok).toBe(true);
  expect((await received.receive(message, frame, 1_000)).ok).toBe(true);
});

test('R41 a handler that breaks becomes a refusal without its message', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const handlers = {
    ...listening(),
    'unsaved.saving': () => {
      throw new Error('secret');
    },
  };
  const broken = frameReceiver(handlers, self, { now: () => sites, load: async () => sites });
  expect(await broken.receive({ type: 'unsaved.saving', data: {} }, frame, 0)).toEqual({ ok: false, code: 'internal' });
  expect(JSON.stringify(logged.mock.calls)).not.toContain('secret');
  logged.mockRestore();
});

test('X08 30,000 messages, any type, sender and mangled data: refused or exactly as the schema wants it', async () => {
  const stranger = { ...frame, origin: 'https://ads.example' };
  const senders = fc.constantFrom<Sender>(frame, stranger, popup, {}, { ...frame, id: 'other' });
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      Number.NaN,
      -0,
      Number.POSITIVE_INFINITY,
      null,
      undefined,
      '',
      '\ud800',
      '__proto__',
      [],
      {},
      true,
      1,
      'x',
    ),
    fc.anything({ maxDepth: 2 }),
  );
  const keys = fc.constantFrom('unsaved', 'call', 'fields', 'name', 'mark', '__proto__', 'tabId');
  const data = fc.oneof(
    odd,
    fc.array(fc.tuple(keys, odd), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  );
  const typed = fc.constantFrom(...types, ...Object.keys(messageSchemas).slice(0, 3), 'constructor', '');
  await fc.assert(
    fc.asyncProperty(typed, senders, data, fc.boolean(), async (type, sender, given, mix) => {
      heard = [];
      const known = fitting[type];
      const mixed =
        mix && typeof given === 'object' && given !== null && known instanceof Object ? { ...known, ...given } : given;
      const reply = await tell({ type, data: mixed }, sender);
      if (!reply.ok) {
        expect(heard).toEqual([]);
        return;
      }
      expect(sender).toBe(frame);
      expect(types).toContain(type);
      expect(Object.keys(heard[0]?.data ?? {}).sort()).toEqual(Object.keys(fitting[type] ?? {}).sort());
    }),
    { numRuns: 30_000 },
  );
}, 60_000);
