import type { OpenerFeatures } from './features';
import { normaliseLabel } from './normalise-label';
import { OPENERS } from './opener-words';
import { wordList } from './word-list';

/** Open a menu of this many points or more. */
export const OPENER_THRESHOLD = 25;
/** At most so many are tried. */
export const MAX_OPENERS = 5;

const words = wordList(OPENERS);
const PERSON =
  /(?<![a-z])(?:avatars?|users?|account|profile|me[-_]?control|mectrl|person(?:al)?|initials|identity|login-?info|username|nickname)(?![a-z])/i;
const MENU = /(?<![a-z])(?:menu|caret|dropdown|chevron|arrow-down)(?![a-z])/i;
/** Never to be tried for the sake of a menu. */
const CHANGES =
  /(?<![a-z])(?:delete|remove|save|send|submit|new|create|add|edit|export|import|upload|call|dial|buy|pay|approve|close)(?![a-z])|删除|保存|新建|新增|添加|发送|提交|儲存|刪除|löschen|speichern|senden|neu(?![a-z])|supprimer|enregistrer|eliminar|guardar|удалить|сохранить/i;
const HELP = /(?<![a-z])(?:help|support|search|notification|language|theme|hilfe|suche)(?![a-z])|帮助|搜索|通知|语言/i;

/** A word for something that changes data, and that no menu is opened for. */
export const speaksOfChange = (text: string): boolean => CHANGES.test(text);

/** How likely the account menu hides behind this element. */
export function scoreOpener(features: OpenerFeatures): number {
  return kindPoints(features) + wordPoints(features) + markPoints(features) + placePoints(features);
}

function kindPoints(features: OpenerFeatures): number {
  return (
    (features.hasPopup ? 20 : 0) +
    (features.collapsed ? 12 : 0) +
    (features.dropdownToggle ? 18 : 0) +
    (features.summary ? 15 : 0) +
    (features.named ? 60 : 0) -
    (features.link ? 40 : 0) -
    (features.submit ? 30 : 0)
  );
}

function wordPoints({ labels }: OpenerFeatures): number {
  const found = labels.map((label) => words.find(normaliseLabel(label)));
  const points = found.some((match) => match?.exact)
    ? 30
    : found.some((match) => match && match.extraWords <= 4)
      ? 15
      : 0;
  return (
    points -
    (labels.some((label) => CHANGES.test(label)) ? 60 : 0) -
    (labels.some((label) => HELP.test(label)) ? 25 : 0)
  );
}

function markPoints({ marks }: OpenerFeatures): number {
  const split = marks.map((mark) => mark.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));
  const some = (pattern: RegExp) => split.some((mark) => pattern.test(mark));
  return (some(PERSON) ? 22 : 0) + (some(MENU) ? 8 : 0) - (some(CHANGES) ? 25 : 0);
}

function placePoints({ corner, textLength }: OpenerFeatures): number {
  const place = corner === 'top-right' ? 18 : corner === 'bottom-left' ? 10 : 0;
  return place - (textLength > 40 ? 40 : 0);
}
