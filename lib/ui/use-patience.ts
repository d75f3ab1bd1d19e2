import { useEffect, useState } from 'preact/hooks';

/** Nobody notices that a page is empty for so long; that what they read moves away they do. */
const PATIENCE_MS = 200;

/** Whether to draw: once everything is known that would move what stands there, and after 200 ms without it. Never takes back. */
export function usePatience(isKnown: boolean): boolean {
  const [isDrawn, setDrawn] = useState(isKnown);
  useEffect(() => {
    if (isDrawn) return;
    if (isKnown) return setDrawn(true);
    const timer = setTimeout(() => setDrawn(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isKnown, isDrawn]);
  return isDrawn || isKnown;
}
