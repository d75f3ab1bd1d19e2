import { accountName } from '../sessions/account-name';
import type { LookMode } from '../signout/control/features';
import type { Judge } from '../signout/control/judge';
import type { RefusedControl } from '../signout/control/look';
import type { OwnControl, OwnLook } from '../signout/control/page-api';
import { accountHints } from './account-hints';
import { type Candidate, candidates } from './candidates';
import { attribute, contains, matches, oneLine, queryAll, tag, textOf } from './dom';
import { isPressableInput, labelsOf, pressableInside } from './element-facts';
import { captureForm, formOf } from './forms';
import { markLists, type Rated } from './lists';
import { hasSignInForm, isBusy } from './page-facts';
import type { PageState } from './page-state';
import { readControl } from './read-control';
import { allRoots } from './roots';

/** Fewer points are not told. */
const TELL_FROM = 30;
const MAX_TOLD = 12;
const MAX_REFUSED = 6;
/** Time for collecting; what was not reached by then is not looked at. */
const COLLECT_MS = 50;

export function look(selectors: readonly string[], mode: LookMode, judge: Judge, state: PageState): OwnLook {
  const untilMs = performance.now() + COLLECT_MS;
  const roots = allRoots(untilMs);
  const found = fold(candidates(roots, selectors, judge, untilMs)).filter(
    ({ element }) => mode === 'page' || isButton(element),
  );
  const rated = rate(found);
  const controls = innermost(rated.map((one) => ({ ...one, score: judge.control(one.features, mode) })))
    .filter(({ score }) => score >= TELL_FROM)
    .sort((a, b) => b.score - a.score || Number(b.features.visible) - Number(a.features.visible))
    .slice(0, MAX_TOLD)
    .map((one) => tell(one, judge, state));
  const account = mode === 'page' ? accountName(accountHints(roots, judge)) : null;
  return {
    url: document.URL,
    controls,
    signInForm: hasSignInForm(roots),
    busy: isBusy(),
    ...(account !== null && { account }),
  };
}

/** What speaks of signing out in plain sight and is something else by the negative list. */
export function refused(judge: Judge): RefusedControl[] {
  const untilMs = performance.now() + COLLECT_MS;
  const rated = rate(fold(candidates(allRoots(untilMs), [], judge, untilMs)));
  const labels = rated
    .filter(({ features }) => features.visible && judge.negative(features))
    .flatMap(({ features }) => oneLine(features.labels[0] ?? '').slice(0, 80) || []);
  return [...new Set(labels)].slice(0, MAX_REFUSED).map((label) => ({ label }));
}

const rate = (found: readonly Candidate[]): Rated[] =>
  markLists(found.map(({ element, named }) => ({ element, features: readControl(element, named) })));

type Scored = Rated & { readonly score: number };

const isButton = (element: Element): boolean =>
  isPressableInput(element) ||
  matches(element, 'button,[role=button],form') ||
  (tag(element) === 'a' && /btn|button/i.test(attribute(element, 'class') ?? ''));

/** A list item or block gives way to the one thing inside it that people press. */
function fold(found: readonly Candidate[]): Candidate[] {
  const folded = new Map<Element, Candidate>();
  for (const { element, named } of found) {
    const inner = matches(element, 'a,button,input,form') ? element : (pressableInside(element) ?? element);
    folded.set(inner, { element: inner, named: named || folded.get(inner)?.named === true });
  }
  return [...folded.values()];
}

/** Of two nested ones the inner stays, unless the outer is clearly better: a click on the inner reaches the outer too. */
function innermost(scored: readonly Scored[]): Scored[] {
  const better = (outer: Scored, inner: Scored) => outer.score >= inner.score + 20;
  return scored.filter((one) =>
    scored.every((other) => {
      if (one === other) return true;
      if (contains(one.element, other.element)) return better(one, other);
      return !contains(other.element, one.element) || !better(other, one);
    }),
  );
}

function tell({ element, features, score }: Scored, judge: Judge, state: PageState): OwnControl {
  return {
    ref: state.refFor(element),
    score,
    label: oneLine(labelsOf(element)[0] ?? '').slice(0, 80),
    visible: features.visible,
    href: addressOf(element, judge),
    form: formBehind(element, judge),
  };
}

function addressOf(element: Element, judge: Judge): string | null {
  const written = attribute(element, 'href');
  const url = written === null ? null : URL.parse(written, document.baseURI);
  if (!written || !url || !/^https?:$/.test(url.protocol)) return null;
  return written.startsWith('#') && !judge.isSignOutAddress(written) ? null : url.href;
}

/** The control's own form, or the only form that signs out when the control is a link that leads nowhere. */
function formBehind(element: Element, judge: Judge): OwnControl['form'] {
  if (element instanceof HTMLFormElement) return captureForm(element, null);
  const own = formOf(element);
  if (own && !matches(element, 'a')) return captureForm(own, element);
  if (addressOf(element, judge) !== null) return null;
  const forms = queryAll(document, 'form[action]').filter((form) =>
    judge.isSignOutAddress(attribute(form, 'action') ?? ''),
  );
  const only = forms.length === 1 ? forms[0] : undefined;
  return only instanceof HTMLFormElement && textOf(only, 60).length < 60 ? captureForm(only, null) : null;
}
