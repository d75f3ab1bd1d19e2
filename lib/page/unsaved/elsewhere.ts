import { markOf } from '../../unsaved/mark-of';
import type { WriteLeft } from '../../unsaved/write';
import { isVisible, queryAll } from '../dom';
import type { WorkRecord } from './book';
import { EDITABLE } from './field';
import { isSubmit } from './press';
import { stateOf } from './state';
import { holds, queryDeep } from './tree';

const BUTTONS = 'button,[role=button],input[type=submit],input[type=button]';
const MOST_BUTTONS = 300;
const MOST_TEXTS = 12;

/** Of several rich texts that are saved by controls of their own, this write carries one that nobody edited. */
export function carriesElsewhere({ marks }: WriteLeft, edited: readonly WorkRecord[]): boolean {
  if (marks.length === 0 || edited.length === 0 || edited.some(({ kind }) => kind !== 'rich-text')) return false;
  const saves = queryDeep(document, BUTTONS)
    .slice(0, MOST_BUTTONS)
    .filter((button) => isSubmit(button) && isVisible(button));
  if (saves.length < 2) return false;
  const others = queryAll(document, EDITABLE).filter(
    (one) => !edited.some(({ element }) => holds(element(), one) || holds(one, element())),
  );
  return others.slice(0, MOST_TEXTS).some((one) => marks.includes(markOf(textOfRich(one)) ?? -1));
}

const textOfRich = (editor: Element): string => stateOf(editor)?.split('\u0000')[0] ?? '';
