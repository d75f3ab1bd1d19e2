import type { Reply } from '../../messaging/protocol';
import type { SignOutRecord } from '../../records/record';
import { targetId } from '../../signout/plan';
import type { Recording } from '../../signout/taught/recording';
import type { PlayedBack } from '../../signout/taught/teach-view';
import type { Site } from '../../sites/site';
import { lookAt, showsSignIn } from '../ladder';
import type { Ports } from '../ports';
import { canAnswer, siteTabs } from '../site-tabs';
import { startSignOut } from '../start-sign-out';

const RECORDS_READ = 10;

/** Seen by the look of it: no sign-in form, and the first recorded step is there – or, where only a request was recorded, nothing more is asked. */
export async function isSignedInAgain(ports: Ports, site: Site, { storeId, draft }: Recording): Promise<boolean> {
  const [first] = draft?.steps ?? [];
  for (const { id } of (await siteTabs(ports, site, storeId)).filter(canAnswer).slice(0, 3)) {
    const look = await lookAt(ports, id);
    if (look.kind !== 'looked' || showsSignIn(look) || look.frames.some(({ busy }) => busy)) continue;
    if (first ? (await ports.controls.findTaught(id, first)).kind === 'found' : !hasForm(look)) return true;
  }
  return false;
}

const hasForm = (look: { readonly frames: readonly { readonly signInForm: boolean }[] }): boolean =>
  look.frames.some(({ signInForm }) => signInForm);

/** A real sign-out of this one site, as if the draft were saved and nothing else were named. One that runs already knows nothing of the draft. */
export async function playBack(ports: Ports, site: Site, recording: Recording): Promise<Reply<string>> {
  const as = { ...site, taught: recording.draft, signOutUrl: null };
  const cause = { kind: 'manual', by: 'popup' } as const;
  const { jobId, joined } = await startSignOut(ports, [site.id], cause, recording.storeId, as);
  if (joined) return { ok: false, code: 'site-busy' };
  return jobId === null ? { ok: false, code: 'nothing-to-sign-out' } : { ok: true, value: jobId };
}

export interface Played {
  readonly blocked: boolean;
  /** null: it still runs. `gone`: there is no record of it. */
  readonly result: PlayedBack | 'gone' | null;
}

export async function resultOf(ports: Ports, { siteId, storeId, jobId }: Recording): Promise<Played> {
  const [jobs, records] = await Promise.all([ports.journal.jobs(), ports.journal.records(RECORDS_READ)]);
  const record = records.find(({ id }) => id === jobId);
  if (record) return { blocked: false, result: playedIn(record, siteId, storeId) ?? 'gone' };
  const job = jobs.find(({ id }) => id === jobId);
  const target = job?.targets.find(({ id }) => id === targetId(siteId, storeId));
  if (!target) return { blocked: false, result: 'gone' };
  return { blocked: target.stage.at === 'blocked', result: null };
}

function playedIn({ entries }: SignOutRecord, siteId: string, storeId: string): PlayedBack | null {
  const entry = entries.find((one) => one.siteId === siteId && one.storeId === storeId);
  if (entry?.outcome.kind !== 'finished') return null;
  const by = entry.steps.find(({ step }) => step === 'end')?.strategy;
  return { outcome: entry.outcome, bySteps: by === 'taught' };
}
