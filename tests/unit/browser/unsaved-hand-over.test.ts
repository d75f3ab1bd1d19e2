import { expect, test } from 'vitest';
import { createHandOver } from '../../../lib/browser/unsaved-hand-over';
import type { LeftCame } from '../../../lib/unsaved/frame-messages';

const fields = [{ name: 'note', mark: 7 }];
const came = (change: Partial<LeftCame> = {}): LeftCame => ({ fields, status: 200, redirected: false, ...change });

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
  const answer = () => answered(1, 0, { startedAt: 100, status: 422, redirected: false }, 300);
  if (answerFirst) answer();
  left(1, 0, { fields }, 310);
  if (!answerFirst) answer();
  expect(delivered).toEqual([[1, 0, came({ status: 422 })]]);
});

test.each<[string, Parameters<ReturnType<typeof handOver>['answered']>, number]>([
  ['another tab', [2, 0, { startedAt: 100, status: 200, redirected: false }, 300], 200],
  ['another frame', [1, 3, { startedAt: 100, status: 200, redirected: false }, 300], 200],
  ['a request of the next page', [1, 0, { startedAt: 400, status: 200, redirected: false }, 500], 200],
  ['a request half a minute ago', [1, 0, { startedAt: 100, status: 200, redirected: false }, 100], 30_200],
])('what a page left goes to nobody after %s', (_, answer, leftAt) => {
  const { left, answered, delivered } = handOver();
  const inOrder = [() => left(1, 0, { fields }, leftAt), () => answered(...answer)];
  if (answer[3] < leftAt) inOrder.reverse();
  for (const happen of inOrder) happen();
  expect(delivered).toEqual([]);
});

test('it is handed over once', () => {
  const { left, answered, delivered } = handOver();
  left(1, 0, { fields }, 200);
  answered(1, 0, { startedAt: 100, status: 200, redirected: true }, 300);
  answered(1, 0, { startedAt: 100, status: 200, redirected: true }, 301);
  expect(delivered).toEqual([[1, 0, came({ redirected: true })]]);
});
