import { contains } from '../dom';
import { codeBeside, codeEditorAt, editCode, watchCode } from './code-editor';
import type { Detector } from './detector';
import { createDrags } from './drags';
import { fieldAt, isKeyTrap, isText, typeOf } from './field';
import { fileChosen, filesDropped } from './files';
import { keyPressed, takesArrows } from './keys';
import { buttonAt, isLeaving, isNavigation, isSave, isSubmit, mayCarryOver, saveByLook } from './press';
import { createQuickKeys } from './quick-keys';
import { deepActive, deepTarget } from './tree';

type Handlers = { readonly [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void };

/** Made by the person, and where. */
const meant = (event: Event): Element | null => (event.isTrusted ? deepTarget(event) : null);

/** What the detector hears. Capture on the window comes before anything of the page; nothing is prevented or changed. */
export function handlersOf(detector: Detector): Handlers {
  const { book, typing, gestures, orders, drawings, soon } = detector;
  const drags = createDrags(orders, soon);
  const quick = createQuickKeys(book, soon);
  let pressed: Element | null = null;

  const edited = (event: Event) => {
    if (event.type === 'input' && quick.edited(event)) return;
    const target = meant(event);
    const field = fieldAt(target);
    if (target && typeOf(target) === 'file') fileChosen(book, target, pressed);
    else if (field) editField(detector, field, event.type);
    if (target && field && event.type === 'input') quick.follow(event, target, field);
    if (target) soon();
  };
  const letGo = () => {
    drawings.end();
    soon();
  };
  return {
    pointerdown(event) {
      const target = meant(event);
      if (target === null) return;
      detector.deed(true, target);
      pressed = target;
      drags.start(target, event.clientX, event.clientY);
      if (target instanceof HTMLCanvasElement) drawings.begin(target);
      const button = buttonAt(target);
      if (button && mayCarryOver(button)) orders.press(button);
      pressedAt(detector, target);
    },
    pointerover(event) {
      if (!event.isTrusted || event.buttons > 0) return;
      const target = deepTarget(event);
      if (target) gestures.hover(target);
    },
    pointerup(event) {
      if (!event.isTrusted) return;
      detector.deed(false, null);
      gestures.again();
      setTimeout(letGo, 0);
      drags.drop();
    },
    pointercancel(event) {
      if (event.isTrusted) detector.deed(false, null);
    },
    dragstart(event) {
      const target = meant(event);
      if (target) drags.lift(target);
    },
    dragend(event) {
      if (!event.isTrusted) return;
      detector.deed(false, null);
      drags.drop();
    },
    drop(event) {
      const target = meant(event);
      if (target === null) return;
      detector.deed(false, target);
      if (event.dataTransfer?.types.includes('Files')) filesDropped(book, target);
      drags.drop();
      soon();
    },
    click(event) {
      const target = meant(event);
      const button = target && (buttonAt(target) ?? saveByLook(target));
      if (button && fieldAt(target) === null) detector.save(button, isSave(button));
      soon();
    },
    keydown(event) {
      if (quick.down(event)) {
        detector.goesOn(event.timeStamp);
        return;
      }
      const target = meant(event);
      if (target === null) return;
      detector.deed(false, target);
      keyPressed(detector, drags, event, target);
    },
    beforeinput(event) {
      if (quick.follows(event)) return;
      const field = fieldAt(meant(event));
      if (field) typing.begin(field);
    },
    input: edited,
    change: edited,
    focusin(event) {
      quick.forget();
      const target = meant(event);
      const field = fieldAt(target);
      if (target && field && contains(field, target)) {
        typing.touch(field);
        detector.inPlace.focused(field);
      }
    },
    focusout: soon,
    paste: (event) => clipboardUsed(detector, focusedBy(event)),
    cut: (event) => clipboardUsed(detector, focusedBy(event)),
    compositionstart(event) {
      const target = meant(event);
      if (target) detector.deed(false, target);
    },
    submit(event) {
      if (event.isTrusted && event.target instanceof Element) detector.save(event.target, true);
    },
    reset(event) {
      if (event.isTrusted) setTimeout(() => detector.settle(true), 0);
    },
    blur: () => {
      const away = () => detector.away(document.activeElement);
      away();
      setTimeout(away); // Firefox names the frame that got the focus only then
    },
  };
}

/** Firefox names the body when the focus is on something that is no text: a cell. */
function focusedBy(event: Event): Element | null {
  const target = meant(event);
  return target === document.body && fieldAt(target) === null ? (deepActive() ?? target) : target;
}

function pressedAt(detector: Detector, target: Element): void {
  const { typing, gestures } = detector;
  const field = fieldAt(target);
  if (field) typing.touch(field);
  if (field && isText(field) && contains(field, target) && !takesArrows(field)) gestures.note(target);
  else {
    gestures.begin(target);
    codePressed(detector, target);
  }
}

/** A toolbar writes into the code beside it. */
function codePressed({ book, soon }: Detector, target: Element): void {
  const button = buttonAt(target);
  if (button === null || isNavigation(button) || isLeaving(button) || isSubmit(button)) return;
  for (const code of codeBeside(button)) watchCode(book, code, soon);
}

/** `change` of a text tells nothing that `input` did not; scripts may have set what it reports. */
function editField({ book, typing }: Detector, field: Element, type: string): void {
  const code = codeEditorAt(field);
  if (type !== 'input' && isText(field)) return;
  if (code) editCode(book, code);
  else typing.edit(field);
}

/** By a key or from a menu that no page sees. Editors that insert it themselves tell of no input. */
function clipboardUsed(detector: Detector, target: Element | null): void {
  if (target === null) return;
  const { book, grids, gestures, typing } = detector;
  detector.deed(false, target);
  const code = codeEditorAt(target);
  const field = fieldAt(target);
  if (code) {
    watchCode(book, code, detector.soon);
    return;
  }
  if (field && !isKeyTrap(field)) {
    typing.keyed(field);
    gestures.lookSoon();
    return;
  }
  gestures.begin(target);
  grids.changed(target);
  gestures.again();
}
