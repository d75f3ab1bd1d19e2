import type { WriteEnded, WriteLeft } from '../../unsaved/write';
import type { Book, WorkRecord } from './book';
import { carries } from './carried';
import { carriesElsewhere } from './elsewhere';
import { isAnother } from './is-another';
import { meantAgain, scopeOf } from './save-scope';
import { BY_ITSELF_MS, hasSaveControl, isAnswer, savedByItself } from './saved-by-itself';
import { refusalSince } from './shown';

/** A save leaves the page soon after the press. */
const LEAVES_MS = 2_500;
/** A page needs a moment to show that the answer was a refusal. */
const SHOWS_MS = [100, 380] as const;
const MOST_SAVES = 6;

interface Kept {
  readonly version: number;
  readonly state: WorkRecord['state'];
}

interface Save {
  readonly at: number;
  /** Its request may leave until then; a check that goes ahead of it prolongs that. */
  until: number;
  readonly near: Element | null;
  /** What it is meant to save. */
  readonly scope: Set<WorkRecord>;
  /** What everything held when it began. */
  readonly kept: Map<WorkRecord, Kept>;
  /** Somebody pressed something; otherwise the page saves by itself. */
  readonly pressed: boolean;
  readonly writes: Map<string, 'pending' | WriteEnded['result']>;
  /** The page shows a refusal that it did not show when it began. */
  readonly isRefused: () => boolean;
  /** A request carried the text of something in its scope. */
  carried: boolean;
  /** A request carried texts at all. */
  readable: boolean;
  /** It carried another rich text of the page. */
  elsewhere: boolean;
}

export interface Saving {
  /**
   * A save control was pressed; `sure`: it says so itself. null: by a key, for the whole page. `isRefusedAround`: what the documents
   * around this one show by then.
   */
  pressed(control: Element | null, sure: boolean, isRefusedAround?: () => boolean): void;
  left(write: WriteLeft): void;
  /** Something was found to be edited by a deed at that time; the page may have sent it before it was found. */
  found(record: WorkRecord, since: number): void;
  ended(write: WriteEnded): void;
  /** A save that may still succeed or fail has it. */
  has(record: WorkRecord): boolean;
  /** It left the page: does a save that may still succeed or fail have it? An editor closed by Enter is sent by that key. */
  takes(record: WorkRecord): boolean;
  /** The page drew it anew while its save is under way. */
  redrawn(from: WorkRecord, to: WorkRecord | undefined): void;
  /** A write left since then (performance clock). */
  hasSent(since: number): boolean;
}

export function createSaving(book: Book, saved: (record: WorkRecord) => void, settle: () => void): Saving {
  let saves: Save[] = [];
  const tried = new WeakSet<WorkRecord>();
  let recent: { readonly write: WriteLeft; readonly at: number; result: 'pending' | WriteEnded['result'] }[] = [];

  /** Nothing comes of it: what went away with its dialog is gone, unless another one has it, too. */
  const end = (save: Save) => {
    saves = saves.filter((other) => other !== save);
    for (const record of save.scope)
      if (record.held && !saves.some(({ scope }) => scope.has(record))) book.drop(record);
    settle();
  };
  const begin = (
    near: Element | null,
    scope: readonly WorkRecord[],
    pressed: boolean,
    isRefused = refusalSince(near),
  ): Save => {
    // The oldest of which no request has left, else the oldest.
    const over = saves.length < MOST_SAVES ? undefined : (saves.find(({ writes }) => writes.size === 0) ?? saves[0]);
    if (over) end(over);
    const kept = new Map(book.dirty().map((record) => [record, keptOf(record)]));
    const at = performance.now();
    const save = {
      at,
      until: at + LEAVES_MS,
      near,
      scope: new Set(scope),
      kept,
      pressed,
      writes: new Map(),
      isRefused,
      carried: false,
      readable: false,
      elsewhere: false,
    };
    saves = [...saves, save];
    const wait = () =>
      setTimeout(() => {
        if (save.writes.size > 0 || !saves.includes(save)) return;
        if (performance.now() < save.until) wait();
        else end(save);
      }, LEAVES_MS + 200);
    wait();
    return save;
  };
  const conclude = (save: Save) => {
    const states = [...save.writes.values()];
    if (states.includes('pending')) return;
    const refused = states.includes('refused') || save.isRefused();
    if (!refused && isAnother(save)) {
      // Its own request may still leave.
      const leftMs = save.until - performance.now();
      if (leftMs > 0) setTimeout(() => saves.includes(save) && conclude(save), leftMs);
      else end(save);
      return;
    }
    saves = saves.filter((other) => other !== save);
    for (const record of save.scope) tried.add(record);
    if (refused) keep(save);
    else commit(book, save, saved);
    settle();
  };
  const open = () => saves.filter(({ until, writes }) => writes.size > 0 || performance.now() < until);
  return {
    pressed(control, sure, isRefusedAround = () => false) {
      if (book.dirty().length === 0) return;
      const refused = book.dirty().filter((record) => tried.has(record));
      const scope = [...(sure ? scopeOf(book, control) : []), ...meantAgain(refused, control)];
      const isRefusedHere = refusalSince(control);
      begin(control, scope, true, () => isRefusedHere() || isRefusedAround());
    },
    left(write) {
      const now = performance.now() - write.agoMs;
      const fresh = saves.filter(({ pressed, at, until }) => pressed && now < until && now >= at - 20);
      if (write.noise) {
        for (const save of fresh) save.until = now + LEAVES_MS;
        return;
      }
      if (!recent.some((one) => one.write.id === write.id)) {
        recent = [...recent.filter(({ at }) => now - at < BY_ITSELF_MS), { write, at: now, result: 'pending' }];
      }
      book.settle(true);
      const hits = book.dirty().filter((record) => carries(write, record));
      const sent = fresh.flatMap((save) => carriedOf(save, write));
      const own =
        fresh.findLast(({ scope }) => scope.size > 0) ?? (hits.length + sent.length > 0 ? fresh.at(-1) : undefined);
      const bySelf = own ? [] : savedByItself(book, write, hits, now, tried);
      if (!own && bySelf.length === 0) return;
      const joined = own ?? begin(null, bySelf, false);
      const carried = hits.length + sent.length > 0;
      for (const record of sent) joined.scope.add(record);
      for (const record of [...hits, ...(carried ? rowsSince(book, joined.at) : [])]) {
        joined.scope.add(record);
        joined.kept.set(record, keptOf(record));
      }
      joined.writes.set(write.id, 'pending');
      joined.carried ||= carried;
      joined.readable ||= write.marks.length > 0;
      joined.elsewhere ||= joined.pressed && carriesElsewhere(write, [...joined.scope]);
    },
    found(record, since) {
      const sent = recent.filter(({ at, write }) => at >= since && write.by === 'call');
      if (
        sent.length === 0 ||
        record.kind === 'rich-text' ||
        sent.every(({ write, at }) => hasSaveControl(record, isAnswer(write, record, at)))
      )
        return;
      const save = begin(null, [record], false);
      for (const { write, result } of sent) {
        save.writes.set(write.id, result);
        save.carried ||= carries(write, record);
        save.readable ||= write.marks.length > 0;
      }
      conclude(save);
    },
    ended({ id, result }) {
      for (const one of recent) if (one.write.id === id) one.result = result;
      for (const save of saves.filter(({ writes }) => writes.has(id))) {
        save.writes.set(id, result);
        const [first, last] = SHOWS_MS;
        setTimeout(() => result === 'refused' && conclude(save), first);
        setTimeout(() => saves.includes(save) && conclude(save), last);
      }
    },
    has: (record) => open().some(({ scope }) => scope.has(record)),
    takes(record) {
      for (const { near, scope } of open()) if (near === record.element()) scope.add(record);
      return open().some(({ scope }) => scope.has(record));
    },
    redrawn(from, to) {
      for (const { scope, kept } of saves) {
        const sent = kept.get(from);
        if (to === undefined || !scope.has(from) || sent === undefined) continue;
        scope.add(to);
        kept.set(to, { version: sent.version === from.version ? to.version : -1, state: sent.state });
      }
    },
    hasSent: (since) => recent.some(({ at }) => at >= since - 20),
  };
}

const keptOf = ({ version, state }: WorkRecord): Kept => ({ version, state });

/** What held the texts of this request when the control was pressed: pages empty a field as soon as they send it. */
const carriedOf = ({ kept }: Save, write: WriteLeft): WorkRecord[] =>
  [...kept].flatMap(([record, { state }]) => (carries(write, record, state) ? record : []));

/** What was typed after the request had left is still unsaved. */
function commit(book: Book, { scope, kept }: Save, saved: (record: WorkRecord) => void): void {
  for (const record of scope) {
    const sent = kept.get(record);
    if (sent === undefined || record.version === sent.version) {
      saved(record);
      book.drop(record);
    } else {
      record.base = sent.state;
      record.held = false;
    }
  }
}

/** The list into which the page took the text that it sent. */
const rowsSince = (book: Book, at: number): WorkRecord[] =>
  book.dirty().filter(({ kind, editedAt }) => kind === 'rows' && editedAt >= at - 20);

/** A tick or a card that the page has put back is seen; words that it took away are lost. */
const isPutBack = ({ kind }: WorkRecord): boolean => kind === 'choice' || kind === 'rows';

/** It failed: everything stays, also what the page has taken away meanwhile, a message that was not delivered. */
function keep({ scope, kept }: Save): void {
  for (const record of scope) {
    const sent = kept.get(record);
    const taken =
      !record.dirty &&
      !isPutBack(record) &&
      sent !== undefined &&
      sent.version === record.version &&
      sent.state !== record.state;
    if (taken) [record.held, record.dirty, record.state] = [true, true, sent.state];
    if (record.held) record.certainty = 'possibly';
  }
}
