import { until } from '../e2e/harness/until.ts';
import type { World } from '../e2e/harness/world.ts';
import { median, type Row, rowOf } from './row.ts';

const ROUNDS = 15;
const SITES = 200;

/** From opening to a page whose controls answer: the list is drawn, and nothing long runs any more. */
const interactive = `(() => {
  if (document.querySelectorAll('.sites-table tbody tr').length < ${SITES}) return null;
  globalThis.drawnAt ??= performance.now();
  return drawnAt;
})()`;

/** Runs before the page's scripts: looks at every frame, so that the moment is the page's own. */
const watcher = `const look = () => { if (${interactive} === null) requestAnimationFrame(look); }; requestAnimationFrame(look);`;

export async function benchOptions(world: World): Promise<Row[]> {
  const before = await world.signoff.send('settings.get', {});
  const sites = Array.from({ length: SITES }, (_, n) => ({
    ...{ id: `bench-${n}`, name: `CRM ${n}`, address: `https://crm-${n}.example/` },
  }));
  await world.signoff.send('settings.import', { text: JSON.stringify({ ...before, sites }) });
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) opened.push(await open(world));
  await world.signoff.send('settings.import', { text: JSON.stringify(before) });
  return [
    rowOf({
      id: 'options-200',
      what: `from opening the options to a list of ${SITES} sites that can be used`,
      unit: 'ms',
      ours: median(opened),
      target: '≤ 300 ms',
      ok: median(opened) <= 300,
    }),
  ];
}

async function open(world: World): Promise<number> {
  const tab = await world.signoff.tab('about:blank');
  await tab.session.send('Page.enable');
  await tab.session.send('Page.addScriptToEvaluateOnNewDocument', { source: watcher });
  await tab.goto(`chrome-extension://${world.signoff.id}/options.html`);
  const at = await until(() => tab.evaluate<number | null>('globalThis.drawnAt ?? null'), 'the list is drawn');
  await tab.close();
  return at;
}
