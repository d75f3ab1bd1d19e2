import { useEffect } from 'preact/hooks';
import { untilDone } from '../focus-soon';
import { fieldOf, type Route } from './route';

/** An address that names a setting leads to its control, as soon as the page shows it. */
export function useFieldFocus(route: Route, isReady: boolean): void {
  const field = fieldOf(route);
  useEffect(() => {
    if (field !== null && isReady) return untilDone(() => goTo(field));
  }, [route, isReady]);
}

function goTo(field: string): boolean {
  const place = document.getElementById(field);
  if (place === null) return false;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
  return true;
}
