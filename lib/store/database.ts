import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { EpochMs } from '../base/time';
import type { FollowUp, SignOutRecord } from '../records/record';
import type { StoredRoster } from '../shifts/roster';
import type { RosterShifts } from '../shifts/shift';
import type { Job } from '../signout/job';

export interface Schema extends DBSchema {
  jobs: { key: string; value: Job };
  records: { key: string; value: SignOutRecord; indexes: { finishedAt: EpochMs } };
  followUps: { key: string; value: FollowUp };
  roster: { key: RosterPart['part']; value: RosterPart };
}

/** Apart from each other: the shifts are read at every wake-up, the text of up to 4 MB once a day. */
export type RosterPart =
  | { readonly part: 'read'; readonly read: Omit<StoredRoster, 'shifts'> }
  | { readonly part: 'shifts'; readonly shifts: RosterShifts };

export type Database = IDBPDatabase<Schema>;
type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

export const DATABASE_NAME = 'signoff';

/** `upgrades[n]` leads from version n to n + 1. Never edited once released, only added to. */
export const upgrades: readonly ((db: Database, upgrading: Upgrading) => void)[] = [
  (db) => {
    db.createObjectStore('jobs', { keyPath: 'id' });
    db.createObjectStore('records', { keyPath: 'id' }).createIndex('finishedAt', 'finishedAt');
    db.createObjectStore('followUps', { keyPath: 'id' });
  },
  (db) => void db.createObjectStore('roster', { keyPath: 'part' }),
];

/** @throws DOMException when it is corrupt, of a later version, or the disk is full; rejects after `limitMs` when blocked */
export async function openDatabase(onClosed: () => void, limitMs: number): Promise<Database> {
  const opening = openDB<Schema>(DATABASE_NAME, upgrades.length, {
    upgrade(db, from, _to, transaction) {
      for (const upgrade of upgrades.slice(from)) upgrade(db, transaction);
    },
    // A later version of the extension wants to upgrade: it must not wait for this worker.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  return Promise.race([opening, rejectAfter(limitMs)]);
}

function rejectAfter(ms: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new DOMException('another connection keeps it', 'TimeoutError')), ms);
  });
}
