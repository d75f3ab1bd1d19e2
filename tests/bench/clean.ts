import { totalLeft } from '../../lib/signout/residue.ts';
import { finished } from '../e2e/harness/outcome.ts';
import { pause } from '../e2e/harness/until.ts';
import type { SignedInSite, World } from '../e2e/harness/world.ts';
import { everyResidue } from '../testbed/site-options.ts';
import { median, type Row, rowOf } from './row.ts';

const ROUNDS = 10;

/** The clean step with its read-back, beside the browser calls alone, turn by turn on the same site. */
export async function benchClean(world: World): Promise<Row[]> {
  const rows: Row[] = [];
  for (const cookies of [5, 50, 150]) {
    const has = { ...everyResidue, widget: false, cookies };
    const ours: number[] = [];
    const bare: number[] = [];
    let left = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const site = await filled(world, has);
      const record = await world.signOut(site);
      ours.push(record.entries[0]?.steps.find(({ step }) => step === 'clean')?.tookMs ?? Number.NaN);
      left += totalLeft(finished(record, site.site.id).local.counts);
      await world.forget(site);
      const again = await filled(world, has);
      const { origin, hostname } = new URL(again.address);
      bare.push(await world.signoff.call(cleanBare, origin, hostname));
      await world.forget(again);
    }
    const [mine, other] = [median(ours), median(bare)];
    rows.push(
      rowOf({
        id: `clean-${cookies}`,
        what: `clean one site with ${cookies} cookies and all storages, read back; ${left} left over ${ROUNDS} rounds`,
        unit: 'ms',
        ours: mine,
        other,
        otherName: 'browsingData and a cookie loop, not read back',
        target: cookies === 150 ? '0 left, ≤ 2 × the bare calls' : '0 left',
        ok: left === 0 && (cookies !== 150 || mine <= 2 * other),
      }),
    );
  }
  return rows;
}

async function filled(world: World, has: typeof everyResidue): Promise<SignedInSite> {
  const site = await world.signedIn('get-logout', { has });
  await pause(400); // its worker, caches and database come after the page has loaded
  return site;
}

/** Runs in an extension page. */
async function cleanBare(origin: string, domain: string): Promise<number> {
  const startedAt = performance.now();
  const storages = {
    cache: true,
    cacheStorage: true,
    fileSystems: true,
    indexedDB: true,
    localStorage: true,
    serviceWorkers: true,
  };
  const removeAll = async () => {
    const cookies = await chrome.cookies.getAll({ domain, partitionKey: {} });
    await Promise.all(
      cookies.map(({ name, domain: host, path, secure, storeId, partitionKey }) =>
        chrome.cookies.remove({
          name,
          storeId,
          url: `${secure ? 'https' : 'http'}://${host.replace(/^\./, '')}${path}`,
          ...(partitionKey && { partitionKey }),
        }),
      ),
    );
  };
  await Promise.all([chrome.browsingData.remove({ origins: [origin] }, storages), removeAll()]);
  return performance.now() - startedAt;
}
