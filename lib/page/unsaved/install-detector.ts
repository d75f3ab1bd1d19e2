import { UNSAVED_API_KEY, UNSAVED_LATE_KEY, type UnsavedApi } from '../../unsaved/api';
import { aroundEvent, heardAround } from './between-frames';
import { isInCall } from './calls';
import { createDetector } from './detector';
import type { Waiting } from './early';
import type { EditedHere } from './edited-here';
import type { FrameBelow } from './frames-below';
import { ASK, SUCCESSOR_MS } from './hand-over-events';
import { handlersOf } from './handlers-of';
import { handOver, takeOver } from './late';
import { type Heard, listen } from './listen';
import { replay } from './replay';

/** Once per frame, in place of the lookout; goes on from what that kept. */
export function installDetector(): void {
  const key = Symbol.for(UNSAVED_API_KEY);
  const there = Reflect.get(globalThis, key) as Partial<Waiting> | undefined;
  if (there !== undefined && there.early === undefined) return;
  const silence = () => {
    listening.end();
    Reflect.deleteProperty(globalThis, key);
  };
  const detector = createDetector(() => setTimeout(silence, SUCCESSOR_MS));
  const toldMedia = () => detector.report.changed();
  const left = (event: Event) => {
    if (!event.isTrusted) return;
    detector.settle(true);
    if (detector.book.dirty().length === 0) return;
    void detector.report.send('unsaved.left', detector.left());
    void detector.report.send('unsaved.changed', { unsaved: 0, call: false });
  };
  const asked = () => handOver(detector.book) && silence();
  const shown = (event: Event) =>
    event.isTrusted && event instanceof PageTransitionEvent && event.persisted && detector.report.again();

  const deeds = handlersOf(detector) as Heard;
  const media = { play: toldMedia, pause: toldMedia, ended: toldMedia, emptied: toldMedia };
  const api: UnsavedApi & FrameBelow & EditedHere = {
    ask: detector.ask,
    edited: () => detector.book.dirty().map((record) => record.element()),
    reveal: detector.reveal,
    leave: detector.leave,
    save: detector.save,
    watch: detector.watch,
  };
  Reflect.set(globalThis, key, api);
  const around = heardAround(aroundEvent(), api);
  const heard = { ...deeds, ...media, ...around, pagehide: left, pageshow: shown, [ASK]: asked };
  const listening = there?.early?.handOn() ?? listen(heard);
  listening.tell(heard);
  chrome.runtime.onMessage.addListener((message, sender) => {
    if (sender.id === chrome.runtime.id && sender.tab === undefined) detector.receive(message);
  });
  if (Reflect.has(globalThis, Symbol.for(UNSAVED_LATE_KEY))) takeOver(detector.book);
  if (there?.early) replay(there.early, detector, deeds);
  if (isInCall()) toldMedia();
}
