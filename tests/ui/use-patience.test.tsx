import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePatience } from '../../lib/ui/use-patience';
import { type Page, show } from './fakes/page';

let known = false;
let page: Page;
const Screen = () => <p>{usePatience(known) ? 'drawn' : 'empty'}</p>;

beforeEach(() => {
  vi.useFakeTimers();
  known = false;
});
afterEach(() => {
  page.close();
  vi.useRealTimers();
});

test('what is known at once is drawn at once', async () => {
  known = true;
  page = await show(<Screen />);
  expect(page.text()).toBe('drawn');
});

test('what does not come is not waited for longer than 200 ms', async () => {
  page = await show(<Screen />);
  await act(() => void vi.advanceTimersByTime(199));
  expect(page.text()).toBe('empty');
  await act(() => void vi.advanceTimersByTime(1));
  expect(page.text()).toBe('drawn');
});
