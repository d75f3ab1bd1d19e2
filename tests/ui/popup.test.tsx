import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { api, open, page, usePopup } from './fakes/popup';
import {
  afterRun,
  alive,
  cameBack,
  clean,
  entry,
  job,
  notCleaned,
  now,
  overview,
  proven,
  record,
  residue,
  running,
  site,
  stoppedEntry,
  unproven,
} from './samples/parts';
import { popupSamples } from './samples/popup-samples';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakes/browser-words')).browserWords }));

usePopup();

const everySample = Object.keys(popupSamples('en'));
describe.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s', (language) => {
  test.each(everySample)('%s has words for everything', async (name) => {
    await open(name, language);
    for (const press of popupSamples(language)[name]?.press ?? []) await page.press(press);
    expect(page.text('h1')).not.toBe('');
    expect(page.text()).not.toMatch(/\$|undefined|null|NaN|\{|\}/);
    for (const button of page.all('button, a')) {
      expect(button.getAttribute('data-action'), button.outerHTML).toBeTruthy();
      expect(button.textContent?.trim() || button.getAttribute('aria-label'), button.outerHTML).toBeTruthy();
    }
  });
});

describe('honest colours', () => {
  test.each(everySample)('%s: green stands only in a pair', async (name) => {
    await open(name);
    for (const halves of page.all('.verdict-tiles, .verdict-line')) {
      const green = [...halves.querySelectorAll('.glyph.tone-ok')].length;
      expect([0, 2]).toContain(green);
    }
  });

  test('a proven server beside a residue is grey', async () => {
    await open('residue');
    expect(page.all('[data-site="site-1"] .tone-ok')).toHaveLength(0);
    expect(page.all('[data-site="site-2"] .glyph.tone-ok')).toHaveLength(2);
  });
});

describe('automation attributes', () => {
  test('each site tells its login state; results tell both verdicts', async () => {
    await open('alive');
    expect(page.find('.popup').getAttribute('data-run')).toBe('done');
    const rows = page
      .all('[data-site]')
      .map((row) => ['site', 'session', 'verdict', 'local'].map((name) => row.getAttribute(`data-${name}`)));
    expect(rows).toEqual([
      ['site-2', 'signed-in', 'still-alive', 'clean'],
      ['site-1', 'signed-out', 'proven', 'clean'],
      ['site-3', 'signed-out', 'proven', 'clean'],
    ]);
    expect(page.find('.verdict-tiles').getAttribute('data-verdict')).toBe('still-alive');
  });

  test('a sign-out that waits for the network is unproven', async () => {
    await open('offline');
    expect(page.find('[data-site="site-1"]').getAttribute('data-verdict')).toBe('unproven');
  });
});

describe('buttons', () => {
  test('Z15 where nothing was found that signs out, nobody is sent to the administrator: it is recorded', async () => {
    await open('alive-unasked');
    expect(page.text('.hero')).toContain('the server was never asked to');
    expect(page.find('.hero [data-action="teach"]').getAttribute('href')).toBe('/options.html#teach/site-1');
    expect(page.all('[data-action="open-site"]')).toEqual([]);
  });

  test('one for all, without what is signed out', async () => {
    await open('in');
    await page.press('sign-out-all');
    expect(api.log).toEqual([['signout.start', { siteIds: ['site-1', 'site-2', 'site-3', 'site-4'], by: 'popup' }]]);
  });

  test('one per site', async () => {
    await open('in');
    await page.press('sign-out');
    expect(api.log).toEqual([['signout.start', { siteIds: ['site-1'], by: 'popup' }]]);
  });

  test.each([
    ['stop', 'cancel', ['signout.stop', { jobId: 'job-1' }]],
    ['running', 'cancel', ['signout.stop', { jobId: 'job-1' }]],
    ['alive', 'open-site', ['site.open', { siteId: 'site-2' }]],
    ['alive', 'retry', ['signout.start', { siteIds: ['site-2'], by: 'popup' }]],
    ['cameback', 'retry', ['signout.start', { siteIds: ['site-2'], by: 'popup' }]],
    ['residue', 'clean-again', ['clean.again', { recordId: 'record-1' }]],
    ['proven', 'dismiss', ['result.dismiss', {}]],
    ['proven-others', 'sign-out-all', ['signout.start', { siteIds: ['site-2', 'site-3'], by: 'popup' }]],
    ['access', 'allow', ['access', ['https://desk.northwind.example/*']]],
    ['no-access', 'allow', ['access', ['https://northwind-eu.crm.example/*', 'https://desk.northwind.example/*']]],
  ])('%s: %s', async (sample, action, sent) => {
    await open(sample);
    await page.press(action);
    expect(api.log).toEqual([sent]);
  });

  test.each([
    ['proven', entry(1, 'en')],
    ['unproven', entry(1, 'en', unproven('changed'))],
    ['offline', entry(1, 'en', unproven('queued'))],
    ['residue', entry(1, 'en', proven, residue)],
    ['uncleaned', entry(1, 'en', proven, notCleaned)],
    ['alive', entry(1, 'en', alive())],
    ['stateless', entry(1, 'en', alive('stateless'))],
    ['cameback', entry(1, 'en', proven, clean, cameBack)],
    ['stopped', stoppedEntry(1, 'en')],
  ])('%s: whoever is signed in can sign out, there and elsewhere', async (_, result) => {
    const elsewhere = [site(1, 'en', { session: 'signed-out' }), site(2, 'en')];
    await open(afterRun(elsewhere, [result]));
    await page.press('sign-out-all');
    expect(api.log).toEqual([['signout.start', { siteIds: ['site-2'], by: 'popup' }]]);
    page.close();
    await open(afterRun([site(1, 'en', { since: now })], [result]));
    expect(page.text('[data-action="sign-out-all"]')).toBe('Sign out');
    await page.press('sign-out');
    expect(api.log.at(-1)).toEqual(['signout.start', { siteIds: ['site-1'], by: 'popup' }]);
  });

  test('what was not proven and may be signed in can be signed out of once more', async () => {
    const sites = [site(1, 'en', { session: 'unknown' })];
    await open(afterRun(sites, [entry(1, 'en', unproven('changed'))]));
    await page.press('sign-out-all');
    expect(api.log).toEqual([['signout.start', { siteIds: ['site-1'], by: 'popup' }]]);
  });

  test('nothing is offered against a login that cannot be recalled', async () => {
    await open('stateless');
    expect(page.all('[data-action="retry"], [data-action="open-site"]')).toEqual([]);
    expect(page.text('[data-site="site-2"]')).toContain('Still valid until 18:47');
  });

  test('a refusal is said where the button was', async () => {
    await open('in');
    api.replies['signout.start'] = { ok: false, code: 'worker-unreachable' };
    await page.press('sign-out-all');
    expect(page.text('[role="alert"]')).toContain('does not answer');
  });
});

describe('keys', () => {
  test('Esc stops in the stop window, and leaves closing to the browser elsewhere', async () => {
    await open('stop');
    expect(await page.key('Escape')).toBe(true);
    expect(api.log).toEqual([['signout.stop', { jobId: 'job-1' }]]);
    page.close();
    await open('in');
    expect(await page.key('Escape')).toBe(false);
  });

  test('Esc goes back from a receipt to the list it was opened from', async () => {
    await open('records');
    await page.press('records');
    await page.press('details');
    expect(page.text('h1')).toBe('Salesforce Northwind EU');
    await page.key('Escape');
    expect(page.text('h1')).toBe('Last sign-outs');
    await page.key('Escape');
    expect(page.text('h1')).toBe('Signed in to 3 of 5 sites');
  });
});

describe('receipt', () => {
  test('C13 tells what is left in the browser’s lists on a line of its own, beside the nine counters', async () => {
    await open('receipt-history');
    await page.press('details');
    expect(page.all('.counters [data-kind]')).toHaveLength(9);
    expect(page.text('[data-history="2"]')).toBe('2 entries left in browser history and downloads list.');
    expect(page.text('.receipt')).toContain('3 left');
    expect(page.text('.receipt')).toContain('Cookies: 1 · Browser history and downloads list: 2');
  });

  test('C13 says nothing of the lists in a record that says nothing of them', async () => {
    await open('receipt');
    await page.press('details');
    expect(page.all('[data-history]')).toEqual([]);
  });

  test('shows seven steps with times, nine counters, both verdicts and the second look', async () => {
    await open('receipt');
    await page.press('details');
    expect(page.all('.receipt-steps [data-step]').map((step) => step.getAttribute('data-step'))).toEqual([
      'check',
      'witness',
      'end',
      'provider',
      'close',
      'clean',
      'prove',
      'second-look',
    ]);
    expect(page.all('.counters [data-kind]')).toHaveLength(9);
    expect(page.find('[data-kind="cookies"]').getAttribute('data-count')).toBe('2');
    expect(page.text('[data-kind="http-cache"]')).toContain('not readable');
    expect(page.text('[data-step="witness"]')).toContain('18:02:14');
    expect(page.text('[data-step="second-look"]')).toContain('somebody had signed in again');
  });
});

test('what is live replaces what was known, without a click', async () => {
  await open('in');
  await act(() => api.tell(afterRun([site(1, 'en', { session: 'signed-out' })], [entry(1, 'en')])));
  expect(page.text('h1')).toBe('Signed out, proven');
  expect(page.text('.why')).toBe('At 18:02 the server refused the old login.');
});

test('the countdown of the stop window counts', async () => {
  await open('stop');
  expect(page.text('h1')).toBe('Signing out in 4 s');
  await act(() => void vi.advanceTimersByTime(2_000));
  expect(page.text('h1')).toBe('Signing out in 2 s');
});

test.each([
  [[entry(1, 'en'), entry(2, 'en', unproven('changed'), residue)], '3 items left in this browser'],
  [[entry(1, 'en'), entry(2, 'en', proven, residue)], 'Ended at the server, 3 items left here'],
  [[entry(1, 'en', alive()), entry(2, 'en', alive())], '2 sign-ins are still open'],
])('the headline claims no more than the verdicts (%#)', async (entries, headline) => {
  const sites = [site(1, 'en', { session: 'signed-out' }), site(2, 'en', { session: 'signed-out' })];
  await open(afterRun(sites, entries));
  expect(page.text('h1')).toBe(headline);
});

test('after a run a screen reader hears its result once, and no step any more', async () => {
  vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  const sites = [site(1, 'en', { progress: running('clean') })];
  await open(overview({ sites, job }));
  await act(() => void vi.advanceTimersByTime(100));
  expect(page.text('[role="status"]')).toContain('Clearing browser data');
  await act(() => api.tell(afterRun([site(1, 'en', { session: 'signed-out' })], [entry(1, 'en')])));
  expect(page.text('[role="status"]')).toBe('Signed out, proven');
  await act(() => void vi.advanceTimersByTime(5_000));
  expect(page.text('[role="status"]')).toBe('');
});

test('a result from before the popup opened is not announced', async () => {
  await open('alive');
  expect(page.text('[role="status"]')).toBe('');
});

test.each([
  ['proven', [entry(1, 'en')], 1, 0],
  ['still open', [entry(1, 'en', alive())], 0, 1],
  ['not read back', [entry(1, 'en', proven, notCleaned)], 0, 1],
] as const)(
  'with nothing open, the last sign-out has tiles only when good: %s',
  async (_, entries, tiles, reminders) => {
    const sites = [site(1, 'en', { session: 'signed-out' })];
    await open(overview({ sites, records: [record(entries)] }));
    expect(page.text('h1')).toBe('No open sign-in found');
    expect(page.all('.verdict-tiles')).toHaveLength(tiles);
    expect(page.text('.hero').includes('It ended with open points.')).toBe(reminders === 1);
  },
);

test('a screen reader hears of the step that began last', async () => {
  vi.useRealTimers();
  const sites = [site(1, 'en', { progress: running('end') })];
  await open(overview({ sites, job }));
  await vi.waitFor(() => expect(page.text('[role="status"]')).toContain('Salesforce Northwind EU: Signing out'));
});
