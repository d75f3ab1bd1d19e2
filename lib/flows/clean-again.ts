import { storeOf, withEntry } from '../records/record-of';
import { busyTargetIds, waitingTarget } from '../signout/plan';
import { cleanSite, nothingSeen } from './clean';
import type { Ports } from './ports';
import { siteTabs } from './site-tabs';

/**
 * Clears once more where something was left; the record says what is left now. Passed over: sites whose settings are gone, and those
 * somebody works in again or a job is busy with – clearing there would take a new sign-in along without ending it.
 */
export async function cleanAgain(ports: Ports, recordId: string): Promise<void> {
  const busy = busyTargetIds(await ports.journal.jobs());
  const { settings } = await ports.settings.load();
  const record = (await ports.journal.records(20)).find((known) => known.id === recordId);
  for (const entry of record?.entries ?? []) {
    const site = settings.sites.find((known) => known.id === entry.siteId);
    if (!site || entry.outcome.kind !== 'finished' || entry.outcome.local.kind === 'clean') continue;
    const { targetId: id } = entry;
    if (busy.has(id) || (await siteTabs(ports, site, storeOf(entry).id)).length > 0) continue;
    const { local } = await cleanSite(ports, waitingTarget(site, storeOf(entry)), nothingSeen);
    await ports.journal.updateRecord(recordId, (known) =>
      withEntry(known, id, (old) =>
        old.outcome.kind === 'finished' ? { ...old, outcome: { ...old.outcome, local } } : old,
      ),
    );
  }
}
