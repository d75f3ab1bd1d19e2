import type { World } from '../e2e/harness/world.ts';
import { median, type Row, rowOf } from './row.ts';
import { wholeJobMs } from './whole-job.ts';

const ROUNDS = 10;
const styles = ['post-csrf', 'get-logout', 'api-cookie', 'bearer', 'confirm-page'] as const;

/** From the press to the record, all steps, on loopback. */
export async function benchJobs(world: World): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [count, targetMs] of [
    [1, 1_500],
    [5, 3_000],
  ] as const) {
    const took: number[] = [];
    let proven = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const sites = [];
      for (const style of styles.slice(0, count)) sites.push(await world.signedIn(style));
      const record = await world.signOut(...sites);
      took.push(wholeJobMs(record));
      proven += record.entries.filter(
        ({ outcome }) => outcome.kind === 'finished' && outcome.verdict.kind === 'proven',
      ).length;
      for (const site of sites) await world.forget(site);
    }
    rows.push(
      rowOf({
        id: `job-${count}`,
        what: `whole job, ${count} site${count > 1 ? 's side by side' : ''}; ${proven} of ${count * ROUNDS} proven`,
        unit: 'ms',
        ours: median(took),
        target: `≤ ${targetMs} ms`,
        ok: median(took) <= targetMs && proven === count * ROUNDS,
      }),
    );
  }
  return rows;
}
