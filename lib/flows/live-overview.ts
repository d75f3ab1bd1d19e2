import type { EpochMs } from '../base/time';
import { isHeld } from '../signout/decisions';
import type { Overview } from '../signout/overview';
import { atAGlance } from './at-a-glance';
import { lookAtSites } from './look-at-sites';
import { lookAtItems } from './open-items';
import { overviewNow } from './overview';
import type { Ports } from './ports';
import { noticeProviders } from './provider-find';

/** Changes that come faster than this are told together, or than the last overview took: half of the time is left for the work itself. */
const GATHER_MS = 40;
const MOST_GATHER_MS = 1_000;

export interface Watcher {
  post(overview: Overview): void;
  onGone(callback: () => void): void;
}

export interface LiveOverview {
  /** Something the popup shows may have changed. */
  changed(): void;
  /** A page shows the overview from now on: it gets the present one at once, then each change. */
  join(watcher: Watcher): void;
  /** Looks into the sites' tabs again. */
  look(): Promise<void>;
  now(): Promise<Overview>;
  /** When the last page that showed the overview went away; null: one is there, or none ever was. */
  lastGoneAt(): EpochMs | null;
}

/** `show`: told every overview (toolbar, first paint of the next popup). */
export function createLiveOverview(
  ports: Ports,
  trouble: () => Overview['trouble'],
  show: (overview: Overview) => void,
): LiveOverview {
  const watchers = new Set<Watcher>();
  let gathering = false;
  let goneAt: EpochMs | null = null;
  /** Number of the overview that was begun last, and of the one that was told last. */
  let [begun, told] = [0, 0];
  let tookMs = 0;
  /** Two at a time would only take each other's. */
  let telling: Promise<void> = Promise.resolve();
  const now = () => overviewNow(atAGlance(ports), trouble());
  /** One that took so long that a later one was told meanwhile would take everybody back in time. */
  const tell = async () => {
    begun += 1;
    const own = begun;
    const begunAt = ports.clock.now();
    const overview = await now().catch(() => null);
    tookMs = ports.clock.now() - begunAt;
    if (overview === null || own < told) return;
    told = own;
    show(overview);
    for (const watcher of watchers) watcher.post(overview);
  };
  const changed = () => {
    if (gathering) return;
    gathering = true;
    void ports.clock
      .wait(Math.min(Math.max(GATHER_MS, tookMs), MOST_GATHER_MS))
      .then(() => Promise.race([telling, ports.clock.wait(MOST_GATHER_MS)]))
      .then(() => {
        gathering = false;
        telling = tell();
      });
  };
  const look = async () => {
    // A running job opens pages of its own and must not be looked over.
    if (!(await ports.journal.jobs()).every(isHeld)) return;
    const glance = atAGlance(ports);
    const { settings } = await glance.settings.load();
    await Promise.all([
      lookAtSites(glance, settings.sites),
      lookAtItems(glance, settings.sites),
      noticeProviders(glance, settings.sites),
    ]);
    await tell();
  };
  return {
    changed,
    now,
    look,
    lastGoneAt: () => (watchers.size > 0 ? null : goneAt),
    join(watcher) {
      watchers.add(watcher);
      watcher.onGone(() => {
        watchers.delete(watcher);
        goneAt = ports.clock.now();
      });
      void tell().then(look);
    },
  };
}
