import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/base/time';
import { deadlines, type TimeSettings, type Times, timesOf } from '../../../lib/deadlines/deadlines';
import type { Facts } from '../../../lib/deadlines/facts';
import { noFacts } from '../../../lib/deadlines/facts';
import { withBrowserStart, withClock, withHandled, withSession } from '../../../lib/deadlines/news';
import { nextMomentAt } from '../../../lib/deadlines/next-moment';
import { parseFacts } from '../../../lib/deadlines/parse-facts';
import { phaseOf } from '../../../lib/deadlines/phase';
import { utc } from './some-facts';

/** What happens to a worker until it is woken the next time. */
export type Step =
  /** `brink`: right before the alarm. */
  | { readonly does: 'alarm' | 'brink' | 'restart' }
  | { readonly does: 'early'; readonly part: number }
  /** `sleep`: over the alarm. `clock`: set forward or back. `close`: the browser. `out`, `in`: somebody signs out and in again. */
  | { readonly does: 'sleep' | 'clock' | 'close' | 'out' | 'in'; readonly ms: number };

const span = (most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: most / SECOND_MS }).map((seconds) => seconds * SECOND_MS),
    fc.integer({ min: 0, max: most }),
  );
const lasting = (does: 'sleep' | 'close' | 'out' | 'in', most: number) => span(most).map((ms): Step => ({ does, ms }));

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Step>({ does: 'alarm' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ does: 'brink' }) },
  { weight: 3, arbitrary: fc.constant<Step>({ does: 'restart' }) },
  { weight: 4, arbitrary: fc.nat({ max: 999 }).map((part): Step => ({ does: 'early', part })) },
  { weight: 4, arbitrary: lasting('sleep', 40 * HOUR_MS) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -26 * HOUR_MS, max: 26 * HOUR_MS }).map((ms): Step => ({ does: 'clock', ms })),
  },
  { weight: 1, arbitrary: lasting('close', 20 * HOUR_MS) },
  { weight: 1, arbitrary: lasting('out', 8 * HOUR_MS) },
  { weight: 2, arbitrary: lasting('in', HOUR_MS) },
);

/** What one wake-up came to. */
export interface Seen {
  readonly step: Step;
  readonly now: number;
  /** Instants of the ends that were due, as often as they were. */
  readonly due: readonly number[];
  readonly alarmAt: number | null;
}

const site = 'a';

/** Wakes the product's own functions again and again, as the keeper of time does, and acts on whatever is due. */
export function* lookedAt(
  settings: TimeSettings,
  startAt: number,
  untilAt: number,
  steps: readonly Step[],
  /** Shifts are worked out once for all wake-ups, or at each anew. */
  known: Times | null,
): Generator<Seen> {
  let now = startAt;
  let facts: Facts = withSession(noFacts(now), site, 'signed-in', { at: now, byCookie: true });
  let alarmAt: number | null = null;
  for (const step of steps) {
    [now, facts] = after(step, now, alarmAt, facts);
    if (now > untilAt) return;
    facts = withClock(facts, now);
    if (step.does === 'close') facts = withBrowserStart(facts, now);
    if (step.does === 'out') facts = withSession(facts, site, 'signed-out', { at: now, byCookie: true });
    if (step.does === 'in') facts = withSession(facts, site, 'signed-in', { at: now, byCookie: true });
    const times = known ?? timesOf(settings, facts, utc, now);
    const due: number[] = [];
    for (;;) {
      const found = deadlines(settings, facts, utc, now, times);
      const over = found.filter((deadline) => phaseOf(deadline, false, now) === 'due');
      if (over.length === 0) {
        const inPhase = found.map((deadline) => ({ deadline, phase: phaseOf(deadline, false, now) }));
        alarmAt = nextMomentAt(inPhase, settings, facts, times, now);
        break;
      }
      for (const deadline of over) {
        due.push(Number(deadline.id.split('@')[1]));
        facts = withHandled(facts, deadline);
      }
    }
    facts = { ...facts, seenAt: now };
    yield { step, now, due, alarmAt };
  }
}

function after(step: Step, now: number, alarmAt: number | null, facts: Facts): readonly [number, Facts] {
  const nextAt = alarmAt ?? now + 10 * MINUTE_MS;
  switch (step.does) {
    case 'alarm':
      return [nextAt, facts];
    case 'brink':
      return [nextAt - 1, facts];
    case 'restart':
      return [now + SECOND_MS, readBack(facts)];
    case 'early':
      return [now + Math.floor(((nextAt - now) * step.part) / 1_000), facts];
    case 'sleep':
      return [nextAt + step.ms, facts];
    case 'clock':
      return [Math.max(now + step.ms, now - DAY_MS * 2), facts];
    default:
      return [now + step.ms, step.does === 'close' ? readBack(facts) : facts];
  }
}

function readBack(facts: Facts): Facts {
  const read = parseFacts(JSON.parse(JSON.stringify(facts)));
  if (read === null) throw new Error('facts that cannot be read back');
  return read;
}
