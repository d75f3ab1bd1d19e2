import type { LeftCame } from '../../unsaved/frame-messages';
import type { LeftBehind } from '../../unsaved/write';
import { attribute, queryAll } from '../dom';
import { wait } from '../wait';
import { type Book, markOfState } from './book';
import { NATIVE } from './field';
import { kindOf } from './kind-of';
import { labelOf } from './label-of';
import { saysNow } from './shown';
import { stateOf } from './state';

const MOST_FIELDS = 50;
/** A page shows its messages soon after it stands. */
const SHOWS_MS = 150;

const nameOf = (element: Element): string => attribute(element, 'name') ?? attribute(element, 'id') ?? '';

/** What this document takes along unsaved when it goes. */
export function leftBehind(book: Book): LeftBehind {
  const fields = book.dirty().flatMap((record) => {
    const mark = markOfState(record.state);
    return mark === null ? [] : [{ name: nameOf(record.element()).slice(0, 200), mark }];
  });
  return { fields: fields.slice(0, MOST_FIELDS) };
}

/** A form that comes back filled in was not saved; nor was one that the server answered with an error. */
export async function cameBack(book: Book, { fields, status, redirected }: LeftCame): Promise<void> {
  await standing();
  const back = queryAll(document, NATIVE).filter((field) =>
    fields.some(({ name, mark }) => name === nameOf(field) && mark === markOfState(stateOf(field))),
  );
  const said = saysNow();
  const refused =
    status >= 400 ||
    (back.length > 0 && (said === 'error' || (!redirected && said !== 'success' && back.length >= fields.length)));
  if (!refused) return;
  for (const field of back) {
    book.edited({
      key: field,
      element: () => field,
      kind: kindOf(field),
      label: () => labelOf(field),
      read: () => stateOf(field),
      base: null,
      certainty: 'unsaved',
    });
  }
  if (back.length === 0) {
    const element = () => document.documentElement;
    book.edited({
      key: document,
      element,
      kind: 'form',
      label: () => '',
      read: () => null,
      base: null,
      certainty: 'possibly',
    });
  }
}

async function standing(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  await wait(SHOWS_MS);
}
