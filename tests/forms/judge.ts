import type { SiteUnsaved } from '../../lib/unsaved/site-unsaved.ts';
import { pause } from '../e2e/harness/until.ts';
import type { SignoffSite } from './lanes.ts';
import type { Step } from './page.ts';

export interface Judgement {
  readonly said: 'clean' | 'unsaved';
  /** What the extension lists: kinds and labels. */
  readonly entries: readonly string[];
  /** What popup and badge count; null: nothing tells. */
  readonly live: number | null;
}

const UNSAVED_WITHIN_MS = 2_000;
const UNSAVED_AFTER_WRITE_WITHIN_MS = 3_000;
const CLEAN_WITHIN_MS = 3_000;
const STILL_CLEAN_MS = 700;

/** Gives the extension the time it may take, then says what its check would find, and what it shows. */
export async function judge(site: SignoffSite, then: Step['then'], wrote: boolean): Promise<Judgement> {
  const limitMs = then === 'clean' ? CLEAN_WITHIN_MS : wrote ? UNSAVED_AFTER_WRITE_WITHIN_MS : UNSAVED_WITHIN_MS;
  const endsAt = Date.now() + limitMs;
  if (then === 'unsaved' && wrote) await pause(600); // the answer has come, and what the page makes of it
  let now = await read(site);
  while (!isRight(now, then) && Date.now() < endsAt) {
    await pause(120);
    now = await read(site);
  }
  if (then === 'unsaved' || !isRight(now, then)) return now;
  await pause(STILL_CLEAN_MS);
  return read(site);
}

function isRight({ said, live }: Judgement, then: Step['then']): boolean {
  return said === then && (live === null || live > 0 === (then === 'unsaved'));
}

async function read(site: SignoffSite): Promise<Judgement> {
  const [sites, live] = await Promise.all([site.list(), site.live()]);
  const entries = sites.flatMap(wordsOf);
  return { said: entries.length > 0 ? 'unsaved' : 'clean', entries, live };
}

function wordsOf({ tabs }: SiteUnsaved): string[] {
  return tabs.flatMap(({ entries, total, unknown }) => [
    ...entries.map(({ kind, label, certainty }) => `${kind} “${label}”${certainty === 'possibly' ? ' possibly' : ''}`),
    ...(total > entries.length ? [`${total - entries.length} more`] : []),
    ...(unknown ? [`unknown: ${unknown}`] : []),
  ]);
}
