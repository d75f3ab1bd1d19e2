import { inTurn } from '../../base/in-turn';
import type { EpochMs } from '../../base/time';
import type { Protocol, Refusal, Reply } from '../../messaging/protocol';
import { isPrivate } from '../../signout/cookie-store';
import type { PressReport } from '../../signout/taught/press-report';
import { begunRecording, proofOf, type Recording, taughtFrom, withPress } from '../../signout/taught/recording';
import type { TeachView } from '../../signout/taught/teach-view';
import { hostOf, originOf } from '../../sites/match';
import type { Site } from '../../sites/site';
import { hasAccess } from '../has-access';
import { knownLooks } from '../look-at-sites';
import type { Ports, TabFact } from '../ports';
import { canAnswer, siteTabs } from '../site-tabs';
import type { SettingsFlow } from '../sites';
import { isSignedInAgain, playBack } from './play-back';
import { dropOldLogin, endRecording, loadRecording, saveOldLogin, saveRecording, siteOf } from './session';
import { viewOf } from './view';
import { findProof, judgeOwnSignOut, withNews } from './watch-sign-out';

/** A page that the worker did not know of has this long to say that it is there. */
const CONNECT_MS = 3_000;
/** Whoever is signed in already waits so long at most for the addresses that tell; who signs in later is asked for meanwhile. */
const PROOF_LIMIT_MS = 3_000;
const LATER_PROOF_LIMIT_MS = 60_000;
/** The request leaves a moment after the press. */
const NEWS_AFTER_MS = 1_500;

/** Where a press came from, as the browser says it. */
export interface PressPlace {
  readonly tabId: number;
  /** When it said so: the tab may be elsewhere by the time that the press is looked at. */
  readonly tabUrl: string;
  readonly isTop: boolean;
  readonly isPrivate: boolean;
  readonly siteId: string | null;
}

export interface Teach {
  get(siteId: string): Promise<Reply<TeachView | null>>;
  start(siteId: string): Promise<Reply<TeachView>>;
  stop(siteId: string): Promise<Reply<TeachView>>;
  cancel(siteId: string): Promise<Reply<null>>;
  /** Takes what is ticked; plays it back as soon as somebody is signed in again. */
  choose(asked: Protocol['teach.choose']['data']): Promise<Reply<TeachView>>;
  /** Now, whatever the pages look like. */
  play(siteId: string): Promise<Reply<TeachView>>;
  save(siteId: string): Promise<Reply<Site>>;
  /** A frame reports a press. False: nobody records there. */
  pressed(report: PressReport, place: PressPlace): Promise<boolean>;
  /** A page with the wizard is open until the returned function is called; with the last one a recording that still runs ends. */
  watch(): () => void;
  /** A worker came up. */
  resume(): Promise<void>;
}

/** One recording at a time, of one site. `wake`: does whatever the journal holds. */
export function createTeach(ports: Ports, settings: SettingsFlow, wake: () => void): Teach {
  const turn = inTurn();
  let watching = 0;

  const ofSite = async (siteId: string): Promise<Recording | null> => {
    const recording = await loadRecording(ports);
    return recording?.siteId === siteId ? recording : null;
  };
  const keep = async (recording: Recording): Promise<Reply<TeachView>> => {
    await saveRecording(ports, recording);
    return { ok: true, value: await viewOf(ports, recording) };
  };
  /** Does something with the recording of a site that is still configured. */
  const change = <T>(siteId: string, how: (site: Site, recording: Recording) => Promise<Reply<T>>): Promise<Reply<T>> =>
    turn(async () => {
      const [site, recording] = [await siteOf(ports, siteId), await ofSite(siteId)];
      if (site === null) return { ok: false, code: 'unknown-site' };
      return recording === null ? { ok: false, code: 'no-recording' } : how(site, recording);
    });

  const begin = async (siteId: string): Promise<Reply<TeachView>> => {
    const site = await siteOf(ports, siteId);
    if (site === null) return { ok: false, code: 'unknown-site' };
    if (!(await hasAccess(ports, site))) return { ok: false, code: 'no-access', values: { host: hostOf(site) } };
    await endRecording(ports);
    const tab = await siteTab(ports, site);
    const found = await findProof(ports, site, tab.storeId, PROOF_LIMIT_MS);
    const proof = found && { proofUrl: found.url, proofSearch: 'done' as const };
    await ports.tabs.activate(tab.id);
    await ports.recorder.on(site);
    const kept = await keep({ ...begunRecording(siteId, tab.storeId, ports.clock.now()), ...proof });
    if (found?.login) await saveOldLogin(ports, found.login);
    return kept;
  };

  /** Beside everything else: it asks the server. What it found is kept in turn, so that nothing of it outlives the recording. */
  const seekProof = async (site: Site, recording: Recording): Promise<void> => {
    const found = await findProof(ports, site, recording.storeId, LATER_PROOF_LIMIT_MS);
    await turn(async () => {
      const now = await ofSite(site.id);
      if (now?.startedAt !== recording.startedAt) return;
      const proofSearch = found === null && now.at === 'recording' ? 'not-yet' : 'done';
      await saveRecording(ports, { ...now, proofSearch, proofUrl: found?.url ?? null });
      if (found?.login && now.at === 'recording') await saveOldLogin(ports, found.login);
    });
  };

  const refresh = async (site: Site, recording: Recording): Promise<Reply<TeachView>> => {
    if (recording.at === 'recording') {
      const seeks = recording.proofSearch === 'not-yet' && recording.presses.length === 0;
      const next = await withNews(ports, site, { ...recording, ...(seeks && { proofSearch: 'running' as const }) });
      if (seeks) void seekProof(site, next);
      return keep(next);
    }
    if (recording.at === 'signing-in' && (await isSignedInAgain(ports, site, recording))) {
      const playing = await playNow(site, recording);
      if (playing.ok) return playing;
    }
    return { ok: true, value: await viewOf(ports, recording) };
  };

  const playNow = async (site: Site, recording: Recording): Promise<Reply<TeachView>> => {
    const filed = await playBack(ports, site, recording);
    if (!filed.ok) return filed;
    wake();
    return keep({ ...recording, at: 'playing', jobId: filed.value });
  };

  const endUnwatched = async (): Promise<void> => {
    await ports.clock.wait(CONNECT_MS);
    if (watching > 0) return;
    await turn(async () => {
      if ((await loadRecording(ports))?.at === 'recording') await endRecording(ports);
    });
  };

  return {
    get: (siteId) =>
      turn(async () => {
        const [site, recording] = [await siteOf(ports, siteId), await ofSite(siteId)];
        return site && recording ? refresh(site, recording) : { ok: true, value: null };
      }),
    start: (siteId) => turn(() => begin(siteId)),
    stop: (siteId) =>
      change(siteId, async (site, recording) => {
        const known = await withNews(ports, site, recording);
        await ports.recorder.off();
        const since = known.presses.length > 0 ? await judgeOwnSignOut(ports, site) : 'unknown';
        await dropOldLogin(ports);
        return keep({ ...known, at: 'review', since });
      }),
    cancel: (siteId) =>
      turn(async () => {
        if ((await ofSite(siteId)) !== null) await endRecording(ports);
        return { ok: true, value: null };
      }),
    choose: ({ id, steps, request, proof }) =>
      change(id, async (_site, recording) => {
        const draft = taughtFrom(recording, { steps, request }, ports.clock.now());
        if (draft === null) return { ok: false, code: 'nothing-taught' };
        return keep({ ...recording, at: 'signing-in', draft, withProof: proof && proofOf(recording) !== null });
      }),
    play: (siteId) =>
      change(siteId, (site, recording) =>
        recording.draft === null ? refusal('nothing-taught') : playNow(site, recording),
      ),
    save: (siteId) =>
      change(siteId, async (_site, { draft, withProof, proofUrl }) => {
        if (draft === null) return refusal('nothing-taught');
        const proof = withProof && proofUrl !== null ? { proofUrl } : {};
        const saved = await settings.changeSite({ id: siteId, change: { taught: draft, ...proof } });
        if (saved.ok) await endRecording(ports);
        return saved;
      }),
    async pressed(report, place) {
      const at = ports.clock.now();
      if (watching === 0) await endUnwatched();
      const taken = await turn(() => takePress(ports, report, place, at));
      if (taken) void ports.clock.wait(NEWS_AFTER_MS).then(() => turn(() => takeNews(ports)));
      return taken;
    },
    watch() {
      watching += 1;
      return () => {
        watching -= 1;
        if (watching === 0) void endUnwatched();
      };
    },
    resume: () =>
      turn(async () => {
        const recording = await loadRecording(ports);
        const site = recording?.at === 'recording' ? await siteOf(ports, recording.siteId) : null;
        if (recording?.proofSearch === 'running') await saveRecording(ports, { ...recording, proofSearch: 'not-yet' });
        if (site) ports.recorder.goOn(site);
        else await ports.recorder.off();
      }),
  };
}

const refusal = async (code: string): Promise<Refusal> => ({ ok: false, code });

/** Only while somebody records, only of the site it is about, and never of a private window: nothing of those is written down. */
async function takePress(ports: Ports, report: PressReport, place: PressPlace, at: EpochMs): Promise<boolean> {
  const recording = await loadRecording(ports);
  if (recording?.at !== 'recording' || recording.siteId !== place.siteId || place.isPrivate) return false;
  const [site, tab] = [await siteOf(ports, recording.siteId), await ports.tabs.get(place.tabId)];
  if (site === null || tab?.storeId !== recording.storeId) return false;
  const page = place.tabUrl.split('#', 1)[0] ?? '';
  const accounts = ((await knownLooks(ports))[site.id] ?? []).flatMap(({ account }) => account ?? []);
  const next = withPress(recording, report, { ...place, at, page, origin: originOf(site), accounts });
  await saveRecording(ports, next);
  return true;
}

async function takeNews(ports: Ports): Promise<void> {
  const recording = await loadRecording(ports);
  const site = recording && (await siteOf(ports, recording.siteId));
  if (recording?.at === 'recording' && site) await saveRecording(ports, await withNews(ports, site, recording));
}

/** The site's tab, opened where there is none. */
async function siteTab(ports: Ports, site: Site): Promise<TabFact> {
  const tabs = (await siteTabs(ports, site, 'all')).filter((tab) => canAnswer(tab) && !tab.incognito);
  const normal = (await ports.cookies.stores()).find((store) => !isPrivate(store));
  return tabs[0] ?? ports.tabs.open(site.address, normal?.id ?? '');
}
