import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { DATABASE_NAME, openDatabase, upgrades } from '../../../lib/store/database';
import { sampleJob, sampleRecord } from './samples';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const open = () => openDatabase(() => {}, 1_000);

test('upgrade 0 → 1 makes jobs, follow-ups, and records that are found by when they finished', async () => {
  const db = await openDB(DATABASE_NAME, 1, {
    upgrade: (fresh, _from, _to, upgrading) => upgrades[0]?.(fresh as never, upgrading as never),
  });
  expect([...db.objectStoreNames]).toEqual(['followUps', 'jobs', 'records']);
  expect([...db.transaction('records').store.indexNames]).toEqual(['finishedAt']);
});

test('upgrade 1 → 2 makes a place for the roster', async () => {
  const db = await openDB(DATABASE_NAME, 2, {
    upgrade: (fresh, _from, _to, upgrading) => {
      for (const upgrade of upgrades.slice(0, 2)) upgrade(fresh as never, upgrading as never);
    },
  });
  expect([...db.objectStoreNames]).toEqual(['followUps', 'jobs', 'records', 'roster']);
  expect(db.transaction('roster').store.keyPath).toBe('part');
});

test('a database of every earlier version opens with what it held', async () => {
  const old = await openDB(DATABASE_NAME, 1, {
    upgrade: (fresh, _from, _to, upgrading) => upgrades[0]?.(fresh as never, upgrading as never),
  });
  await old.put('records', sampleRecord('r', 7));
  await old.put('jobs', sampleJob('j'));
  old.close();
  const db = await open();
  expect(db.version).toBe(upgrades.length);
  expect(await db.get('records', 'r')).toEqual(sampleRecord('r', 7));
  expect(await db.getAll('jobs')).toEqual([sampleJob('j')]);
  expect(await db.getAll('roster')).toEqual([]);
});

test('E6: a database of a later version is refused and stays as it is', async () => {
  const later = await openDB(DATABASE_NAME, upgrades.length + 1, {
    upgrade: (fresh) => void fresh.createObjectStore('later'),
  });
  later.close();
  await expect(open()).rejects.toThrow(DOMException);
  const again = await openDB(DATABASE_NAME);
  expect([...again.objectStoreNames]).toEqual(['later']);
});

test('a later version of the extension is not held up: the connection gives way and says so', async () => {
  let closed = 0;
  await openDatabase(() => closed++, 1_000);
  await openDB(DATABASE_NAME, upgrades.length + 1);
  expect(closed).toBe(1);
});

test('X56: opening does not wait longer than its limit for a connection that does not give way', async () => {
  await openDB(DATABASE_NAME, 1);
  const request = indexedDB.deleteDatabase(DATABASE_NAME);
  await expect(openDatabase(() => {}, 20)).rejects.toThrow(DOMException);
  expect(request.readyState).toBe('pending');
});
