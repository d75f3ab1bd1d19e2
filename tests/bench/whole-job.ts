import type { SignOutRecord } from '../../lib/records/record.ts';

/** From the first question of the check to the record. */
export function wholeJobMs({ entries, finishedAt }: SignOutRecord): number {
  return finishedAt - Math.min(...entries.flatMap(({ steps }) => steps.map(({ startedAt }) => startedAt)));
}
