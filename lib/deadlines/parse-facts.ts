import * as v from 'valibot';
import type { Facts } from './facts';
import { LONGEST_PAUSE_MS, pausable } from './pause';

/** More of one kind is no document of ours: what is over is forgotten at each wake-up. */
const MOST_SITES = 200;
const MOST_STORES = 1_000;
const MOST_KEYS = 1_000;
const MOST_SHIFTS = 100;
const MOST_PAUSES = 200;

/** The last instant that a date can hold. */
const LAST_AT = 8_640_000_000_000_000;

const at = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LAST_AT));
const siteId = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const stores = v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(MOST_STORES));
const siteIds = v.pipe(v.array(siteId), v.maxLength(MOST_SITES));

const factsSchema: v.GenericSchema<unknown, Facts> = v.strictObject({
  sites: v.pipe(
    v.record(
      siteId,
      v.strictObject({
        signedInAt: at,
        activeAt: at,
        callAt: v.nullable(at),
        byCookie: v.boolean(),
        handled: v.pipe(v.array(key), v.maxLength(MOST_KEYS)),
        plansFromAt: v.exactOptional(at),
        stores: v.exactOptional(stores),
        open: v.exactOptional(
          v.nullable(
            v.strictObject({
              signedInAt: at,
              activeAt: at,
              callAt: v.nullable(at),
              byCookie: v.boolean(),
              stores: v.exactOptional(stores),
            }),
          ),
        ),
      }),
    ),
    v.maxEntries(MOST_SITES),
  ),
  computer: v.strictObject({
    state: v.picklist(['active', 'idle', 'locked']),
    activeAt: at,
    lockedAt: v.nullable(at),
  }),
  browserStartedAt: at,
  seenAt: at,
  plan: v.exactOptional(v.strictObject({ mark: key, firstDueAt: v.nullable(at) })),
  extensions: v.pipe(v.record(key, v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxEntries(MOST_KEYS)),
  notBefore: v.pipe(v.record(key, at), v.maxEntries(MOST_KEYS)),
  stayLate: v.pipe(v.array(v.strictObject({ endAt: at, untilAt: at })), v.maxLength(MOST_SHIFTS)),
  pauses: v.exactOptional(
    v.pipe(
      v.array(
        v.pipe(
          v.strictObject({
            sinceAt: at,
            untilAt: at,
            rules: v.array(v.picklist(pausable)),
            resumed: v.exactOptional(v.literal(true)),
          }),
          v.check(({ sinceAt, untilAt }) => untilAt - sinceAt <= LONGEST_PAUSE_MS),
        ),
      ),
      v.maxLength(MOST_PAUSES),
    ),
  ),
  away: v.nullable(v.strictObject({ sinceAt: at, siteIds })),
});

/** Stored facts, all or nothing. null: they cannot be read, so that nothing is known. */
export function parseFacts(raw: unknown): Facts | null {
  const parsed = v.safeParse(factsSchema, raw);
  return parsed.success ? parsed.output : null;
}
