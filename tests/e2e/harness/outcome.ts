import type { SignOutRecord } from '../../../lib/records/record';
import type { TargetOutcome } from '../../../lib/signout/job';

type Finished = Extract<TargetOutcome, { kind: 'finished' }>;

/** Both halves of a site's result. @throws when the site has none in this record */
export function finished(record: SignOutRecord, siteId: string): Finished {
  const outcome = record.entries.find((entry) => entry.siteId === siteId)?.outcome;
  if (outcome?.kind !== 'finished') throw new Error(`no finished outcome: ${JSON.stringify(record.entries)}`);
  return outcome;
}
