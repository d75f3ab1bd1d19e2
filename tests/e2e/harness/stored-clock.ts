import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, unpacked } from './installation.ts';
import { builtPackage } from './package.ts';
import type { Signoff } from './signoff.ts';

const KEY = 'tests.clock';

/** The package with one script before all others, which reads from `localStorage` how far the clock is moved. */
export function clockedPackage(): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-clock-'));
  cpSync(builtPackage(), folder, { recursive: true });
  writeFileSync(join(folder, 'clock.js'), `(${setDate})(${JSON.stringify(KEY)});`);
  const manifestFile = join(folder, 'manifest.json');
  const { background, ...manifest } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const scripts = ['clock.js', ...background.scripts];
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, background: { ...background, scripts } }));
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const page = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), page.replace('<head>', '<head><script src="/clock.js"></script>'));
  }
  return { ...unpacked(folder), remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

export async function moveStoredClock(signoff: Signoff, byMs: number): Promise<void> {
  await signoff.call((key, value) => localStorage.setItem(key, value), KEY, String(byMs));
}

/** Runs first in the event page and in each page of the extension. */
function setDate(key: string): void {
  const Real = Date;
  const now = () => Real.now() + Number(localStorage.getItem(key) ?? 0);
  globalThis.Date = class extends Real {
    constructor(...given: []) {
      super(...((given.length === 0 ? [now()] : given) as []));
    }
    static override now(): number {
      return now();
    }
  } as DateConstructor;
}
