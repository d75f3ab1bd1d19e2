import type { WorkRecord } from './book';
import { ownText } from './carried';
import { isHidden } from './cells';
import { isConnected } from './tree';

/** What is known of a save whose requests have ended. */
interface Sent {
  readonly scope: Iterable<WorkRecord>;
  /** A request carried the text of something in its scope. */
  readonly carried: boolean;
  /** A request carried texts at all. */
  readonly readable: boolean;
  /** It carried another rich text of the page. */
  readonly elsewhere: boolean;
}

/** The requests carried texts, and not those that somebody typed here: they were about something else. */
export function isAnother({ scope, readable, carried, elsewhere }: Sent): boolean {
  if (elsewhere && !carried) return true;
  const texts = [...scope].filter(
    ({ kind, state, drawn, element }) =>
      kind === 'field' && !drawn && isWritten(ownText(state)) && !isOutOfSight(element()),
  );
  return readable && !carried && texts.length > 0;
}

/** Not the list of objects that a script writes into a field. */
const isWritten = (text: string): boolean => /\p{L}{3}/u.test(text) && !/^\[?\s*[[{"]/.test(text);

/** What left the page with its dialog was in sight. */
const isOutOfSight = (element: Element): boolean => isConnected(element) && isHidden(element);
