import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../signout/overview';
import type { Api } from './api';

/** The last known overview first, then the live one. null: nothing is known yet. */
export function useOverview(api: Api, known: Overview | null): Overview | null {
  const [overview, setOverview] = useState(known);
  useEffect(() => api.watchOverview(setOverview), [api]);
  useEffect(() => {
    if (overview !== null) showAppearance(overview.appearance);
  }, [overview]);
  return overview;
}

/** Forces light or dark; `system` leaves it to the browser. */
export function showAppearance(appearance: Overview['appearance']): void {
  const root = document.documentElement;
  if (appearance === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', appearance);
}
