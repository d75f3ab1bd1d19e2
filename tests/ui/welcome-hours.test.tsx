import { describe, expect, test, vi } from 'vitest';
import { api, ok, open, openAgain, page, saved, sent, settings } from './fakes/open-welcome';

describe('R9 hours', () => {
  const week = () => settings.shifts.week.map((ranges) => ranges.map(({ start, end }) => `${start}–${end}`).join());
  const flip = async (id: string, on: boolean) => {
    const box = page.find(`#${id}`) as HTMLInputElement;
    box.checked = on;
    await page.fire(box, 'change');
  };

  test('days, from and to become the week; the rest of the plan stays', async () => {
    await open('hours');
    saved({ shifts: { ...settings.shifts, zone: 'Europe/Berlin' } });
    await flip('day-4', false);
    await flip('day-5', true);
    await page.input('from', '9');
    await page.input('to', '5pm');
    await page.press('next');
    await vi.waitFor(() => expect(location.hash).toBe('#rehearsal'));
    const day = '09:00–17:00';
    expect(week()).toEqual([day, day, day, day, '', day, '']);
  });

  test('what is on beside the end of a shift is said, and that no attendance is recorded', async () => {
    await open('hours');
    const text = page.text('.notice');
    expect(text).toContain('signing out after 15 min without activity');
    expect(text).toContain('warned 2 min before');
    expect(text).toContain('ends after 12 h at the latest');
    expect(text).toContain('no attendance is recorded');
  });

  test('X39 hours over midnight are asked about, not refused; nothing is saved before the answer', async () => {
    await open('hours');
    await page.input('from', '22:00');
    await page.input('to', '06:00');
    await page.press('next');
    await vi.waitFor(() => page.find('[data-action="overnight"]'));
    await vi.waitFor(() => expect(page.focused()?.getAttribute('data-action')).toBe('overnight'));
    expect(sent('settings.change')).toEqual([]);
    await page.press('overnight');
    await vi.waitFor(() => expect(week()[0]).toBe('22:00–06:00'));
    expect(location.hash).toBe('#rehearsal');
  });

  test('a mistake over midnight is corrected', async () => {
    await open('hours');
    await page.input('to', '06:00');
    await page.press('next');
    await vi.waitFor(() => page.find('[data-action="correct"]'));
    await page.press('correct');
    expect(page.text('#to-error')).toContain('it ends before it starts');
    await vi.waitFor(() => expect(page.focused()?.id).toBe('to'));
    expect(sent('settings.change')).toEqual([]);
  });

  test('without fixed hours there is no shift', async () => {
    await open('hours');
    saved({ shifts: { ...settings.shifts, week: [[{ start: '08:00', end: '16:00' }], [], [], [], [], [], []] } });
    await flip('none', true);
    await page.press('next');
    await vi.waitFor(() => expect(location.hash).toBe('#rehearsal'));
    expect(week().join('')).toBe('');
  });

  test.each([
    ['from', '25', 'from', '“25” is no time'],
    ['to', '', 'to', '“” is no time'],
    ['to', '08:30', 'to', 'is the same time twice'],
  ])('%s "%s" is not saved, and says what is wrong', async (id, text, at, words) => {
    await open('hours');
    await page.input(id, text);
    await page.press('next');
    await vi.waitFor(() => expect(page.text(`#${at}-error`)).toContain(words));
    await vi.waitFor(() => expect(page.focused()?.id).toBe(at));
    expect([sent('settings.change'), location.hash]).toEqual([[], '#hours']);
  });

  test('a week without a day is not saved', async () => {
    await open('hours');
    for (const day of [0, 1, 2, 3, 4]) await flip(`day-${day}`, false);
    await page.press('next');
    await vi.waitFor(() => expect(page.text('#days-error')).toContain('Choose at least one day'));
    expect(sent('settings.change')).toEqual([]);
  });

  test('hours that the worker refuses stay there, with the reason', async () => {
    await open('hours');
    api.replies['settings.change'] = { ok: false, code: 'worker-unreachable' };
    await page.press('next');
    await vi.waitFor(() => expect(page.text('#save-error')).toContain('Signoff does not answer'));
    expect(location.hash).toBe('#hours');
  });

  test('hours that take more to say are left as they are', async () => {
    await open('hours-own');
    expect(page.text('.notice')).toContain('They stay as they are');
    await page.press('next');
    expect([sent('settings.change'), location.hash]).toEqual([[], '#rehearsal']);
  });

  test('coming back shows the hours that are set, and skipping leaves them', async () => {
    await open('hours');
    const ranges = [{ start: '07:00', end: '15:30' }];
    saved({ shifts: { ...settings.shifts, week: [ranges, [], ranges, [], [], [], []] } });
    await openAgain('#hours', ok(null));
    await vi.waitFor(() => page.find('#from'));
    expect((page.find('#from') as HTMLInputElement).value).toBe('07:00');
    expect(page.all('.days input').map((box) => box.hasAttribute('checked'))).toEqual([
      ...[true, false, true, false, false, false, false],
    ]);
    await page.press('skip');
    expect([sent('settings.change'), location.hash]).toEqual([[], '#rehearsal']);
  });
});
