import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../lib/base/time';
import { type TimeSettings, timesOf } from '../../../lib/deadlines/deadlines';
import { noFacts } from '../../../lib/deadlines/facts';
import { noRoster } from '../../../lib/shifts/shift';
import { randomPlan } from '../shifts/random-plan';
import { walk } from '../shifts/walked-shifts';
import { WallClock } from '../shifts/wall-clock';
import { settingsOf, signedIn, utc } from './some-facts';
import { anyStep, lookedAt, type Step } from './time-going-by';

/** Wake-ups that are compared, in all zones; `TIME_CASES` asks for more. */
const CASES = Number(process.env.TIME_CASES ?? 120_000);
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Asia/Shanghai'];
const STEPS = 80;
const STRETCH = 16;
/** Days that the walk goes on before and after. */
const AROUND = 20;
const firstOf2025 = Date.parse('2025-01-01') / DAY_MS;
/** Of ten lives one has its shifts worked out anew at each wake-up. */
const ANEW = 10;

const changes = ['2025-03-09', '2025-03-30', '2025-04-06', '2025-10-05', '2025-10-26', '2025-11-02'].flatMap((date) => [
  Date.parse(date) / DAY_MS,
  Date.parse(date.replace('2025', '2026')) / DAY_MS - 1,
]);
/** Half of them around a change of the clock. */
const firstDays = fc.oneof(
  fc.integer({ min: firstOf2025, max: firstOf2025 + 730 - STRETCH }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: 1, max: 8 }))
    .map(([day, before]) => Math.max(firstOf2025, day - before)),
);

const lives = (clock: WallClock) =>
  firstDays.chain((firstDay) =>
    fc.record({
      firstDay: fc.constant(firstDay),
      plan: randomPlan(clock.zone, firstDay, STRETCH),
      startMs: fc.nat({ max: DAY_MS }),
      leftover: fc.constantFrom('end' as const, 'show' as const),
      anew: fc.nat({ max: ANEW - 1 }).map((one) => one === 0),
      steps: fc.array(anyStep, { minLength: STEPS, maxLength: STEPS }),
    }),
  );

/** What a walk through the minutes expects of each wake-up: the ends since the sign-in that have come, each once. */
class Expected {
  readonly #ends: readonly number[];
  readonly #leftover: 'end' | 'show';
  /** As the clock of then called it, or less where that was set back since; null: nobody is signed in. */
  #sinceAt: number | null;
  #browserAt: number;
  #done = new Set<number>();

  constructor(ends: readonly number[], signedInAt: number, leftover: 'end' | 'show') {
    this.#ends = ends;
    this.#leftover = leftover;
    this.#sinceAt = signedInAt;
    this.#browserAt = signedInAt;
  }

  dueAt({ does }: Step, now: number): number[] {
    this.#browserAt = does === 'close' ? now : Math.min(this.#browserAt, now);
    if (does === 'out') this.#sinceAt = null;
    if (does === 'in' && this.#sinceAt === null) {
      this.#sinceAt = now;
      this.#done.clear();
    }
    if (this.#sinceAt === null) return [];
    this.#sinceAt = Math.min(this.#sinceAt, now);
    const due = this.#coming(this.#sinceAt).filter((end) => end <= now && !this.#isOnlyShown(end));
    for (const end of due) this.#done.add(end);
    return due;
  }

  /** null: nobody is signed in. */
  nextAfter(now: number): number | null {
    return this.#sinceAt === null ? null : (this.#coming(now)[0] ?? Number.POSITIVE_INFINITY);
  }

  /** The browser was closed then. */
  #isOnlyShown(end: number): boolean {
    return this.#leftover === 'show' && end < this.#browserAt;
  }

  #coming(from: number): number[] {
    return this.#ends.filter((end) => end > from && !this.#done.has(end));
  }
}

type Life = typeof lives extends (clock: WallClock) => fc.Arbitrary<infer L> ? L : never;

/** One life of a worker, wake-up by wake-up. Tells how many there were, and how many ends came due. */
function live(clock: WallClock, { firstDay, plan, startMs, leftover, anew, steps }: Life): readonly [number, number] {
  const ends = walk(clock, plan, noRoster, [], firstDay - AROUND, firstDay + STRETCH + AROUND).map(
    ({ endAt }) => endAt,
  );
  const settings: TimeSettings = { ...settingsOf({ shiftEnd: true, leftover }), shifts: plan };
  const startAt = (clock.comes(firstDay * 1_440) + clock.first) * MINUTE_MS + startMs;
  const untilAt = startAt + STRETCH * DAY_MS;
  const whole = { ...noFacts(startAt), sites: { a: signedIn(startAt - 3 * DAY_MS) } };
  const known = anew ? null : timesOf(settings, whole, utc, untilAt);
  const reference = new Expected(ends, startAt, leftover);
  const isEnd = new Set(ends);
  let [looks, came] = [0, 0];
  for (const { step, now, due, alarmAt } of lookedAt(settings, startAt, untilAt, steps, known)) {
    const wanted = reference.dueAt(step, now);
    const found = due.filter((one) => isEnd.has(one)).sort((a, b) => a - b);
    // Cheaper than `expect`, which says what differs.
    if (found.join() !== wanted.join())
      expect({ looks, step, now, due: found }).toEqual({ looks, step, now, due: wanted });
    if (new Set(due).size !== due.length) expect(due, 'each once').toEqual([...new Set(due)]);
    checkAlarm(alarmAt, now, reference.nextAfter(now));
    looks += 1;
    came += found.length;
  }
  return [looks, came];
}

/** One moment ahead, not after the next end; none with nobody signed in. */
function checkAlarm(alarmAt: number | null, now: number, nextAt: number | null): void {
  const isRight =
    nextAt === null ? alarmAt === null : alarmAt !== null && alarmAt > now && alarmAt <= Math.min(nextAt, now + DAY_MS);
  if (!isRight) expect({ now, alarmAt }).toEqual({ now, alarmAt: nextAt });
}

describe.each(zones)('H4 H6 H7 I8 I10 X39 X40 X41 in %s', (zone) => {
  const clock = new WallClock(zone, '2024-11-01T00:00Z', '2027-03-01T00:00Z');

  test('whatever happens to worker, browser and clock, each end of a shift is due once, never early, at the first wake-up', () => {
    let [looks, ends] = [0, 0];
    const run = (life: Life) => {
      const [more, came] = live(clock, life);
      looks += more;
      ends += came;
    };
    while (looks < CASES / zones.length) fc.assert(fc.property(lives(clock), run), { numRuns: 40 });
    expect(ends).toBeGreaterThan(looks / 20);
    if (process.env.TIME_CASES !== undefined) console.info(`${zone}: ${looks} wake-ups, ${ends} ends`);
  });
});
