// Sets up what is missing, then runs the script named on the command line with the project's own Node.
// Plain JavaScript for Node 20 or newer: nothing is installed yet when it starts.
//
//   node tests/setup/setup.mjs [--no-browser | --forms] [script.ts [arguments …]]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installDependencies, installFormLibraries, prepareTypes } from './dependencies.mjs';
import { findFirefox } from './firefox.mjs';
import { root } from './paths.mjs';

const words = process.argv.slice(2);
const wantsBrowser = words[0] !== '--no-browser';
const wantsForms = words[0] === '--forms';
const [script, ...args] = wantsBrowser && !wantsForms ? words : words.slice(1);

try {
  installDependencies();
  if (wantsForms) installFormLibraries();
  prepareTypes();
  if (wantsBrowser) await findBrowser();
  if (wantsBrowser) findFirefox();
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
if (script) process.exit(runWithOwnNode(script, args));

/** A shell that has already looked up `node` would go on using the machine's; so the project's is named in full. */
function runWithOwnNode(script, args) {
  const folder = join(root, 'node_modules', 'node', 'bin');
  const node = ['node', 'node.exe'].map((name) => join(folder, name)).find(existsSync) ?? process.execPath;
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  process.on('SIGINT', () => {}); // the script gets it too and ends by itself
  const run = spawnSync(node, [join(root, script), ...args], { stdio: 'inherit', env: { ...process.env, PATH } });
  return run.status ?? 1;
}
