import { expect, test } from 'vitest';
import { createHandOver } from '../../../lib/browser/unsaved-hand-over';
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

function handOver() {
  const delivered: [number, number, LeftCame][] = [];
  const created = createHandOver(async (tabId, frameId, data) => {
    delivered.push([tabId, frameId, data]);
  });
  return { ...created, delivered };
}

test.each([
  ['the page goes after the answer', true],
  ['the answer comes after the page went', false],
])('what a page left goes to the one that its request brought: %s', (_, answerFirst) => {
  const { left, answered, delivered } = handOver();
  const answer = () => answered(1, 0, { origin: crm, startedAt: 100, status: 422, redirected: false }, 300);
  if (answerFirst) answer();
  left(gone(), { fields }, 310);
  if (!answerFirst) answer();
  expect(delivered).toEqual([[1, 0, came({ status: 422 })]]);
});

test.each<[string, Parameters<ReturnType<typeof handOver>['answered']>, number]>([
  ['another tab', [2, 0, { origin: crm, startedAt: 100, status: 200, redirected: false }, 300], 200],
  ['another frame', [1, 3, { origin: crm, startedAt: 100, status: 200, redirected: false }, 300], 200],
  ['a request of the next page', [1, 0, { origin: crm, startedAt: 400, status: 200, redirected: false }, 500], 200],
  ['a request half a minute ago', [1, 0, { origin: crm, startedAt: 100, status: 200, redirected: false }, 100], 30_200],
])('what a page left goes to nobody after %s', (_, answer, leftAt) => {
  const { left, answered, delivered } = handOver();
  const inOrder = [() => left(gone(), { fields }, leftAt), () => answered(...answer)];
  if (answer[3] < leftAt) inOrder.reverse();
  for (const happen of inOrder) happen();
  expect(delivered).toEqual([]);
});

test('it is handed over once', () => {
  const { left, answered, delivered } = handOver();
  left(gone(), { fields }, 200);
  answered(1, 0, { origin: crm, startedAt: 100, status: 200, redirected: true }, 300);
  answered(1, 0, { origin: crm, startedAt: 100, status: 200, redirected: true }, 301);
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
  answered(1, 0, { origin, startedAt: 100, status: 422, redirected: false }, 300);
  expect(delivered).toHaveLength(handed ? 1 : 0);
});
