import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handOverBeforeUpdate } from '../../../lib/browser/before-update';

const web = vi.hoisted(() => ({
  announce: () => {},
  happened: [] as string[],
  hangs: [] as number[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      onUpdateAvailable: {
        addListener: (listener: () => void) => {
          web.announce = listener;
        },
      },
      reload: () => web.happened.push('reload'),
    },
    scripting: {
      executeScript: async ({ target, args }: { target: { tabId: number }; args: string[] }) => {
        if (web.hangs.includes(target.tabId)) return new Promise(() => {});
        if (target.tabId === 13) throw new Error('no such tab');
        web.happened.push(`${args[1]} ${target.tabId}`);
        return [{ frameId: 0, result: true }];
      },
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(web, { happened: [], hangs: [] });
});
afterEach(() => vi.useRealTimers());

const idle = async () => false;

test('U11 every page leaves what its successor has to know before the update is let in', async () => {
  handOverBeforeUpdate(async () => [1, 2], idle);
  expect(web.happened).toEqual([]);
  web.announce();
  await vi.runAllTimersAsync();
  expect(web.happened).toEqual(['leave 1', 'leave 2', 'reload']);
});

test('U11 pages that hang or have gone hold no update', async () => {
  web.hangs = [2];
  handOverBeforeUpdate(async () => [13, 2, 3], idle);
  web.announce();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(web.happened).toEqual(['leave 3']);
  await vi.advanceTimersByTimeAsync(200);
  expect(web.happened).toEqual(['leave 3', 'reload']);
});

test('U11 an update waits for the sign-out that is under way', async () => {
  let busy = true;
  handOverBeforeUpdate(
    async () => [1],
    async () => busy,
  );
  web.announce();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(web.happened).toEqual([]);
  busy = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(web.happened).toEqual(['leave 1', 'reload']);
});

test('U11 when nobody knows which tabs there are, or whether a job runs, the update comes all the same', async () => {
  const fails = () => Promise.reject(new Error('storage'));
  handOverBeforeUpdate(fails, fails);
  web.announce();
  await vi.runAllTimersAsync();
  expect(web.happened).toEqual(['reload']);
});
