import { afterEach, expect, test, vi } from 'vitest';
import { createHandOver, deliverToFrame } from '../../../lib/browser/unsaved-hand-over';
import type { LeftCame } from '../../../lib/unsaved/frame-messages';

const fields = [{ name: 'note', mark: 7 }];
const came = (change: Partial<LeftCame> = {}): LeftCame => ({ fields, status: 200, redirected: false, ...change });

const crm = 'https://crm.example';
const gone = (change: Partial<Parameters<ReturnType<typeof createHandOver>['left']>[0]> = {}) => ({
  tabId: 1,
  frameId: 0,
  origin: crm,
  addressOrigin: crm,
  ...change,
});

const answer = (origin: string, leftAt: number, status: number, redirected = false) => ({
  origin,
  leftAt,
  status,
  redirected,
});

function handOver() {
  const delivered: [number, number, LeftCame][] = [];
  const created = createHandOver(async ({ tabId, frameId }, data) => {
    delivered.push([tabId, frameId, data]);
  });
  return { ...created, delivered };
}

test.each([
  ['the page goes after the answer', true],
  ['the answer comes after the page went', false],
])('what a page left goes to the one that its request brought: %s', (_, answerFirst) => {
  const { left, answered, delivered } = handOver();
  const answers = () => answered(1, 0, answer(crm, 100, 422), 300);
  if (answerFirst) answers();
  left(gone(), { fields }, 310);
  if (!answerFirst) answers();
  expect(delivered).toEqual([[1, 0, came({ status: 422 })]]);
});

test.each<[string, Parameters<ReturnType<typeof handOver>['answered']>, number]>([
  ['another tab', [2, 0, answer(crm, 100, 200), 300], 200],
  ['another frame', [1, 3, answer(crm, 100, 200), 300], 200],
  ['a request of the next page', [1, 0, answer(crm, 400, 200), 500], 200],
  ['a request half a minute ago', [1, 0, answer(crm, 100, 200), 100], 30_200],
])('what a page left goes to nobody after %s', (_, given, leftAt) => {
  const { left, answered, delivered } = handOver();
  const inOrder = [() => left(gone(), { fields }, leftAt), () => answered(...given)];
  if (given[3] < leftAt) inOrder.reverse();
  for (const happen of inOrder) happen();
  expect(delivered).toEqual([]);
});

test.each([
  ['the page goes after the answer', true],
  ['the answer comes after the page went', false],
])('U5 what went in a frame with the page around it goes to the page that followed: %s', (_, answerFirst) => {
  const { left, answered, delivered } = handOver();
  const answers = () => answered(1, 0, answer(crm, 100, 422), 300);
  if (answerFirst) answers();
  left(gone(), { fields }, 310);
  left(gone({ frameId: 4 }), { fields: [{ name: '', mark: 9 }] }, 315);
  left(gone({ tabId: 2, frameId: 4 }), { fields }, 315);
  if (!answerFirst) answers();
  expect(delivered).toEqual([
    [1, 0, came({ status: 422 })],
    [1, 0, came({ status: 422, fields: [{ name: '', mark: 9 }] })],
  ]);
  left(gone({ frameId: 4 }), { fields }, 5_000);
  left(gone(), { fields }, 5_000);
  expect(delivered).toHaveLength(2);
});

test('U5 a frame that goes while the answer is awaited takes nothing away from its page', () => {
  const { left, answered, delivered } = handOver();
  left(gone({ frameId: 4 }), { fields: [] }, 200);
  answered(1, 0, answer(crm, 100, 422), 900);
  left(gone(), { fields }, 910);
  expect(delivered.at(-1)).toEqual([1, 0, came({ status: 422 })]);
});

test('U5 what goes long after the frames that an answer replaced goes for another reason', () => {
  const { left, answered, delivered } = handOver();
  answered(1, 0, answer(crm, 100, 422), 300);
  left(gone({ frameId: 4 }), { fields }, 310);
  left(gone(), { fields }, 2_000);
  left(gone({ frameId: 5 }), { fields }, 2_000);
  expect(delivered).toHaveLength(1);
});

test('it is handed over once', () => {
  const { left, answered, delivered } = handOver();
  left(gone(), { fields }, 200);
  answered(1, 0, answer(crm, 100, 200, true), 300);
  answered(1, 0, answer(crm, 100, 200, true), 301);
  expect(delivered).toEqual([[1, 0, came({ redirected: true })]]);
});

test.each<[string, Parameters<typeof gone>[0], string, boolean]>([
  ['the same origin', {}, crm, true],
  ['a sister host', {}, 'https://login.crm.example', true],
  ['another host', {}, 'https://pay.example', false],
  ['the same host in clear', {}, 'http://crm.example', false],
  ['a sandboxed frame, at its address', { origin: 'null' }, crm, true],
  ['a sandboxed frame, elsewhere', { origin: 'null' }, 'https://pay.example', false],
  ['an empty frame, of the page around it', { addressOrigin: 'null' }, crm, true],
  ['a frame without any origin', { origin: 'null', addressOrigin: 'null' }, crm, false],
])('R33 what a page left stays at its site: %s', (_, left, origin, handed) => {
  const { left: leave, answered, delivered } = handOver();
  leave(gone(left), { fields }, 200);
  answered(1, 0, answer(origin, 100, 422), 300);
  expect(delivered).toHaveLength(handed ? 1 : 0);
});

afterEach(() => vi.useRealTimers());

/** Frame 4 of tab 1, in which these stand one after the other, each for one look. */
async function heardIn(...origins: readonly (string | null)[]): Promise<string[]> {
  vi.useFakeTimers();
  const heard: string[] = [];
  let looks = 0;
  const frames = {
    standingIn: async () => {
      const at = Math.min(looks++, origins.length - 1);
      const origin = origins[at] ?? null;
      return origin === null ? null : { origin, documentId: `d${at}` };
    },
    tellFrames: async (_tab: number, _message: unknown, to?: { readonly documentId: string }) => {
      heard.push(to?.documentId ?? '');
      return true;
    },
  };
  const delivered = deliverToFrame({ tabId: 1, frameId: 4, origin: crm }, came(), frames);
  await vi.runAllTimersAsync();
  await delivered;
  return heard;
}

test.each<[string, (string | null)[], string[]]>([
  ['its own site', [crm], ['d0']],
  ['a sister host', ['https://login.crm.example'], ['d0']],
  ['nothing yet, then its own site', [null, null, crm], ['d2']],
  ['another site, for good', ['https://pay.example'], []],
  ['another site that goes on to its own', ['https://pay.example', crm], ['d1']],
  ['a page of the browser', [null], []],
])('R33 only the document that was looked at hears what was left: %s', async (_, origins, expected) => {
  expect(await heardIn(...origins)).toEqual(expected);
});
