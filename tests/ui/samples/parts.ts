import type { RecordEntry, SecondLook, SignOutRecord } from '../../../lib/records/record.ts';
import type { CookieStore } from '../../../lib/signout/cookie-store.ts';
import type { ProviderResult } from '../../../lib/signout/identity-provider.ts';
import type { StepName, StepNote } from '../../../lib/signout/job.ts';
import type {
  JobOverview,
  Overview,
  ProviderOverview,
  SiteOverview,
  SiteProgress,
  StoreOverview,
} from '../../../lib/signout/overview.ts';
import type { ResidueCounts } from '../../../lib/signout/residue.ts';
import type { LocalResult, UnprovenReason, Verdict } from '../../../lib/signout/verdict.ts';
import { hosts, type Language, names } from './names.ts';

/** Every sample speaks of this moment: 18:02:30 on 20 November 2026. */
export const now = new Date(2026, 10, 20, 18, 2, 30).getTime();
export const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(2026, 10, 20, hours, minutes, seconds).getTime();

export function site(n: number, language: Language, change: Partial<SiteOverview> = {}): SiteOverview {
  const host = hosts[n - 1] ?? 'crm.example';
  return {
    id: `site-${n}`,
    name: names[language][n - 1] ?? '',
    host,
    address: `https://${host}/`,
    origins: [`https://${host.split(/[:/]/)[0]}/*`],
    access: true,
    session: 'signed-in',
    account: null,
    since: at(8, 57),
    tabs: 2,
    unsaved: 0,
    call: false,
    openItems: null,
    ends: null,
    progress: null,
    stores: [],
    provider: null,
    wouldFail: false,
    checkedAt: null,
    ...change,
  };
}

export const none: ResidueCounts = {
  cookies: 0,
  'partitioned-own': 0,
  'partitioned-embedded': 0,
  'local-storage': 0,
  'session-storage': 0,
  'indexed-db': 0,
  'cache-storage': 0,
  'service-workers': 0,
  'http-cache': 0,
};
export const clean: LocalResult = { kind: 'clean', counts: none, keptCookies: 0, sharedCookies: 0 };
export const residue: LocalResult = {
  kind: 'residue',
  counts: { ...none, cookies: 2, 'service-workers': 1, 'http-cache': null },
  keptCookies: 1,
  sharedCookies: 2,
};
export const notCleaned: LocalResult = { ...clean, kind: 'not-cleaned' };
export const proven: Verdict = { kind: 'proven' };
export const unproven = (reason: UnprovenReason): Verdict => ({ kind: 'unproven', reason });
export const alive = (
  reason: Extract<Verdict, { kind: 'still-alive' }>['reason'] = 'accepted',
  validUntil: number | null = null,
): Verdict => ({ kind: 'still-alive', reason, validUntil });

export const lookDue: SecondLook = { kind: 'due', at: at(18, 3, 20) };
export const cameBack: SecondLook = { kind: 'came-back', at: at(18, 3, 20) };

export const normal: CookieStore = { id: '0', kind: 'normal', name: null };
export const privately: CookieStore = { id: '1', kind: 'private', name: null };
export const container = (n: number, name: string): CookieStore => ({
  id: `firefox-container-${n}`,
  kind: 'container',
  name,
});
export const inStore = (store: CookieStore, change: Partial<StoreOverview> = {}): StoreOverview => ({
  store,
  session: 'signed-in',
  account: null,
  tabs: 1,
  progress: null,
  ...change,
});

export const providerHost = 'login.corp.example';
export const provider = (change: Partial<ProviderOverview> = {}): ProviderOverview => ({
  host: providerHost,
  rule: 'ask',
  access: true,
  origins: [`https://${providerHost}/*`, `http://${providerHost}/*`],
  sharedWith: [],
  ...change,
});
export const providerResult = (change: Partial<ProviderResult> = {}): ProviderResult => ({
  host: providerHost,
  rule: 'ask',
  done: 'left',
  by: null,
  verdict: { kind: 'alive' },
  sharedWith: [],
  ...change,
});

/** As the entry was, with what was said of its identity provider. */
export const withProvider = (of: RecordEntry, change: Partial<ProviderResult> = {}): RecordEntry =>
  of.outcome.kind === 'finished' ? { ...of, outcome: { ...of.outcome, provider: providerResult(change) } } : of;

/** As the entry was, in another cookie store. */
export const withStore = (of: RecordEntry, store: CookieStore): RecordEntry => ({
  ...of,
  targetId: `${of.siteId}@${store.id}`,
  storeId: store.id,
  store,
});

const notes: readonly StepNote[] = [
  { step: 'check', startedAt: at(18, 2, 13), tookMs: 60, tabs: 3, unsaved: 0, unknownTabs: 0 },
  { step: 'witness', startedAt: at(18, 2, 14), tookMs: 420, asked: 3 },
  { step: 'end', startedAt: at(18, 2, 14), tookMs: 1_310, strategy: 'menu-control', attempts: 1 },
  { step: 'provider', startedAt: at(18, 2, 15), tookMs: 480 },
  { step: 'close', startedAt: at(18, 2, 16), tookMs: 210, tabs: 3, survived: 0 },
  { step: 'clean', startedAt: at(18, 2, 16), tookMs: 340, removed: 27, left: 0 },
  { step: 'prove', startedAt: at(18, 2, 17), tookMs: 610, asked: 3 },
];

export function entry(
  n: number,
  language: Language,
  verdict: Verdict = proven,
  local: LocalResult = clean,
  secondLook: SecondLook | null = verdict.kind === 'proven' ? lookDue : null,
): RecordEntry {
  return {
    targetId: `site-${n}@0`,
    siteId: `site-${n}`,
    siteName: names[language][n - 1] ?? '',
    host: hosts[n - 1] ?? 'crm.example',
    storeId: '0',
    outcome: { kind: 'finished', verdict, local },
    startedAt: at(18, 2, 14),
    tookMs: 3_200,
    steps: notes,
    secondLook,
  };
}

export const stoppedEntry = (n: number, language: Language): RecordEntry => ({
  ...entry(n, language),
  outcome: { kind: 'stopped' },
  steps: [],
  secondLook: null,
});

export function record(entries: readonly RecordEntry[], change: Partial<SignOutRecord> = {}): SignOutRecord {
  return {
    version: 1,
    id: 'record-1',
    cause: { kind: 'manual', by: 'popup' },
    startedAt: at(18, 2, 14),
    finishedAt: at(18, 2, 20),
    resumed: false,
    offHours: false,
    extensionVersion: '0.1.0',
    entries,
    ...change,
  };
}

export const waiting: SiteProgress = { kind: 'waiting' };
export const running = (step: StepName): SiteProgress => ({ kind: 'running', step, startedAt: now - 2_300 });
export const done: SiteProgress = { kind: 'done', outcome: { kind: 'finished', verdict: proven, local: clean } };

export const job: JobOverview = {
  id: 'job-1',
  cause: { kind: 'manual', by: 'popup' },
  filedAt: at(18, 2, 25),
  phase: 'running',
  startsAt: at(18, 2, 25),
  stopRequested: false,
  resumed: false,
  discardsAt: null,
};

export function overview(change: Partial<Overview>): Overview {
  return {
    at: now,
    appearance: 'system',
    sites: [],
    unsavedTotal: (change.sites ?? []).reduce((sum, { unsaved }) => sum + unsaved, 0),
    job: null,
    records: [],
    deadline: null,
    shift: null,
    maintenance: [],
    away: null,
    pause: null,
    notCovered: [],
    openStores: ['0'],
    shownRecordId: null,
    trouble: null,
    ...change,
  };
}

/** The overview after a run of these entries, over the sites given. */
export function afterRun(sites: readonly SiteOverview[], entries: readonly RecordEntry[]): Overview {
  return overview({ sites, records: [record(entries)], shownRecordId: 'record-1' });
}
