import type { PressReport } from '../../signout/taught/press-report';
import type { FromFrame } from '../../unsaved/frame-messages';
import { contains, matches, oneLine } from '../dom';
import { labelsOf } from '../element-facts';
import { pageValues } from './page-values';
import { pressedElement } from './pressed-element';
import { selectorsOf } from './selectors-of';

const KEY = 'signoff.recorder';
const LONGEST_MS = 10 * 60_000;
const SUBMIT_AFTER_MS = 1_000;
/** The browser makes a click of these keys by itself. */
const CLICKS_BY_KEY = 'a[href],button,summary,input,area[href]';

interface Press {
  readonly element: Element;
  readonly report: PressReport;
}

/** Reports what somebody presses in this frame, until the worker says that nobody records. Reads nothing that is typed. */
export function installRecorder(): void {
  const key = Symbol.for(KEY);
  if (Reflect.get(globalThis, key) === true) return;
  Reflect.set(globalThis, key, true);
  const listening = new AbortController();
  const stop = () => {
    listening.abort();
    Reflect.set(globalThis, key, false);
  };
  setTimeout(stop, LONGEST_MS);
  listen(listening.signal, async (report) => {
    const reply = await tell(report);
    if (reply?.recording !== true) stop();
  });
}

function listen(signal: AbortSignal, tell: (report: PressReport) => void): void {
  let begun: Press | null = null;
  let toldAt = 0;
  const report = (press: Press | null) => {
    if (!press) return;
    toldAt = performance.now();
    tell(press.report);
  };
  const on = <T extends Event>(type: string, act: (event: T) => void) =>
    addEventListener(type, (event) => event.isTrusted && act(event as T), { capture: true, signal });

  on<PointerEvent>('pointerdown', (event) => {
    begun = event.button === 0 ? describe(pressedElement(event, event)) : null;
  });
  on<PointerEvent>('pointerup', (event) => {
    // A menu that acts on the way down may have taken its entry away by now.
    const over = begun && (!begun.element.isConnected || isOver(event, begun.element));
    if (over) report(begun);
    if (!over) begun = null;
  });
  on<MouseEvent>('click', (event) => {
    // Told when the button came up; what is told here was pressed by a key, or by its label.
    if (begun === null && event.detail === 0) report(describe(pressedElement(event, null)));
    begun = null;
  });
  on<KeyboardEvent>('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat) return;
    const element = pressedElement(event, null);
    if (element && !matches(element, CLICKS_BY_KEY)) report(describe(element));
  });
  on<SubmitEvent>('submit', (event) => {
    if (performance.now() - toldAt > SUBMIT_AFTER_MS && event.submitter) report(describe(event.submitter));
  });
}

const isOver = (event: PointerEvent, element: Element): boolean => {
  const now = pressedElement(event, event);
  return now !== null && (now === element || contains(element, now) || contains(now, element));
};

/** As the page stands before it hears of the press. */
function describe(element: Element | null): Press | null {
  if (element === null) return null;
  const selectors = selectorsOf(element);
  if (selectors.length === 0) return null;
  const label = oneLine(labelsOf(element)[0] ?? '')
    .slice(0, 80)
    .toWellFormed();
  const values = window === window.top ? pageValues() : [];
  return {
    element,
    report: { selectors, label, url: `${location.origin}${location.pathname}`.slice(0, 2_000), values },
  };
}

async function tell(data: PressReport): Promise<FromFrame['teach.pressed']['reply'] | null> {
  if (chrome.runtime?.id === undefined) return null;
  const reply = await chrome.runtime.sendMessage({ type: 'teach.pressed', data }).catch(() => null);
  return reply?.ok ? reply.value : null;
}
