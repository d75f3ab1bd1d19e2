import * as v from 'valibot';
import { findingCodes, type SiteMemories } from './report';

const MOST_SITES = 200;
const MOST_FINDINGS = 40;
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const word = v.pipe(v.string(), v.maxLength(100));

const reportSchema = v.strictObject({
  at: instant,
  by: v.picklist(['person', 'week']),
  findings: v.pipe(
    v.array(
      v.strictObject({
        code: v.picklist(findingCodes),
        kind: v.picklist(['problem', 'look', 'unchecked', 'found']),
        values: v.record(word, v.union([v.number(), word])),
      }),
    ),
    v.maxLength(MOST_FINDINGS),
  ),
});

const memoriesSchema: v.GenericSchema<unknown, SiteMemories> = v.pipe(
  v.record(
    v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
    v.strictObject({
      knownAt: instant,
      hadAccess: v.boolean(),
      signIn: v.nullable(v.pipe(v.string(), v.regex(/^[\da-f]{16}$/))),
      report: v.nullable(reportSchema),
      triedAt: v.exactOptional(instant),
    }),
  ),
  v.maxEntries(MOST_SITES),
);

/** What was stored of the checks, all or nothing: they can be made again. */
export function parseMemories(raw: unknown): SiteMemories {
  const parsed = v.safeParse(memoriesSchema, raw);
  return parsed.success ? parsed.output : {};
}
