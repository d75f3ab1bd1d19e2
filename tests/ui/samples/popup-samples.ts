import type { MessageType } from '../../../lib/messaging/protocol.ts';
import type { RecordEntry } from '../../../lib/records/record.ts';
import type { Overview, SiteOverview } from '../../../lib/signout/overview.ts';
import { unprovenReasons } from '../../../lib/signout/verdict.ts';
import { branchName, type Language } from './names.ts';
import {
  afterRun,
  alive,
  at,
  cameBack,
  done,
  entry,
  job,
  none,
  notCleaned,
  now,
  overview,
  proven,
  record,
  residue,
  running,
  site,
  stoppedEntry,
  unproven,
  waiting,
} from './parts.ts';
import { timeSamples } from './popup-time-samples.ts';
import { providerSamples } from './provider-samples.ts';
import { storeSamples } from './store-samples.ts';
import { unsavedSamples } from './unsaved-samples.ts';

export interface PopupSample {
  readonly overview: Overview;
  /** `data-action` of buttons pressed one after the other before the picture is taken. */
  readonly press?: readonly string[];
  /** What is answered changes what the screen says. */
  readonly turns?: boolean;
  /** The page beside the popup. */
  readonly here?: string;
  /** Replies other than the usual ones, by message. */
  readonly replies?: Partial<Record<MessageType, unknown>>;
}

const out = { session: 'signed-out', since: null, tabs: 0 } as const;

/** Every state of the popup, by name. */
export function popupSamples(l: Language): Readonly<Record<string, PopupSample>> {
  const five = [
    site(1, l, { tabs: 3 }),
    site(2, l, { since: at(8, 58) }),
    site(3, l, { since: at(9, 10), tabs: 1 }),
    site(4, l, { session: 'unknown', since: null, tabs: 0 }),
    site(5, l, out),
  ];
  const three = [site(1, l, out), site(2, l, out), site(3, l, out)];
  const unreached = { access: false, session: 'unknown', since: null, tabs: 0 } as const;
  const reasons = unprovenReasons.filter((reason) => reason !== 'queued');
  const past = record([entry(1, l), entry(2, l, alive()), stoppedEntry(3, l)], {
    id: 'record-0',
    finishedAt: at(18, 2, 20) - 86_400_000,
    cause: { kind: 'manual', by: 'command' },
  });
  const shown = (overviewOf: Overview): PopupSample => ({ overview: overviewOf });
  return {
    none: { overview: overview({}), here: 'https://northwind-eu.crm.example/tickets/4711' },
    'none-elsewhere': shown(overview({})),
    out: shown(
      overview({ sites: five.map((one) => ({ ...one, ...out })), records: [record([entry(1, l), entry(2, l)])] }),
    ),
    in: shown(overview({ sites: five })),
    in1: shown(overview({ sites: [site(1, l, { tabs: 3 })] })),
    in20: shown(overview({ sites: twenty(l) })),
    unknown: shown(
      overview({ sites: five.map((one) => ({ ...one, session: 'unknown' as const, since: null, tabs: 0 })) }),
    ),
    access: shown(overview({ sites: [site(2, l, unreached), site(1, l), site(3, l)] })),
    'no-access': shown(overview({ sites: [site(1, l, unreached), site(2, l, unreached)] })),
    ...unsavedSamples(l, five),
    ...timeSamples(l, five),
    ...storeSamples(l),
    ...providerSamples(l),
    stop: shown(
      overview({
        sites: three.map((one) => ({ ...one, session: 'signed-in', progress: waiting })),
        job: { ...job, startsAt: now + 3_600 },
      }),
    ),
    running: shown(
      overview({
        sites: [
          site(1, l, { progress: running('end') }),
          site(2, l, { progress: running('clean') }),
          site(3, l, { progress: done }),
          site(4, l, { progress: waiting }),
        ],
        job,
      }),
    ),
    stopping: shown(
      overview({
        sites: [
          site(1, l, { progress: running('end') }),
          site(2, l, { progress: { kind: 'done', outcome: { kind: 'stopped' } } }),
        ],
        job: { ...job, stopRequested: true },
      }),
    ),
    resumed: shown(
      overview({
        sites: [
          site(1, l, { progress: running('clean') }),
          site(2, l, { progress: running('prove') }),
          site(3, l, { progress: done }),
        ],
        job: { ...job, resumed: true, filedAt: at(17, 58) },
      }),
    ),
    proven: shown(afterRun(three, [entry(1, l), entry(2, l), entry(3, l)])),
    'proven-others': shown(afterRun([site(1, l, out), site(2, l), site(3, l)], [entry(1, l)])),
    alive: shown(afterRun(three, [entry(1, l), entry(2, l, alive()), entry(3, l)])),
    stateless: shown(afterRun(three, [entry(1, l), entry(2, l, alive('stateless', at(18, 47))), entry(3, l)])),
    'alive-unasked': shown(afterRun([site(1, l)], [entry(1, l, alive('never-asked'))])),
    'alive-others': shown(
      afterRun(
        [...three, site(4, l)],
        [entry(1, l, alive('stay-signed-in')), entry(2, l, alive('late-credential')), entry(3, l)],
      ),
    ),
    cameback: shown(afterRun(three, [entry(1, l), entry(2, l, proven, residueOf(1), cameBack), entry(3, l)])),
    unproven: shown(
      afterRun(three, [entry(1, l), entry(2, l, unproven('no-difference')), entry(3, l, unproven('unreachable'))]),
    ),
    reasons: shown(
      afterRun(
        reasons.map((_, i) => site(1, l, { ...out, id: `site-${i}`, name: branchName[l](i + 1) })),
        reasons.map((reason, i) => ({
          ...entry(1, l, unproven(reason)),
          siteId: `site-${i}`,
          targetId: `site-${i}@0`,
        })),
      ),
    ),
    residue: shown(afterRun(three, [entry(1, l, proven, residue), entry(2, l), entry(3, l)])),
    'residue-unproven': shown(afterRun(three, [entry(1, l, unproven('changed'), residue), entry(2, l), entry(3, l)])),
    uncleaned: shown(afterRun(three, [entry(1, l, proven, notCleaned), entry(2, l), entry(3, l)])),
    offline: shown(
      afterRun(
        three,
        [1, 2, 3].map((n) => entry(n, l, unproven('queued'))),
      ),
    ),
    stopped: shown(
      afterRun([site(1, l, out), site(2, l), site(3, l)], [entry(1, l), stoppedEntry(2, l), stoppedEntry(3, l)]),
    ),
    'stopped-all': shown(afterRun([site(1, l), site(2, l)], [stoppedEntry(1, l), stoppedEntry(2, l)])),
    trouble: shown(overview({ sites: five.slice(0, 2), trouble: 'settings-damaged' })),
    'trouble-storage': shown(overview({ sites: five.slice(0, 2), trouble: 'storage-unavailable' })),
    refused: {
      overview: overview({ sites: five }),
      replies: { 'signout.start': { ok: false, code: 'nothing-to-sign-out' } },
      press: ['sign-out-all'],
    },
    records: {
      overview: overview({
        sites: five,
        records: [record([entry(1, l, proven, residue), entry(2, l), entry(3, l, unproven('queued'))]), past],
      }),
      press: ['records'],
    },
    'records-empty': { overview: overview({ sites: five }), press: ['records'] },
    receipt: { overview: afterRun(three, [entry(1, l, alive(), residue, lookAgain)]), press: ['details'] },
    'receipt-discarded': { overview: afterRun(three, [discarded(entry(1, l))]), press: ['details'] },
    'receipt-history': {
      overview: afterRun(three, [entry(1, l, proven, { ...residueOf(1), history: { left: 2 } })]),
      press: ['details'],
    },
    unfolded: { overview: overview({ sites: twenty(l) }), press: ['unfold'] },
  };
}

const discarded = (of: RecordEntry): RecordEntry => ({
  ...of,
  steps: of.steps.map((note) =>
    note.step === 'check' ? { ...note, unsaved: 2, unknownTabs: 1, decision: 'discarded' } : note,
  ),
});
const lookAgain = { kind: 'in-use', at: at(18, 3, 20) } as const;
const residueOf = (cookies: number) => ({ ...residue, counts: { ...none, cookies }, keptCookies: 0, sharedCookies: 0 });

function twenty(l: Language): SiteOverview[] {
  const branches = Array.from({ length: 18 }, (_, i) =>
    site(1, l, {
      id: `branch-${i}`,
      name: branchName[l](i + 1),
      since: at(9, 10 + i),
      tabs: (i + 1) % 4,
      ...(i % 3 === 2 ? out : {}),
    }),
  );
  return [site(1, l, { tabs: 3 }), site(5, l, { since: at(9, 16) }), ...branches];
}
