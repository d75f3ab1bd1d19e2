import { attribute, isVisible, matches, queryAll, textOf } from './dom';
import { allRoots, type Root } from './roots';

const MAX_RESOURCES = 50;
/** How long a page without anything to press may be called unfinished after it loaded. */
const BUILDING_MS = 2_500;

/** A visible, enabled password field. */
export function hasSignInForm(roots: readonly Root[]): boolean {
  return roots.some(({ node }) =>
    queryAll(node, 'input[type=password]').some((field) => !matches(field, ':disabled') && isVisible(field)),
  );
}

/** Still loading, or – in the tab's own page – nearly empty: a script client that has not drawn itself yet. */
export function isBusy(): boolean {
  const loading = document.readyState === 'loading' || !document.body;
  if (window !== window.top) return loading && performance.now() < BUILDING_MS;
  if (loading) return true;
  const something = queryAll(document, 'a[href],button,input:not([type=hidden]),[role=button]').some(isVisible);
  if (something) return false;
  return textOf(document.body, 20).length < 20 || sinceLoadedMs() < BUILDING_MS;
}

function sinceLoadedMs(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const endedAt = navigation?.domContentLoadedEventEnd ?? 0;
  return endedAt === 0 ? 0 : performance.now() - endedAt;
}

/** Origins of embedded frames at hosts other than the page's own. */
export function embeddedOrigins(): string[] {
  const addresses = allRoots(performance.now() + 50)
    .flatMap((root) => root.elements)
    .filter((element) => matches(element, 'iframe[src],frame[src]'))
    .map((frame) => URL.parse(attribute(frame, 'src') ?? '', document.baseURI));
  const web = addresses.filter((url) => url !== null).filter(({ protocol }) => /^https?:$/.test(protocol));
  const strange = web.filter(({ hostname }) => hostname !== location.hostname);
  return [...new Set(strange.map(({ origin }) => origin))];
}

/** What the page loaded from its own origin; its data before its scripts and pictures. */
export function loadedResources(isSignOut: (address: string) => boolean): string[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const own = entries.filter(({ name }) => URL.parse(name)?.origin === location.origin && !isSignOut(name));
  const isData = ({ initiatorType }: PerformanceResourceTiming) =>
    /^(?:fetch|xmlhttprequest|iframe)$/.test(initiatorType);
  const sorted = [...own.filter(isData), ...own.filter((entry) => !isData(entry))];
  return [...new Set(sorted.map(({ name }) => name.split('#')[0] ?? name))].slice(0, MAX_RESOURCES);
}
