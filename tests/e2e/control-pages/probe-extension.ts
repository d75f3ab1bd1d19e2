import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../setup/paths.mjs';
import { inFirefox } from '../harness/engine.ts';
import { addonId } from '../harness/firefox-profile.ts';

const manifest = {
  manifest_version: 3,
  name: 'page controls, alone',
  version: '1',
  ...(inFirefox
    ? { background: { scripts: ['worker.js'] }, browser_specific_settings: { gecko: { id: addonId } } }
    : { background: { service_worker: 'worker.js' } }),
  permissions: ['scripting'],
  host_permissions: ['http://*.test/*'],
};

/** An extension that is only the adapter and its page side, with access from the start. Returns its folder. */
export async function probeExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-probe-'));
  await bundle('worker.ts', join(folder, 'worker.js'));
  await bundle('page-side.ts', join(folder, 'sign-out-control.js'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>probe</title><script src="worker.js"></script>');
  return folder;
}

async function bundle(source: string, target: string): Promise<void> {
  const entry = join(root, 'tests/e2e/control-pages/probe', source);
  const lib = { entry, formats: ['iife' as const], name: 'probe', fileName: () => 'bundle.js' };
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib },
  });
  const [first] = [made].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk || !('code' in chunk)) throw new Error(`nothing came of ${source}`);
  writeFileSync(target, chunk.code);
}
