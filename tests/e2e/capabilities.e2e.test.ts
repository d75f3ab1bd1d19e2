import { expect, test } from 'vitest';
import { inFirefox } from './harness/engine.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

const everywhere = { proof: 'works', 'site-data': 'works', 'warning-window': 'works', shortcuts: 'works' };
const chromium = {
  'http-cache': 'works',
  containers: 'missing',
  'notification-buttons': 'works',
  'screen-lock': 'works',
  'sleeping-tabs': 'works',
};
const firefox = {
  'http-cache': 'partly',
  containers: 'works',
  'notification-buttons': 'missing',
  'screen-lock': 'missing',
  'sleeping-tabs': 'partly',
};

test('X3 X47 the page tells what this browser can do, as the browser says itself', async () => {
  const page = await world.signoff.page('options.html#capabilities');
  await page.waitFor('[data-capability]');
  const told = await page.call(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-capability]')].map((row) => [
        row.getAttribute('data-capability'),
        row.getAttribute('data-state'),
      ]),
    ),
  );
  expect(told).toEqual({
    ...everywhere,
    ...(inFirefox ? firefox : chromium),
    'other-profiles': 'missing',
    'private-windows': 'off',
  });
  await page.close();
});
