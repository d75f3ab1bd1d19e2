import type { Target, Witnessed } from '../signout/job';
import type { StepOutcome } from '../signout/steps';
import type { Witness } from '../signout/witness';
import { hostOf, originOf } from '../sites/match';
import { type FoundControls, findControls } from './find-controls';
import { openPage } from './open-page';
import { openedAddresses } from './opened-addresses';
import type { Ports, TabFact } from './ports';
import { hiddenCookies, listedCookies } from './probe';
import { witnessProvider } from './provider';
import { loadWitness, saveWitness } from './secret-state';
import { sitePreset } from './site-preset';
import { canAnswer, siteTabs } from './site-tabs';
import type { StepContext } from './step-context';

const TABS_LOOKED_AT = 3;

/** Takes the credentials into memory and asks the two questions while still signed in. */
export async function witness({ ports, target, secretKey }: StepContext): Promise<StepOutcome> {
  const taken = await takeWitness(ports, target, secretKey);
  await saveWitness(ports, secretKey, taken);
  await witnessProvider({ ports, target, secretKey }, taken);
  return { step: 'witness', witnessed: witnessedOf(taken) };
}

export async function takeWitness(ports: Ports, target: Target, key: string): Promise<Witness> {
  const { site, store } = target;
  const tabs = await siteTabs(ports, site, store.id);
  const pages = await lookIntoPages(ports, target, tabs);
  let found = await search(ports, target, tabs);
  const opened = [...((await loadWitness(ports, key))?.ownTabIds ?? [])];
  if (found.strong.length === 0 && found.lacking !== 'unreachable') {
    // Pages that were open before Signoff was there have shown none of the site's own calls: one background page does.
    await openPage(
      ports,
      openedAddresses(site, tabs[0]?.url ?? null, [])[0] ?? site.address,
      store.id,
      ({ id }) => void opened.push(id),
    );
    found = await search(ports, target, await siteTabs(ports, site, store.id));
  }
  const listed = await listedCookies(ports, site, store.id);
  const hidden = await hiddenCookies(ports, site, store.id, listed);
  const witness: Witness = {
    takenAt: ports.clock.now(),
    proofs: found.strong,
    weak: found.weak,
    lacking: found.lacking,
    cookies: [...listed, ...hidden],
    hiddenCookies: hidden.length,
    oneTime: found.oneTime,
    reIssued: found.reIssued,
    tabIds: [...tabs.map((tab) => tab.id), ...opened],
    ownTabIds: opened,
    lastUrl: tabs[0]?.url ?? null,
    resources: pages.resources,
    embedded: pages.embedded,
    control: pages.control,
    readerTabId: null,
    leftCookies: null,
    pressedAt: null,
  };
  return witness;
}

async function search(ports: Ports, target: Target, tabs: readonly TabFact[]): Promise<FoundControls> {
  return findControls(ports, target, { openUrls: tabs.map((tab) => tab.url), cookies: 'present' });
}

const witnessedOf = ({ proofs, weak, lacking }: Witness): Witnessed => ({
  strongAddresses: proofs.length,
  weakAddresses: weak.length,
  lacking,
});

/** What later steps need of the pages while they are still there. */
async function lookIntoPages(
  ports: Ports,
  target: Target,
  tabs: readonly TabFact[],
): Promise<Pick<Witness, 'resources' | 'embedded' | 'control'>> {
  const asked = tabs.filter(canAnswer).slice(0, TABS_LOOKED_AT);
  const selectors = sitePreset(target.site)?.control.selectors ?? [];
  const found = await Promise.all(
    asked.map(async ({ id }) => ({
      resources: await ports.controls.loadedResources(id),
      embedded: await ports.controls.embeddedOrigins(id),
      look: await ports.controls.look(id, { selectors, mode: 'page' }),
    })),
  );
  const controls = found
    .flatMap(({ look }) => (look.kind === 'looked' ? look.frames : []))
    .flatMap((frame) => frame.controls)
    .filter((control) => control.score >= 45 && (control.form !== null || control.href !== null))
    .sort((a, b) => b.score - a.score);
  const unique = (items: string[]) => [...new Set(items)];
  const best = controls[0];
  return {
    resources: unique(found.flatMap((page) => page.resources)).slice(0, 50),
    embedded: unique([...found.flatMap((page) => page.embedded), ...originsOf(tabs)]).filter(
      (place) => place !== hostOf(target.site) && place !== originOf(target.site),
    ),
    control: best ? { form: best.form, href: best.href } : null,
  };
}

const originsOf = (tabs: readonly TabFact[]): string[] => tabs.flatMap(({ url }) => URL.parse(url)?.origin ?? []);
