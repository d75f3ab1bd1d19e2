import { UNSAVED_API_KEY, UNSAVED_LATE_KEY, type UnsavedApi } from '../../unsaved/api';
import type { ToFrameMessage } from '../../unsaved/frame-messages';
import { tag } from '../dom';
import { aroundEvent, heardAround } from './between-frames';
import { isInCall } from './calls';
import { type Early, handOverEarly, noteDeed, type Waiting } from './early';
import type { EditedHere } from './edited-here';
import { EDITABLE } from './field';
import type { FrameBelow } from './frames-below';
import { ASK, SUCCESSOR_MS } from './hand-over-events';
import { itemsIn } from './items-in';
import { leave } from './leave';
import { forgetInPage } from './left-in-page';
import { type Heard, listen } from './listen';
import { deepTarget } from './tree';

/** A detector that did not come by then is called again at the next sign. */
const CALLED_MS = 1_000;

/** So long after it has loaded nobody waits for the page any more. */
const LOOKED_AT_MS = 700;
/** Frames of a page with more wait for somebody to act in them. */
const MOST_FRAMES = 6;

/** What the detector would have heard. */
const DEEDS =
  'pointerdown pointerup keydown beforeinput input change click submit cut paste compositionstart drop blur'.split(' ');
/** A call begins: that counts without a person. */
const MEDIA = ['play', 'pause', 'ended', 'emptied'] as const;

/** Waits, once per frame, until somebody is there, then has the detector brought; until that came it keeps what stood there and what was done. */
export function installLookout(): void {
  const key = Symbol.for(UNSAVED_API_KEY);
  if (Reflect.has(globalThis, key)) return;
  let calledAt = Number.NEGATIVE_INFINITY;
  let came = false;
  let orphaned = false;

  const call = () => {
    if (came || performance.now() - calledAt < CALLED_MS) return;
    calledAt = performance.now();
    if (chrome.runtime?.id === undefined) {
      if (!orphaned) setTimeout(silence, SUCCESSOR_MS);
      orphaned = true;
    } else void chrome.runtime.sendMessage({ type: 'unsaved.wake', data: {} }).catch(() => null);
  };
  const receive = (message: ToFrameMessage, sender: chrome.runtime.MessageSender) => {
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return;
    if (message.type !== 'left.came' && early.deeds.length === 0) return;
    call();
    early.messages.push(message);
  };
  const handOn = () => {
    came = true;
    chrome.runtime?.onMessage?.removeListener(receive);
    removeEventListener('pointermove', sign, true);
    return listening;
  };
  const silence = () => {
    handOn().end();
    Reflect.deleteProperty(globalThis, key);
  };
  const early: Early = { bases: new Map(), before: null, deeds: [], messages: [], handOn };

  // Firefox puts it into open pages when the extension is switched on again: somebody may have worked there.
  const isLate = document.readyState !== 'loading' && navigator.userActivation.hasBeenActive;
  if (isLate) Reflect.set(globalThis, Symbol.for(UNSAVED_LATE_KEY), true);
  const isNeeded = () => isLate || early.deeds.length > 0 || early.messages.length > 0;

  const api: UnsavedApi & FrameBelow & EditedHere & Waiting = {
    early,
    ask: (openItems) =>
      isNeeded() ? null : { entries: [], total: 0, foreign: false, call: isInCall(), openItems: itemsIn(openItems) },
    reveal: () => false,
    leave() {
      if (isNeeded()) return null;
      leave([]);
      setTimeout(forgetInPage, SUCCESSOR_MS);
      return true;
    },
    edited: () => [],
    save: () => {},
    watch: () => {
      if (document.designMode !== 'on' && document.querySelector(EDITABLE) === null) return;
      call();
      noteDeed(early, null, document.body);
    },
  };
  Reflect.set(globalThis, key, api);
  const sign = (event: Event) => event.isTrusted && call();
  const asked = () => {
    if (chrome.runtime?.id !== undefined) return;
    handOverEarly(early);
    silence();
  };
  const seen = lookedAt(call);
  const listening = listen({
    ...heardBy(early, call),
    ...heardAround(aroundEvent(), api),
    dragenter: sign,
    pageshow: seen,
    visibilitychange: seen,
    [ASK]: asked,
  });
  addEventListener('pointermove', sign, { capture: true, passive: true });
  chrome.runtime.onMessage.addListener(receive);
  if (isLate) call();
}

/** A page that somebody looks at gets its detector before they act, and its frames when they are few, when it has loaded and has nothing to do. */
function lookedAt(call: () => void): () => void {
  let seen = false;
  return () => {
    if (seen || document.readyState !== 'complete' || document.visibilityState !== 'visible') return;
    if (window !== window.top && window.parent.length > MOST_FRAMES) return;
    seen = true;
    setTimeout(() => requestIdleCallback(call), LOOKED_AT_MS);
  };
}

function heardBy(early: Early, call: () => void): Heard {
  const note = (event: Event, target: Element | null) => {
    if (target === null) return;
    call();
    noteDeed(early, event, target);
  };
  const deed = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type !== 'blur') note(event, deepTarget(event));
    // Firefox names the frame that got the focus a moment later.
    else if (frameWithFocus() === null) setTimeout(() => note(event, frameWithFocus()));
    else note(event, frameWithFocus());
  };
  return Object.fromEntries([
    ...DEEDS.map((type) => [type, deed] as const),
    ...MEDIA.map((type) => [type, call] as const),
  ]);
}

/** The focus went into a frame of this document; null: elsewhere. */
const frameWithFocus = (): Element | null => {
  const active = document.activeElement;
  return active && /^i?frame$/.test(tag(active)) ? active : null;
};
