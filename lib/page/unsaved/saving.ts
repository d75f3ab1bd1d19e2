import { submitWords } from '../../unsaved/words';
import type { WriteEnded, WriteLeft } from '../../unsaved/write';
import { isVisible, matches, queryAll, tag } from '../dom';
import { type Book, markOfState, type WorkRecord } from './book';
import { isNative, isText, NATIVE } from './field';
import { judge } from './judge';
import { isSave, wordsOn } from './press';
import { type Shown, saidSince, shownNow } from './shown';
import { closestDeep, queryDeep, upwards } from './tree';

/** A save leaves the page soon after the press. */
const LEAVES_MS = 2_500;
/** A page that saves by itself waits until nothing was typed for a while. */
const BY_ITSELF_MS = 4_000;
/** A page needs a moment to show that the answer was a refusal. */
const SHOWS_MS = [100, 380] as const;
const BUTTONS = 'button,[role=button],input[type=submit],input[type=button]';
const ANSWERS_MS = 400;
const MOST_BUTTONS = 2_000;
const MOST_SAVES = 6;

interface Kept {
  readonly version: number;
  readonly state: WorkRecord['state'];
}

interface Save {
  readonly at: number;
  readonly near: Element | null;
  /** What it is meant to save. */
  readonly scope: Set<WorkRecord>;
  /** What everything held when it began. */
  readonly kept: Map<WorkRecord, Kept>;
  /** Somebody pressed something; otherwise the page saves by itself. */
  readonly pressed: boolean;
  readonly writes: Map<string, 'pending' | WriteEnded['result']>;
  readonly shown: Shown;
  /** A request carried the text of something in its scope. */
  carried: boolean;
  /** A request carried texts at all. */
  readable: boolean;
}

export interface Saving {
  /** A save control was pressed; `sure`: it says so itself. null: by a key, for the whole page. */
  pressed(control: Element | null, sure: boolean): void;
  left(write: WriteLeft): void;
  /** Something was found to be edited by a deed at that time; the page may have sent it before it was found. */
  found(record: WorkRecord, since: number): void;
  ended(write: WriteEnded): void;
  /** A save that may still succeed or fail has this thing in it. */
  isUnderWay(record: WorkRecord): boolean;
}

export function createSaving(book: Book, saved: (record: WorkRecord) => void, settle: () => void): Saving {
  let saves: Save[] = [];
  const tried = new WeakSet<WorkRecord>();
  let recent: { readonly write: WriteLeft; readonly at: number; result: 'pending' | WriteEnded['result'] }[] = [];

  const begin = (near: Element | null, scope: readonly WorkRecord[], pressed: boolean): Save => {
    const kept = new Map(book.dirty().map((record) => [record, keptOf(record)]));
    const save = {
      at: performance.now(),
      near,
      scope: new Set(scope),
      kept,
      pressed,
      writes: new Map(),
      shown: shownNow(near),
      carried: false,
      readable: false,
    };
    saves = [...saves, save].slice(-MOST_SAVES);
    setTimeout(() => save.writes.size === 0 && release(book, save, settle), LEAVES_MS + 200);
    return save;
  };
  const conclude = (save: Save) => {
    const states = [...save.writes.values()];
    if (states.includes('pending')) return;
    const refused = states.includes('refused') || saidSince(save.shown, shownNow(save.near)) === 'error';
    if (!refused && isAnother(save)) return;
    saves = saves.filter((other) => other !== save);
    for (const record of save.scope) tried.add(record);
    if (refused) keep(save);
    else commit(book, save, saved);
    settle();
  };
  return {
    pressed(control, sure) {
      if (book.dirty().length > 0) begin(control, sure ? scopeOf(book, control) : [], true);
    },
    left(write) {
      if (write.noise) return;
      const now = performance.now() - write.agoMs;
      if (!recent.some((one) => one.write.id === write.id)) {
        recent = [...recent.filter(({ at }) => now - at < BY_ITSELF_MS), { write, at: now, result: 'pending' }];
      }
      book.settle(false);
      const hits = book.dirty().filter((record) => carries(write, record));
      const fresh = saves.filter(({ pressed, at }) => pressed && now - at < LEAVES_MS && now >= at - 20);
      const own = fresh.findLast(({ scope }) => scope.size > 0) ?? (hits.length > 0 ? fresh.at(-1) : undefined);
      const bySelf = own ? [] : savedByItself(book, write, hits, now, tried);
      if (!own && bySelf.length === 0) return;
      const joined = own ?? begin(null, bySelf, false);
      for (const record of hits) {
        joined.scope.add(record);
        joined.kept.set(record, keptOf(record));
      }
      joined.writes.set(write.id, 'pending');
      joined.carried ||= hits.length > 0;
      joined.readable ||= write.marks.length > 0;
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
    isUnderWay: (record) =>
      saves.some(
        ({ scope, at, writes }) => scope.has(record) && (writes.size > 0 || performance.now() - at < LEAVES_MS),
      ),
  };
}

const keptOf = ({ version, state }: WorkRecord): Kept => ({ version, state });

function carries(write: WriteLeft, record: WorkRecord): boolean {
  const mark = markOfState(record.state);
  return mark !== null && write.marks.includes(mark);
}

/** Without what stands around a list box: its choice is sent as a number. */
const ownText = (state: WorkRecord['state']): string => state?.split('\u0000')[0] ?? '';

/** The requests carried texts, and not those that somebody typed here: they were about something else. */
function isAnother({ scope, readable, carried }: Save): boolean {
  const texts = [...scope].filter(
    ({ kind, state, drawn }) => kind === 'field' && !drawn && /\p{L}{3}/u.test(ownText(state)),
  );
  return readable && !carried && texts.length > 0;
}

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

/** It failed: everything stays, also what the page has taken away meanwhile, a message that was not delivered. */
function keep({ scope, kept }: Save): void {
  for (const record of scope) {
    const sent = kept.get(record);
    const taken = !record.dirty && sent !== undefined && sent.version === record.version && sent.state !== record.state;
    if (taken) [record.held, record.dirty, record.state] = [true, true, sent.state];
    if (record.held) record.certainty = 'possibly';
  }
}

/** No request ever left: what went away with its dialog is gone. */
function release(book: Book, { scope }: Save, settle: () => void): void {
  for (const record of scope) if (record.held) book.drop(record);
  settle();
}

/** The dirty things of the smallest part around the control that has any fields. */
function scopeOf(book: Book, control: Element | null): WorkRecord[] {
  if (control === null) return book.dirty();
  const form = formOf(control);
  for (const at of upwards(form ?? control)) {
    const dirty = book.below(at);
    if (dirty.length > 0) return dirty;
    if (matches(at, 'dialog,[role=dialog],[role=alertdialog]')) return [];
    if (
      queryAll(at, NATIVE)
        .slice(0, 30)
        .some((field) => isText(field) && isVisible(field) && judge(field) === 'counted')
    )
      return [];
  }
  return book.dirty();
}

function formOf(control: Element): Element | null {
  if (tag(control) === 'form') return control;
  const form: unknown =
    isNative(control) || /^(?:button|input)$/.test(tag(control))
      ? Reflect.get(
          tag(control) === 'button' ? HTMLButtonElement.prototype : HTMLInputElement.prototype,
          'form',
          control,
        )
      : null;
  return form instanceof Element ? form : null;
}

/** Nobody pressed anything: the page saves as one goes, unless it has a control for that. The browser tells no body of a PATCH. */
function savedByItself(
  book: Book,
  write: WriteLeft,
  hits: readonly WorkRecord[],
  now: number,
  tried: WeakSet<WorkRecord>,
): WorkRecord[] {
  if (write.by === 'page' && !write.afterSaveGesture) return [];
  const wordless = write.marks.length === 0 && /^P(?:UT|ATCH)$/.test(write.method);
  const meant = (record: WorkRecord) =>
    hits.includes(record) ||
    ((wordless || isWordless(record)) && now - record.editedAt < BY_ITSELF_MS) ||
    ((wordless || record.kind === 'file') && tried.has(record));
  return book
    .dirty()
    .filter(
      (record) =>
        meant(record) &&
        ((write.afterSaveGesture && hits.includes(record)) || !hasSaveControl(record, isAnswer(write, record, now))),
    );
}

/** Its value is not found again in a request: a choice, an order, a file, or a field after PUT and PATCH. */
const isWordless = ({ kind }: WorkRecord): boolean => kind !== 'field' && kind !== 'rich-text';

/** It leaves right after the deed, and changes or removes one thing: what was ticked, moved or deleted is saved by that very request. */
const isAnswer = (write: WriteLeft, record: WorkRecord, leftAt: number): boolean =>
  (write.method !== 'POST' || carries(write, record)) && leftAt - record.editedAt < ANSWERS_MS;

/** `formOnly`: a control somewhere else on the page is for something else. */
function hasSaveControl(record: WorkRecord, formOnly: boolean): boolean {
  const part = closestDeep(record.element(), 'form,dialog,[role=dialog],[role=form]');
  if (part && buttonsIn(part).some((button) => isSave(button) && isVisible(button))) return true;
  return !formOnly && buttonsIn(document).some((button) => submitWords.test(wordsOn(button)) && isVisible(button));
}

const buttonsIn = (part: Element | Document): Element[] => queryDeep(part, BUTTONS).slice(0, MOST_BUTTONS);
