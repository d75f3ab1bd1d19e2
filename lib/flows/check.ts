import { foundIn, hasMore, knownIn, mayHaveMore } from '../signout/found-unsaved';
import type { StepOutcome } from '../signout/steps';
import { askSite } from './ask-unsaved';
import { tabsWithWork } from './site-tabs';
import type { StepContext } from './step-context';

/** Asks every frame of every tab for unsaved work; touches nothing. */
export async function check({ ports, target }: StepContext): Promise<StepOutcome> {
  const tabs = await askSite(ports, target.site, target.store.id);
  return { step: 'check', found: foundIn(tabs), known: knownIn(tabs) };
}

/** A last look before the first press: what was typed since somebody decided holds the site again. null: nothing was. */
export async function typedSince({ ports, target }: StepContext): Promise<StepOutcome | null> {
  if (target.stage.at !== 'ending') return null;
  const { known } = target.stage;
  const ids = (await tabsWithWork(ports, target.site, target.store.id)).map((tab) => tab.id);
  const reports = await ports.unsaved.reports();
  if (!mayHaveMore(ids, reports, known)) return null;
  const tabs = await askSite(ports, target.site, target.store.id);
  if (!hasMore(tabs, reports, known)) return null;
  return { step: 'check', found: foundIn(tabs), known: knownIn(tabs) };
}
