import { attribute, childCount, hasAttribute, matches, queryAll, tag, textOf } from '../dom';
import type { Book } from './book';
import { CARRIERS, isPopup, isRendered } from './carriers';
import { holdsCode } from './code-editor';
import { counterAt, isCounter } from './counters';
import { EDITABLE, fieldAt, isText, NATIVE } from './field';
import { isFormLike } from './form-like';
import { judge } from './judge';
import { labelOf } from './label-of';
import { isNavigation } from './press';
import { classesOf, closestDeep, isConnected, namesOf, queryDeep, upwards } from './tree';

const ON = /(?:^|[-_])(?:active|selected|sel|checked|on|filled|full|chosen|pressed|current|enabled|half)$/;
const NOT_VALUES =
  /(?:^|[\s_-])(?:tabs?|nav|navbar|steps?|stepper|accordion|menu|pagination|pager|carousel|breadcrumb|toolbar|list-?group|sidebar|calendar|days?|row|table|grid|tree|board|card|column)/;
/** Its state is an attribute, or it is chosen from a list. */
const SPEAKS_FOR_ITSELF =
  '[role=option],[role=menuitem],[role=treeitem],[role=slider],[role=radio],[role=checkbox],[role=switch],[aria-pressed],[aria-checked]';
const MOST_PARTS = 24;

interface Mark {
  readonly group: Element;
  readonly state: string;
}

export interface Toggles {
  /** The pointer comes over something that may show a preview: what it shows before that is its value. */
  hover(element: Element): void;
  /** null: what was pressed chooses nothing. */
  begin(pressed: Element | null): void;
  compare(): void;
  /** It was saved as it is. */
  saved(element: Element): void;
}

/** Stars, segments, swatches and boxes that are drawn by class names alone. */
export function createToggles(book: Book): Toggles {
  let marks: Mark[] = [];
  let hovered = new Map<Element, string>();
  return {
    hover(element) {
      const groups = groupsAround(element);
      hovered = new Map(groups.map((group) => [group, hovered.get(group) ?? stateOfParts(group)]));
    },
    begin(pressed) {
      marks = (pressed ? groupsAround(pressed) : []).map((group) => ({
        group,
        state: hovered.get(group) ?? stateOfParts(group),
      }));
      hovered.clear();
    },
    saved(element) {
      marks = marks.filter(({ group }) => group !== element);
    },
    compare() {
      for (const { group, state } of marks) {
        if (!isConnected(group) || stateOfParts(group) === state) continue;
        marks = [];
        const read = () => stateOfParts(group);
        const element = () => group;
        book.edited({
          key: group,
          element,
          kind: 'choice',
          label: () => labelOf(group),
          read,
          base: state,
          certainty: 'unsaved',
        });
        return;
      }
    },
  };
}

function groupsAround(pressed: Element): Element[] {
  if (
    fieldAt(pressed) ||
    closestDeep(pressed, `${SPEAKS_FOR_ITSELF},${EDITABLE}`) ||
    isNavigation(pressed) ||
    !isFormLike(pressed) ||
    isInPopup(pressed)
  )
    return [];
  const counter = counterAt(pressed);
  if (counter) return judge(counter) === 'counted' ? [counter] : [];
  const radios = closestDeep(pressed, '[role=radiogroup]');
  if (radios && !queryDeep(radios, CARRIERS).some(isRendered)) return [radios];
  const groups: Element[] = [];
  for (const at of upwards(pressed, 7)) {
    if (isBorder(at)) break;
    if (NOT_VALUES.test(namesOf(at)) || holdsCode(at) || queryDeep(at, CARRIERS).some(isRendered)) break;
    const parts = childCount(at);
    if ((parts > 0 || at === pressed) && parts <= MOST_PARTS && judge(at) === 'counted') groups.push(at);
  }
  return groups.reverse();
}

/** In what opened to choose from; a dialog with fields is a form. */
function isInPopup(pressed: Element): boolean {
  if (!isPopup(pressed)) return false;
  if (closestDeep(pressed, '[role=listbox],[role=menu],[popover]')) return true;
  const dialog = [...upwards(pressed, 16)].find(
    (at) => matches(at, 'dialog,[role=dialog],[aria-modal=true]') || DIALOG_NAMES.test(namesOf(at)),
  );
  return !dialog || !queryDeep(dialog, NATIVE).some((field) => isText(field) && judge(field) === 'counted');
}

const DIALOG_NAMES = /(?:^|[\s_-])(?:dialog|modal|drawer)(?:$|[\s_-])/;
const BORDERS = /^(?:form|body|main|td|tr|label|fieldset|section)$/;

/** What lies further out is another thing; an entry of a list is, too, unless it is one of several signs. */
const isBorder = (at: Element): boolean =>
  BORDERS.test(tag(at)) || hasAttribute(at, 'aria-expanded') || (tag(at) === 'li' && textOf(at, 6).length > 3);

/** Which parts are marked as on, inside their shadow roots too; what a counter between two signs says. */
function stateOfParts(group: Element): string {
  const children = queryAll(group, ':scope > *');
  const alike =
    children.length > 1 &&
    children.every((child) => tag(child) === tag(children[0] as Element) && textOf(child, 6).length < 4);
  const parts =
    matches(group, '[role=radiogroup]') || (alike && tag(children[0] as Element) === 'li')
      ? queryDeep(group, '[class]')
      : children.flatMap((part) => [part, ...(tag(part).includes('-') ? queryDeep(part, '[class]') : [])]);
  const marks = parts.flatMap((part, at) => {
    const names = namesOn(part).filter((name) => (alike ? !PASSING.test(name) : ON.test(name)));
    return names.length > 0 ? `${at} ${names.join(' ')}` : [];
  });
  const counts = isCounter(group) || children.some((child) => COUNTS.test(textOf(child, 3)));
  return [
    namesOn(group)
      .filter((name) => ON.test(name))
      .join(' '),
    ...marks,
    counts ? textOf(group, 80) : signOf(group),
  ].join('|');
}

/** A box that somebody made of a character. */
const signOf = (group: Element): string =>
  childCount(group) === 0 && textOf(group, 4).length < 3 ? textOf(group, 3) : '';

/** How a thing looks while it is pointed at, pressed or drawn. */
const PASSING =
  /hover|focus|ripple|press|touch|anim|transition|enter|leave|loading|request|busy|disabled|open|expanded|css-/;
const COUNTS = /^[+\-−–＋－]$/;

/** A list box that is open or has the focus. */
const OPEN_BOX = /(?:select(?:ion|or)?|combo(?:box)?|dropdown|cascader|input|field)[-_]+(?:active|on|pressed|current)$/;

const namesOn = (part: Element): string[] => [
  ...classesOf(part).filter((name) => !OPEN_BOX.test(name)),
  ...['data-state', 'data-selected', 'checked', 'selected'].map((name) =>
    hasAttribute(part, name) ? `${name}-${attribute(part, name)}-on` : '',
  ),
];
