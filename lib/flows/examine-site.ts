import { isPrivate } from '../signout/cookie-store';
import type { Examined } from '../signout/doctor/examined';
import { nothingSeen, type SeenNow, type SiteMemory } from '../signout/doctor/report';
import type { Target } from '../signout/job';
import { waitingTarget } from '../signout/plan';
import type { Provable } from '../signout/witness';
import { effectiveProviderRule } from '../sites/effective-provider-rule';
import { originOf } from '../sites/match';
import { hostOrigins } from '../sites/permission-origins';
import type { Site } from '../sites/site';
import { examineTaught } from './examine-taught';
import { examineAddress, examinedControl, examineRecipe } from './examine-ways';
import { type FoundControls, findControls } from './find-controls';
import { hasAccess } from './has-access';
import { lookAtSites } from './look-at-sites';
import type { MenuLooks } from './menu-looks';
import type { Ports, TabFact } from './ports';
import { clearsIn, placesOf } from './preview-site';
import { findProvider } from './provider-find';
import { type SoughtControl, type SoughtInVain, seekControl } from './seek-control';
import { signInPageShape } from './sign-in-page';
import { siteAnswers } from './site-answers';
import type { SiteInStore } from './site-session';
import { canAnswer, siteTabs } from './site-tabs';

export interface ExamineOptions {
  /** Account menus are opened, and shut again; null: nothing is touched. */
  readonly menus: MenuLooks | null;
  readonly memory: SiteMemory | undefined;
}

export interface Examination {
  readonly examined: Examined;
  readonly seen: SeenNow;
}

const untouched: Omit<Examined, 'access'> = {
  closedHosts: 0,
  tabs: { open: 0, silent: 0 },
  signedIn: 'unknown',
  privately: false,
  answers: false,
  address: null,
  recipe: null,
  taught: null,
  control: { kind: 'unseen' },
  proof: { strong: 0, weak: 0, named: null, lacking: null },
  clears: { cookies: 0, databases: null, workers: null },
  provider: 'unseen',
  signIn: { now: null, before: null },
};

/**
 * Everything a sign-out depends on, looked at without ending anything: no control is pressed, no sign-out address asked with a credential,
 * nothing cleared or closed, and private windows are left alone. What it learns of credentials it forgets.
 */
export async function examineSite(ports: Ports, site: Site, options: ExamineOptions): Promise<Examination> {
  const { memory } = options;
  if (!(await hasAccess(ports, site))) {
    const access = memory?.hadAccess ? 'taken-back' : 'missing';
    return { examined: { ...untouched, access }, seen: nothingSeen };
  }
  const looks = (await lookAtSites(ports, [site]))[site.id] ?? [];
  const tabs = await siteTabs(ports, site, 'all');
  const open = tabs.filter(({ incognito }) => !incognito);
  const isSilent = (tab: TabFact) =>
    !canAnswer(tab) || looks.some(({ tabId, saw }) => tabId === tab.id && saw === 'no-answer');
  const places = await placesOf(ports, site, tabs);
  const place = likeliestOf(places);
  const known = {
    ...untouched,
    access: 'granted',
    closedHosts: await closedHosts(ports, site),
    tabs: { open: open.length, silent: open.filter(isSilent).length },
    signedIn: signedInOf(place),
    privately: places.some(({ store, session }) => isPrivate(store) && session.state === 'signed-in'),
    answers: await siteAnswers(ports, site),
    clears: await clearsIn(
      ports,
      site,
      places.filter(({ store }) => !isPrivate(store)),
      options.menus !== null,
    ),
  } as const;
  if (place === null || !known.answers) return { examined: known, seen: nothingSeen };
  return examineSession(ports, waitingTarget(site, place.store), place.tabs, known, options);
}

/** Where somebody is signed in, else where somebody may be; private windows are left alone (R56). */
function likeliestOf(places: readonly SiteInStore[]): SiteInStore | null {
  const open = places.filter(({ store }) => !isPrivate(store));
  const inState = (state: string) => open.find(({ session }) => session.state === state);
  return inState('signed-in') ?? inState('unknown') ?? open[0] ?? null;
}

function signedInOf(place: SiteInStore | null): Examined['signedIn'] {
  const state = place?.session.state ?? 'signed-out';
  return state === 'signed-in' ? 'yes' : state === 'unknown' ? 'unknown' : 'no';
}

async function closedHosts(ports: Ports, { embeddedHosts }: Site): Promise<number> {
  const granted = await Promise.all(embeddedHosts.map((host) => ports.access.granted(hostOrigins(host))));
  return granted.filter((one) => !one).length;
}

/** What only a session tells, where there may be one, and what strangers are told. */
async function examineSession(
  ports: Ports,
  target: Target,
  tabs: readonly TabFact[],
  known: Examined,
  { menus, memory }: ExamineOptions,
): Promise<Examination> {
  const { site } = target;
  const mayBeIn = known.signedIn !== 'no';
  const sought = mayBeIn ? await seekControl(ports, site, tabs, { menus, until: 'found' }) : null;
  const openUrls = tabs.map(({ url }) => url);
  const found = mayBeIn ? await findControls(ports, target, { openUrls, cookies: 'present', gently: true }) : null;
  const [best] = found?.strong ?? [];
  const examined: Examined = {
    ...known,
    address: await examineAddress(ports, site),
    recipe: mayBeIn ? await examineRecipe(ports, site, tabs) : null,
    taught: mayBeIn ? await examineTaught(ports, site, tabs) : null,
    control: sought ? examinedControl(sought, menus !== null) : known.control,
    proof: found ? proofOf(site, found) : known.proof,
    provider: await examineProvider(ports, target, found?.strong ?? []),
    signIn: {
      now: await signInPageShape(ports, site, taughtSignIn(site) ?? pageOf(best) ?? site.address),
      before: memory?.signIn ?? null,
    },
  };
  return { examined, seen: seenIn(sought, best) };
}

const taughtSignIn = (site: Site): string | null => {
  const path = site.taught?.landsOn ?? null;
  return path && `${originOf(site)}${path}`;
};

const pageOf = (proof: Provable | undefined): string | null =>
  proof?.controls.question.as === 'page' ? proof.controls.question.url : null;

function proofOf(site: Site, { strong, weak, lacking, asked }: FoundControls): Examined['proof'] {
  const named = site.proofUrl === null ? undefined : asked.find(({ why }) => why === 'named');
  const isBusy = named?.lacking === 'unreachable';
  return {
    strong: strong.length,
    weak: weak.length,
    named: named === undefined || isBusy ? null : named.strength === 'strong' ? 'strong' : 'not',
    lacking: lacking === null || lacking === 'unreachable' || lacking === 'no-credential' ? lacking : 'other',
  };
}

async function examineProvider(
  ports: Ports,
  target: Target,
  proofs: readonly Provable[],
): Promise<Examined['provider']> {
  const found = await findProvider(ports, target, proofs);
  if (found === 'own-sign-in') return 'none';
  if (found === 'unclear') return 'unseen';
  const { hostname } = new URL(found.provider.origin);
  return { rule: effectiveProviderRule(target.site), access: await ports.access.granted(hostOrigins(hostname)) };
}

function seenIn(sought: SoughtControl | SoughtInVain | null, best: Provable | undefined): SeenNow {
  const isFound = sought?.kind === 'found';
  return {
    control: isFound ? { label: sought.control.label } : null,
    menu: isFound ? sought.menu : null,
    proofPath: best ? new URL(best.controls.question.url).pathname : null,
  };
}
