import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRoster, type RosterShifts, type Shift, type ShiftPlan, type StayLate } from '../../../lib/shifts/shift';
import { shiftsBetween } from '../../../lib/shifts/shifts-between';
import { withStayLate } from '../../../lib/shifts/with-stay-late';
import { randomPlan } from './random-plan';
import { walk } from './walked-shifts';
import { WallClock } from './wall-clock';

const MINUTE = 60_000;
const DAY = 86_400_000;
const STRETCH = 56;
/** Days that the walk goes on before and after: what began then may still last. */
const AROUND = 20;
/** Four months less a day at each side. */
const GAPLESS = 118 * DAY;
const firstOf2025 = Date.parse('2025-01-01') / DAY;
const RUNS = 600;
/** Ends compared, in each zone. */
const WANTED = 20_000;

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Asia/Shanghai'];

/** Half of the stretches lie around a change of the clock. */
const changes = ['2025-03-09', '2025-03-30', '2025-04-06', '2025-10-05', '2025-10-26', '2025-11-02'].flatMap((date) => [
  Date.parse(date) / DAY,
  Date.parse(date.replace('2025', '2026')) / DAY - 1,
]);
const firstDays = fc.oneof(
  fc.integer({ min: firstOf2025, max: firstOf2025 + 730 - STRETCH }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: 1, max: STRETCH - 2 }))
    .map(([day, before]) => Math.max(firstOf2025, day - before)),
);

interface Case {
  readonly firstDay: number;
  readonly plan: ShiftPlan;
  readonly roster: RosterShifts;
  /** Somebody stays late: at every so manieth end, by so many minutes. */
  readonly late: readonly (readonly [every: number, minutes: number])[];
}

const minuteIn = (clock: WallClock, firstDay: number) =>
  fc.nat({ max: STRETCH * 1_440 }).map((minute) => clock.comes(firstDay * 1_440) + minute + clock.first);

const randomRoster = (clock: WallClock, firstDay: number): fc.Arbitrary<RosterShifts> =>
  fc.record({
    shifts: fc
      .array(fc.tuple(minuteIn(clock, firstDay), fc.integer({ min: 1, max: 1_440 })), { maxLength: 12 })
      .map((list) =>
        list
          .map(([from, length]) => ({ startAt: from * MINUTE, endAt: (from + length) * MINUTE }))
          .sort((a, b) => a.startAt - b.startAt),
      ),
    offDates: fc.array(
      fc.nat({ max: STRETCH }).map((day) => new Date((firstDay + day) * DAY).toISOString().slice(0, 10)),
      { maxLength: 4 },
    ),
  });

const cases = (clock: WallClock): fc.Arbitrary<Case> =>
  firstDays.chain((firstDay) =>
    fc.record({
      firstDay: fc.constant(firstDay),
      plan: randomPlan(clock.zone, firstDay, STRETCH),
      roster: fc.oneof(
        { weight: 3, arbitrary: fc.constant(noRoster) },
        { weight: 1, arbitrary: randomRoster(clock, firstDay) },
      ),
      late: fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 600 })), { maxLength: 2 }),
    }),
  );

describe.each(zones)('H1 H2 H3 H4 H5 X39 in %s', (zone) => {
  const clock = new WallClock(zone, '2024-11-01T00:00Z', '2027-03-01T00:00Z');
  const at = (day: number) => (clock.comes(day * 1_440) + clock.first) * MINUTE;

  test('every shift begins and ends when a walk through its minutes says so, and each end comes once', () => {
    let ends = 0;
    fc.assert(
      fc.property(cases(clock), ({ firstDay, plan, roster, late }) => {
        const [fromAt, toAt] = [at(firstDay), at(firstDay + STRETCH)];
        const counted = (shifts: readonly Shift[]) =>
          shifts.filter(({ startAt, endAt }) => endAt >= fromAt && endAt <= toAt && startAt > at(firstDay - 10));
        const days = [firstDay - AROUND, firstDay + STRETCH + AROUND] as const;
        const usual = walk(clock, plan, roster, [], ...days);
        const stayLate = laterEnds(usual, late);
        const walked = late.length === 0 ? usual : walk(clock, plan, roster, stayLate, ...days);
        const found = shiftsBetween(plan, roster, 'UTC', fromAt - 12 * DAY, toAt + 3 * DAY);
        expect(counted(withStayLate(found, stayLate))).toEqual(counted(walked));
        ends += counted(walked).length;
      }),
      { numRuns: RUNS },
    );
    expect(ends).toBeGreaterThan(WANTED);
  });

  test('a shift is the same whatever stretch is asked for', () => {
    const stretch = fc.tuple(fc.nat({ max: STRETCH * 1_440 }), fc.nat({ max: 3 * 1_440 }));
    fc.assert(
      fc.property(
        cases(clock),
        fc.array(stretch, { minLength: 8, maxLength: 8 }),
        ({ firstDay, plan, roster }, asked) => {
          // A day more: minutes counted over a change of the clock reach an hour further.
          const all = shiftsBetween(plan, roster, 'UTC', at(firstDay), at(firstDay + STRETCH + 4));
          for (const [from, length] of asked) {
            const [fromAt, toAt] = [at(firstDay) + from * MINUTE, at(firstDay) + (from + length) * MINUTE];
            const touched = all.filter(({ startAt, endAt }) => startAt <= toAt && endAt >= fromAt);
            // Work without a gap is cut where it was looked for: over four months away.
            const near = (shift: Shift) => ({
              startAt: Math.max(shift.startAt, fromAt - GAPLESS),
              endAt: Math.min(shift.endAt, toAt + GAPLESS),
            });
            expect(shiftsBetween(plan, roster, 'UTC', fromAt, toAt).map(near)).toEqual(touched.map(near));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Every so manieth end, and the time until which somebody stays. */
function laterEnds(shifts: readonly Shift[], late: Case['late']): StayLate[] {
  return late.flatMap(([every, minutes]) =>
    shifts.filter((_, n) => n % every === 0).map(({ endAt }) => ({ endAt, untilAt: endAt + minutes * MINUTE })),
  );
}
