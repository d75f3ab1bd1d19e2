import type { EntryKind } from '../../unsaved/entry';
import { matches, tag } from '../dom';
import { isRich, typeOf } from './field';

const CHOICES = new Set(['checkbox', 'radio', 'range', 'color']);

export function kindOf(element: Element): EntryKind {
  if (typeOf(element) === 'file') return 'file';
  if (tag(element) === 'canvas') return 'drawing';
  if (tag(element) === 'select' || CHOICES.has(typeOf(element))) return 'choice';
  if (isRich(element)) return 'rich-text';
  return matches(element, 'input,textarea') ? 'field' : 'choice';
}
