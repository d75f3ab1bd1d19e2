import { useEffect, useState } from 'preact/hooks';
import type { EpochMs } from '../base/time';

/** The present instant, renewed at every full `everyMs`; null: it stands still. */
export function useNow(everyMs: number | null): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (everyMs === null) return;
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
