import type { DeadlineCause } from '../../../lib/deadlines/deadline.ts';
import type { MessageType } from '../../../lib/messaging/protocol.ts';
import type { AutomaticCause } from '../../../lib/signout/job.ts';
import type { DeadlineOverview, Overview, SiteProgress } from '../../../lib/signout/overview.ts';
import type { Language } from './names.ts';
import {
  afterRun,
  alive,
  at,
  done,
  entry,
  job,
  now,
  overview,
  proven,
  provider,
  record,
  residue,
  running,
  site,
  unproven,
  waiting,
  withProvider,
} from './parts.ts';

export interface WarningSample {
  readonly overview: Overview;
  /** Replies other than the usual ones, by message. */
  readonly replies?: Partial<Record<MessageType, unknown>>;
  readonly press?: readonly string[];
}

const MINUTE = 60_000;

export function due(leftMs: number, change: Partial<DeadlineOverview['deadline']> = {}): DeadlineOverview {
  const dueAt = now + leftMs;
  return {
    deadline: {
      id: `shift-end@${dueAt}`,
      cause: 'shift-end',
      owner: 'you',
      siteIds: ['site-1', 'site-2', 'site-3'],
      dueAt,
      warnAt: [dueAt - 15 * MINUTE, dueAt - 5 * MINUTE, dueAt - 2 * MINUTE],
      limitMs: null,
      extension: { used: 2, most: 10, byMs: 10 * MINUTE, latestAt: dueAt + 80 * MINUTE },
      callUntilAt: null,
      ...change,
    },
    phase: leftMs > 15 * MINUTE ? 'ahead' : leftMs > 2 * MINUTE ? 'hint' : leftMs > 0 ? 'warning' : 'due',
    warnedFromAt: dueAt - 2 * MINUTE,
    unsaved: { entries: 0, rule: 'wait', waitMs: null },
  };
}

export const automatic = (rule: DeadlineCause, change: Partial<AutomaticCause> = {}): AutomaticCause => ({
  kind: 'automatic',
  deadlineId: `${rule}@${at(18, 2)}`,
  rule,
  owner: 'you',
  dueAt: at(18, 2),
  limitMs: rule === 'idle' ? 15 * MINUTE : null,
  late: null,
  ...change,
});

/** Every state of the warning window, by name. */
export function warningSamples(l: Language): Readonly<Record<string, WarningSample>> {
  const sites = [1, 2, 3, 4].map((n) => site(n, l));
  const out = sites.map((one) => ({ ...one, session: 'signed-out' as const, since: null, tabs: 0 }));
  const shown = (change: Partial<Overview>): WarningSample => ({ overview: overview({ sites, ...change }) });
  const unsaved = (entries: number, rule: 'wait' | 'discard', waitMs: number | null) => ({ entries, rule, waitMs });
  const idle = { id: 'idle@1', cause: 'idle', limitMs: 15 * MINUTE } as const;
  const ended = (cause: AutomaticCause, entries = [entry(1, l), entry(2, l), entry(3, l)]): WarningSample => ({
    overview: { ...afterRun(out, entries), records: [record(entries, { cause })] },
  });
  const held = { kind: 'blocked' } as const;
  const ending = provider({ rule: 'end', sharedWith: [{ id: 'site-2', name: sites[1]?.name ?? '' }] });
  const lost = sites.map((one, i) => ({ ...one, unsaved: [2, 1, 0, 5][i] ?? 0 }));
  const holding = sites
    .slice(0, 3)
    .map((one, i) => ({ ...one, progress: i < 2 ? held : waiting, unsaved: [2, 1, 0][i] ?? 0 }));
  const parts = (all: readonly SiteProgress[]) =>
    sites.slice(0, 3).map((one, i) => ({ ...one, progress: all[i] ?? waiting }));
  return {
    minutes: shown({ deadline: { ...due(110_000), unsaved: unsaved(3, 'wait', 5 * MINUTE) } }),
    seconds: shown({ sites: lost, deadline: { ...due(42_000), unsaved: unsaved(3, 'discard', null) } }),
    provider: shown({
      sites: sites.map((one, i) => (i === 0 ? { ...one, provider: ending } : one)),
      deadline: due(110_000, { siteIds: ['site-1'] }),
    }),
    'ended-provider': ended(automatic('idle'), [withProvider(entry(1, l)), entry(2, l)]),
    'ended-provider-too': ended(automatic('idle'), [
      withProvider(entry(1, l), { rule: 'end', done: 'ended', by: 'discovery', verdict: { kind: 'ended' } }),
    ]),
    idle: shown({ deadline: due(2 * MINUTE, { ...idle, extension: { ...extension, used: 0 } }) }),
    one: shown({ deadline: { ...due(95_000, { siteIds: ['site-1'] }), unsaved: unsaved(1, 'wait', null) } }),
    cap: shown({ deadline: due(110_000, { ...idle, extension: { ...extension, used: 10 } }) }),
    never: shown({ deadline: due(110_000, { cause: 'max-age', limitMs: 720 * MINUTE, extension: null }) }),
    maintenance: shown({ deadline: due(110_000, { cause: 'maintenance', extension: null }) }),
    call: shown({ deadline: { ...due(-30_000, { callUntilAt: at(18, 20) }), phase: 'call' } }),
    away: shown({ away: { sinceAt: now - 10_000, dueAt: now + 290_000 } }),
    running: shown({
      sites: parts([running('end'), done, waiting]),
      job: { ...job, cause: automatic('shift-end') },
    }),
    starting: shown({ deadline: due(-500) }),
    blocked: shown({
      sites: holding,
      job: { ...job, phase: 'blocked', cause: automatic('shift-end') },
    }),
    'blocked-until': shown({
      sites: holding,
      job: { ...job, phase: 'blocked', cause: automatic('idle'), discardsAt: at(18, 12) },
    }),
    'blocked-asked': shown({
      sites: holding,
      job: { ...job, phase: 'blocked', cause: { kind: 'manual', by: 'warning' } },
    }),
    'away-held': shown({
      sites: holding,
      away: { sinceAt: now - 310_000, dueAt: now - 10_000 },
      job: { ...job, phase: 'blocked', cause: automatic('away') },
    }),
    'running-asked': shown({
      sites: parts([running('prove'), waiting, waiting]),
      job: { ...job, cause: { kind: 'manual', by: 'warning' } },
    }),
    ended: ended(automatic('idle')),
    late: ended(automatic('shift-end', { dueAt: at(14, 50), late: { byMs: 192 * MINUTE, because: 'asleep' } }), [
      entry(1, l),
      entry(2, l, unproven('unreachable')),
      entry(3, l),
    ]),
    closed: ended(automatic('stale', { late: { byMs: 600 * MINUTE, because: 'browser-closed' } }), [entry(1, l)]),
    alive: ended(automatic('locked', { limitMs: 5 * MINUTE }), [entry(1, l), entry(2, l, alive())]),
    residue: ended(automatic('max-age', { limitMs: 720 * MINUTE }), [entry(1, l, proven, residue), entry(2, l)]),
    stayed: {
      ...shown({ deadline: due(110_000) }),
      replies: { 'deadline.extend': { ok: true, value: { extended: true, dueAt: now + 12 * MINUTE } } },
      press: ['extend'],
    },
    'stay-over': {
      ...shown({ deadline: due(110_000) }),
      replies: { 'deadline.extend': { ok: true, value: { extended: false, dueAt: null } } },
      press: ['extend'],
    },
    nothing: shown({}),
    later: shown({ deadline: due(3 * 60 * MINUTE) }),
  };
}

const extension = { used: 0, most: 10, byMs: 10 * MINUTE, latestAt: now + 112 * MINUTE };
