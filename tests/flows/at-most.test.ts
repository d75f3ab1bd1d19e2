import { expect, test } from 'vitest';
import { atMost } from '../../lib/flows/at-most';

test('E7 no more than two of ten run at a time, all in their order, and a failed one frees its place', async () => {
  const slot = atMost(2);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = (at: number) => async () => {
    begun.push(at);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    if (at === 3) throw new Error('broken');
    return at;
  };
  const all = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => slot(work(at))));
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});
