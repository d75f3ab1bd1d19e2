import { inTurn } from '../base/in-turn';
import type { FollowUp, RecordEntry } from '../records/record';
import { resultIn, storeOf, withEntry } from '../records/record-of';
import { neighbourhood } from '../signout/cookie-neighbours';
import type { CookieStore } from '../signout/cookie-store';
import type { ProviderResult } from '../signout/identity-provider';
import { endLater, leaveHalfEnded } from './end-provider';
import { createHostTurns, type HostTurns } from './host-turns';
import type { Ports } from './ports';
import { runQueued } from './run-queued';
import { secondLook } from './second-look';

const ALARM = 'follow-ups';
const RECORDS_READ = 50;

/** A worker that dies at it is woken again by then. */
const WATCHDOG_MS = 60_000;

export type FollowUpRunner = () => Promise<void>;

/** One per worker: calls wait for each other, so that nothing is done twice. */
export function createFollowUpRunner(ports: Ports, onChange: () => void, turnOf = createHostTurns()): FollowUpRunner {
  const turn = inTurn();
  return () => turn(() => runFollowUps(ports, onChange, turnOf));
}

/** Does what is due and sets the alarm for the next; a follow-up whose site was removed is closed. */
async function runFollowUps(ports: Ports, onChange: () => void, turnOf: HostTurns): Promise<void> {
  const now = ports.clock.now();
  const due = (await ports.journal.followUps()).filter((known) => known.dueAt <= now);
  if (due.length > 0) await ports.alarms.wakeAt(ALARM, now + WATCHDOG_MS);
  for (const item of due) {
    await runOne(ports, item, turnOf);
    onChange();
  }
  await scheduleFollowUps(ports);
}

export async function scheduleFollowUps(ports: Ports): Promise<void> {
  const waiting = await ports.journal.followUps();
  if (waiting.length === 0) return ports.alarms.clear(ALARM);
  return ports.alarms.wakeAt(ALARM, Math.min(...waiting.map((item) => item.dueAt)));
}

/** In turn with whatever else is done at the site's host. */
async function runOne(ports: Ports, item: FollowUp, turnOf: HostTurns): Promise<void> {
  const { settings } = await ports.settings.load();
  const [siteId] = item.targetId.split('@');
  const site = settings.sites.find((known) => known.id === siteId);
  if (!site) return closeUnlooked(ports, item);
  const store = await storeIn(ports, item);
  try {
    if (item.kind === 'provider') return await endLater(ports, item, site, store, turnOf);
    await turnOf(neighbourhood({ site, store }, settings.sites))(() =>
      item.kind === 'second-look' ? secondLook(ports, item, site, store) : runQueued(ports, item, site, store),
    );
  } catch (error) {
    await ports.stillServed();
    console.error(`follow-up ${item.kind} failed`, error instanceof Error ? error.name : 'unknown');
    if (item.kind === 'provider') await leaveHalfEnded(ports, item);
    else await closeUnlooked(ports, item);
  }
}

/** As the record has it; else by the browser's word, if it is still there. */
async function storeIn(ports: Ports, { recordId, targetId }: FollowUp): Promise<CookieStore> {
  const record = (await ports.journal.records(RECORDS_READ)).find(({ id }) => id === recordId);
  const entry = record?.entries.find((known) => known.targetId === targetId);
  if (entry) return storeOf(entry);
  const id = targetId.split('@')[1] ?? '';
  const stores = await ports.cookies.stores();
  return stores.find((store) => store.id === id) ?? { id, kind: 'normal', name: null };
}

async function closeUnlooked(ports: Ports, item: FollowUp): Promise<void> {
  const at = ports.clock.now();
  await ports.journal.settleFollowUp(
    item.id,
    (record) =>
      withEntry(record, item.targetId, (entry) => {
        if (item.kind === 'provider') return entry;
        return item.kind === 'second-look'
          ? { ...entry, secondLook: { kind: 'not-possible', at } }
          : withoutWitness(entry);
      }),
    null,
  );
}

function withoutWitness(entry: RecordEntry): RecordEntry {
  if (entry.outcome.kind !== 'finished') return entry;
  const verdict = { kind: 'unproven', reason: 'witness-lost' } as const;
  return { ...entry, outcome: { ...entry.outcome, verdict, provider: notAnyMore(resultIn(entry)) } };
}

/** Nothing comes of it any more: whoever waited waits no longer. */
function notAnyMore(provider: ProviderResult | null): ProviderResult | null {
  const waited = provider?.verdict.kind === 'unproven' && provider.verdict.reason === 'not-asked';
  return waited ? { ...provider, verdict: { kind: 'unproven', reason: 'interrupted' } } : provider;
}
