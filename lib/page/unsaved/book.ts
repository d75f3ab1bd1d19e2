import type { Certainty, EntryKind } from '../../unsaved/entry';
import { markOf } from '../../unsaved/mark-of';
import type { State } from './state';
import { holds, isConnected } from './tree';

/** One thing that somebody edited. */
export interface WorkRecord extends Edit {
  readonly ref: number;
  readonly name: string;
  /** What was read last. */
  state: State;
  /** Goes up with every edit of the person. */
  version: number;
  editedAt: number;
  dirty: boolean;
  /** It left the page while a save was under way, or its save failed: counts until that is settled. */
  held: boolean;
  base: State;
  certainty: Certainty;
}

/** `also`: the same content in another form, as a field shows it while it has the focus. */
export interface Edit {
  /** The same thing has the same key, whatever stands for it in the page. */
  readonly key: object;
  readonly element: () => Element;
  readonly kind: EntryKind;
  readonly label: () => string;
  readonly read: () => State;
  /** What stood there before the person touched it; null: not known, then it counts until it is saved. */
  readonly base: State;
  readonly also?: State;
  readonly certainty: Certainty;
  /** What is read is how the page draws the value, not the value itself. */
  readonly drawn?: boolean;
}

/** Things beyond this are not kept apart; nobody edits so many by hand. */
const MOST_RECORDS = 500;

/** Rows that are as they were after this time are nobody's work; sorting and paging change them, too. */
const ROWS_MS = 2_000;

export interface Book {
  of(key: object): WorkRecord | undefined;
  /** The person edited it now. An earlier edit's baseline stays. */
  edited(edit: Edit): void;
  /** It was edited before, and is again: true. `at`: performance clock. */
  again(key: object, at?: number): boolean;
  dirty(): WorkRecord[];
  below(container: Element): WorkRecord[];
  drop(record: WorkRecord): void;
  /** Reads again what was edited since, `all`: everything; tells when the number changed. */
  settle(all: boolean): void;
}

interface Fate {
  /** What became of unsaved work whose element left the page? Unless it is held now, it is gone with it. */
  vanished(record: WorkRecord): void;
  /** An editor that lies over a table's cells stays in the page when it is closed. */
  isPutAway(element: Element): boolean;
  /** It is no longer edited: what it holds now is its baseline. */
  forgotten(record: WorkRecord): void;
}

export function createBook(onChange: () => void, fate: Fate): Book {
  const records = new Map<object, WorkRecord>();
  const unread = new Set<WorkRecord>();
  let lastRef = 0;
  let told = 0;

  const dirty = () => [...records.values()].filter((record) => record.dirty);
  const drop = (record: WorkRecord) => {
    if (records.get(record.key) === record) records.delete(record.key);
    unread.delete(record);
    record.dirty = false;
  };
  const again = (record: WorkRecord, at: number) => {
    record.version += 1;
    record.editedAt = at;
    unread.add(record);
  };
  const tell = () => {
    const now = dirty().length;
    if (now === told) return;
    told = now;
    onChange();
  };
  return {
    of: (key) => records.get(key),
    again(key, at = performance.now()) {
      const record = records.get(key);
      if (record) again(record, at);
      return record !== undefined;
    },
    dirty,
    below: (container) => dirty().filter((record) => holds(container, record.element())),
    drop(record) {
      drop(record);
      fate.forgotten(record);
      tell();
    },
    edited(edit) {
      let record = records.get(edit.key);
      if (!record) {
        if (records.size >= MOST_RECORDS) forgetClean(records);
        if (records.size >= MOST_RECORDS) return;
        lastRef += 1;
        const fresh = {
          ref: lastRef,
          name: edit.label(),
          state: edit.base,
          version: 0,
          editedAt: 0,
          dirty: false,
          held: false,
        };
        record = { ...edit, ...fresh };
        records.set(edit.key, record);
      }
      again(record, performance.now());
    },
    settle(all) {
      for (const record of all ? [...records.values()] : [...unread]) {
        if (!settled(record, unread.delete(record), fate)) drop(record);
      }
      tell();
    },
  };
}

/** What cannot be read counts. */
function settled(record: WorkRecord, edited: boolean, fate: Fate): boolean {
  try {
    return settleOne(record, edited, fate);
  } catch {
    record.dirty = true;
    record.certainty = 'possibly';
    return true;
  }
}

/** False: the thing is gone. */
function settleOne(record: WorkRecord, edited: boolean, { vanished, isPutAway }: Fate): boolean {
  if (record.held) {
    record.held = !(isConnected(record.element()) && record.read() === record.state);
    return true;
  }
  const element = record.element();
  if (isConnected(element) && !isPutAway(element)) {
    record.state = record.read();
    record.dirty =
      record.base === null || record.state === null || (record.state !== record.base && record.state !== record.also);
    return record.dirty || record.kind !== 'rows' || performance.now() - record.editedAt < ROWS_MS;
  }
  if (record.dirty || edited) vanished(record);
  return record.held;
}

function forgetClean(records: Map<object, WorkRecord>): void {
  for (const [key, record] of records) if (!record.dirty) records.delete(key);
}

/** Mark of what a thing holds, to be found again in a request; null: too short to prove anything. */
export const markOfState = (state: State): number | null =>
  state === null ? null : markOf(state.split('\u0000')[0] ?? '');
