// The package for Firefox through Mozilla's own linter, as its store does it. Nothing may be found beyond what docs/browsers.md explains.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

const folder = process.env.SIGNOFF_PACKAGE_FIREFOX ?? join(root, '.output', 'firefox-mv3');
const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
const { stdout, stderr } = spawnSync(process.execPath, [linter, folder, '--output', 'json'], { encoding: 'utf8' });
const found = findingsOf(stdout);
if (found === null) {
  console.log(stderr || stdout);
  process.exitCode = 1;
} else {
  const unexplained = found.filter((finding) => !isExplained(finding));
  for (const { _type, code, message, file } of unexplained) console.log(`${_type}: ${code} ${file ?? ''}: ${message}`);
  console.log(`addons-linter: ${unexplained.length} to mend, ${found.length - unexplained.length} explained`);
  process.exitCode = unexplained.length === 0 ? 0 : 1;
}

function findingsOf(text: string): Finding[] | null {
  try {
    const { errors, warnings, notices } = JSON.parse(text) as Record<string, Finding[]>;
    return [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])];
  } catch {
    return null;
  }
}

/** Preact can set markup. Nothing here asks it to, and under the pages' policy it would throw. */
function isExplained({ code, file }: Finding): boolean {
  return code === 'UNSAFE_VAR_ASSIGNMENT' && /^chunks\/first-screen-[\w-]+\.js$/.test(file ?? '');
}
