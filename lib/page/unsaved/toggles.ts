import { attribute, hasAttribute, tag } from '../dom';
import type { Book } from './book';
import { isFormLike } from './gestures';
import { judge } from './judge';
import { labelOf } from './label-of';
import { isNavigation } from './press';
import { isConnected, namesOf, upwards } from './tree';

const ON = /(?:^|[-_])(?:active|selected|checked|on|filled|full|chosen|pressed|current|enabled|half)$/;
const NOT_VALUES =
  /(?:^|[\s_-])(?:tabs?|nav|navbar|steps?|stepper|accordion|menu|pagination|pager|carousel|breadcrumb|toolbar|list-?group|sidebar|calendar|days?|row|table|grid|tree)/;
const MOST_PARTS = 24;

interface Mark {
  readonly group: Element;
  readonly state: string;
}

export interface Toggles {
  begin(pressed: Element): void;
  compare(): void;
}

/** Stars, segments and swatches that are drawn by class names alone. */
export function createToggles(book: Book): Toggles {
  let marks: Mark[] = [];
  return {
    begin(pressed) {
      marks = groupsAround(pressed).map((group) => ({ group, state: stateOfParts(group) }));
    },
    compare() {
      for (const { group, state } of marks) {
        if (!isConnected(group) || stateOfParts(group) === state) continue;
        marks = [];
        const read = () => stateOfParts(group);
        return book.edited({
          key: group,
          element: () => group,
          kind: 'choice',
          label: () => labelOf(group),
          read,
          base: state,
          certainty: 'unsaved',
        });
      }
    },
  };
}

function groupsAround(pressed: Element): Element[] {
  if (isNavigation(pressed) || !isFormLike(pressed)) return [];
  const groups: Element[] = [];
  for (const at of upwards(pressed, 4)) {
    if (
      NOT_VALUES.test(namesOf(at)) ||
      /^(?:form|body|main|td|tr|li|label)$/.test(tag(at)) ||
      hasAttribute(at, 'aria-expanded')
    )
      break;
    if (at.childElementCount > 1 && at.childElementCount <= MOST_PARTS && judge(at) === 'counted') groups.push(at);
  }
  return groups;
}

/** Which parts are marked as on. */
const stateOfParts = (group: Element): string =>
  [...group.children]
    .map((part) =>
      [...part.classList, attribute(part, 'data-state') ?? '', attribute(part, 'data-selected') ?? '']
        .filter((name) => ON.test(name) || name === 'true')
        .join(' '),
    )
    .join('|');
