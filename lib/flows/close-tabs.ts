import type { Target } from '../signout/job';
import type { StepOutcome } from '../signout/steps';
import type { Witness } from '../signout/witness';
import { originOf } from '../sites/match';
import type { Ports } from './ports';
import { loadWitness, saveWitness } from './secret-state';
import { siteTabs } from './site-tabs';
import type { StepContext } from './step-context';

const LIMIT_MS = 5_000;
const READER_LIMIT_MS = 1_500;

/** Closes the site's tabs, those that the sign-out led elsewhere included; page prompts cannot hold them. */
export async function closeTabs({ ports, target, secretKey }: StepContext): Promise<StepOutcome> {
  const witness = await loadWitness(ports, secretKey);
  const known = await Promise.all((witness?.tabIds ?? []).map((id) => ports.tabs.get(id)));
  const ids = [
    ...new Set([
      ...(await siteTabs(ports, target.site, target.store.id)).map((tab) => tab.id),
      ...known.flatMap((tab) => (tab ? [tab.id] : [])),
    ]),
  ];
  if (witness && ids.length > 0) await openReader(ports, target, secretKey, witness);
  const leave = target.site.tabsAfterwards === 'blank' ? ports.tabs.blank : ports.tabs.close;
  const { survived } = ids.length > 0 ? await leave(ids, LIMIT_MS) : { survived: [] };
  return { step: 'close', closed: { tabs: ids.length, survived: survived.length } };
}

/** Opened while the site's own tabs still are: the browser then has a process for it. */
async function openReader(ports: Ports, { site, store }: Target, key: string, witness: Witness): Promise<void> {
  if (witness.lacking === 'unreachable' || witness.readerTabId !== null) return;
  const readerTabId = await ports.cleaner.openReader(originOf(site), store.id, READER_LIMIT_MS);
  if (readerTabId !== null) await saveWitness(ports, key, { ...witness, readerTabId });
}
