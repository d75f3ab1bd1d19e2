import { describe, expect, test } from 'vitest';
import { apple, calendar, event, google, outlook, windowsBerlin } from './calendars';
import { all2026, day, from, read, to } from './read';

describe('what calendars export', () => {
  test('Outlook: a zone of Windows, an exception, a whole day from midnight to midnight', () => {
    expect(read(outlook)).toEqual({
      shifts: ['06-01T12:00 06-01T20:00', '06-15T12:00 06-15T20:00'],
      off: ['06-03', '06-04'],
      counts: [2, 0],
    });
  });

  test('Google: a series without an end, an exception, a moved night, whole days, UTC', () => {
    expect(read(google)).toEqual({
      shifts: [
        '06-02T02:00 06-02T10:00',
        '06-10T00:00 06-10T08:00',
        '06-10T02:00 06-10T10:00',
        '06-12T14:00 06-12T18:00',
        '06-16T02:00 06-16T10:00',
        '06-17T02:00 06-17T10:00',
      ],
      off: ['06-04', '06-05'],
      counts: [3, 0],
    });
  });

  test('Apple: a counted series, folded parameters, a free day that comes again', () => {
    expect(read(apple)).toEqual({
      shifts: ['06-01T01:00 06-01T10:00', '06-02T01:00 06-02T10:00', '06-03T01:00 06-03T10:00'],
      off: ['06-04', '06-11'],
      counts: [2, 0],
    });
  });
});

describe('when an event takes place', () => {
  test.each<[what: string, lines: string[], shifts: string[]]>([
    ['a time without a zone, in that of the plan', day, ['06-01T07:00 06-01T15:00']],
    ['UTC', ['DTSTART:20260601T090000Z', 'DTEND:20260601T170000Z'], ['06-01T09:00 06-01T17:00']],
    [
      'a zone that the file does not describe',
      ['DTSTART;TZID=Asia/Kathmandu:20260601T090000', 'DTEND;TZID=Asia/Kathmandu:20260601T170000'],
      ['06-01T03:15 06-01T11:15'],
    ],
    [
      'a zone with something before its name',
      ['DTSTART;TZID=/mozilla.org/20070129_1/America/New_York:20260601T090000', 'DURATION:PT8H'],
      ['06-01T13:00 06-01T21:00'],
    ],
    [
      'an end in another zone',
      ['DTSTART;TZID=Asia/Shanghai:20260601T090000', 'DTEND;TZID=Europe/Berlin:20260601T110000'],
      ['06-01T01:00 06-01T09:00'],
    ],
    ['H2 over midnight', ['DTSTART:20260601T220000', 'DTEND:20260602T060000'], ['06-01T20:00 06-02T04:00']],
    ['a duration', ['DTSTART:20260601T090000', 'DURATION:PT7H30M'], ['06-01T07:00 06-01T14:30']],
    ['a duration of a day', ['DTSTART:20260601T090000', 'DURATION:P1D'], ['06-01T07:00 06-02T07:00']],
    [
      'every third day, counted',
      [...day, 'RRULE:FREQ=DAILY;INTERVAL=3;COUNT=3'],
      ['06-01T07:00 06-01T15:00', '06-04T07:00 06-04T15:00', '06-07T07:00 06-07T15:00'],
    ],
    [
      'a last time in UTC',
      [...day, 'RRULE:FREQ=DAILY;UNTIL=20260602T070000Z'],
      ['06-01T07:00 06-01T15:00', '06-02T07:00 06-02T15:00'],
    ],
    [
      'a last time in UTC, just before',
      [...day, 'RRULE:FREQ=DAILY;UNTIL=20260602T065959Z'],
      ['06-01T07:00 06-01T15:00'],
    ],
    [
      'a last time on the wall',
      [...day, 'RRULE:FREQ=DAILY;UNTIL=20260602T090000'],
      ['06-01T07:00 06-01T15:00', '06-02T07:00 06-02T15:00'],
    ],
    [
      'a last date',
      [...day, 'RRULE:FREQ=DAILY;UNTIL=20260602'],
      ['06-01T07:00 06-01T15:00', '06-02T07:00 06-02T15:00'],
    ],
    [
      'since long ago, every second week',
      ['DTSTART:20200106T090000', 'DTEND:20200106T170000', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR'],
      ['06-01T07:00 06-01T15:00', '06-05T07:00 06-05T15:00', '06-15T07:00 06-15T15:00', '06-19T07:00 06-19T15:00'],
    ],
    [
      'every month, on the first and the last Monday',
      ['DTSTART:20260105T090000', 'DTEND:20260105T170000', 'RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO'],
      ['06-01T07:00 06-01T15:00', '06-15T07:00 06-15T15:00'],
    ],
    [
      'excepted: by its time, in any zone, and by its date',
      [
        ...day,
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE:20260602T090000,20260603T090000',
        'EXDATE:20260604T070000Z',
        'EXDATE;VALUE=DATE:20260605',
      ],
      ['06-01T07:00 06-01T15:00'],
    ],
    [
      'further times and periods',
      [...day, 'RDATE:20260603T100000', 'RDATE;VALUE=PERIOD:20260604T100000/20260604T110000,20260605T100000/PT2H'],
      ['06-01T07:00 06-01T15:00', '06-03T08:00 06-03T16:00', '06-04T08:00 06-04T09:00', '06-05T08:00 06-05T10:00'],
    ],
    ['before and after the stretch', ['DTSTART:20260529T090000', 'DTEND:20260529T170000', 'RRULE:FREQ=YEARLY'], []],
    ['into the stretch', ['DTSTART:20260531T220000', 'DTEND:20260601T060000'], ['05-31T20:00 06-01T04:00']],
  ])('%s', (_, lines, shifts) =>
    expect(read(calendar(event(...lines)), 'Europe/Berlin')).toEqual({ shifts, off: [], counts: [1, 0] }),
  );

  test.each<[what: string, text: string, shifts: string[]]>([
    [
      'spring',
      event('DTSTART:20260327T220000', 'DTEND:20260328T060000', 'RRULE:FREQ=DAILY;COUNT=3'),
      ['03-27T21:00 03-28T05:00', '03-28T21:00 03-29T04:00', '03-29T20:00 03-30T04:00'],
    ],
    ['spring, by the stop-watch', event('DTSTART:20260328T220000', 'DURATION:PT8H'), ['03-28T21:00 03-29T05:00']],
    ['spring, a skipped end', event('DTSTART:20260328T220000', 'DTEND:20260329T023000'), ['03-28T21:00 03-29T01:30']],
    ['autumn, a doubled end', event('DTSTART:20261024T220000', 'DTEND:20261025T023000'), ['10-24T20:00 10-25T00:30']],
    ['autumn, the hour after', event('DTSTART:20261024T220000', 'DTEND:20261025T030000'), ['10-24T20:00 10-25T02:00']],
  ])('H4 the clock changes: %s, in a zone that the machine knows and in one of Windows', (_, text, shifts) => {
    const named = text.replace(/(DTSTART|DTEND):/g, '$1;TZID=W. Europe Standard Time:');
    expect(read(calendar(text), 'Europe/Berlin', all2026)).toMatchObject({ shifts });
    expect(read(calendar(windowsBerlin, named), 'UTC', all2026)).toMatchObject({ shifts });
  });

  test('a zone with signs in its name that are escaped', () => {
    const zone = windowsBerlin.replace('W. Europe Standard Time', '(UTC+01:00) Amsterdam\\, Berlin');
    const named = event('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20260601T090000', 'DURATION:PT8H');
    expect(read(calendar(zone, named))).toMatchObject({ shifts: ['06-01T07:00 06-01T15:00'] });
  });

  test('a zone with a first change after the event', () => {
    const zone =
      'BEGIN:VTIMEZONE\nTZID:Plant\nBEGIN:STANDARD\nDTSTART:20260610T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0600\nEND:STANDARD\nEND:VTIMEZONE';
    const series = event(
      'DTSTART;TZID=Plant:20260609T090000',
      'DTEND;TZID=Plant:20260609T170000',
      'RRULE:FREQ=DAILY;COUNT=2',
    );
    expect(read(calendar(zone, series))).toMatchObject({
      shifts: ['06-09T03:30 06-09T11:30', '06-10T03:00 06-10T11:00'],
    });
  });
});

describe('series and their exceptions', () => {
  const series = event(...day, 'RRULE:FREQ=DAILY;COUNT=3');
  test.each<[what: string, parts: string[], shifts: string[], counts: number[]]>([
    [
      'moved',
      [series, event('RECURRENCE-ID:20260602T090000', 'DTSTART:20260602T120000', 'DTEND:20260602T130000')],
      ['06-01T09:00 06-01T17:00', '06-02T12:00 06-02T13:00', '06-03T09:00 06-03T17:00'],
      [1, 0],
    ],
    [
      'cancelled',
      [event('RECURRENCE-ID:20260602T090000', ...day, 'STATUS:CANCELLED'), series],
      ['06-01T09:00 06-01T17:00', '06-03T09:00 06-03T17:00'],
      [1, 1],
    ],
    [
      'named by its date',
      [series, event('RECURRENCE-ID;VALUE=DATE:20260602', 'DTSTART:20260602T120000', 'DTEND:20260602T130000')],
      ['06-01T09:00 06-01T17:00', '06-02T12:00 06-02T13:00', '06-03T09:00 06-03T17:00'],
      [1, 0],
    ],
    [
      'moved, of a series that is not there',
      [event('RECURRENCE-ID:20260602T090000', 'DTSTART:20260602T120000', 'DTEND:20260602T130000')],
      ['06-02T12:00 06-02T13:00'],
      [1, 0],
    ],
    [
      'the same twice',
      [series, series],
      ['06-01T09:00 06-01T17:00', '06-02T09:00 06-02T17:00', '06-03T09:00 06-03T17:00'],
      [2, 0],
    ],
  ])('%s', (_, parts, shifts, counts) => expect(read(calendar(...parts))).toEqual({ shifts, off: [], counts }));
});

test.each<[what: string, lines: string[], off: string[]]>([
  ['one day', ['DTSTART;VALUE=DATE:20260604', 'DTEND;VALUE=DATE:20260605'], ['06-04']],
  ['a day without an end', ['DTSTART;VALUE=DATE:20260604'], ['06-04']],
  ['a day that ends on itself', ['DTSTART;VALUE=DATE:20260604', 'DTEND;VALUE=DATE:20260604'], ['06-04']],
  ['three days', ['DTSTART;VALUE=DATE:20260604', 'DURATION:P3D'], ['06-04', '06-05', '06-06']],
  [
    'begun before, over after the stretch',
    ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20270101', 'RRULE:FREQ=YEARLY'],
    Array.from({ length: 20 }, (_, n) => `06-${String(n + 1).padStart(2, '0')}`),
  ],
  [
    'every week but one',
    ['DTSTART;VALUE=DATE:20260604', 'RRULE:FREQ=WEEKLY', 'EXDATE;VALUE=DATE:20260611'],
    ['06-04', '06-18'],
  ],
  ['a date without its kind', ['DTSTART:20260604', 'DTEND:20260605'], ['06-04']],
])('H5 whole days are free: %s', (_, lines, off) =>
  expect(read(calendar(event(...lines)), 'America/New_York', [from + 14_400_000, to + 14_400_000])).toMatchObject({
    shifts: [],
    off,
  }),
);

test.each([
  ['cancelled', [...day, 'STATUS:CANCELLED']],
  ['longer than a day', ['DTSTART:20260601T090000', 'DTEND:20260602T090001']],
  ['without an end', ['DTSTART:20260601T090000']],
  ['without any length', ['DTSTART:20260601T090000', 'DTEND:20260601T090000']],
])('left out and counted: %s', (_, lines) =>
  expect(read(calendar(event(...lines), event(...day)))).toEqual({
    shifts: ['06-01T09:00 06-01T17:00'],
    off: [],
    counts: [1, 1],
  }),
);

test.each([
  ['\ufeff', '\r\n'],
  ['', '\n'],
  ['\n\n', '\r'],
])('marks and line ends of other systems are read (%#)', (before, lineEnd) =>
  expect(read(before + google.replaceAll('\r\n', lineEnd))).toEqual(read(google)),
);
