import type { TaughtRole } from '../../sites/taught';
import { isNegativeLabel, speaksOfDeletingAccount } from '../control/negative';
import { normaliseLabel } from '../control/normalise-label';
import { speaksOfChange } from '../control/score-opener';

/** How an element was found: by something its makers called it, by its place or looks alone, or by its words. */
export type FoundBy = 'name' | 'place' | 'text';

export interface FoundAgain {
  readonly role: TaughtRole;
  /** What was recorded; empty: no word of ours. */
  readonly text: string;
  readonly by: FoundBy;
  /** Now. */
  readonly labels: readonly string[];
}

const DELETES =
  /(?<![a-z])(?:delete|remove|erase|pay|approve|send)(?![a-z])|删除|移除|发送|刪除|傳送|削除|löschen|entfernen|senden|supprimer|eliminar|borrar|excluir|удалить|отправить/i;
const speaksOfDeleting = (label: string): boolean => DELETES.test(label);

/** What was recorded is the person's choice; what stands in its place later may be another thing, and is pressed only if it is not. */
export function mayPress({ role, text, by, labels }: FoundAgain): boolean {
  if (labels.some((label) => isNegativeLabel(label) || speaksOfDeletingAccount(label))) return false;
  // Whatever stood in the way to the menu: it opens something, it does not save or delete.
  if (role === 'opener' && labels.some(speaksOfChange)) return false;
  if (text !== '') return by === 'name' || labels.some((label) => normaliseLabel(label) === normaliseLabel(text));
  if (by === 'text') return false;
  // An answer may well close something: the question came up after a press of ours.
  return by === 'name' || !labels.some(role === 'answer' ? speaksOfDeleting : speaksOfChange);
}

/** Ids, marks, names, labels and addresses; toggles and roles are what many things have. */
const NAME = /#[A-Za-z_]|\[(?:name|aria-label|title|href\*|action\*|data-(?!toggle|bs-toggle|role|target)[\w-]+)=/;

/** What its makers called it is in the last part of the chain. */
export function foundBy(chain: readonly string[]): FoundBy {
  const last = chain.at(-1) ?? '';
  return NAME.test(last) && !last.includes(':nth-of-type(') ? 'name' : 'place';
}
