import { aroundEvent } from './between-frames';
import { ASK } from './hand-over-events';

export type Heard = Readonly<Record<string, (event: Event) => void>>;

const HEARD = [
  ASK,
  ...(
    'pointerdown pointerover pointerup pointercancel dragstart dragenter dragend drop click keydown beforeinput input change ' +
    'focusin focusout paste cut compositionstart submit reset blur play pause ended emptied pagehide pageshow visibilitychange'
  ).split(' '),
];

export interface Listening {
  /** From now on these hear. */
  tell(heard: Heard): void;
  end(): void;
}

/**
 * Hears all that matters on the window, nothing is prevented or changed. In place before the first script of the page,
 * because a page can stop every event before whoever listens later; a document that is written anew has its own scripts first.
 */
export function listen(first: Heard): Listening {
  let heard = first;
  const around = [aroundEvent()].filter((name) => name !== '');
  const hear = (event: Event) => heard[event.type]?.(event);
  const listening = (change: typeof addEventListener) => {
    for (const type of [...HEARD, ...around]) change(type, hear, { capture: true, passive: true });
  };
  // A document that is written anew has lost its listeners, not its observers.
  const rewritten = new MutationObserver(() => listening(addEventListener));
  rewritten.observe(document, { childList: true });
  listening(addEventListener);
  return {
    tell(next) {
      heard = next;
    },
    end() {
      rewritten.disconnect();
      listening(removeEventListener);
    },
  };
}
