import { useEffect } from 'preact/hooks';
import { fieldOf, type Route } from './route';

/** So long a page may take to show its controls. */
const LIMIT_MS = 3_000;

/** An address that names a setting leads to its control, as soon as the page shows it. */
export function useFieldFocus(route: Route, isReady: boolean): void {
  const field = fieldOf(route);
  useEffect(() => {
    if (field === null || !isReady || goTo(field)) return;
    const watch = new MutationObserver(() => {
      if (goTo(field)) watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => watch.disconnect(), LIMIT_MS);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [route, isReady]);
}

function goTo(field: string): boolean {
  const place = document.getElementById(field);
  if (place === null) return false;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
  return true;
}
