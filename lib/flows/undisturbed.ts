import { leasePorts } from './lease';
import type { Ports } from './ports';

const WATCH_MS = 250;

/** Work that gives way to every sign-out: its ports are taken back as soon as one is filed, or when its time is over. null: it did not come to its end. */
export async function undisturbed<T>(
  ports: Ports,
  limitMs: number,
  work: (lent: Ports) => Promise<T>,
): Promise<T | null> {
  const lease = leasePorts(ports);
  const endsAt = ports.clock.now() + limitMs;
  let over = false;
  const watch = async (): Promise<null> => {
    while (!over && ports.clock.now() < endsAt) {
      await ports.clock.wait(WATCH_MS);
      if ((await ports.journal.jobs()).length > 0) return null;
    }
    return null;
  };
  try {
    return await Promise.race([work(lease.ports), watch()]);
  } finally {
    over = true;
    lease.end();
  }
}
