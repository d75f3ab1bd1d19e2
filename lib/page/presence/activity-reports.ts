import { MINUTE_MS } from '../../base/time';

/** At most one report in so long, and one more when it is over. */
const PAUSE_MS = MINUTE_MS;
/** Older news are none: the computer slept. */
const LONGEST_AGO_MS = 10 * MINUTE_MS;

export interface ActivityReports {
  /** Somebody does something. Called for every event: costs next to nothing. */
  noted(): void;
  /** What was not told yet is told now: timers of a hidden page are slow, those of one that is left never fire. */
  flush(): void;
}

/** The first sign is told at once, later ones together: how long ago the last of them was. */
export function createActivityReports(tell: (agoMs: number) => void): ActivityReports {
  let lastAt = 0;
  let untold = false;
  let pausing = false;
  const flush = () => {
    if (!untold) return;
    untold = false;
    // By the clock on the wall, which goes on while the computer sleeps.
    const agoMs = Math.max(0, Date.now() - lastAt);
    if (agoMs <= LONGEST_AGO_MS) tell(agoMs);
    if (pausing) return;
    pausing = true;
    setTimeout(() => {
      pausing = false;
      flush();
    }, PAUSE_MS);
  };
  return {
    noted() {
      lastAt = Date.now();
      untold = true;
      if (!pausing) flush();
    },
    flush,
  };
}
