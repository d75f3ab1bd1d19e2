import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './run.ts';
import { Unavailable } from './unavailable.ts';

const policyFile = '/usr/sbin/policy-rc.d';
const noDaemons = '#!/bin/sh\n# left by the set-up of the real-product tests; may be removed\nexit 101\n';
type Env = Readonly<Record<string, string>>;

const quiet = { DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs what is missing, without recommended packages and without starting a daemon.
 * @param answers lines for debconf: `package question type value`
 * @param env for the scripts of the packages
 * @throws Unavailable when something is missing and this is not Debian or the user is not root
 */
export async function needPackages(
  packages: readonly string[],
  answers: readonly string[] = [],
  env: Env = {},
): Promise<void> {
  const missing = await missingOf(packages);
  if (missing.length === 0) return;
  needRoot(`packages are missing: ${missing.join(' ')}`);
  for (const answer of answers) await run('sh', ['-c', `echo '${answer}' | debconf-set-selections`]);
  const daemonsMayNotStart = !existsSync(policyFile);
  if (daemonsMayNotStart) writeFileSync(policyFile, noDaemons, { mode: 0o755 });
  try {
    await install(missing, env).catch(() => run('apt-get', ['update', '-q']).then(() => install(missing, env)));
  } catch (error) {
    // Another product's package that is only half there makes every later run of apt fail.
    if ((await missingOf(packages)).length > 0)
      throw new Unavailable(`packages could not be installed: ${String(error)}`);
  } finally {
    if (daemonsMayNotStart) rmSync(policyFile, { force: true });
  }
}

/** @throws Unavailable when a program has to be started as another user and this one may not */
export function needRoot(why: string): void {
  if (process.getuid?.() !== 0) throw new Unavailable(`not root: ${why}`);
}

async function missingOf(packages: readonly string[]): Promise<string[]> {
  if (!existsSync('/usr/bin/dpkg-query')) throw new Unavailable('this product comes from Debian packages');
  const installed = await Promise.all(packages.map(isInstalled));
  return packages.filter((_, index) => !installed[index]);
}

const isInstalled = (name: string) =>
  run('dpkg-query', ['-s', name]).then(
    (facts) => facts.includes('Status: install ok installed'),
    () => false,
  );

const install = (packages: readonly string[], env: Env) =>
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '-q', '--no-install-recommends', ...packages], {
    env: { ...quiet, ...env },
  });
