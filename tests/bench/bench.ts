// `npm run bench [-- --json FILE] [--only popup,foreign,jobs,clean,crowd,unsaved,worker]`: the numbers of the built package, on this machine.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { unpacked } from '../e2e/harness/installation.ts';
import { builtPackage } from '../e2e/harness/package.ts';
import { Signoff } from '../e2e/harness/signoff.ts';
import { World } from '../e2e/harness/world.ts';
import { startTestbed } from '../testbed/testbed.ts';
import { benchClean } from './clean.ts';
import { benchCrowd } from './crowd.ts';
import { benchForeign } from './foreign.ts';
import { benchJobs } from './jobs.ts';
import { benchOptions } from './options.ts';
import { addComparedPages, benchPopup } from './popup.ts';
import { type Row, rowOf, rowText } from './row.ts';
import { benchUnsaved } from './unsaved.ts';
import { benchWorkerStarts } from './worker-starts.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'signoff-bench-'));
cpSync(builtPackage(), folder, { recursive: true });
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const rows: Row[] = [packageSize(folder)];
addComparedPages(folder);

const parts: Readonly<Record<string, (world: World) => Promise<Row[]>>> = {
  popup: (world) => benchPopup(world, folder),
  options: benchOptions,
  foreign: benchForeign,
  unsaved: (world) => benchUnsaved(world, folder),
  jobs: benchJobs,
  clean: benchClean,
  crowd: benchCrowd,
  worker: benchWorkerStarts,
};
const wanted = values.only?.split(',') ?? Object.keys(parts);

console.log(rowText(rows[0] as Row));
for (const [name, part] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  const world = new World();
  world.bed = await startTestbed();
  world.signoff = await Signoff.start({ installation: unpacked(folder), spki: world.bed.certificate.spki });
  try {
    for (const row of await part(world)) {
      rows.push(row);
      console.log(rowText(row));
    }
  } finally {
    await world.close();
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
const missed = rows.filter(({ ok }) => !ok).length;
console.log(`\n${rows.length - missed} of ${rows.length} targets met`);
process.exitCode = missed === 0 ? 0 : 1;

/** What a store serves is packed; the folder on disk is named beside it. */
function packageSize(path: string): Row {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((file) => readFileSync(join(file.parentPath, file.name)));
  const sum = (bytes: (content: Buffer) => number) =>
    contents.reduce((all, content) => all + bytes(content), 0) / 1_000;
  const kB = sum((content) => deflateRawSync(content).length);
  return rowOf({
    id: 'package',
    what: `whole package with all languages, packed; ${sum((content) => content.length).toFixed(0)} kB unpacked`,
    unit: 'kB',
    ours: kB,
    target: '≤ 500 kB',
    ok: kB <= 500,
  });
}
