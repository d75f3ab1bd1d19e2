import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../../lib/base/time';
import { type Deadline, isExtendable } from '../../../lib/deadlines/deadline';
import { deadlines, type TimeSettings, timesOf } from '../../../lib/deadlines/deadlines';
import type { Facts } from '../../../lib/deadlines/facts';
import { withClock, withExtension, withNotBefore } from '../../../lib/deadlines/news';
import { parseFacts } from '../../../lib/deadlines/parse-facts';
import { withoutOld } from '../../../lib/deadlines/without-old';
import { at, daily, factsOf, settingsOf, utc } from './some-facts';

const end = at('17:00');
const shiftEnd = `shift-end@${end}`;
const base = { ...settingsOf({ shiftEnd: true, leftover: 'show' }), shifts: daily('09:00-17:00') };

const rules = fc.record({
  warnMs: fc.integer({ min: 20, max: 1_800 }).map((seconds) => seconds * SECOND_MS),
  extendMs: fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * MINUTE_MS),
  mostExtensions: fc.integer({ min: 10, max: 100 }),
  hintsMs: fc.array(
    fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * MINUTE_MS),
    { maxLength: 3 },
  ),
});

/** What windows, worker and clock do between two requests; a request comes `ms` later, or so long before it is due. */
const request = fc.record({
  before: fc.constantFrom('nothing', 'restart', 'late warning', 'clock back', 'forget') as fc.Arbitrary<
    'nothing' | 'restart' | 'late warning' | 'clock back' | 'forget'
  >,
  beforeDueMs: fc.integer({ min: -5 * SECOND_MS, max: 20 * MINUTE_MS }),
  asked: fc.integer({ min: 1, max: 4 }),
});

const times = timesOf(base, factsOf(), utc, end);
const dueOf = (settings: TimeSettings, facts: Facts, now: number): Deadline | undefined =>
  deadlines(settings, facts, utc, now, times).find(({ id }) => id === shiftEnd);

function meanwhile(settings: TimeSettings, facts: Facts, what: string, now: number): Facts {
  const deadline = dueOf(settings, facts, now);
  if (what === 'restart') return parseFacts(JSON.parse(JSON.stringify(facts))) ?? factsOf();
  if (what === 'clock back') return withClock(facts, now);
  if (what === 'forget') return withoutOld(facts, ['a'], now);
  return what === 'late warning' && deadline ? withNotBefore(facts, deadline, now + 20 * SECOND_MS) : facts;
}

test('H8 X45 R3 the cap holds over any interleaving; each extension adds its time, once somebody was told and before it is due', () => {
  let granted = 0;
  fc.assert(
    fc.property(rules, fc.array(request, { minLength: 20, maxLength: 120, size: 'max' }), (warning, requests) => {
      const settings: TimeSettings = { ...base, warning };
      const warned = { ...warning, hintsMs: warning.hintsMs.toSorted((a, b) => b - a) };
      let facts = factsOf();
      let used = 0;
      for (const { before, beforeDueMs, asked } of requests) {
        const dueAt = dueOf(settings, facts, at('16:00'))?.dueAt ?? end;
        const now = dueAt - beforeDueMs;
        facts = meanwhile(settings, facts, before, now);
        for (let nth = 0; nth < asked; nth += 1) {
          const deadline = dueOf(settings, facts, now);
          if (deadline === undefined) throw new Error('the deadline went');
          const next = withExtension(facts, deadline, now);
          const toldFrom = deadline.dueAt - Math.max(warned.warnMs, ...warned.hintsMs);
          const mayBe = used < warning.mostExtensions && now >= toldFrom && now < deadline.dueAt;
          if ((next !== null) !== mayBe)
            expect({ used, now, granted: next !== null }).toEqual({ used, now, granted: mayBe });
          if (next === null) continue;
          expect(dueOf(settings, next, now)?.dueAt).toBe(deadline.dueAt + warning.extendMs);
          facts = next;
          used += 1;
          granted += 1;
        }
      }
      const last = dueOf(settings, facts, end);
      expect(last?.extension?.used).toBe(used);
      expect(last && isExtendable(last)).toBe(used < warning.mostExtensions);
      // At most what is left of a late warning comes on top of each countdown.
      expect(last?.dueAt).toBeLessThanOrEqual(end + used * warning.extendMs + (used + 1) * 20 * SECOND_MS);
    }),
    { numRuns: 150 },
  );
  expect(granted).toBeGreaterThan(2_000);
});
