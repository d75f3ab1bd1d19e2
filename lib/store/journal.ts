import type { JournalPort } from '../flows/ports';

export type JournalTrouble = 'storage-unavailable';

/** The journal in IndexedDB; in memory when the database cannot be used. */
export interface Journal extends JournalPort {
  /** null: the database works. Otherwise jobs and records live in this worker's memory only. */
  journalTrouble(): JournalTrouble | null;
}
