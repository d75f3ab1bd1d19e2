import { type EpochMs, MINUTE_MS, SECOND_MS } from '../base/time';
import type { FollowUp, RecordEntry } from '../records/record';
import { withEntry } from '../records/record-of';
import type { CookieStore } from '../signout/cookie-store';
import type { Target } from '../signout/job';
import { waitingTarget } from '../signout/plan';
import type { PlainRequest } from '../signout/recipe';
import type { Verdict } from '../signout/verdict';
import type { Provable, Witness } from '../signout/witness';
import { hostPatternsOf } from '../sites/match';
import type { Site } from '../sites/site';
import { findControls } from './find-controls';
import type { Ports } from './ports';
import { likenesses, probeOf, siteCookieHeader } from './probe';
import { judgeWitness } from './prove';
import { goOnToProvider } from './queued-provider';
import { loadWitness, saveWitness, secretKey } from './secret-state';
import { siteAnswers } from './site-answers';
import { waitingRequests } from './waiting-requests';

const BACK_OFF_MS = [30 * SECOND_MS, MINUTE_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 10 * MINUTE_MS] as const;
/** About a day: longer nobody's credentials are held. */
const MOST_ATTEMPTS = 145;
const SEND_LIMIT_MS = 8_000;

/** Ends and proves a session whose site did not answer when the job ran; the credentials are in memory only, so a closed browser loses them. */
export async function runQueued(ports: Ports, item: FollowUp, site: Site, store: CookieStore): Promise<void> {
  const key = secretKey(item.recordId, item.targetId);
  const witness = await loadWitness(ports, key);
  const target = waitingTarget(site, store);
  if (!witness) return settle(ports, item, target, { kind: 'unproven', reason: 'witness-lost' });
  if (item.attempts >= MOST_ATTEMPTS) return giveUp(ports, item, target, key);
  if (!(await siteAnswers(ports, site))) return postpone(ports, item);
  const provable = await provableNow(ports, target, witness);
  if (provable.lacking === 'unreachable') return postpone(ports, item);
  const requests = waitingRequests(site, provable);
  const pressed =
    provable.pressedAt === null && requests.length > 0 ? pressedNow(provable, ports.clock.now()) : provable;
  await saveWitness(ports, key, pressed);
  await sendUntilOut(ports, site, pressed, requests);
  const { verdict } =
    pressed.proofs.length === 0
      ? { verdict: { kind: 'unproven', reason: pressed.lacking ?? 'no-difference' } as const }
      : await judgeWitness({ ports, target }, pressed);
  await settle(ports, item, target, verdict, pressed.proofs);
  await ports.secrets.drop(key);
  await ports.traffic.forget(hostPatternsOf(site), store.id);
}

/** Whatever the browser presented before now belongs to a later sign-in. */
const pressedNow = (witness: Witness, now: EpochMs): Witness => ({ ...witness, takenAt: now, pressedAt: now });

/** The controls could not be asked while the site was away; the kept credentials allow it now. */
async function provableNow(ports: Ports, target: Target, witness: Witness): Promise<Witness> {
  if (witness.proofs.length > 0) return witness;
  const openUrls = witness.lastUrl === null ? [] : [witness.lastUrl];
  const found = await findControls(ports, target, { openUrls, cookies: witness.cookies });
  return { ...witness, proofs: found.strong, weak: found.weak, lacking: found.lacking };
}

async function sendUntilOut(
  ports: Ports,
  site: Site,
  witness: Witness,
  requests: readonly PlainRequest[],
): Promise<void> {
  for (const request of requests) {
    await send(ports, site, witness, request);
    if (probeOf(await likenesses(ports, site, witness.proofs, witness.cookies)) === 'out') return;
  }
}

async function send(ports: Ports, site: Site, witness: Witness, request: PlainRequest): Promise<void> {
  const cookies = siteCookieHeader(site, request.url, witness.cookies);
  const headers = [...request.headers, ...(witness.proofs[0]?.credentialHeaders ?? [])];
  await ports.replay.send({ ...request, headers, cookies }, SEND_LIMIT_MS);
}

async function giveUp(ports: Ports, item: FollowUp, target: Target, key: string): Promise<void> {
  await settle(ports, item, target, { kind: 'unproven', reason: 'unreachable' });
  await ports.secrets.drop(key);
}

async function postpone(ports: Ports, item: FollowUp): Promise<void> {
  const waitMs = BACK_OFF_MS[Math.min(item.attempts, BACK_OFF_MS.length - 1)] ?? MINUTE_MS;
  const next = { ...item, attempts: item.attempts + 1, dueAt: ports.clock.now() + waitMs };
  await ports.journal.settleFollowUp(item.id, (record) => record, next);
}

/** Its provider comes after it, as in a job. */
async function settle(
  ports: Ports,
  item: FollowUp,
  target: Target,
  verdict: Verdict,
  proofs: readonly Provable[] = [],
): Promise<void> {
  const withProvider = await goOnToProvider(ports, item, target, proofs);
  const judged = (entry: RecordEntry): RecordEntry =>
    entry.outcome.kind === 'finished' ? { ...entry, outcome: { ...entry.outcome, verdict } } : entry;
  const change = (entry: RecordEntry) => withProvider(judged(entry));
  await ports.journal.settleFollowUp(item.id, (record) => withEntry(record, item.targetId, change), null);
}
