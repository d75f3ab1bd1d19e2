import type { AnswerFeatures, BoxFeatures } from '../signout/control/features';
import type { Judge } from '../signout/control/judge';
import type { BoxOutcome } from '../signout/control/look';
import {
  attribute,
  contains,
  isDisabled,
  isOpaque,
  isVisible,
  matches,
  parentOf,
  parentsOf,
  queryAll,
  textOf,
} from './dom';
import { isPressableInput, labelsOf, marksOf } from './element-facts';
import { hasTypingField } from './forms';
import type { BoxBefore, PageState } from './page-state';
import { pressAnyway } from './press';
import { allRoots, atMost } from './roots';

const DIALOG = '[role=dialog],[role=alertdialog],dialog[open],[aria-modal=true]';
const DIALOG_CLASS =
  '[class*=modal i],[class*=dialog i],[class*=popconfirm i],[class*=message-box i],[class*=messagebox i],[class*=messager i],' +
  '[class*=swal i],[class*=layui-layer i],[class*=popup i],[class*=alertify i],.x-window,.jconfirm,.bootbox';
const BUTTON =
  'button,[role=button],input[type=submit],input[type=button],a[class*=btn i],a[class*=button i],[class*=btn i]';
const ANSWER = `${BUTTON},a,[class*=button i]`;
const MAX_BUTTONS = 1_000;
const MAX_BOX_TEXT = 600;

interface Box {
  readonly element: Element;
  readonly kind: BoxFeatures['kind'];
}

/** Everything with a button that lies over the page now: dialogs, and whatever is positioned. */
function boxesNow(): Box[] {
  const roots = allRoots(performance.now() + 50);
  const buttons = atMost(
    MAX_BUTTONS,
    roots.flatMap(({ node }) => queryAll(node, BUTTON)),
  );
  const known = new Map<Element, Around>();
  const boxes = new Map<Element, Box>();
  for (const button of buttons) {
    const parent = parentOf(button);
    const box = parent && boxOf(around(parent, known));
    if (box && isVisible(button)) boxes.set(box.element, box);
  }
  return [...boxes.values()];
}

/** What an element lies in: the closest dialog, the outermost that only its class calls one, the closest positioned element. */
interface Around {
  readonly dialog: Element | null;
  readonly byClass: Element | null;
  readonly floating: Element | null;
}

function around(element: Element, known: Map<Element, Around>): Around {
  const found = known.get(element) ?? lookAround(element, known);
  known.set(element, found);
  return found;
}

const NOTHING: Around = { dialog: null, byClass: null, floating: null };

function lookAround(element: Element, known: Map<Element, Around>): Around {
  if (matches(element, 'html,body')) return NOTHING;
  const parent = parentOf(element);
  const outer = parent ? around(parent, known) : NOTHING;
  return {
    dialog: matches(element, DIALOG) ? element : outer.dialog,
    byClass: outer.byClass ?? (isDialogByClass(element) ? element : null),
    floating: /^(?:fixed|absolute)$/.test(getComputedStyle(element).position) ? element : outer.floating,
  };
}

function boxOf({ dialog, byClass, floating }: Around): Box | null {
  if (dialog ?? byClass) return { element: (dialog ?? byClass) as Element, kind: 'dialog' };
  return floating ? { element: floating, kind: 'floating' } : null;
}

const isDialogByClass = (element: Element): boolean =>
  matches(element, DIALOG_CLASS) && textOf(element, MAX_BOX_TEXT + 1).length <= MAX_BOX_TEXT;

export function markBoxes(state: PageState): void {
  state.boxes = new Map(boxesNow().map(({ element }) => [element, lookOf(element)]));
}

const lookOf = (element: Element): BoxBefore => ({
  opaque: isOpaque(element),
  text: textOf(element, 400),
  dress: [element, ...parentsOf(element, 2)]
    .map((one) => `${attribute(one, 'class')} ${attribute(one, 'style')}`)
    .join('|'),
});

/** It was not there, was transparent, or is a dialog that now asks something else. */
function isNew({ element, kind }: Box, before: BoxBefore | undefined): boolean {
  if (!before) return true;
  const now = lookOf(element);
  if (!before.opaque) return now.opaque || now.dress !== before.dress;
  return kind === 'dialog' && now.text !== before.text;
}

/** Answers what came up since the last press. */
export function answerBox(judge: Judge, state: PageState): Exclude<BoxOutcome, 'no-answer'> {
  const boxes = boxesNow().filter((box) => isNew(box, state.boxes.get(box.element)));
  const judged = boxes.reverse().map((box) => ({ box, judgement: judge.box(readBox(box)) }));
  if (judged.some(({ judgement }) => judgement.kind === 'sign-in')) return 'sign-in';
  for (const { box, judgement } of judged) {
    const answer = judgement.kind === 'press' ? answersIn(box.element)[judgement.answer] : undefined;
    if (!answer) continue;
    markBoxes(state);
    pressAnyway(answer);
    return 'answered';
  }
  return judged.some(({ judgement }) => judgement.kind === 'stuck') ? 'stuck' : 'none';
}

function readBox({ element, kind }: Box): BoxFeatures {
  return {
    kind,
    text: textOf(element, 400),
    hasField: hasTypingField(element),
    answers: answersIn(element).map(readAnswer),
  };
}

function answersIn(box: Element): Element[] {
  const found = queryAll(box, ANSWER).filter(
    (element) => isVisible(element) && (isPressableInput(element) || labelsOf(element).length > 0),
  );
  return found.filter((element) => !found.some((inner) => inner !== element && contains(element, inner)));
}

function readAnswer(element: Element): AnswerFeatures {
  return {
    labels: labelsOf(element),
    marks: marksOf(element),
    focused: document.activeElement === element || matches(element, '[autofocus]'),
    disabled: isDisabled(element),
  };
}
