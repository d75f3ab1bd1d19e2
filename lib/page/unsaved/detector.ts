import { type FrameUnsaved, MOST_ENTRIES } from '../../unsaved/entry';
import type { ToFrameMessage } from '../../unsaved/frame-messages';
import type { noTuning } from '../../unsaved/tuning';
import { queryAll } from '../dom';
import { createBook, type WorkRecord } from './book';
import { isInCall } from './calls';
import { readCarrier } from './carriers';
import { createGrids } from './cells';
import { createDrawings } from './drawing';
import { createForeignFrames } from './foreign';
import { framesBelow, partWithFrames } from './frames-below';
import { createGestures } from './gestures';
import { SUCCESSOR_MS } from './hand-over-events';
import { createInPlace } from './in-place';
import { itemsIn } from './items-in';
import { tune } from './judge';
import { leave } from './leave';
import { cameBack, leftBehind } from './left-behind';
import { forgetInPage } from './left-in-page';
import { createOrders } from './order';
import { isInClosedDialog } from './put-away';
import { createReporter } from './report';
import { createRows } from './rows';
import { createSaving } from './saving';
import { isSecret } from './secret';
import { refusalSince } from './shown';
import { createToggles } from './toggles';
import { twinOf } from './twin';
import { createTyping } from './typing';

/** Edits are read a moment later, together; where reading takes long, less often. */
const READ_MS = 50;
const READ_AT_MOST_MS = 220;

/** All parts of one frame's detector, wired. */
export type Detector = ReturnType<typeof createDetector>;

export function createDetector(orphaned: () => void) {
  let deedAt = Number.NEGATIVE_INFINITY;
  /** When the last press or key went down; what it set off comes after it. */
  let begunAt = Number.NEGATIVE_INFINITY;
  let deedTarget: Element | null = null;
  let holding = false;
  let learnt = false;
  let leaving = false;
  let hosts: readonly string[] = [];
  let reading: ReturnType<typeof setTimeout> | null = null;
  let readMs = READ_MS;
  const found = new WeakSet<WorkRecord>();

  const report = createReporter(() => ({ unsaved: book.dirty().length, call: isInCall() }), orphaned);
  const book = createBook(() => report.changed(), {
    vanished,
    isPutAway: (element) => grids.isPutAway(element) || inPlace.isPutAway(element) || isInClosedDialog(element),
    forgotten: (record) => gestures.rebase(record.element()),
  });
  const grids = createGrids(book);
  const inPlace = createInPlace(book);
  const typing = createTyping(
    book,
    grids,
    () => ({ at: holding ? Number.POSITIVE_INFINITY : deedAt, target: deedTarget }),
    (record) => saving.has(record),
  );
  const rows = createRows(book, soon, (since) => saving.hasSent(since));
  const toggles = createToggles(book);
  const gestures = createGestures({
    book,
    grids,
    inPlace,
    rows,
    toggles,
    baseOf: typing.baseOf,
    settle: () => settle(true),
  });
  const saving = createSaving(
    book,
    (record) => {
      typing.rebase(record.element());
      inPlace.saved(record.element());
    },
    () => settle(false),
  );
  const foreign = createForeignFrames(() => hosts);

  function settle(all: boolean): void {
    const startedAt = performance.now();
    book.settle(all);
    for (const record of book.dirty()) {
      if (found.has(record)) continue;
      found.add(record);
      saving.found(record, begunAt - 20);
    }
    if (leaving) leave(book.dirty());
    readMs = Math.min(READ_AT_MOST_MS, READ_MS + (performance.now() - startedAt) * 20);
  }

  function soon(): void {
    if (reading !== null) return;
    reading = setTimeout(() => {
      reading = null;
      settle(false);
    }, readMs);
  }

  /** It was drawn anew, or a save has to be waited for, or it went with its dialog. */
  function vanished(record: WorkRecord): void {
    const twin = record.key instanceof Element ? twinOf(record) : null;
    if (twin !== null) {
      book.edited({ ...record, key: twin, element: () => twin, read: () => readCarrier(twin) });
      saving.redrawn(record, book.of(twin));
      return;
    }
    record.held = saving.takes(record);
    gestures.lookSoon();
  }

  /** The site's tuning is asked for when somebody begins to do something, once. */
  const learn = () => {
    if (learnt) return;
    learnt = true;
    void report.send('unsaved.rules', {}).then((tuning) => {
      if (tuning === null) learnt = false;
      else retune(tuning);
    });
  };
  const retune = (tuning: typeof noTuning) => {
    hosts = tuning.hosts;
    tune(tuning);
    settle(true);
  };

  /** The person did something: `held`: a button is down. */
  const deed = (held: boolean, target: Element | null) => {
    deedAt = performance.now();
    if (target === null) return;
    begunAt = deedAt;
    deedTarget = target;
    holding = held;
    learn();
  };

  return {
    book,
    grids,
    inPlace,
    typing,
    rows,
    gestures,
    saving,
    report,
    settle,
    soon,
    drawings: createDrawings(book),
    orders: createOrders(book),
    deed,
    /** Another key of those that go into the same text. */
    goesOn(at: number): void {
      deedAt = at;
      begunAt = at;
    },
    /** The focus left this document, perhaps for a frame in it. */
    away(active: Element | null): void {
      learn();
      foreign.left(active);
    },
    /** A save control was pressed, here or in a document around this one. */
    save(control: Element | null, sure: boolean, isRefusedAround = () => false): void {
      settle(true);
      saving.pressed(control, sure, isRefusedAround);
      if (!sure) return;
      void report.send('unsaved.saving', {});
      const frames = framesBelow(partWithFrames(control, book.dirty().length === 0));
      if (frames.length === 0) return;
      const isRefusedHere = refusalSince(control);
      for (const frame of frames) frame.save(null, true, () => isRefusedHere() || isRefusedAround());
    },
    watch(): void {
      deed(false, document.body);
      gestures.begin(document.body);
    },
    receive(message: ToFrameMessage): void {
      if (message.type === 'write.left') saving.left(message.data);
      else if (message.type === 'write.ended') saving.ended(message.data);
      else if (message.type === 'left.came') void cameBack(book, message.data).then(() => settle(false));
      else if (message.type === 'tuning') retune(message.data);
    },
    left: () => leftBehind(book),
    /** What the successor has to know stays true until this world ends. */
    leave(): true {
      leaving = true;
      settle(true);
      setTimeout(() => {
        leaving = false;
        forgetInPage();
      }, SUCCESSOR_MS);
      return true;
    },
    ask(openItems: string | null): FrameUnsaved {
      gestures.look();
      settle(true);
      const dirty = book.dirty();
      const entries = dirty
        .slice(0, MOST_ENTRIES)
        .map(({ ref, name, kind, certainty }) => ({ ref, label: name, kind, certainty }));
      return {
        entries,
        total: dirty.length,
        foreign: foreign.visited(),
        call: isInCall(),
        openItems: itemsIn(openItems),
      };
    },
    reveal(ref: number): boolean {
      const element = book
        .dirty()
        .find((record) => record.ref === ref)
        ?.element();
      if (!(element instanceof HTMLElement) || !element.isConnected) return false;
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const focusable =
        element.tabIndex >= 0 || isSecret(element)
          ? element
          : queryAll(element, 'input,select,textarea,button,[tabindex],[contenteditable]')[0];
      (focusable as HTMLElement | undefined)?.focus({ preventScroll: true });
      return true;
    },
  };
}
