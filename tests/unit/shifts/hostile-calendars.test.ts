import { describe, expect, test } from 'vitest';
import { calendar, event, windowsBerlin } from './calendars';
import { day, read, stamp } from './read';

const many = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join('\n');
const seconds = Array.from({ length: 50_000 }, (_, n) => stamp(n)).join();
const inZone = (zone: string) => event(`DTSTART;TZID=${zone}:20260601T090000`, 'DURATION:PT8H');
const twice = event(...day, 'RRULE:FREQ=DAILY;COUNT=2');

describe('rules that would go on for ever (X39)', () => {
  test.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;COUNT=1000000',
    'FREQ=DAILY;INTERVAL=1000000000',
    'FREQ=SECONDLY;BYMONTH=1;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
    `FREQ=DAILY;BYDAY=${Array(1_000).fill('MO').join()}`,
  ])('%s is refused, soon', (rule) => {
    const startedAt = performance.now();
    const found = read(calendar(event('DTSTART:20250101T000000', 'DTEND:20250101T000010', `RRULE:${rule}`)));
    expect(found).toMatchObject({ code: 'bad-line', line: 8 });
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1,2,3',
  ])('%s never comes', (rule) => {
    expect(read(calendar(event('DTSTART:20250101T000000', 'DTEND:20250101T000010', `RRULE:${rule}`)))).toMatchObject({
      shifts: [],
    });
  });

  test('many of them together are refused, soon', () => {
    const startedAt = performance.now();
    const hostile = ['YEARLY;BYDAY=MO', 'DAILY;COUNT=100000', 'YEARLY;BYMONTH=2;BYMONTHDAY=30'].map((rule) =>
      event('DTSTART:00010101T000000', 'DTEND:00010101T000010', `RRULE:FREQ=${rule}`),
    );
    expect(read(calendar(...Array(3_000).fill(hostile).flat()))).toHaveProperty('code');
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test.each<[what: string, text: string]>([
    ['dates', event(...day, `RDATE:${seconds}`)],
    ['exceptions', event(...day, 'RRULE:FREQ=DAILY', `EXDATE:${seconds}`)],
    ['zones', many(5_000, (n) => `${windowsBerlin.replace('W. Europe', `${n}`)}\n${inZone(`${n} Standard Time`)}`)],
    [
      'changes of a zone',
      `${windowsBerlin.replace('END:STANDARD', `RDATE:${seconds}\nEND:STANDARD`)}\n${inZone('W. Europe Standard Time')}`,
    ],
    ['changes of a series', many(2_000, (n) => `${twice}\n${event(`RECURRENCE-ID:${stamp(n)}`, ...day)}`)],
    ['folds', event(...day, `SUMMARY:${'\n x'.repeat(200_000)}`)],
    ['components', 'BEGIN:X\n'.repeat(100_000)],
  ])('a file full of %s is answered, soon', (_, text) => {
    const startedAt = performance.now();
    read(calendar(text));
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test('more than 20,000 shifts are too many', () => {
    const hourly = event('DTSTART:20260601T000000', 'DTEND:20260601T000010', 'RRULE:FREQ=HOURLY');
    expect(read(calendar(...Array(50).fill(hourly)))).toEqual({ code: 'too-many-shifts' });
  });
});
