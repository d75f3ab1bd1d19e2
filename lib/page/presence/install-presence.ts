import type { FromFrame, ToFrameMessage } from '../../unsaved/frame-messages';
import { createActivityReports } from './activity-reports';
import { beginHidden } from './begin-hidden';
import { createHandGuard } from './hand-guard';
import { createHiddenPage } from './hidden-page';

const KEY = 'signoff.presence';
const INPUT = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LISTEN = { capture: true, passive: true } as const;

/** Once per frame: tells that somebody is here, and in the top frame asks before the page is seen. Nothing a page's script does counts (X09, R18). */
export function installPresence(): void {
  const key = Symbol.for(KEY);
  const known = Reflect.get(globalThis, key) as (() => boolean) | undefined;
  if (known?.()) return;
  Reflect.set(globalThis, key, isHeard);

  const reports = createActivityReports((agoMs) => {
    if (isHeard()) void send('presence.active', { agoMs }).catch(() => null);
    else stop();
  });
  const input = (event: Event) => {
    if (event.isTrusted && Reflect.get(event, 'repeat') !== true) reports.noted();
  };
  const moved = movedBy(reports.noted);
  for (const type of INPUT) addEventListener(type, input, LISTEN);
  addEventListener('pointermove', moved, LISTEN);
  addEventListener('pagehide', reports.flush, LISTEN);
  document.addEventListener('visibilitychange', reports.flush, LISTEN);
  const endCover = window === window.top ? keepCovered() : () => {};

  /** The extension was updated or removed under this script. */
  function stop(): void {
    for (const type of INPUT) removeEventListener(type, input, LISTEN);
    removeEventListener('pointermove', moved, LISTEN);
    removeEventListener('pagehide', reports.flush, LISTEN);
    document.removeEventListener('visibilitychange', reports.flush, LISTEN);
    endCover();
  }
}

const isHeard = (): boolean => chrome.runtime?.id !== undefined;

/** Pages that change below a resting pointer are told that it moved: only another place on the screen is a movement. */
function movedBy(noted: () => void): (event: PointerEvent) => void {
  let x: number | null = null;
  let y = 0;
  return ({ isTrusted, screenX, screenY }) => {
    if (!isTrusted || (screenX === x && screenY === y)) return;
    if (x !== null) noted();
    x = screenX;
    y = screenY;
  };
}

/** Nothing is seen of a page that is to be covered, and no hand gets at it. Returns how to stop. */
function keepCovered(): () => void {
  const hands = createHandGuard();
  const endHiding = beginHidden(createHiddenPage(), async () => {
    const reply = await send('presence.begun', {});
    const covered = reply?.value?.covered === true;
    hands.set(covered);
    return covered;
  });
  chrome.runtime.onMessage.addListener((message: ToFrameMessage, sender) => {
    const isOurs = sender.id === chrome.runtime.id && sender.tab === undefined;
    if (isOurs && message.type === 'page.covered') hands.set(message.data.covered);
  });
  return () => {
    endHiding();
    hands.end();
  };
}

const send = async <T extends keyof FromFrame>(
  type: T,
  data: FromFrame[T]['data'],
): Promise<{ value?: FromFrame[T]['reply'] } | null> => chrome.runtime.sendMessage({ type, data });
