import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Overview } from '../../lib/signout/overview';
import { Warning } from '../../lib/ui/warning/warning';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type Page, show } from './fakes/page';
import type { Language } from './samples/names';
import { done, job, now, overview, provider, site } from './samples/parts';
import { automatic, due, warningSamples } from './samples/warning-samples';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

let page: Page;
let api = fakeApi();
beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => {
  page.close();
  vi.useRealTimers();
});

const shown = async (known: Overview | null) => {
  page = await show(<Warning api={api} known={known} />);
};
async function open(name: string, language: Language = 'en') {
  fake.i18n = fakeI18n(language);
  const sample = warningSamples(language)[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  await shown(sample.overview);
}
const sites = [1, 2, 3].map((n) => site(n, 'en'));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const attribute = (name: string) => page.find('.window').getAttribute(`data-${name}`);
const actions = () => page.all('[data-action]').map((one) => one.getAttribute('data-action'));

const everySample = Object.keys(warningSamples('en'));
describe.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s', (language) => {
  test.each(everySample)('%s has words for everything', async (name) => {
    await open(name, language);
    expect(page.text('h1')).not.toBe('');
    expect(page.text('#why')).not.toBe('');
    expect(page.text()).not.toMatch(/\$|undefined|null|NaN|\{|\}/);
  });
});

test.each([
  ['minutes', 'warning', 'idle', 'shift-end', 'warning', ['extend', 'sign-out'], 'alertdialog'],
  ['cap', 'warning', 'idle', 'idle', 'warning', ['sign-out'], 'alertdialog'],
  ['never', 'warning', 'idle', 'max-age', 'warning', ['sign-out'], 'alertdialog'],
  ['call', 'call', 'idle', 'shift-end', 'call', ['sign-out'], 'dialog'],
  ['away', 'away', 'idle', 'away', null, ['back', 'sign-out'], 'alertdialog'],
  ['running', 'running', 'running', 'shift-end', null, [], 'dialog'],
  ['starting', 'running', 'running', 'shift-end', 'due', [], 'dialog'],
  ['blocked', 'blocked', 'blocked', 'shift-end', null, ['show-unsaved', 'cancel'], 'alertdialog'],
  ['blocked-asked', 'blocked', 'blocked', 'warning', null, ['show-unsaved', 'cancel'], 'alertdialog'],
  ['running-asked', 'running', 'running', 'warning', null, [], 'dialog'],
  ['away-held', 'away', 'blocked', 'away', null, ['back', 'show-unsaved'], 'alertdialog'],
  ['ended', 'ended', 'done', 'idle', null, ['close', 'details'], 'dialog'],
  ['nothing', 'nothing', 'idle', null, null, ['close'], 'dialog'],
  ['later', 'nothing', 'idle', 'shift-end', 'ahead', ['close'], 'dialog'],
])('%s is the state %s, data-run %s, cause %s, phase %s', async (name, state, run, cause, phase, buttons, role) => {
  await open(name);
  expect(['state', 'run', 'cause', 'phase'].map(attribute)).toEqual([state, run, cause, phase]);
  expect(actions()).toEqual(buttons);
  expect(page.all(`[role="${role}"][aria-labelledby="title"]`)).toHaveLength(1);
});

describe('the warning', () => {
  test('R8 R25 says how many sites, when, by whose rule, which and what becomes of unsaved work', async () => {
    await open('minutes');
    expect(page.text('h1')).toBe('You will be signed out of 3 sites');
    expect(page.text('#why')).toBe('At 18:04 · end of shift · set by you');
    expect(page.text('#about')).toBe(
      'Salesforce Northwind EU, Zendesk Support, HubSpot Marketing' +
        '3 unsaved entries. The sign-out waits up to 5 min for them, then they are lost.',
    );
    expect(page.text('.window-foot')).toContain('Extended 2 of 10 times, until 19:24 at the latest.');
    expect([attribute('due-at'), attribute('extensions-used')]).toEqual([String(now + 110_000), '2']);
  });

  test.each([
    [0, 'wait', null, 'No unsaved work was found.'],
    [1, 'wait', null, '1 unsaved entry. The sign-out waits until somebody decides.'],
    [3, 'wait', 300_000, '3 unsaved entries. The sign-out waits up to 5 min for them, then they are lost.'],
    [1, 'discard', null, '1 unsaved entry will be lost.'],
    [2, 'discard', 300_000, '2 unsaved entries will be lost.'],
  ] as const)('R25 with %i unsaved, rule %s, wait %s: %s', async (entries, rule, waitMs, words) => {
    await shown(overview({ sites, deadline: { ...due(60_000), unsaved: { entries, rule, waitMs } } }));
    expect(page.text('#about')).toContain(words);
  });

  test('R25 what will be lost looks like a warning and says where it is; what is waited for does not', async () => {
    await open('seconds');
    expect(page.text('#about .notice.tone-warn')).toBe(
      '3 unsaved entries will be lost.Salesforce Northwind EU: 2 unsaved entries · Zendesk Support: 1 unsaved entry' +
        'See what is unsaved',
    );
    expect(page.find('[data-action="show-unsaved"]').getAttribute('href')).toBe('/popup.html');
    expect(page.focused()?.getAttribute('data-action')).toBe('extend');
    page.close();
    await open('minutes');
    expect(page.all('.notice')).toEqual([]);
  });

  test('R3 R14 R23 the first focus is Stay, and staying sends the deadline by its id', async () => {
    await open('minutes');
    expect(page.focused()?.getAttribute('data-action')).toBe('extend');
    await page.press('extend');
    expect(api.log).toEqual([['deadline.extend', { id: due(110_000).deadline.id }]]);
  });

  test('R23 Esc stays', async () => {
    await open('minutes');
    expect(await page.key('Escape')).toBe(true);
    expect(api.log).toEqual([['deadline.extend', { id: due(110_000).deadline.id }]]);
  });

  test.each([
    ['Enter', 'h1'],
    [' ', 'h1'],
    ['Enter', 'body'],
    [' ', 'body'],
  ])('R3 R23 "%s" stays, too, where %s has the focus', async (key, where) => {
    await open('minutes');
    expect(page.text('.window-foot')).toContain('Enter, Space or Esc keep you signed in.');
    expect(await page.key(key, page.find(where))).toBe(true);
    expect(api.log).toEqual([['deadline.extend', { id: due(110_000).deadline.id }]]);
  });

  test.each([
    ['a button has the focus', 'minutes', '[data-action="sign-out"]', {}],
    ['it cannot be extended', 'never', 'h1', {}],
    ['the key is still held down from before', 'minutes', 'body', { repeat: true }],
    ['it belongs to the browser', 'minutes', 'body', { ctrlKey: true }],
  ])('Enter is left alone where %s', async (_why, name, where, more) => {
    await open(name);
    expect(await page.fire(page.find(where), 'keydown', { key: 'Enter', ...more })).toBe(false);
    expect(api.log).toEqual([]);
  });

  test('a key that is held down extends once', async () => {
    await open('minutes');
    await Promise.all([page.key('Escape'), page.key('Escape'), page.press('extend')]);
    expect(api.log).toHaveLength(1);
  });

  test('signing out now concerns the sites of the warning', async () => {
    await open('one');
    await page.press('sign-out');
    expect(api.log).toEqual([['signout.start', { siteIds: ['site-1'], by: 'warning' }]]);
  });

  test('R23 Tab stays inside', async () => {
    await open('minutes');
    const [stay, leave] = page.all('[data-action]');
    leave?.focus();
    expect(await page.key('Tab')).toBe(true);
    expect(page.focused()).toBe(stay);
    expect(await page.key('Tab', undefined, { shiftKey: true })).toBe(true);
    expect(page.focused()).toBe(leave);
  });

  test.each([
    ['cap', 'All 10 extensions are used. The limit is set by you.'],
    ['never', 'A limit for the whole sign-in cannot be extended.'],
    ['maintenance', 'The sites are not to be used once maintenance begins.'],
  ])('H8 R8 without a way to stay (%s) there is the reason, and Esc does nothing but say so', async (name, why) => {
    await open(name);
    expect(page.text('.notice')).toContain(why);
    expect(page.focused()?.tagName).toBe('H1');
    expect(await page.key('Escape')).toBe(true);
    expect(page.text('[role="alert"]')).toContain('Esc does nothing here');
    expect(api.log).toEqual([]);
  });
});

describe('the countdown', () => {
  const open120 = () => shown(overview({ sites, deadline: due(120_000) }));

  test('R24 per second in the last two minutes, from the deadline alone', async () => {
    await open120();
    const seen = new Set<string>();
    for (let second = 0; second < 120; second++) {
      seen.add(page.text('.countdown-figure strong'));
      await pass(1_000);
    }
    expect([...seen].slice(0, 3)).toEqual(['2:00', '1:59', '1:58']);
    expect(seen.size).toBe(120);
    expect(page.text('.countdown-figure strong')).toBe('0:00');
  });

  test('per minute before', async () => {
    await shown(overview({ sites, deadline: { ...due(180_000), phase: 'warning' } }));
    expect(page.text('.countdown-figure strong')).toBe('3 min');
    await pass(59_000);
    expect(page.text('.countdown-figure strong')).toBe('3 min');
    await pass(1_000);
    expect(page.text('.countdown-figure strong')).toBe('2:00');
  });

  test('is amber in the last minute', async () => {
    await open120();
    expect(page.all('.countdown.last')).toHaveLength(0);
    await pass(60_000);
    expect(page.all('.countdown.last')).toHaveLength(1);
  });

  test.each(['en', 'zh-CN', 'zh-TW'])(
    'R24 in %s a live region changes at most eight times in 120 s',
    async (language) => {
      fake.i18n = fakeI18n(language);
      await open120();
      const heard: string[] = [];
      for (let second = 0; second <= 120; second++) {
        const live = page
          .all('[aria-live], [role="timer"], [role="status"], [role="alert"]')
          .map((one) => one.textContent);
        if (heard.at(-1) !== live.join()) heard.push(live.join());
        await pass(1_000);
      }
      expect(heard.length - 1).toBeLessThanOrEqual(8);
      if (language === 'en')
        expect(heard.slice(0, 3)).toEqual(['2 minutes left', '1 minute 40 seconds left', '1 minute 20 seconds left']);
    },
  );

  test('R4 starts fresh at each extension', async () => {
    await shown(overview({ sites, deadline: due(30_000) }));
    expect(page.text('.countdown-figure strong')).toBe('0:30');
    await act(() => api.tell(overview({ sites, deadline: due(120_000) })));
    expect(page.text('.countdown-figure strong')).toBe('2:00');
    expect(page.all('.countdown.last')).toHaveLength(0);
  });
});

describe('after a press', () => {
  const dueAt = now + 600_000;
  const reply = (value: unknown) => {
    api.replies['deadline.extend'] = { ok: true, value };
  };

  test('the new end is shown until the window is closed', async () => {
    await open('minutes');
    reply({ extended: true, dueAt });
    await page.press('extend');
    expect(page.text('h1')).toBe('You stay signed in');
    expect(page.text('#why')).toBe('Ends 18:12 · end of shift · set by you');
    await page.key('Escape');
    expect(api.log.at(-1)).toEqual(['close', null]);
  });

  test('the next warning takes its place', async () => {
    await open('minutes');
    reply({ extended: true, dueAt });
    await page.press('extend');
    const { id } = due(110_000).deadline;
    await act(() => api.tell(overview({ sites, deadline: due(600_000, { id, dueAt }) })));
    expect(attribute('state')).toBe('stayed');
    await act(() => api.tell(overview({ sites, deadline: due(90_000, { id }) })));
    expect(attribute('state')).toBe('warning');
  });

  test.each([
    [{ ok: true, value: { extended: false, dueAt: null } }, 'Nothing was extended'],
    [{ ok: false, code: 'worker-unreachable' }, 'does not answer'],
  ] as const)('what was refused is said (%#)', async (said, words) => {
    await open('minutes');
    api.replies['deadline.extend'] = said;
    await page.press('extend');
    expect(page.text('[role="alert"]')).toContain(words);
    expect(attribute('state')).toBe('warning');
  });

  test('a worker that never answers is not waited for', async () => {
    await open('minutes');
    api.send = () => new Promise(() => {});
    await page.press('extend');
    await act(async () => void (await vi.advanceTimersByTimeAsync(5_000)));
    expect(page.text('[role="alert"]')).toContain('does not answer');
  });

  test('nor one that lets the deadline pass', async () => {
    await open('seconds');
    await pass(42_000);
    expect(page.all('[role="alert"]')).toHaveLength(0);
    await pass(11_000);
    expect(page.text('[role="alert"]')).toContain('does not answer');
  });
});

test('Z23 a cover is called a cover; coming back and signing out are one press each', async () => {
  await open('away');
  expect(page.text('#why')).toBe('A cover hides, it does not lock. You are signed out in 5 min.');
  expect(page.focused()?.getAttribute('data-action')).toBe('back');
  expect(await page.key('Escape')).toBe(false);
  await page.press('back');
  await page.press('sign-out');
  expect(api.log).toEqual([
    ['away.end', {}],
    ['signout.start', { siteIds: 'all', by: 'warning' }],
  ]);
});

describe('a sign-out that unsaved work holds', () => {
  const where = 'Salesforce Northwind EU: 2 unsaved entriesZendesk Support: 1 unsaved entry';

  test.each([
    ['blocked', 'It goes on when', 'the end of this shift will not sign you out again.'],
    ['blocked-until', 'At 18:12 the unsaved work is given up', 'you are not signed out this time.'],
    ['blocked-asked', 'It goes on when', null],
  ])('%s: who holds it, that nothing happened, and what staying means', async (name, goesOn, means) => {
    await open(name);
    expect(page.text('#about')).toContain(where);
    expect(page.text('#about')).toContain(`Nothing has been signed out yet. ${goesOn}`);
    if (means === null) expect(page.all('.window-foot')).toEqual([]);
    else expect(page.text('.window-foot')).toContain(`“Keep me signed in”: ${means}`);
    expect(page.find('[data-action="show-unsaved"]').getAttribute('href')).toBe('/popup.html');
    expect(page.text('[data-action="cancel"]')).toBe('Keep me signed in');
    await page.press('cancel');
    expect(api.log).toEqual([['signout.stop', { jobId: 'job-1' }]]);
  });

  test('that nothing happened is not said where something did', async () => {
    const { overview: known } = warningSamples('en').blocked ?? { overview: overview({}) };
    await shown({ ...known, sites: known.sites.map((one, i) => (i === 2 ? { ...one, progress: done } : one)) });
    expect(page.text('#about')).toContain(where);
    expect(page.text('#about')).not.toContain('Nothing has been signed out yet');
  });

  test('a tab that nobody can ask has no count', async () => {
    const { overview: known } = warningSamples('en').blocked ?? { overview: overview({}) };
    await shown({ ...known, sites: known.sites.map((one) => ({ ...one, unsaved: 0 })) });
    expect(page.text('#about')).toContain('Zendesk Support: Unsaved work found');
  });

  test('Z23 the time away is over: whoever is back is in time', async () => {
    await open('away-held');
    expect(page.text('#why')).toBe('The sign-out waits for unsaved work');
    expect(page.text('#about')).toContain(where);
    expect(page.text('.window-foot')).toContain('“I am back” uncovers the pages and keeps you signed in.');
    expect(page.focused()?.getAttribute('data-action')).toBe('back');
    await page.press('back');
    expect(api.log).toEqual([['away.end', {}]]);
  });

  test('that coming back ends it is said of nothing but the time away', async () => {
    const { overview: known } = warningSamples('en')['away-held'] ?? { overview: overview({}) };
    await shown({ ...known, job: { ...job, phase: 'blocked', cause: automatic('shift-end') } });
    expect(page.all('.window-foot')).toEqual([]);
    expect(actions()).toEqual(['back', 'show-unsaved']);
  });

  test('the time away that is ended by a sign-out under way offers nothing any more', async () => {
    const { overview: known } = warningSamples('en').running ?? { overview: overview({}) };
    const away = { sinceAt: now - 310_000, dueAt: now - 10_000 };
    await shown({ ...known, away, job: { ...job, cause: automatic('away') } });
    expect(attribute('state')).toBe('running');
  });
});

test('a call: until when at the latest', async () => {
  await open('call');
  expect(page.text('#why')).toBe('At 18:20 at the latest · end of shift · set by you');
});

test.each([
  ['ended', 'You were signed out', 'proven', 'clean', ''],
  ['late', '1 result could not be proven', 'unproven', 'clean', '3 h 12 min late: the computer was asleep.'],
  ['closed', 'You were signed out', 'proven', 'clean', '10 h late: the browser was closed.'],
  ['alive', '1 sign-in is still open', 'still-alive', 'clean', ''],
  ['residue', 'Ended at the server, 3 items left here', 'proven', 'residue', ''],
])('R25 %s claims no more than its verdicts: %s', async (name, title, verdict, local, late) => {
  await open(name);
  expect(page.text('h1')).toBe(title);
  expect([attribute('verdict'), attribute('local')]).toEqual([verdict, local]);
  expect(page.all('.notice').map((one) => one.textContent)).toEqual(late ? [late] : []);
});

test.each([
  ['ended', ['Salesforce Northwind EU, Zendesk Support, HubSpot Marketing']],
  ['alive', ['Zendesk Support: Still open', 'Salesforce Northwind EU: Ended, proven']],
  ['late', ['Zendesk Support: Not proven', 'Salesforce Northwind EU, HubSpot Marketing: Ended, proven']],
])('R25 %s names the sites', async (name, lines) => {
  await open(name);
  expect(page.all('#about .line').map((one) => one.textContent)).toEqual(lines);
});

test('a sign-out that was asked for in the popup is not told here', async () => {
  const { overview: known } = warningSamples('en').ended ?? { overview: overview({}) };
  const records = known.records.map((one) => ({ ...one, cause: { kind: 'manual', by: 'popup' } as const }));
  await shown({ ...known, records });
  expect(attribute('state')).toBe('nothing');
});

test('each warning begins at Stay, wherever the focus was in the one before', async () => {
  await open('minutes');
  page.find('[data-action="sign-out"]').focus();
  await act(() => api.tell(warningSamples('en').idle?.overview ?? overview({})));
  expect(page.focused()?.getAttribute('data-action')).toBe('extend');
  expect(page.find('.window').contains(page.focused())).toBe(true);
});

test('nothing that is pressed in one screen hits a button of the next', async () => {
  await open('minutes');
  const stay = page.find('[data-action="extend"]');
  await act(() => api.tell(warningSamples('en').never?.overview ?? overview({})));
  expect(page.all('[data-action]')).not.toContain(stay);
  expect(page.focused()?.tagName).toBe('H1');
});

describe('single sign-on', () => {
  test('that ends with it is said before it ends, with what else does', async () => {
    await open('provider');
    expect(page.text('#about')).toContain('Ends single sign-on, too: login.corp.example · Also ends: Zendesk Support');
  });

  test('that only ends when asked is not spoken of', async () => {
    await shown(
      overview({ sites: [site(1, 'en', { provider: provider() })], deadline: due(110_000, { siteIds: ['site-1'] }) }),
    );
    expect(page.text()).not.toContain('single sign-on');
  });

  test.each([
    ['ended-provider', 'alive', 'Signed out, but single sign-on is open', 0],
    ['ended-provider-too', 'ended', 'You were signed out', 3],
  ])('%s: afterwards it is %s', async (name, idp, title, green) => {
    await open(name);
    expect(attribute('idp')).toBe(idp);
    expect(page.text('h1')).toBe(title);
    expect(page.all('.glyph.tone-ok')).toHaveLength(green);
  });
});
