// Does every step of a page's scenarios without the extension: can they be done, and what does the page look like then?
//   try.ts <page id> [--scenario N] [--shots DIR]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inFirefox } from '../e2e/harness/engine.ts';
import { startBrowser } from '../e2e/harness/start-browser.ts';
import { browserSwitches } from './browser-switches.ts';
import { buildPage } from './build-page.ts';
import { Files } from './hands/files.ts';
import { loadPage } from './paths.ts';
import { type Performed, perform } from './perform.ts';
import { FormsServer } from './server/server.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { scenario: { type: 'string' }, shots: { type: 'string' } },
});
const [id] = positionals;
if (!id) throw new Error('which page? try.ts <page id> [--scenario N] [--shots DIR]');

const page = await loadPage(id);
const server = new FormsServer(new Map([[id, await buildPage(id)]]));
await server.listen();
const files = new Files();
const browser = await startBrowser({ args: inFirefox ? [] : browserSwitches });
let failed = 0;
try {
  for (const [at, scenario] of page.scenarios.entries()) {
    if (values.scenario && Number(values.scenario) !== at + 1) continue;
    console.log(`\n${at + 1}. ${scenario.name}`);
    let step = 0;
    let told = 0;
    await perform({ browser, server, files, lane: 1 }, page, scenario, async (performed) => {
      step += 1;
      tell(performed, told);
      told = performed.lane.writes.length;
      if (values.shots) await shoot(performed, values.shots, `${id}-${at + 1}-${step}.png`);
    });
  }
} finally {
  await browser.remove();
  files.remove();
  server.close();
}
process.exitCode = failed === 0 ? 0 : 1;

function tell({ step, lane, tab, trouble }: Performed, told: number): void {
  console.log(`   ${trouble ? '✗' : '·'} ${step.what} → ${step.then}`);
  if (trouble) console.log(`       ${trouble}`);
  for (const { method, path, noise, body } of lane.writes.slice(told))
    console.log(`       ${method} ${path}${noise ? ' (noise)' : ''} ${JSON.stringify(body).slice(0, 160)}`);
  for (const complaint of tab.complaints.splice(0)) console.log(`       page: ${complaint.slice(0, 400)}`);
  if (trouble) failed += 1;
}

async function shoot({ tab }: Performed, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = await tab.picture().catch(() => null);
  if (picture) writeFileSync(join(folder, name), picture);
}
