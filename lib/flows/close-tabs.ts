import type { StepOutcome } from '../signout/steps';
import { loadWitness } from './secret-state';
import { siteTabs } from './site-tabs';
import type { StepContext } from './step-context';

const LIMIT_MS = 5_000;

/** Closes the site's tabs, those that the sign-out led elsewhere included; page prompts cannot hold them. */
export async function closeTabs({ ports, target, secretKey }: StepContext): Promise<StepOutcome> {
  const witness = await loadWitness(ports, secretKey);
  const known = await Promise.all((witness?.tabIds ?? []).map((id) => ports.tabs.get(id)));
  const ids = [
    ...new Set([
      ...(await siteTabs(ports, target.site)).map((tab) => tab.id),
      ...known.flatMap((tab) => (tab ? [tab.id] : [])),
    ]),
  ];
  const leave = target.site.tabsAfterwards === 'blank' ? ports.tabs.blank : ports.tabs.close;
  const { survived } = ids.length > 0 ? await leave(ids, LIMIT_MS) : { survived: [] };
  return { step: 'close', closed: { tabs: ids.length, survived: survived.length } };
}
