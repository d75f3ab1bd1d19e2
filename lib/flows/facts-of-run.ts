import type { EpochMs } from '../base/time';
import type { Facts } from '../deadlines/facts';
import { withBrowserStart, withHandled, withSession } from '../deadlines/news';
import { isOverBy } from '../deadlines/seen-in';
import type { RecordEntry, SignOutRecord } from '../records/record';
import { storeOf } from '../records/record-of';
import type { CookieStore } from '../signout/cookie-store';
import type { Cause, Job } from '../signout/job';
import type { SiteId } from '../sites/site';
import { isNewBrowser, withoutLostSessions } from './new-browser';
import type { Ports } from './ports';
import { loadFacts } from './time-now';

const RECORDS_READ = 5;

export interface FactsOfRun {
  readonly facts: Facts;
  readonly newBrowser: boolean;
}

/** What was known before anything new is taken in, and what journal and browser make of it. */
export async function factsOfRun(ports: Ports): Promise<FactsOfRun> {
  const [known, jobs, records, newBrowser] = await Promise.all([
    loadFacts(ports),
    ports.journal.jobs(),
    ports.journal.records(RECORDS_READ),
    isNewBrowser(ports),
  ]);
  const now = ports.clock.now();
  const facts = withRecords(withJobs(known, jobs), records, now);
  if (!newBrowser) return { facts, newBrowser };
  return { facts: withBrowserStart(await withoutLostSessions(ports, facts), now), newBrowser };
}

/** A job that was filed right before a worker died stands for its deadline all the same. */
const withJobs = (facts: Facts, jobs: readonly Job[]): Facts =>
  jobs.reduce(
    (all, { cause, targets }) =>
      handledBy(
        all,
        cause,
        targets.map(({ site }) => site.id),
      ),
    facts,
  );

/** A sign-in that was signed out is over, whatever its server made of it: it is not tried again and again. So is one that was found over. */
function withRecords(facts: Facts, records: readonly SignOutRecord[], now: EpochMs): Facts {
  // What a clock of before put later than now says nothing about the sign-ins of now.
  const past = records.filter(({ finishedAt }) => finishedAt <= now);
  return past.reduce((all, { cause, entries }) => {
    const ended = entries.filter(({ outcome }) => outcome.kind !== 'stopped');
    // Where somebody is signed in in another cookie store as well, the sign-in goes on.
    const over = ended.filter(({ siteId }) => isOverBy(facts.sites[siteId], storesOf(ended, siteId)));
    return handledBy(
      over.reduce(withoutEnded, all),
      cause,
      entries.map(({ siteId }) => siteId),
    );
  }, facts);
}

const storesOf = (entries: readonly RecordEntry[], siteId: SiteId): CookieStore[] =>
  entries.filter((entry) => entry.siteId === siteId).map(storeOf);

function withoutEnded(facts: Facts, { siteId, startedAt, tookMs }: RecordEntry): Facts {
  const at = startedAt + tookMs;
  const isOver = (facts.sites[siteId]?.signedInAt ?? at) < at;
  return isOver ? withSession(facts, siteId, 'signed-out', { at, byCookie: false }) : facts;
}

const handledBy = (facts: Facts, cause: Cause, siteIds: readonly SiteId[]): Facts =>
  cause.kind === 'automatic' ? withHandled(facts, { id: cause.deadlineId, siteIds }) : facts;
