import { UNSAVED_API_KEY, UNSAVED_LATE_KEY, type UnsavedApi } from '../../unsaved/api';
import { createDetector } from './detector';
import type { EditedHere } from './edited-here';
import type { FrameBelow } from './frames-below';
import { handOver, takeOver } from './late';
import { handlersOf } from './listen';

/** A cut-off script waits so long for its successor. */
const SUCCESSOR_MS = 15_000;
const MEDIA = ['play', 'pause', 'ended', 'emptied'] as const;

/** Once per frame; nothing is looked at until somebody does something. */
export function installDetector(): void {
  const key = Symbol.for(UNSAVED_API_KEY);
  if (Reflect.has(globalThis, key)) return;
  /** A document that is written anew has lost its listeners, not its observers. */
  const rewritten = new MutationObserver(() => listening(addEventListener));
  const silence = () => {
    rewritten.disconnect();
    listening(removeEventListener);
    Reflect.deleteProperty(globalThis, key);
  };
  const detector = createDetector(() => setTimeout(silence, SUCCESSOR_MS));
  const handlers = Object.entries(handlersOf(detector)) as [string, EventListener][];
  const toldMedia = () => detector.report.changed();
  const left = (event: Event) => {
    if (!event.isTrusted) return;
    detector.settle(true);
    if (detector.book.dirty().length === 0) return;
    void detector.report.send('unsaved.left', detector.left());
    void detector.report.send('unsaved.changed', { unsaved: 0, call: false });
  };
  const shown = (event: PageTransitionEvent) => event.isTrusted && event.persisted && void detector.report.again();

  function listening(change: typeof addEventListener): void {
    for (const [type, handler] of handlers) change(type, handler, { capture: true, passive: true });
    for (const type of MEDIA) change(type, toldMedia, true);
    change('pagehide', left, true);
    change('pageshow', shown as EventListener, true);
  }

  const api: UnsavedApi & FrameBelow & EditedHere = {
    ask: detector.ask,
    edited: () => detector.book.dirty().map((record) => record.element()),
    reveal: detector.reveal,
    save: detector.save,
    watch: detector.watch,
  };
  Reflect.set(globalThis, key, api);
  listening(addEventListener);
  rewritten.observe(document, { childList: true });
  chrome.runtime.onMessage.addListener((message, sender) => {
    if (sender.id === chrome.runtime.id && sender.tab === undefined) detector.receive(message);
  });
  handOver(detector.book, silence);
  if (Reflect.has(globalThis, Symbol.for(UNSAVED_LATE_KEY))) takeOver(detector.book);
}
