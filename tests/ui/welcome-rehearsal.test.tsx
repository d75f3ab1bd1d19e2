import { describe, expect, test, vi } from 'vitest';
import type { Rehearsal } from '../../lib/signout/rehearsal';
import { api, gone, ok, open, page, sent } from './fakes/open-welcome';
import { alive, clean, entry, proven, record } from './samples/parts';
import { proves, signedIn, untouched } from './samples/welcome-samples';

describe('R9 the rehearsal', () => {
  const tell = (now: Rehearsal) => {
    for (const type of ['rehearsal.get', 'rehearsal.begin', 'rehearsal.act'] as const) api.replies[type] = ok(now);
  };
  const deeds = () => sent('rehearsal.act').map(({ deed }) => deed);
  const done = () => page.all('.todo li').map((item) => item.getAttribute('data-done'));

  test('says first what is real about it, and begins with the button', async () => {
    await open('try');
    expect(page.text('.notice')).toContain('part of Signoff, in this browser’s memory');
    expect(page.all('.demo')).toEqual([]);
    await page.press('rehearse');
    await vi.waitFor(() => page.find('[data-action="demo-sign-in"]'));
    expect(sent('rehearsal.begin')).toEqual([{ stubborn: false }]);
  });

  test('the list ticks itself off as things happen', async () => {
    await open('try-started');
    await page.press('rehearse');
    expect(done()).toEqual(['false', 'false', 'false', 'false']);
    tell(signedIn);
    await vi.waitFor(() => page.find('[data-action="demo-sign-in"]'));
    await page.press('demo-sign-in');
    await vi.waitFor(() => expect(done()).toEqual(['true', 'false', 'false', 'false']));
    tell({ ...signedIn, unsaved: true });
    await page.input('demo-note', 'a secret of the customer');
    await vi.waitFor(() => expect(done()).toEqual(['true', 'true', 'false', 'false']));
    tell(proves);
    await page.press('demo-sign-out');
    await vi.waitFor(() => expect(done()).toEqual(['true', 'true', 'true', 'false']));
    expect(deeds()).toEqual(['sign-in', 'edit', 'sign-out']);
  });

  test('R41 what is typed stays in the page: the worker hears only that there is something', async () => {
    await open('try-in');
    await vi.waitFor(() => page.find('#demo-note'));
    await page.input('demo-note', 'Call');
    await page.input('demo-note', 'Call back');
    await page.press('demo-save');
    await page.input('demo-note', 'Call back on');
    await page.input('demo-note', 'Call back');
    expect(deeds()).toEqual(['edit', 'save', 'edit', 'save']);
    expect(JSON.stringify(api.log)).not.toContain('Call');
  });

  test('unsaved work is held and shown; discarding takes a second press', async () => {
    await open('try-held');
    await vi.waitFor(() => expect(page.text('.demo-popup')).toContain('1 unsaved entry'));
    expect(page.text('.demo-popup')).toContain('Nothing has been signed out yet.');
    await page.press('discard');
    expect(page.text('.demo-popup')).toContain('Discard 1 unsaved entry?');
    await page.press('back');
    await page.press('check-again');
    await page.press('cancel');
    await page.press('discard');
    await page.press('discard-and-continue');
    expect(deeds().filter((deed) => deed !== 'save')).toEqual(['check', 'cancel', 'discard']);
  });

  test('saved meanwhile, the button is back', async () => {
    await open('try-saved');
    await vi.waitFor(() => expect(page.text('.demo-popup')).toContain('Nothing unsaved any more'));
    await page.press('check-again');
    expect(deeds()).toEqual(['check']);
  });

  test('the demo has its own way out', async () => {
    await open('try-in');
    await vi.waitFor(() => page.find('[data-action="demo-account"]'));
    expect(page.all('[data-action="demo-log-out"]')).toEqual([]);
    await page.press('demo-account');
    tell(untouched);
    await page.press('demo-log-out');
    await vi.waitFor(() => expect(page.text('.demo-popup')).toContain('No open sign-in found'));
    expect(deeds()).toEqual(['log-out']);
  });

  test('while it runs the step is named, and how it went is asked until it is over', async () => {
    await open('try-running');
    await vi.waitFor(() => expect(page.text('.demo-progress')).toContain('Step 7 of 7: Asking the server'));
    await vi.waitFor(() => expect(sent('rehearsal.get').length).toBeGreaterThan(2), 5_000);
    tell({ ...untouched, record: record([entry(1, 'en', proven, clean)]) });
    await vi.waitFor(() => expect(page.text('h2')).toBe('That was a whole sign-out'));
    await vi.waitFor(() => expect(page.focused()?.id).toBe('panel-title'));
    const asked = sent('rehearsal.get').length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(sent('rehearsal.get'), 'nothing is asked any more').toHaveLength(asked);
  });

  test('a worker that does not answer is asked again, and the page says so meanwhile', async () => {
    await open('try-running');
    api.replies['rehearsal.get'] = { ok: false, code: 'worker-unreachable' };
    await vi.waitFor(() => expect(page.text('[role="alert"]')).toContain('Signoff does not answer'));
    tell({ ...untouched, record: record([entry(1, 'en', proven, clean)]) });
    await vi.waitFor(() => expect(page.text('h2')).toBe('That was a whole sign-out'), 5_000);
  });

  test.each([
    ['done', 'proven', 'clean', 'That was a whole sign-out', 'Ended, proven'],
    ['done-alive', 'still-alive', 'clean', 'The demo server still accepts the old login', 'Still open'],
    ['done-unclear', 'unproven', 'residue', 'The rehearsal did not end clearly', 'Not proven'],
  ])('P4 %s: the tiles say what the flows returned, %s and %s', async (name, verdict, local, title, word) => {
    await open(name);
    await vi.waitFor(() => expect(page.text('h2')).toBe(title));
    const tiles = page.find('.verdict-tiles');
    expect([tiles.getAttribute('data-verdict'), tiles.getAttribute('data-local')]).toEqual([verdict, local]);
    expect(page.text('.verdict-tiles')).toContain(word);
    expect(page.text().includes('refused the old login'), 'only where it did').toBe(name === 'done');
  });

  test('afterwards it can be tried with a server that does not listen, and back', async () => {
    await open('done');
    await vi.waitFor(() => page.find('[data-action="again"]'));
    tell({ ...untouched, stubborn: true });
    await page.press('again');
    await vi.waitFor(() => expect(page.text()).toContain('This time the demo server ignores the sign-out'));
    expect(sent('rehearsal.begin')).toEqual([{ stubborn: true }]);
    tell({ ...untouched, stubborn: true, record: record([entry(1, 'en', alive(), clean)]) });
    await page.press('demo-sign-in');
    await vi.waitFor(() => page.find('[data-action="again"]'));
    tell(untouched);
    await page.press('again');
    await vi.waitFor(() => page.find('[data-action="demo-sign-in"]'));
    expect(sent('rehearsal.begin').at(-1)).toEqual({ stubborn: false });
  });

  test('the page that was loaded anew has lost what stood there, and says so', async () => {
    await open('try-unsaved');
    await vi.waitFor(() => expect(deeds()).toEqual(['save']));
  });

  test.each(['try', 'done'])('%s can be left for the settings', async (name) => {
    await open(name);
    await vi.waitFor(() => page.find('.panel-foot button'));
    await page.press(name === 'try' ? 'skip' : 'finish');
    expect(gone).toEqual(['/options.html#sites']);
  });
});
