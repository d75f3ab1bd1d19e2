const basic = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** A roster with one shift, to the second: the settings only know minutes. */
export function rosterOf(startAt: number, endAt: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Signoff//Tests//EN',
    'BEGIN:VEVENT',
    'UID:shift@tests',
    `DTSTAMP:${basic(startAt)}`,
    `DTSTART:${basic(startAt)}`,
    `DTEND:${basic(endAt)}`,
    'SUMMARY:Shift',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** The next full second, `ms` from now. */
export const secondIn = (ms: number, now = Date.now()): number => Math.ceil((now + ms) / 1_000) * 1_000;
