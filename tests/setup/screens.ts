// `npm run screens`: builds the pages and shows each of them in every way (see tests/ui/gallery/gallery.ts).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { run } from './run.ts';

const gallery = join(root, 'tests/ui/gallery');
process.exitCode = await run('wxt', 'build', '--level', 'warn');
if (process.exitCode === 0) {
  const hooks = pathToFileURL(join(gallery, 'without-extension.mjs')).href;
  const child = spawn(process.execPath, ['--import', hooks, join(gallery, 'gallery.ts'), ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = await new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)));
}
