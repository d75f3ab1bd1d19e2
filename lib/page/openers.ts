import type { OpenerFeatures } from '../signout/control/features';
import type { Judge } from '../signout/control/judge';
import { MAX_OPENERS, OPENER_THRESHOLD } from '../signout/control/score-opener';
import {
  attribute,
  contains,
  hasAttribute,
  isDisabled,
  isVisible,
  matches,
  oneLine,
  parentsOf,
  queryAll,
  tag,
  textOf,
} from './dom';
import { labelsOf, marksOf } from './element-facts';
import { pressPoint } from './press';
import { allRoots, atMost } from './roots';

const LIKELY =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded=false],[data-toggle=dropdown],[data-bs-toggle=dropdown],summary,' +
  '[class*=dropdown i],[class*=avatar i],[class*=user i],[id*=user i],[class*=account i],[id*=account i],[class*=profile i],[id*=profile i],' +
  '[aria-label*=account i],[aria-label*=profile i],button:not(td *),[role=button]:not(td *),header [tabindex],nav [tabindex]';
const TOGGLE =
  '[data-toggle=dropdown],[data-bs-toggle=dropdown],.dropdown-toggle,.el-dropdown-link,.el-dropdown-selfdefine,.ant-dropdown-trigger';
const MAX_LIKELY = 400;

export interface ScoredOpener {
  readonly element: Element;
  readonly score: number;
  readonly label: string;
  readonly opensMenu: boolean;
}

/** What may open the account menu, best first; at most five. */
export function findOpeners(selectors: readonly string[], judge: Judge): ScoredOpener[] {
  const roots = allRoots(performance.now() + 50);
  const named = new Set(roots.flatMap(({ node }) => selectors.flatMap((selector) => queryAll(node, selector))));
  const likely = roots.flatMap(({ node }) => queryAll(node, LIKELY));
  const found = atMost(MAX_LIKELY, [...new Set([...named, ...likely])])
    .filter(
      (element) =>
        isVisible(element) &&
        !isDisabled(element) &&
        !matches(element, 'body,html,form,input:not([type=button]),textarea,select'),
    )
    .map((element) => ({ element, ...told(element, named.has(element), judge) }))
    .filter(({ score }) => score >= OPENER_THRESHOLD)
    .sort((a, b) => b.score - a.score);
  return withoutNested(found).slice(0, MAX_OPENERS);
}

function told(element: Element, named: boolean, judge: Judge): Omit<ScoredOpener, 'element'> {
  const features = readOpener(element, named);
  const signsOut = features.labels.some(judge.mayBeLabel) || features.marks.some(judge.mayBeMark);
  return {
    score: signsOut ? 0 : judge.opener(features),
    label: oneLine(features.labels[0] ?? '').slice(0, 60),
    opensMenu: saysSo(features) && !features.link && !features.submit && !leadsAway(pressPoint(element)),
  };
}

/** What would really be pressed may stand inside, and its click reaches what stands around it: a link, or what sends a form. */
const leadsAway = (element: Element): boolean =>
  [element, ...parentsOf(element, Number.POSITIVE_INFINITY)].some((one) => isLink(one) || isSubmitter(one));

const saysSo = ({ hasPopup, collapsed, dropdownToggle, summary, named }: OpenerFeatures): boolean =>
  hasPopup || collapsed || dropdownToggle || summary || named;

/** Of several around one another only the best: the mouse goes to all of them anyway. */
function withoutNested(found: readonly ScoredOpener[]): ScoredOpener[] {
  return found.filter((one, index) =>
    found
      .slice(0, index)
      .every((better) => !contains(better.element, one.element) && !contains(one.element, better.element)),
  );
}

function readOpener(element: Element, named: boolean): OpenerFeatures {
  const popup = attribute(element, 'aria-haspopup');
  const text = textOf(element, 60);
  return {
    labels: labelsOf(element).filter((label) => label.length <= 60),
    marks: [
      ...marksOf(element),
      ...queryAll(element, 'img,i,svg,span')
        .slice(0, 4)
        .flatMap((child) => attribute(child, 'class') ?? []),
    ],
    hasPopup: popup !== null && popup !== 'false',
    collapsed: attribute(element, 'aria-expanded') === 'false',
    dropdownToggle: matches(element, TOGGLE),
    summary: tag(element) === 'summary',
    link: isLink(element),
    submit: isSubmitter(element),
    corner: cornerOf(element),
    textLength: text.length,
    named,
  };
}

function isLink(element: Element): boolean {
  const href = attribute(element, 'href');
  return tag(element) === 'a' && href !== null && !/^(?:#|javascript:|$)/i.test(href.trim());
}

const isSubmitter = (element: Element): boolean =>
  matches(element, 'input[type=submit]') || (tag(element) === 'button' && isSubmit(element));

const isSubmit = (button: Element): boolean =>
  attribute(button, 'type') === 'submit' ||
  (!hasAttribute(button, 'type') && Reflect.get(HTMLButtonElement.prototype, 'form', button) !== null);

function cornerOf(element: Element): OpenerFeatures['corner'] {
  const { left, right, top, bottom, width } = Element.prototype.getBoundingClientRect.call(element);
  const { innerWidth, innerHeight } = window;
  if (top >= -10 && top < 120 && right > innerWidth * 0.6 && (left > innerWidth * 0.4 || width > innerWidth * 0.6))
    return 'top-right';
  return bottom > innerHeight - 160 && bottom <= innerHeight + 10 && left < innerWidth * 0.25 ? 'bottom-left' : null;
}
