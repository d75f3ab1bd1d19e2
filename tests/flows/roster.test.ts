import { beforeEach, expect, test } from 'vitest';
import { importRoster, readRoster, rosterOverview } from '../../lib/flows/roster';
import { noShifts } from '../../lib/shifts/shift';
import { FakeWorld } from '../fakes/fake-world';

const url = 'https://roster.example/me.ics';
const calendar = (start = '20261123T080000Z') =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    `DTSTART:${start}`,
    'DTEND:20261123T160000Z',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
});

/** Reads an address that answers with `text`. */
async function readAt(rosterUrl: string, text: string) {
  const { settings } = await world.ports().settings.load();
  await world.ports().settings.save({ ...settings, shifts: { ...noShifts, rosterUrl } });
  world.calendars.set(rosterUrl, text);
  return readRoster(world.ports());
}

test('an address that breaks later keeps what was read from it, and says so', async () => {
  expect(await readAt(url, calendar())).toMatchObject({ ok: true, value: { events: 1, problem: null } });
  const broken = await readAt(url, calendar('tomorrow'));
  expect(broken).toMatchObject({ ok: false, code: 'roster-bad-line', values: { line: 4 } });
  expect(await rosterOverview(world.ports())).toMatchObject({ events: 1, problem: { code: 'bad-line', line: 4 } });
});

test.each(['file', 'address'])('one that was never read leaves what came from another %s as it was', async (kind) => {
  if (kind === 'file') await importRoster(world.ports(), calendar(), 'me.ics');
  else await readAt(url, calendar());
  const other = await readAt('https://roster.example/other.ics', 'no calendar');
  expect(other).toMatchObject({ ok: false, code: 'roster-not-a-calendar' });
  expect(await rosterOverview(world.ports())).toMatchObject({ events: 1, problem: null });
});
