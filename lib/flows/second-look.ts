import type { FollowUp, SecondLook } from '../records/record';
import { withEntry } from '../records/record-of';
import type { CookieStore } from '../signout/cookie-store';
import { waitingTarget } from '../signout/plan';
import type { LocalResult } from '../signout/verdict';
import type { Site } from '../sites/site';
import { cleanSite, nothingSeen } from './clean';
import { hasAccess } from './has-access';
import { keptQuestions } from './kept-questions';
import type { Ports } from './ports';
import { likenesses } from './probe';
import { questionsKey } from './secret-state';
import { cookiesOf } from './site-cookies';
import { siteTabs } from './site-tabs';

/** A minute later: did anything plant the session again? Somebody who has the site open again is left alone. */
export async function secondLook(ports: Ports, item: FollowUp, site: Site, store: CookieStore): Promise<void> {
  const found = await whatCameBack(ports, item, site, store);
  const at = ports.clock.now();
  await ports.journal.settleFollowUp(
    item.id,
    (record) =>
      withEntry(record, item.targetId, (entry) => ({
        ...entry,
        secondLook: { kind: found.kind, at },
        outcome:
          entry.outcome.kind === 'finished' && found.local ? { ...entry.outcome, local: found.local } : entry.outcome,
      })),
    null,
  );
  await ports.secrets.drop(questionsKey(item.id));
}

async function whatCameBack(
  ports: Ports,
  item: FollowUp,
  site: Site,
  store: CookieStore,
): Promise<{ kind: Exclude<SecondLook['kind'], 'due'>; local: LocalResult | null }> {
  if (!(await hasAccess(ports, site))) return { kind: 'not-possible', local: null };
  if ((await siteTabs(ports, site, store.id)).length > 0) return { kind: 'in-use', local: null };
  const { own, ownPartitioned } = await cookiesOf(ports, { site, store });
  const planted = [...own, ...ownPartitioned];
  if (planted.length === 0) return { kind: 'nothing-came-back', local: null };
  const proofs = await keptQuestions(ports, item.id);
  if (proofs.length === 0) return { kind: 'not-possible', local: null };
  const looks = await likenesses(ports, site, proofs, planted);
  if (looks.includes('signed-in')) return { kind: 'came-back', local: null };
  const { local } = await cleanSite(ports, waitingTarget(site, store), nothingSeen);
  return { kind: 'nothing-came-back', local };
}
