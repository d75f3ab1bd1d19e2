import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../signout/overview';
import type { Api } from './api';
import { heldWhilePressed } from './while-pressed';

/** The last known overview first, then the live one; what stands there waits while something is pressed. null: nothing is known yet. */
export function useOverview(api: Api, known: Overview | null): Overview | null {
  const [overview, setOverview] = useState(known);
  useEffect(() => {
    const held = heldWhilePressed(setOverview);
    const stop = api.watchOverview(held.take);
    return () => {
      stop();
      held.end();
    };
  }, [api]);
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
