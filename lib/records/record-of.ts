import { type EpochMs, MINUTE_MS } from '../base/time';
import type { CookieStore } from '../signout/cookie-store';
import type { ProviderResult } from '../signout/identity-provider';
import type { Job, Target } from '../signout/job';
import type { SiteId } from '../sites/site';
import type { FollowUp, RecordEntry, SecondLook, SignOutRecord } from './record';

/** The first retry of a sign-out that waits for the network; later ones back off. */
const FIRST_RETRY_MS = 30_000;
/** Whether somebody has answered the provider's page that was opened for them. */
const FIRST_LOOK_MS = 30_000;

/** Record of a finished job. Holds hosts, codes, counts and times only. */
export function recordOf(job: Job, now: EpochMs, extensionVersion: string): SignOutRecord {
  return {
    version: 1,
    id: job.id,
    cause: job.cause,
    startedAt: job.startsAt ?? job.filedAt,
    finishedAt: now,
    resumed: job.resumed,
    offHours: job.offHours,
    extensionVersion,
    entries: job.targets.flatMap((target) => entryOf(target, now)),
  };
}

function entryOf(target: Target, now: EpochMs): RecordEntry[] {
  if (target.stage.at !== 'done') return [];
  const { outcome, doneAt } = target.stage;
  const startedAt = target.startedAt ?? doneAt;
  return [
    {
      targetId: target.id,
      siteId: target.site.id,
      siteName: target.site.name,
      host: new URL(target.site.address).host,
      storeId: target.store.id,
      store: target.store,
      outcome,
      startedAt,
      tookMs: doneAt - startedAt,
      steps: target.notes,
      secondLook: wantsSecondLook(target) ? secondLookDue(now) : null,
    },
  ];
}

const secondLookDue = (now: EpochMs): SecondLook => ({ kind: 'due', at: now + MINUTE_MS });

function wantsSecondLook(target: Target): boolean {
  return (
    target.stage.at === 'done' &&
    target.stage.outcome.kind === 'finished' &&
    target.stage.outcome.verdict.kind === 'proven'
  );
}

const isQueued = (target: Target): boolean =>
  target.stage.at === 'done' &&
  target.stage.outcome.kind === 'finished' &&
  target.stage.outcome.verdict.kind === 'unproven' &&
  target.stage.outcome.verdict.reason === 'queued';

const isOpened = ({ stage }: Target): boolean =>
  stage.at === 'done' &&
  stage.outcome.kind === 'finished' &&
  stage.outcome.provider?.done === 'opened' &&
  stage.outcome.provider.verdict.kind !== 'ended';

/** What remains to be done after the job: second looks (P8), sign-outs that wait for the network (L11), providers whose page waits for somebody. */
export function followUpsOf(job: Job, now: EpochMs): FollowUp[] {
  return job.targets.flatMap((target): FollowUp[] => {
    const due = (kind: FollowUp['kind'], inMs: number, attempts = 0): FollowUp => {
      const id = followUpId(job.id, target.id, kind);
      return { id, kind, recordId: job.id, targetId: target.id, dueAt: now + inMs, attempts };
    };
    if (isQueued(target)) return [due('queued', FIRST_RETRY_MS)];
    return [
      ...(wantsSecondLook(target) ? [due('second-look', MINUTE_MS)] : []),
      ...(isOpened(target) ? [due('provider', FIRST_LOOK_MS, 1)] : []),
    ];
  });
}

/** Before there were several there was the normal one. */
export const storeOf = ({ store, storeId }: RecordEntry): CookieStore =>
  store ?? { id: storeId, kind: 'normal', name: null };

export const followUpId = (recordId: string, targetId: string, kind: FollowUp['kind']): string =>
  `${recordId}/${targetId}/${kind}`;

/** What became of the session at the site's identity provider; null: it has none, or nothing was finished. */
export const resultIn = ({ outcome }: RecordEntry): ProviderResult | null =>
  outcome.kind === 'finished' ? (outcome.provider ?? null) : null;

/** When the provider that this site shares with another was last found ended in this cookie store, as that other's result has it; null: it was not. */
export function sharedProviderEndedAt(
  siteId: SiteId,
  storeId: string,
  records: readonly SignOutRecord[],
): EpochMs | null {
  const times = records
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      const result = entry.storeId === storeId ? resultIn(entry) : null;
      const isOver = result?.verdict.kind === 'ended' && result.sharedWith.some(({ id }) => id === siteId);
      return isOver ? (result.laterAt ?? entry.startedAt + entry.tookMs) : [];
    });
  return times.length === 0 ? null : Math.max(...times);
}

/** One entry replaced; a record without it stays as it is. */
export function withEntry(
  record: SignOutRecord,
  targetId: string,
  change: (entry: RecordEntry) => RecordEntry,
): SignOutRecord {
  return {
    ...record,
    entries: record.entries.map((entry) => (entry.targetId === targetId ? change(entry) : entry)),
  };
}
