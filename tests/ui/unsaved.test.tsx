import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stepNames } from '../../lib/signout/job';
import type { Overview } from '../../lib/signout/overview';
import { moveBetweenRows } from '../../lib/ui/popup/keyboard';
import { Popup } from '../../lib/ui/popup/popup';
import * as views from '../../lib/ui/popup/second-views';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type Page, show } from './fakes/page';
import { job, now, overview, site } from './samples/parts';
import { popupSamples } from './samples/popup-samples';
import { tab } from './samples/unsaved-samples';

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
let known: Overview;
beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval'] });
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => {
  page.close();
  vi.useRealTimers();
});

async function open(name: string) {
  const sample = popupSamples('en')[name];
  if (sample === undefined) throw new Error(`no sample ${name}`);
  known = sample.overview;
  Object.assign(api.replies, sample.replies);
  page = await show(<Popup api={api} known={known} here={null} views={views} />);
  await act(async () => {});
  for (const press of sample.press ?? []) await page.press(press);
}

const tell = async (change: Partial<Overview>) => {
  known = { ...known, ...change };
  await act(() => api.tell(known));
  // the answer to what is asked then
  await act(async () => {});
};
const changed = (id: string, change: object) => ({
  sites: known.sites.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const asked = () => api.log.filter(([what]) => what === 'unsaved.list');
const root = (name: string) => page.find('.popup').getAttribute(`data-${name}`);
const actions = () => page.all('.hero [data-action]').map((button) => button.getAttribute('data-action'));

describe('U10 before a sign-out', () => {
  test('each site and the whole popup tell how much is unsaved; a call and open items stand beside it (Z17)', async () => {
    await open('unsaved');
    expect([root('run'), root('unsaved-total')]).toEqual(['idle', '3']);
    const rows = page.all('[data-site]').map((row) => [row.getAttribute('data-unsaved'), ...chipsOf(row)]);
    expect(rows).toEqual([
      ['2', '2 unsaved', 'In a call'],
      ['1', '1 unsaved', '3 open items'],
      ['0', '12 open items'],
      ['0'],
      ['0'],
    ]);
    expect(page.text('.notice')).toBe('3 unsaved entries. You are asked about them before anything is signed out.');
  });

  test('a change is shown when it is told, and nothing is asked for', async () => {
    await open('in');
    expect(page.all('.chip, .notice')).toEqual([]);
    await tell({ ...changed('site-3', { unsaved: 1 }), unsavedTotal: 1 });
    expect(root('unsaved-total')).toBe('1');
    expect(page.text('[data-site="site-3"] .chip')).toBe('1 unsaved');
    expect(page.text('.notice')).toBe('1 unsaved entry. You are asked about it before anything is signed out.');
    await tell({ ...changed('site-3', { unsaved: 0 }), unsavedTotal: 0 });
    expect(page.all('.chip, .notice')).toEqual([]);
    expect(api.log).toEqual([]);
  });

  test('missing access is the one notice; the chips stay', async () => {
    await open('access');
    await tell({ ...changed('site-1', { unsaved: 2 }), unsavedTotal: 2 });
    expect(page.all('.notice')).toHaveLength(1);
    expect(page.text('.notice')).toContain('No access');
    expect(page.text('[data-site="site-1"] .chip')).toBe('2 unsaved');
  });
});

const chipsOf = (row: HTMLElement) => [...row.querySelectorAll('.chip')].map((chip) => chip.textContent);

describe('while tabs are asked', () => {
  test('it says so, with all steps and Cancel', async () => {
    await open('checking');
    expect([root('run'), root('state'), page.text('h1')]).toEqual([
      'checking',
      'checking',
      'Checking for unsaved work',
    ]);
    expect(page.all('[data-site="site-1"] .steps i')).toHaveLength(stepNames.length);
    expect(actions()).toEqual(['cancel']);
    await page.press('cancel');
    expect(api.log).toEqual([['signout.stop', { jobId: 'job-1' }]]);
  });

  test('Esc cancels', async () => {
    await open('checking');
    expect(await page.key('Escape')).toBe(true);
    expect(api.log).toEqual([['signout.stop', { jobId: 'job-1' }]]);
  });
});

describe('Z2 a sign-out that is held up', () => {
  test('lists site, tab and what was edited there, with what is only possibly unsaved', async () => {
    await open('blocked');
    expect([root('run'), root('state'), page.text('h1')]).toEqual(['blocked', 'blocked', '3 unsaved entries']);
    expect(page.all('.unsaved-site').map((group) => group.getAttribute('data-unsaved'))).toEqual(['2', '1']);
    expect(page.text('[data-site="site-1"]')).toBe(
      'Salesforce Northwind EU3 open itemsTicket 48213 – Northwind DeskPublic replyPrioritypossibly unsaved',
    );
    expect(page.find('[data-tab="21"]').getAttribute('data-unknown')).toBe('discarded');
    expect(page.text('[data-tab="21"]')).toContain('could not be asked. It counts as unsaved.');
  });

  test('the popup that is opened meanwhile shows it, headline first', async () => {
    await open('blocked');
    expect(page.focused()).toBe(page.find('h1'));
  });

  test('what has no name is called what it is', async () => {
    await open('blocked-names');
    const names = page.all('[data-tab="12"] .entry').map((entry) => entry.textContent);
    expect(names).toEqual(['Text field', 'Rich text', 'Choice', 'File', 'Rows', 'Drawing']);
  });

  test('X15 names that a page gives are isolated from what stands beside them', async () => {
    await open('blocked-names');
    for (const given of page.all('.entry > :first-child, h3 > *, h2 > *')) expect(given.tagName).toBe('BDI');
    const label = page.find('[data-tab="12"] .site-end button').getAttribute('aria-label');
    expect(label).toBe('Go to this tab: \u2068\u202eexe.troper\u2069');
    expect(page.all('.entry-note').every((note) => note.closest('bdi') === null)).toBe(true);
  });

  test.each([
    [11, 'Asleep to save memory'],
    [12, 'Paused by the browser'],
    [13, 'This tab could not be asked'],
    [21, 'A frame of another site was used here'],
  ])('U12 tab %i: %s, and it counts', async (id, why) => {
    await open('blocked-unknown');
    expect(page.text(`[data-tab="${id}"] .site-meta`)).toContain(why);
    expect(page.text('h1')).toBe('5 unsaved entries');
    expect(page.find(`[data-tab="${id}"] [data-action="show-unsaved"]`)).toBeTruthy();
  });

  test('a tab in a call is named and does not count', async () => {
    await open('blocked-many');
    expect(page.find('[data-tab="13"]').getAttribute('data-unsaved')).toBe('0');
    expect(page.text('[data-tab="13"]')).toBe('TelephoneIn a call');
  });

  test('a long list folds; what is beyond it is counted', async () => {
    await open('blocked-many');
    expect(page.all('[data-tab="11"] .entries > li')).toHaveLength(6);
    expect(page.text('[data-tab="11"] .more')).toBe('9 more');
    await page.click(page.find('[data-tab="11"] .more'));
    expect(page.all('[data-tab="11"] .entry')).toHaveLength(14);
    expect(page.text('[data-tab="21"] .entry-rest')).toBe('25 more');
  });

  test('without an answer the pages’ own reports are counted', async () => {
    await open('blocked-silent');
    expect(page.text('h1')).toBe('3 unsaved entries');
    await tell({ ...changed('site-1', { unsaved: 0 }), unsavedTotal: 0 });
    await tell({ ...changed('site-2', { unsaved: 0 }), unsavedTotal: 0 });
    expect(page.text('h1')).toBe('Unsaved work found');
    expect(page.text('[data-action="check-again"]')).toBe('Check again');
  });

  test('the list is asked for once, and again with each change of a count or tab of its sites', async () => {
    await open('blocked');
    expect(asked()).toEqual([['unsaved.list', { siteIds: ['site-1', 'site-2', 'site-3'] }]]);
    await tell({ at: now + 1_000 });
    expect(asked()).toHaveLength(1);
    await tell({ ...changed('site-1', { unsaved: 1 }), unsavedTotal: 2 });
    expect(asked()).toHaveLength(2);
    await tell(changed('site-3', { tabs: 1 }));
    expect(asked()).toHaveLength(3);
  });

  test('an answer that is overtaken is dropped', async () => {
    await open('blocked');
    let late: (reply: unknown) => void = () => {};
    const send = vi
      .spyOn(api, 'send')
      .mockImplementationOnce(() => new Promise((resolve) => (late = resolve as never)));
    await tell({ ...changed('site-1', { unsaved: 1 }), unsavedTotal: 2 });
    api.replies['unsaved.list'] = { ok: true, value: [] };
    await tell({ ...changed('site-1', { unsaved: 0 }), unsavedTotal: 0 });
    await act(async () => late({ ok: true, value: [{ siteId: 'site-1', name: 'S', tabs: [tab(1, 'old', [['x']])] }] }));
    expect(page.text('h1')).toBe('Nothing unsaved any more');
    send.mockRestore();
  });

  test('labels go with the question', async () => {
    await open('blocked');
    await tell({ job: null, sites: known.sites.map((one) => ({ ...one, progress: null })) });
    expect(page.text()).not.toContain('Public reply');
    api.replies['unsaved.list'] = { ok: false, code: 'worker-unreachable' };
    await tell({
      job: { ...job, id: 'job-2', phase: 'blocked' },
      sites: [site(1, 'en', { progress: { kind: 'blocked' } })],
    });
    expect(root('run')).toBe('blocked');
    expect(page.text()).not.toContain('Public reply');
  });
});

describe('U10 jumping there', () => {
  test.each([
    ['an entry', '[data-tab="11"] .entry[data-certainty="possibly"]', { tabId: 11, frameId: 0, ref: 1 }],
    ['a tab', '[data-tab="21"] .site-end [data-action="show-unsaved"]', { tabId: 21, frameId: 0, ref: -1 }],
  ])('%s is shown, and the popup goes out of the way', async (_, button, data) => {
    await open('blocked');
    api.replies['unsaved.show'] = { ok: true, value: { shown: true } };
    await page.click(page.find(button));
    expect(api.log.slice(1)).toEqual([
      ['unsaved.show', data],
      ['leave', null],
    ]);
  });

  test('what is gone is said to be gone, and the popup stays', async () => {
    await open('blocked');
    api.replies['unsaved.show'] = { ok: true, value: { shown: false } };
    await page.click(page.find('.entry'));
    expect(page.text('[role="alert"]')).toContain('no longer there');
    expect(api.log.at(-1)?.[0]).toBe('unsaved.show');
  });

  test('arrows, Home and End go from row to row, over tabs and sites', async () => {
    await open('blocked');
    const walk = ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End'].map((key, i) =>
      moveFrom(i === 0 ? page.all('.entry')[1] : page.focused(), key),
    );
    const [reply, priority] = page.all('.entry');
    const [first, second] = page.all('.site-end button');
    expect(walk).toEqual([first, reply, priority, second, second, priority, second]);
  });
});

describe('Z2 ways on', () => {
  test('cancel, check again, or discard: keeping is not offered', async () => {
    await open('blocked');
    expect(actions()).toEqual(['check-again', 'discard', 'cancel']);
    await page.press('check-again');
    await page.press('cancel');
    expect(api.log.slice(1)).toEqual([
      ['signout.check', { jobId: 'job-1' }],
      ['signout.stop', { jobId: 'job-1' }],
    ]);
  });

  test('discarding takes a second press; the focus is on the way back', async () => {
    await open('blocked');
    await page.press('discard');
    expect([root('state'), root('run'), page.text('h1')]).toEqual(['discard', 'blocked', 'Discard 3 unsaved entries?']);
    expect(page.focused()?.getAttribute('data-action')).toBe('back');
    expect(api.log.slice(1)).toEqual([]);
    await page.press('discard-and-continue');
    expect(api.log.slice(1)).toEqual([['signout.discard', { jobId: 'job-1' }]]);
  });

  test('Back and Esc lead back; Esc in the list leaves closing to the browser, and the sign-out waits', async () => {
    await open('discard');
    await page.press('back');
    expect(page.text('h1')).toBe('3 unsaved entries');
    await page.press('discard');
    expect(await page.key('Escape')).toBe(true);
    expect(page.text('h1')).toBe('3 unsaved entries');
    expect(await page.key('Escape')).toBe(false);
    expect(api.log.slice(1)).toEqual([]);
  });

  test('the second press of a double click is not the confirmation', async () => {
    await open('discard');
    await page.click(page.find('[data-action="discard-and-continue"]'), 2);
    expect(api.log.slice(1)).toEqual([]);
  });

  test('once nothing is unsaved any more, signing out is the main button', async () => {
    await open('blocked');
    await page.press('discard');
    api.replies['unsaved.list'] = { ok: true, value: [] };
    await tell({ sites: known.sites.map((one) => ({ ...one, unsaved: 0 })), unsavedTotal: 0 });
    expect([root('state'), page.text('h1')]).toEqual(['blocked', 'Nothing unsaved any more']);
    expect(actions()).toEqual(['check-again', 'cancel']);
    expect(page.text('.btn.primary')).toBe('Sign out of all 3');
    await page.press('check-again');
    expect(api.log.at(-1)).toEqual(['signout.check', { jobId: 'job-1' }]);
    await vi.waitFor(() => expect(page.text('[role="status"]')).toBe('Nothing unsaved any more'));
  });

  test('a call alone holds nothing up', async () => {
    await open('blocked');
    api.replies['unsaved.list'] = {
      ok: true,
      value: [{ siteId: 'site-1', name: 'Salesforce', tabs: [tab(13, 'Telephone', [], { call: true })] }],
    };
    await tell({ sites: known.sites.map((one) => ({ ...one, unsaved: 0 })), unsavedTotal: 0 });
    expect(page.text('.btn.primary')).toBe('Sign out of all 3');
    expect(page.text('[data-tab="13"]')).toContain('In a call');
  });

  test('a sign-out that goes on leaves the question', async () => {
    await open('discard');
    await tell({ job: { ...job, phase: 'running' } });
    expect(root('run')).toBe('running');
    expect(page.all('[data-action="discard-and-continue"]')).toEqual([]);
  });
});

/** The element that a key leads to. */
function moveFrom(target: HTMLElement | null | undefined, key: string): HTMLElement | null {
  const currentTarget = page.find('.popup-main > ul');
  moveBetweenRows({ currentTarget, target, key, preventDefault: () => {} } as unknown as KeyboardEvent);
  return page.focused();
}

test('a blocked sign-out goes before a sign-in that is still open: nothing goes on without it', async () => {
  await open('alive');
  await tell({
    job: { ...job, phase: 'blocked' },
    ...changed('site-1', { unsaved: 1, progress: { kind: 'blocked' } }),
  });
  expect(root('run')).toBe('blocked');
  await tell({ job: null, ...changed('site-1', { progress: null }) });
  expect(root('state')).toBe('alive');
});

test.each([
  ['receipt', 'Asked 3 tabs for unsaved work: 0 found'],
  ['receipt-discarded', 'Asked 3 tabs for unsaved work: 2 found · 1 tab could not be asked · discarded by you'],
])('the receipt tells what the check came to: %s', async (sample, words) => {
  await open(sample);
  expect(page.text('[data-step="check"] > span')).toBe(words);
});

test('a signed-out site with unsaved work does not fold away', async () => {
  const sites = Array.from({ length: 8 }, (_, i) =>
    site(1, 'en', { id: `s${i}`, session: 'signed-out', unsaved: i === 3 ? 1 : 0 }),
  );
  page = await show(
    <Popup api={api} known={overview({ sites: [site(2, 'en'), ...sites] })} here={null} views={views} />,
  );
  expect(page.all('[data-site]').map((row) => row.getAttribute('data-site'))).toEqual(['s3', 'site-2']);
});
