import { deriveRequest, type KnownValues } from '../../signout/taught/derive-request';
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
import { loadOldLogin, saveOldLogin } from './session';

/** The browser may tell of the press after the request that it sent. */
const EARLIER_MS = 150;
const LATER_MS = 6_000;

/** What is known of the sign-out by now: the request that left after the last press, and the sign-in page that came. */
export async function withNews(ports: Ports, site: Site, recording: Recording): Promise<Recording> {
  const last = recording.presses.at(-1);
  if (!last) return recording;
  const landsOn = recording.landsOn ?? (await signInPath(ports, last.tabId, recording.names));
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

async function signInPath(ports: Ports, tabId: number, names: readonly string[]): Promise<string | null> {
  const tab = await ports.tabs.get(tabId);
  if (!tab || !canAnswer(tab) || !showsSignIn(await lookAt(ports, tabId))) return null;
  const path = URL.parse(tab.url)?.pathname ?? null;
  return path === null || path.startsWith('//') || namesSomebody(path, names) ? null : path;
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

/** Somebody seems to be signed in: finds out which addresses tell, and keeps the login to ask with afterwards. null: nobody is. */
export async function findProof(ports: Ports, site: Site, storeId: string): Promise<{ url: string | null } | null> {
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
  const found = await findControls(ports, target, { openUrls: tabs.map(({ url }) => url), cookies: 'present' });
  if (!found.oneTime && !found.reIssued && found.strong.length > 0) {
    await saveOldLogin(ports, { proofs: found.strong, cookies });
  }
  return { url: found.strong[0]?.controls.question.url ?? null };
}

/** What the server makes of the old login, now that the person has signed out by hand: their sign-out is judged, not ours. */
export async function judgeOwnSignOut(ports: Ports, site: Site): Promise<Recording['since']> {
  const login = await loadOldLogin(ports);
  if (login === null) return 'unknown';
  const asked = await askedAll(ports, site, login.proofs, login.cookies);
  const probe = probeOf(asked.map(({ likeness }) => likeness));
  return probe === 'out' ? 'refused' : probe === 'in' ? 'accepted' : 'unknown';
}
