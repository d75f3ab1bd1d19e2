import { PAGE_API_KEY, type PageApiInside } from '../signout/control/page-api';
import { drawMarks } from './mark-fields/draw-marks';

const KEY = 'signoff.mark-control';
/** Nobody looks at it for longer. */
const SHOWN_MS = 60_000;

/** Once per document: `globalThis[Symbol.for(KEY)](ref)` outlines the control that was found under this name; null takes the outline away. */
export function installControlMark(): void {
  const key = Symbol.for(KEY);
  if (Reflect.has(globalThis, key)) return;
  let end: (() => void) | null = null;
  const mark = (ref: string | null): boolean => {
    end?.();
    end = null;
    const finder = Reflect.get(globalThis, Symbol.for(PAGE_API_KEY)) as PageApiInside | undefined;
    const control = ref === null ? null : (finder?.elementOf(ref) ?? null);
    if (control === null) return false;
    Element.prototype.scrollIntoView.call(control, { block: 'nearest', inline: 'nearest' });
    end = keepDrawn(control);
    return true;
  };
  Reflect.set(globalThis, key, mark);
}

/** Follows the control whenever the page is in sight, until it is told to end, the time is over, the page goes or the extension is gone. */
function keepDrawn(control: Element): () => void {
  const drawn = drawMarks();
  drawn.show([{ face: control, kind: 'control' }]);
  const draw = () => {
    if (chrome.runtime?.id === undefined) return end();
    drawn.follow();
    frame = requestAnimationFrame(draw);
  };
  let frame = requestAnimationFrame(draw);
  const timer = setTimeout(end, SHOWN_MS);
  addEventListener('pagehide', end, true);
  return end;

  function end(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    removeEventListener('pagehide', end, true);
    drawn.remove();
  }
}
