import type { MarkedFields } from '../../unsaved/marked-fields';
import { tune } from '../unsaved/judge';
import { createReporter } from '../unsaved/report';
import { drawMarks } from './draw-marks';
import { countsOf, type FieldMark, fieldMarks } from './field-marks';

const KEY = 'signoff.mark-fields';
/** Nobody looks at them for longer. */
const SHOWN_MS = 120_000;
/** Pages change while somebody tries out what counts. */
const LOOK_AGAIN_MS = 1_000;
/** Of the time, on very large pages. */
const SHARE = 20;

/** Once per document: `globalThis[Symbol.for(KEY)](on)` outlines its fields, or takes the outlines away. */
export function installFieldMarks(): void {
  const key = Symbol.for(KEY);
  if (Reflect.has(globalThis, key)) return;
  const { send } = createReporter(
    () => ({ unsaved: 0, call: false }),
    () => {},
  );
  let end: (() => void) | null = null;
  let turn = 0;

  const mark = async (on: boolean): Promise<MarkedFields> => {
    turn += 1;
    const mine = turn;
    end?.();
    end = null;
    if (!on) return countsOf([]);
    const rules = await send('unsaved.rules', {});
    if (rules !== null) tune(rules);
    const marks = fieldMarks();
    if (mine === turn) end = keepDrawn(marks);
    return countsOf(marks);
  };
  Reflect.set(globalThis, key, mark);
}

/** Draws, whenever the page is in sight, until it is told to end, the time is over, the page goes or the extension is gone. */
function keepDrawn(first: readonly FieldMark[]): () => void {
  const drawn = drawMarks();
  let marks: readonly FieldMark[] | null = first;
  let lookAt = performance.now() + LOOK_AGAIN_MS;
  const draw = () => {
    if (chrome.runtime?.id === undefined) return end();
    if (performance.now() > lookAt) {
      const startedAt = performance.now();
      marks = fieldMarks();
      lookAt = performance.now() + Math.max(LOOK_AGAIN_MS, (performance.now() - startedAt) * SHARE);
    }
    if (marks) drawn.show(marks);
    marks = null;
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
