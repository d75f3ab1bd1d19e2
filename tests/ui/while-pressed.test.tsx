import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Overview } from '../../lib/signout/overview';
import { useOverview } from '../../lib/ui/use-overview';
import { type FakeApi, fakeApi } from './fakes/fake-api';
import { type Page, show } from './fakes/page';

let api: FakeApi;
let page: Page;

const Screen = () => <p>{useOverview(api, null)?.at ?? 'nothing'}</p>;
const comes = (at: number) => act(() => api.tell({ at, appearance: 'system' } as Overview));
const pointer = (type: string) => page.fire(page.find('p'), type);
const after = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(async () => {
  vi.useFakeTimers();
  api = fakeApi();
  page = await show(<Screen />);
  await comes(1);
});
afterEach(() => {
  page.close();
  vi.useRealTimers();
});

test('what a person presses does not change before the click; then the latest of what came stands there', async () => {
  expect(page.text()).toBe('1');
  await pointer('pointerdown');
  await comes(2);
  await comes(3);
  await pointer('pointerup');
  expect(page.text()).toBe('1');
  await after(0);
  expect(page.text()).toBe('3');
  await comes(4);
  expect(page.text()).toBe('4');
});

test.each(['pointercancel', null])('a press that ends without a click (%s) holds nothing up for long', async (end) => {
  await pointer('pointerdown');
  await comes(2);
  if (end) await pointer(end);
  await after(end ? 0 : 1_999);
  expect(page.text()).toBe(end ? '2' : '1');
  await after(1);
  expect(page.text()).toBe('2');
});
