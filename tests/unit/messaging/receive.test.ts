import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { boundedCopy } from '../../../lib/messaging/bounds';
import { rateLimit } from '../../../lib/messaging/rate-limit';
import { type Handlers, type Receiver, receiver } from '../../../lib/messaging/receive';
import { messageSchemas } from '../../../lib/messaging/schemas';
import type { Sender } from '../../../lib/messaging/sender';

const self = { id: 'own', baseUrl: 'chrome-extension://own/' };
const popup: Sender = { id: 'own', url: 'chrome-extension://own/popup.html', origin: 'chrome-extension://own' };
const contentScript: Sender = {
  id: 'own',
  url: 'https://crm.example/',
  origin: 'https://crm.example',
  frameId: 0,
  tab: { url: 'https://crm.example/' },
};
const types = Object.keys(messageSchemas);

const fitting: Readonly<Record<string, unknown>> = {
  'signout.start': { siteIds: 'all', by: 'popup' },
  'signout.stop': { jobId: 'j' },
  'signout.discard': { jobId: 'j' },
  'signout.check': { jobId: 'j' },
  'unsaved.list': { siteIds: 'all' },
  'unsaved.show': { tabId: 3, frameId: 0, ref: -1 },
  'site.mark': { id: 's', on: true },
  'result.dismiss': {},
  'clean.again': { recordId: 'r' },
  'provider.end': { recordId: 'r', targetId: 'a@0' },
  'site.open': { siteId: 's' },
  'overview.get': {},
  'records.list': { limit: 20 },
  'settings.get': {},
  'settings.change': { stopWindowMs: 3_000 },
  'deadline.extend': { id: 'idle@9' },
  'shift.stayLate': { untilAt: 9 },
  'time.pause': { untilAt: 9, rules: ['idle'] },
  'time.resume': {},
  'away.begin': {},
  'away.end': {},
  'roster.get': {},
  'roster.import': { text: 'BEGIN:VCALENDAR', name: 'roster.ics' },
  'roster.read': {},
  'roster.remove': {},
  'site.inspect': { address: 'crm.example' },
  'site.add': { address: 'crm.example', name: 'CRM', presetId: null },
  'site.change': { id: 's', change: { name: 'CRM', keepCookies: ['lang'] } },
  'site.remove': { id: 's' },
  'site.export': { id: 's' },
  'site.retire': { id: 's' },
  'site.preview': { id: 's' },
  'teach.get': { id: 'a' },
  'teach.start': { id: 'a' },
  'teach.stop': { id: 'a' },
  'teach.cancel': { id: 'a' },
  'teach.choose': { id: 'a', steps: [0, 2], request: true, proof: false },
  'teach.play': { id: 'a' },
  'teach.save': { id: 'a' },
  'teach.export': { id: 'a' },
  'teach.import': { id: 'a', text: '{}' },
  'settings.export': {},
  'settings.import': { text: '{}' },
  'site.check': { id: 'site-1' },
  'site.reports': {},
  'site.control': { id: 'site-1', on: true },
  'rehearsal.get': {},
  'rehearsal.begin': { stubborn: false },
  'rehearsal.act': { deed: 'sign-in' },
};

let heard: { type: string; data: unknown }[];
let received: Receiver;
let now: number;

/** Stands for all state behind the messages: what a handler was given. */
function listening(): Handlers {
  const entries = types.map((type) => [
    type,
    async (data: unknown) => {
      heard.push({ type, data });
      return { ok: true, value: null };
    },
  ]);
  return Object.fromEntries(entries);
}

beforeEach(() => {
  heard = [];
  now = 0;
  received = receiver(listening(), self);
});

function ask(message: unknown, sender: Sender = popup) {
  now += 1_000;
  return received.receive(message, sender, now);
}

test.each(types)('%s from our own page reaches its handler with its data', async (type) => {
  expect(await ask({ type, data: fitting[type] })).toEqual({ ok: true, value: null });
  expect(heard).toEqual([{ type, data: fitting[type] }]);
});

test.each(types)('X03 %s from a content script is refused and counted', async (type) => {
  expect(await ask({ type, data: fitting[type] }, contentScript)).toEqual({ ok: false, code: 'not-allowed' });
  expect(heard).toEqual([]);
  expect(received.refused()).toEqual({ 'not-allowed': 1 });
});

describe('X07 X08 what is not a message', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'unknown-message'],
    ['a text', 'signout.start', 'unknown-message'],
    ['no type', { data: {} }, 'unknown-message'],
    ['an unknown type', { type: 'settings.steal', data: {} }, 'unknown-message'],
    ['a name every object has', { type: 'constructor', data: {} }, 'unknown-message'],
    ['__proto__ as type', { type: '__proto__', data: {} }, 'unknown-message'],
    ['an extra field beside the data', { type: 'overview.get', data: {}, sender: popup }, 'unknown-message'],
    ['an extra field in the data', { type: 'site.remove', data: { id: 's', all: true } }, 'bad-message'],
    ['missing data', { type: 'site.remove' }, 'unknown-message'],
    ['a number as id', { type: 'site.remove', data: { id: 1 } }, 'bad-message'],
    ['an empty id', { type: 'site.remove', data: { id: '' } }, 'bad-message'],
    ['an endless number', { type: 'records.list', data: { limit: Number.POSITIVE_INFINITY } }, 'not-plain'],
    ['not a number', { type: 'records.list', data: { limit: Number.NaN } }, 'not-plain'],
    ['minus zero', { type: 'records.list', data: { limit: -0 } }, 'bad-message'],
    ['half a character', { type: 'site.remove', data: { id: '\ud800' } }, 'not-plain'],
    ['an own __proto__', { type: 'site.remove', data: JSON.parse('{"id":"s","__proto__":{"x":1}}') }, 'not-plain'],
    ['a change of the id', { type: 'site.change', data: { id: 's', change: { id: 't' } } }, 'bad-message'],
    ['50 MB', { type: 'settings.import', data: { text: 'x'.repeat(50_000_000) } }, 'too-large'],
    [
      'a list of a million',
      { type: 'signout.start', data: { siteIds: Array(1_000_000).fill('s'), by: 'popup' } },
      'too-large',
    ],
    [
      'a hole-ridden list',
      { type: 'signout.start', data: { siteIds: new Array(2 ** 32 - 1), by: 'popup' } },
      'too-large',
    ],
    ['deeply nested', { type: 'site.remove', data: deep(1_000) }, 'too-deep'],
    ['cyclic', { type: 'site.remove', data: cyclic }, 'too-deep'],
    ['a function', { type: 'site.remove', data: { id: () => 's' } }, 'not-plain'],
    ['a date', { type: 'site.remove', data: new Date(0) }, 'not-plain'],
    [
      'a proxy that throws',
      {
        type: 'site.remove',
        data: new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('trap');
            },
          },
        ),
      },
      'not-plain',
    ],
  ])('%s is refused', async (_, message, code) => {
    expect(await ask(message)).toEqual({ ok: false, code });
    expect(heard).toEqual([]);
  });

  test('a getter is read once: what was checked is what arrives', async () => {
    let reads = 0;
    const data = {
      get id() {
        reads += 1;
        return reads === 1 ? 's' : { evil: true };
      },
    };
    await ask({ type: 'site.remove', data });
    expect(heard).toEqual([{ type: 'site.remove', data: { id: 's' } }]);
  });
});

test('X08 100,000 messages, any type, sender and mangled data: refused or exactly as the schema wants it', async () => {
  const senders = fc.constantFrom<Sender>(
    popup,
    contentScript,
    {},
    { ...popup, origin: 'null' },
    { ...popup, id: 'other' },
    { ...popup, frameId: 4 },
  );
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
      's',
      20,
    ),
    fc.anything({ maxDepth: 2 }),
  );
  const keys = fc.constantFrom(
    'siteIds',
    'by',
    'jobId',
    'id',
    'change',
    'text',
    'limit',
    'address',
    'name',
    'presetId',
    'stopWindowMs',
    '__proto__',
  );
  const data = fc.oneof(
    odd,
    fc.array(fc.tuple(keys, odd), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  );
  const typed = fc.constantFrom(...types, 'constructor', 'toString', '');
  const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).length;
  await fc.assert(
    fc.asyncProperty(typed, senders, data, fc.boolean(), async (type, sender, given, mix) => {
      heard = [];
      const known = fitting[type];
      const mixed =
        mix && typeof given === 'object' && given !== null && typeof known === 'object'
          ? { ...known, ...given }
          : given;
      const reply = await ask({ type, data: mixed }, sender);
      if (reply.ok) {
        expect(sender).toBe(popup);
        expect(heard).toHaveLength(1);
      } else expect(heard).toEqual([]);
    }),
    { numRuns: 100_000 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(prototypeBefore);
}, 120_000);

test('X06 a flood is cut off, a moment later messages pass again; refused strangers do not use up the allowance', async () => {
  for (let n = 0; n < 10_000; n += 1) await received.receive({ type: 'overview.get', data: {} }, contentScript, 0);
  const codes = [];
  for (let n = 0; n < 300; n += 1)
    codes.push((await received.receive({ type: 'overview.get', data: {} }, popup, 0)).ok);
  expect(codes.filter(Boolean)).toHaveLength(100);
  expect((await received.receive({ type: 'overview.get', data: {} }, popup, 1_000)).ok).toBe(true);
});

test('X40 a clock that jumps back gives no extra allowance and locks nobody out', () => {
  const mayPass = rateLimit(1, 1);
  expect([mayPass(10_000), mayPass(0), mayPass(1_000), mayPass(1_000)]).toEqual([true, false, true, false]);
});

test('R41 a handler that breaks becomes a refusal without its message', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = receiver({ ...listening(), 'overview.get': () => Promise.reject(new Error('secret')) }, self);
  expect(await broken.receive({ type: 'overview.get', data: {} }, popup, 0)).toEqual({ ok: false, code: 'internal' });
  expect(JSON.stringify(logged.mock.calls)).not.toContain('secret');
  logged.mockRestore();
});

test('a bounded copy equals what was given', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const copy = boundedCopy(value);
      if (copy.ok) expect(JSON.stringify(copy.value)).toBe(JSON.stringify(value));
      else expect(['not-plain', 'too-deep']).toContain(copy.code);
    }),
    { numRuns: 5_000 },
  );
});
