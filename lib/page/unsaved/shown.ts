import { errorWords, successWords } from '../../unsaved/words';
import { isVisible, matches, queryAll, textOf } from '../dom';
import { classesOf, rootOf } from './tree';

const INVALID = '[aria-invalid=true]';
/** A red button is no message. */
const BAD_CLASS =
  ':is([class*=error i],[class*=invalid i],[class*=danger i],[class*=fail i]):not(button,a,[role=button])';
const MESSAGE =
  '[role=alert],[role=status],[role=alertdialog],[aria-live],[class*=toast i],[class*=notif i],[class*=notice i],[class*=success i],[class*=message i],[class*=-msg i],[class*=snack i],[class*=flash i],[class*=alert i]';
/** Angular marks an empty field that has to be filled in like that, before anybody did anything. */
const BAD_NAME = /^(?!ng-).*(?:error|invalid|danger|fail)/i;
const MOST = 300;
const MOST_TEXT = 300;

/** Messages and marks that a page shows, by element. */
type Shown = ReadonlyMap<Element, string>;

function shownNow(near: Element | null): Shown {
  const shown = new Map<Element, string>();
  const roots = new Set<Node>([document, ...(near ? [rootOf(near)] : [])]);
  for (const root of roots) {
    for (const element of queryAll(root as unknown as ParentNode, `${INVALID},${BAD_CLASS},${MESSAGE}`).slice(
      0,
      MOST,
    )) {
      if (isVisible(element))
        shown.set(element, `${matches(element, INVALID) ? '!' : ''}${textOf(element, MOST_TEXT)}`);
    }
  }
  return shown;
}

/** What came up since, without what stood there before: a refusal outweighs a success; `nothing`: no word either way. */
function saidSince(before: Shown, now: Shown): 'error' | 'success' | 'nothing' {
  const fresh = [...now]
    .filter(([element, text]) => before.get(element) !== text)
    .map(([element, text]) => [element, text.replace(before.get(element) || '\u0000', '')] as const)
    .filter(([, text]) => text !== '');
  if (fresh.some(([element, text]) => isError(element, text))) return 'error';
  return fresh.some(([, text]) => successWords.test(text)) ? 'success' : 'nothing';
}

/** Asked later: does the page show a refusal that it does not show now? */
export function refusalSince(near: Element | null): () => boolean {
  const before = shownNow(near);
  return () => saidSince(before, shownNow(near)) === 'error';
}

/** The page as it stands, for a document that has just come: an alert that does not speak of success is a refusal. */
export function saysNow(): 'error' | 'success' | 'nothing' {
  const shown = shownNow(null);
  const said = saidSince(new Map(), shown);
  const alerts = [...shown].some(([element, text]) => matches(element, '[role=alert]') && text !== '');
  return said === 'nothing' && alerts ? 'error' : said;
}

function isError(element: Element, text: string): boolean {
  if (text.startsWith('!')) return true;
  const bad = classesOf(element).some((name) => BAD_NAME.test(name));
  if (successWords.test(text) && !errorWords.test(text)) return false;
  return errorWords.test(text) || ((bad || (matches(element, MESSAGE) && isRed(element))) && text.length < MOST_TEXT);
}

/** The colour of a message's text, border or sign is all that some say it with. */
function isRed(message: Element): boolean {
  return [message, ...queryAll(message, 'svg,i,[class*=icon i]').slice(0, 2)].some((element) => {
    const { color, borderLeftColor, backgroundColor, fill } = getComputedStyle(element);
    return [color, borderLeftColor, backgroundColor, fill].some(looksRed);
  });
}

function looksRed(color: string): boolean {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (/^rgba?\((.*)\)$/.exec(color)?.[1] ?? '')
    .split(/[ ,/]+/)
    .filter((part) => part !== '')
    .map(Number);
  return opacity > 0.5 && red > 140 && red > 1.8 * green && red > 1.6 * blue;
}
