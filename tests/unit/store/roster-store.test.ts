import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { StoredRoster } from '../../../lib/shifts/roster';
import { noRoster } from '../../../lib/shifts/shift';
import { DATABASE_NAME } from '../../../lib/store/database';
import { createRosterStore } from '../../../lib/store/roster-store';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const roster: StoredRoster = {
  from: { kind: 'file', name: 'shifts.ics' },
  text: 'BEGIN:VCALENDAR',
  readAt: 5,
  problem: { code: 'bad-line', line: 3, text: 'DTSTART' },
  events: 1,
  leftOut: 0,
  workedOutAt: 6,
  shifts: { shifts: [{ startAt: 1, endAt: 2 }], offDates: ['2026-01-01'] },
};

test('a later worker has the roster, its shifts alone too', async () => {
  await createRosterStore().save(roster);
  expect(await createRosterStore().shifts()).toEqual(roster.shifts);
  expect(await createRosterStore().load()).toEqual(roster);
});

test('without a roster there are no shifts', async () => {
  const store = createRosterStore();
  expect([await store.load(), await store.shifts()]).toEqual([null, noRoster]);
});

test('a roster that was removed is gone, for the worker that removed it and for later ones', async () => {
  const store = createRosterStore();
  await store.save(roster);
  await store.clear();
  for (const one of [store, createRosterStore()])
    expect([await one.load(), await one.shifts()]).toEqual([null, noRoster]);
});

test('the shifts of a newer roster take the place of the older ones at once', async () => {
  const store = createRosterStore();
  await store.save(roster);
  await store.shifts();
  await store.save({ ...roster, shifts: noRoster });
  expect(await store.shifts()).toEqual(noRoster);
});

test('X56 a connection that another version closed is opened again', async () => {
  const store = createRosterStore();
  await store.save(roster);
  const deletion = indexedDB.deleteDatabase(DATABASE_NAME);
  await new Promise((resolve) => {
    deletion.onsuccess = resolve;
  });
  await store.save(roster);
  expect(await createRosterStore().load()).toEqual(roster);
});

test('E6 without a database the worker keeps it in memory, and nothing throws', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('corrupt', 'UnknownError');
  });
  const store = createRosterStore();
  expect([await store.load(), await store.shifts()]).toEqual([null, noRoster]);
  await store.save(roster);
  expect([await store.load(), await store.shifts()]).toEqual([roster, roster.shifts]);
  await store.clear();
  expect([await store.load(), await store.shifts()]).toEqual([null, noRoster]);
});
