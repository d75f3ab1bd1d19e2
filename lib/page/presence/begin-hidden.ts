import { SECOND_MS } from '../../base/time';
import { within } from '../../base/within';
import { wait } from '../wait';
import type { HiddenPage } from './hidden-page';

/**
 * A worker that does not answer by then will not: nobody is kept from work for its sake. Where a browser has just begun, with all its tabs
 * at once, it may take three seconds.
 */
const ANSWER_MS = 6 * SECOND_MS;
/** By then the worker's own cover stands. */
const COVERED_MS = 300;

/**
 * A page that begins is not seen until the worker said that it may be, or covered it; so is one that comes back. Returns how to stop.
 * `isCovered` rejects, or gives false, where nobody hears.
 */
export function beginHidden(page: HiddenPage, isCovered: () => Promise<boolean>): () => void {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const mine = asked;
    page.hide();
    const covered = await within(
      isCovered().catch(() => false),
      wait,
      ANSWER_MS,
      false,
    );
    if (covered) await wait(COVERED_MS);
    if (mine === asked) page.show();
  };
  const left = ({ persisted }: PageTransitionEvent) => persisted && page.hide();
  const back = ({ persisted }: PageTransitionEvent) => persisted && void ask();
  const shown = () => void ask();
  addEventListener('pagehide', left, true);
  addEventListener('pageshow', back, true);
  if (Reflect.get(document, 'prerendering') === true) {
    page.hide();
    document.addEventListener('prerenderingchange', shown, { once: true });
  } else if (document.body === null) void ask();
  return () => {
    removeEventListener('pagehide', left, true);
    removeEventListener('pageshow', back, true);
    document.removeEventListener('prerenderingchange', shown);
    page.show();
  };
}
