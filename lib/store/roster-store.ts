import type { RosterPort } from '../flows/time-ports';
import type { StoredRoster } from '../shifts/roster';
import { noRoster, type RosterShifts } from '../shifts/shift';
import { type Database, openDatabase } from './database';

const OPEN_LIMIT_MS = 3_000;

/** The roster in IndexedDB. Where there is none, this worker's memory holds it: an address is read anew, a file is gone with the worker. */
export function createRosterStore(): Omit<RosterPort, 'read'> {
  let opening: Promise<Database> | null = null;
  /** Of the last one read or written; undefined: none was. */
  let shifts: RosterShifts | undefined;
  let inMemory: StoredRoster | null = null;

  /** null: the database cannot be used. */
  async function perform<T>(work: (db: Database) => Promise<T>): Promise<{ readonly value: T } | null> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        opening ??= openDatabase(() => {
          opening = null;
        }, OPEN_LIMIT_MS);
        return { value: await work(await opening) };
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        opening = null;
        // Only a connection that was closed under us is worth another try.
        if (error.name !== 'InvalidStateError') return null;
      }
    }
    return null;
  }

  async function keep(roster: StoredRoster | null): Promise<void> {
    shifts = roster?.shifts ?? noRoster;
    const done = await perform((db) => write(db, roster));
    inMemory = done === null ? roster : null;
  }

  return {
    async load() {
      const found = await perform(read);
      return found?.value ?? inMemory;
    },
    async shifts() {
      if (shifts === undefined) {
        const found = await perform((db) => db.get('roster', 'shifts'));
        shifts = found?.value?.part === 'shifts' ? found.value.shifts : noRoster;
      }
      return shifts;
    },
    save: keep,
    clear: () => keep(null),
  };
}

async function read(db: Database): Promise<StoredRoster | null> {
  const parts = await db.getAll('roster');
  const kept = parts.find((one) => one.part === 'read');
  const workedOut = parts.find((one) => one.part === 'shifts');
  return kept === undefined || workedOut === undefined ? null : { ...kept.read, shifts: workedOut.shifts };
}

/** All of it or nothing. */
async function write(db: Database, roster: StoredRoster | null): Promise<void> {
  const { store, done } = db.transaction('roster', 'readwrite', { durability: 'strict' });
  if (roster === null) await Promise.all([store.clear(), done]);
  else {
    const { shifts, ...read } = roster;
    await Promise.all([store.put({ part: 'read', read }), store.put({ part: 'shifts', shifts }), done]);
  }
}
