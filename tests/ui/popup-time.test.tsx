import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pausable } from '../../lib/deadlines/pause';
import { toolbarOf } from '../../lib/records/toolbar';
import { popupState, runOf } from '../../lib/ui/popup/state';
import { api, open, page, sampleOf, usePopup } from './fakes/popup';
import {
  afterRun,
  alive,
  at,
  cameBack,
  clean,
  entry,
  job,
  now,
  overview,
  proven,
  residue,
  running,
  site,
} from './samples/parts';
import { leftAlone } from './samples/popup-time-samples';
import { due } from './samples/warning-samples';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakes/browser-words')).browserWords }));

usePopup();

async function openSample(name: string) {
  const { replies = {}, press = [] } = sampleOf(name);
  for (const [type, reply] of Object.entries(replies)) Object.assign(api.replies, { [type]: reply });
  await open(name);
  for (const action of press) await page.press(action);
}
const stale = (n: number) => site(n, 'en', { session: 'stale', since: at(17, 42) - 86_400_000, tabs: 1 });

describe('what ends it', () => {
  test('R8 H9 is said with its rule and its owner', async () => {
    await openSample('ends');
    expect(page.text('.why')).toBe('Ends 21:00 · end of shift · set by you');
    expect(page.text('.sites')).not.toContain('Ends');
  });

  test('is said at a site only where it differs', async () => {
    await openSample('ends-apart');
    expect(page.all('.sites [data-site]').filter((row) => row.textContent?.includes('Ends'))).toHaveLength(1);
    expect(page.text('[data-site="site-2"]')).toContain('Ends 22:58 · limit of 12 h · set by you');
  });

  test('is not said of what is over already', async () => {
    await openSample('in-call');
    expect(page.text('.hero')).not.toContain('Ends');
    expect(page.text('.notice')).toBe('Waiting for your call to endAt 18:20 at the latest · end of shift · set by you');
  });
});

describe('while a warning stands', () => {
  test('R3 one press in the popup stays', async () => {
    await openSample('warned');
    expect(page.text('.notice')).toContain('Signing out in 2 min');
    await page.press('extend');
    expect(api.log).toEqual([['deadline.extend', { id: due(110_000).deadline.id }]]);
  });

  test('H8 with all extensions used there is no such button', async () => {
    await openSample('warned-cap');
    expect(page.all('[data-action="extend"]')).toEqual([]);
    expect(page.text('.notice')).toContain('This cannot be extended again');
  });

  test('what could not be extended is said', async () => {
    await openSample('warned');
    api.replies['deadline.extend'] = { ok: true, value: { extended: false, dueAt: null } };
    await page.press('extend');
    expect(page.text('[role="alert"]')).toContain('Nothing was extended');
  });

  test.each([110_000, 61_000, 60_000, 42_000, 19_000])('H9 popup and badge agree with %i ms left', async (left) => {
    const known = overview({ sites: [site(1, 'en')], deadline: due(left) });
    await open(known);
    const { badge } = toolbarOf(known, now);
    const shown = page.text('.notice-title').replace('Signing out in ', '');
    expect(shown.replace(/ (m|s).*/, '$1')).toBe(badge);
  });

  test('it counts', async () => {
    await openSample('warned-cap');
    expect(page.text('.notice')).toContain('40 s');
    await act(() => void vi.advanceTimersByTime(11_000));
    expect(page.text('.notice')).toContain('20 s');
  });
});

test('Z23 covered pages are uncovered from the popup, too', async () => {
  await openSample('covered');
  expect(page.text('.notice')).toContain('it does not lock');
  await page.press('back');
  expect(api.log).toEqual([['away.end', {}]]);
});

test('maintenance is announced in one line', async () => {
  await openSample('maintained');
  expect(page.text('.notice')).toBe('Maintenance “Release 14”: 22:00 to 23:30');
});

describe('left over from an earlier shift', () => {
  test('has one button of its own, and one for all where more is open', async () => {
    await openSample('leftover');
    expect(page.text('h1')).toBe('Left over from an earlier shift');
    expect(page.text('[data-session="stale"]')).toContain('signed in since yesterday, 17:42 · 1 tab');
    expect(page.all('[data-action="sign-out-all"]')).toEqual([]);
    await page.press('sign-out-stale');
    page.close();
    await openSample('leftover-more');
    await page.press('sign-out-stale');
    await page.press('sign-out-all');
    expect(api.log).toEqual([
      ['signout.start', { siteIds: ['site-1'], by: 'popup' }],
      ['signout.start', { siteIds: ['site-1', 'site-2'], by: 'popup' }],
      ['signout.start', { siteIds: ['site-1', 'site-2', 'site-3', 'site-4'], by: 'popup' }],
    ]);
  });

  const busy = site(2, 'en', { progress: running('end') });
  test.each([
    ['alive', { ...afterRun([stale(1)], [entry(2, 'en', alive())]) }],
    ['cameback', { ...afterRun([stale(1)], [entry(2, 'en', proven, clean, cameBack)]) }],
    ['running', overview({ sites: [stale(1), busy], job })],
    ['leftover', { ...afterRun([stale(1)], [entry(2, 'en', proven, residue)]) }],
    ['leftover', { ...afterRun([stale(1)], [entry(2, 'en')]) }],
    ['leftover', overview({ sites: [stale(1), site(2, 'en')] })],
    ['no-access', overview({ sites: [{ ...stale(1), access: false }] })],
  ])('comes after what is still open or runs, before any other result: %s', (kind, of) => {
    expect(popupState(of, now).kind).toBe(kind);
    if (kind === 'leftover') expect(runOf(popupState(of, now))).toBe('idle');
  });
});

describe('Z21 as whom', () => {
  test('stands before since when; of an earlier shift it is not told', async () => {
    await open(overview({ sites: [site(1, 'en', { account: 'Anna Schmidt' })] }));
    expect(page.text('.site-meta')).toBe('Anna Schmidt · since 08:57 · 2 tabs');
    page.close();
    await open(overview({ sites: [{ ...stale(1), account: 'Anna Schmidt' }] }));
    expect(page.text()).not.toContain('Anna');
  });
});

describe('the menu', () => {
  test('holds only what can be done now', async () => {
    const actions = () => page.all('[role="menuitem"]').map((one) => one.getAttribute('data-action'));
    await openSample('in1');
    await page.press('menu');
    expect(actions()).toEqual(['step-away', 'pause']);
    page.close();
    await openSample('menu');
    expect(actions()).toEqual(['step-away', 'stay-late', 'pause']);
    page.close();
    await openSample('out');
    expect(page.all('[data-action="menu"]')).toEqual([]);
  });

  test('Z23 steps away', async () => {
    await openSample('menu');
    await page.press('step-away');
    expect(api.log).toEqual([['away.begin', {}]]);
    expect(page.all('[role="menu"]')).toEqual([]);
  });

  test('arrows, Home, End and letters go from item to item; Esc leads back to its button', async () => {
    await openSample('menu');
    const at = () => page.focused()?.getAttribute('data-action');
    const menu = page.find('[role="menu"]');
    expect(at()).toBe('step-away');
    for (const [key, expected] of [
      ['ArrowDown', 'stay-late'],
      ['ArrowDown', 'pause'],
      ['ArrowDown', 'step-away'],
      ['ArrowUp', 'pause'],
      ['Home', 'step-away'],
      ['End', 'pause'],
      ['s', 'step-away'],
    ] as const) {
      await page.key(key, menu);
      expect([key, at()]).toEqual([key, expected]);
    }
    expect(await page.key('Escape', menu)).toBe(true);
    expect(page.all('[role="menu"]')).toEqual([]);
    expect(at()).toBe('menu');
  });
});

describe('staying late', () => {
  beforeEach(() => {
    api.replies['shift.stayLate'] = { ok: true, value: { endAt: null } };
  });

  test('offers half an hour, one and two hours after the planned end', async () => {
    await openSample('stay-late');
    expect(page.all('.choice').map((one) => one.textContent)).toEqual([
      'Until 21:3030 min more',
      'Until 22:001 h more',
      'Until 23:002 h more',
    ]);
    await page.press('stay-until');
    expect(api.log).toEqual([['shift.stayLate', { untilAt: at(21, 30) }]]);
    expect(page.text('h1')).toBe('Signed in to 3 of 5 sites');
  });

  test('can be taken back', async () => {
    await openSample('stays-late');
    expect(page.text('.back-sub')).toBe('End of this shift now: 22:00, planned: 21:00.');
    expect(page.find('[aria-pressed="true"]').textContent).toContain('22:00');
    await page.press('stay-as-planned');
    expect(api.log).toEqual([['shift.stayLate', { untilAt: null }]]);
  });

  test('after midnight is tomorrow', async () => {
    await open(
      overview({ sites: [site(1, 'en')], shift: { startAt: at(15, 0), endAt: at(23, 30), plannedEndAt: at(23, 30) } }),
    );
    await page.press('menu');
    await page.press('stay-late');
    expect(page.all('.choice span:first-child').map((one) => one.textContent)).toEqual([
      'Until tomorrow, 00:00',
      'Until tomorrow, 00:30',
      'Until tomorrow, 01:30',
    ]);
  });

  test('is confirmed in the popup, until something else is done', async () => {
    await openSample('stay-late');
    api.replies['shift.stayLate'] = { ok: true, value: { endAt: at(21, 30) } };
    await page.press('stay-until');
    expect(page.text('[role="status"].notice')).toBe('End of this shift: 21:30.');
    await page.press('records');
    await page.press('back');
    expect(page.all('[role="status"].notice')).toEqual([]);
  });

  test.each([
    ['21:45', at(21, 45)],
    ['01:30', at(25, 30)],
    ['21:00', null],
    ['20:00', null],
    ['', null],
  ])('until %s', async (time, untilAt) => {
    await openSample('stay-late');
    await page.input('stay-time', time);
    await page.press('stay-set');
    expect(api.log).toEqual(untilAt === null ? [] : [['shift.stayLate', { untilAt }]]);
    if (untilAt !== null) return;
    expect(page.find('form').hasAttribute('novalidate')).toBe(true);
    expect(page.text('[role="alert"]')).toBe('Give a time after 21:00, at most 12 h later.');
  });

  test('is over with the shift', async () => {
    await openSample('stay-late');
    await act(() => api.tell(overview({ sites: [site(1, 'en')] })));
    expect(page.text('h1')).toBe('Signed in to 1 site');
  });
});

describe('Z27 a pause', () => {
  beforeEach(() => {
    api.replies['time.pause'] = { ok: true, value: null };
    api.replies['time.resume'] = { ok: true, value: null };
  });

  test('is said in the headline, with the way back; signing out stays the first button', async () => {
    await openSample('paused');
    expect(page.text('h1')).toBe('Paused until 20:30');
    expect(page.text('.why')).toBe('By you, 17:30. Nothing is ended automatically until then.');
    expect(page.all('.hero button').map((one) => one.getAttribute('data-action'))).toEqual(['sign-out-all', 'resume']);
    await page.press('resume');
    expect(api.log).toEqual([['time.resume', {}]]);
    expect(toolbarOf(sampleOf('paused').overview, now).kind).toBe('paused');
  });

  test('of one rule is a line that names it', async () => {
    await openSample('paused-part');
    expect(page.text('h1')).toBe('Signed in to 3 of 5 sites');
    expect(page.text('.notice')).toContain('Paused until 20:30 · without activity');
    await page.press('resume');
    expect(api.log).toEqual([['time.resume', {}]]);
    expect(toolbarOf(sampleOf('paused-part').overview, now).kind).not.toBe('paused');
  });

  test('is chosen by its end', async () => {
    await openSample('pause');
    expect(page.all('.choice span:first-child').map((one) => one.textContent)).toEqual([
      'Until 18:32',
      'Until 19:02',
      'Until 20:02',
    ]);
    await page.press('pause-until');
    expect(api.log).toEqual([['time.pause', { untilAt: now + 30 * 60_000, rules: pausable }]]);
    expect(page.text('h1')).toBe('Signed in to 3 of 5 sites');
  });

  test('by hand ends within twelve hours', async () => {
    await openSample('pause-runs');
    await page.input('stay-time', '06:03');
    await page.press('stay-set');
    expect(page.text('[role="alert"]')).toContain('Give a time after');
    await page.input('stay-time', '06:02');
    await page.press('stay-set');
    expect(api.log).toEqual([['time.pause', { untilAt: at(30, 2), rules: pausable }]]);
  });

  test('that was refused says why', async () => {
    await openSample('pause');
    api.replies['time.pause'] = { ok: false, code: 'pause-too-long' };
    await page.press('pause-until');
    expect(page.text('[role="alert"]')).toContain('12 hours together at most');
  });

  test('is ended where it is changed', async () => {
    await openSample('pause-runs');
    expect(page.text('.back-sub')).toBe('Paused until 20:30');
    await page.press('resume');
    expect(api.log).toEqual([['time.resume', {}]]);
  });
});

describe('R8 an automatic sign-out names rule and owner', () => {
  test.each([
    ['running-auto', '18:02 · 15 min without activity · set by you'],
    ['blocked-auto', '18:02 · end of shift · set by you'],
    ['blocked-auto', 'At 18:12 the unsaved work is given up'],
    ['blocked-auto-waits', 'It goes on when the work is saved or discarded.'],
    ['proven-auto', '14:50 · end of shift · set by you · 3 h 12 min late: the computer was asleep.'],
  ])('%s: %s', async (name, words) => {
    await openSample(name);
    await vi.waitFor(() => expect(page.text('.hero')).toContain(words));
  });

  test.each([
    ['blocked-auto', 'Keep me signed in', 'the end of this shift will not sign you out again.'],
    ['blocked', 'Cancel', null],
  ])('held (%s), calling it off says what it means: %s', async (name, label, means) => {
    await openSample(name);
    expect(page.text('[data-action="cancel"]')).toBe(label);
    if (means === null) expect(page.text('.hero')).not.toContain('will not sign you out');
    else expect(page.text('.hero')).toContain(means);
  });

  test('in the records, with lateness, off hours and what was left alone', async () => {
    await openSample('records-auto');
    const [first, second] = page.all('.record').map((one) => one.textContent ?? '');
    expect(first).toContain('Today, 18:02 · 3 sites · end of shift · set by you');
    expect(first).toContain('Off hours · 3 h 12 min late: the computer was asleep.');
    expect(first).toContain('Left alone: somebody signed in after the deadline');
    expect(first).toContain('Left alone: the sign-in was over already');
    expect(second).toContain('stepped away');
    expect(second).not.toContain('late');
  });
});

test('a run that left every site alone has no result to show', () => {
  const of = afterRun([site(1, 'en')], [leftAlone(1, 'en', 'newer')]);
  expect(popupState(of, now).kind).toBe('in');
});
