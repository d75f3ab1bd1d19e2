import { deriveRequest, type KnownValues } from '../../signout/taught/derive-request';
import { isPlainAddress } from '../../signout/taught/frame-of';
import { namesSomebody } from '../../signout/taught/names';
import { type KnownSource, knownValueIn } from '../../signout/taught/press-report';
import type { Recording } from '../../signout/taught/recording';
import { originOf } from '../../sites/match';
import type { Site } from '../../sites/site';
import { findControls } from '../find-controls';
import { lookAt, showsSignIn } from '../ladder';
import type { Ports } from '../ports';
import { askedAll, presentCookies, probeOf } from '../probe';
import { canAnswer, siteTabs } from '../site-tabs';
import { undisturbed } from '../undisturbed';
import { loadOldLogin, type OldLogin } from './session';

/** The browser may tell of the press after the request that it sent. */
const EARLIER_MS = 150;
const LATER_MS = 6_000;

/** What is known of the sign-out by now: the request that left after the last press, and the sign-in page that came. */
export async function withNews(ports: Ports, site: Site, recording: Recording): Promise<Recording> {
  const last = recording.presses.at(-1);
  if (!last) return recording;
  const landsOn = recording.landsOn ?? (await signInPath(ports, site, last.tabId, recording.names));
  if (recording.request !== null) return { ...recording, landsOn };
  const sent = ports.recorder
    .sent(last.at - EARLIER_MS)
    .filter(({ tabId, at }) => tabId === last.tabId && at <= last.at + LATER_MS);
  const derived = deriveRequest(sent, knownValues(recording.values), originOf(site), recording.names);
  return {
    ...recording,
    landsOn,
    request: derived.kind === 'derived' ? derived.request : null,
    requestLost: recording.requestLost || derived.kind === 'unexplained',
  };
}

/** null: it is not there, at another host, or names somebody. */
async function signInPath(ports: Ports, site: Site, tabId: number, names: readonly string[]): Promise<string | null> {
  const tab = await ports.tabs.get(tabId);
  const url = tab && canAnswer(tab) ? URL.parse(tab.url) : null;
  if (url?.origin !== originOf(site) || !showsSignIn(await lookAt(ports, tabId))) return null;
  return url.pathname.startsWith('//') || namesSomebody(url.pathname, names) ? null : url.pathname;
}

/** Reports come from pages: what is no digest with its place is left out. */
function knownValues(told: readonly string[]): KnownValues {
  const known = new Map<string, KnownSource>();
  for (const text of told) {
    const value = knownValueIn(text);
    if (value && !known.has(value[0])) known.set(...value);
  }
  return known;
}

/** An address that tells who is signed in, and the login to ask with afterwards; null where it tells nothing then. */
export interface FoundProof {
  readonly url: string | null;
  readonly login: OldLogin | null;
}

/** Somebody seems to be signed in: finds out which addresses tell. Gives way to every sign-out. null: nobody is, or it did not come to its end. */
export async function findProof(
  ports: Ports,
  site: Site,
  storeId: string,
  limitMs: number,
): Promise<FoundProof | null> {
  if ((await ports.journal.jobs()).length > 0) return null;
  return undisturbed(ports, limitMs, (lent) => searchProof(lent, site, storeId)).catch(() => null);
}

async function searchProof(ports: Ports, site: Site, storeId: string): Promise<FoundProof | null> {
  const store = (await ports.cookies.stores()).find(({ id }) => id === storeId);
  const tabs = (await siteTabs(ports, site, storeId)).filter(canAnswer);
  const [first] = tabs;
  if (!store || !first) return null;
  const look = await lookAt(ports, first.id);
  if (look.kind !== 'looked' || look.frames.some(({ signInForm, busy }) => signInForm || busy)) return null;
  const target = {
    id: site.id,
    site,
    store,
    stage: { at: 'checking' },
    startedAt: null,
    unsavedWaitMs: null,
    notes: [],
  } as const;
  const cookies = await presentCookies(ports, target);
  const openUrls = tabs.map(({ url }) => url);
  const found = await findControls(ports, target, { openUrls, cookies: 'present', gently: true });
  const mayBeAsked = !found.oneTime && !found.reIssued && found.strong.length > 0;
  const urls = found.strong.map(({ controls }) => controls.question.url);
  return {
    url: urls.find((url) => isPlainAddress(new URL(url))) ?? urls[0] ?? null,
    login: mayBeAsked ? { proofs: found.strong, cookies } : null,
  };
}

/** What the server makes of the old login, now that the person has signed out by hand: their sign-out is judged, not ours. */
export async function judgeOwnSignOut(ports: Ports, site: Site): Promise<Recording['since']> {
  const login = await loadOldLogin(ports);
  if (login === null) return 'unknown';
  const asked = await askedAll(ports, site, login.proofs, login.cookies);
  const probe = probeOf(asked.map(({ likeness }) => likeness));
  return probe === 'out' ? 'refused' : probe === 'in' ? 'accepted' : 'unknown';
}
