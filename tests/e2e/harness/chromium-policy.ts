import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from './chromium.ts';
import { crxId } from './crx-id.ts';
import type { Installation } from './installation.ts';
import { builtPackage } from './package.ts';
import { until } from './until.ts';

/** Why a genuine installation cannot be had on this machine; null when it can. */
export function policyLack(): string | null {
  if (process.platform !== 'linux') return 'a private policy folder needs Linux';
  if (process.getuid?.() !== 0) return 'a private policy folder needs root';
  const tried = spawnSync('unshare', ['-m', 'true']);
  if (tried.status !== 0) return 'this machine does not allow a private mount namespace';
  return existsSync(policyRoot()) ? null : `there is no ${policyRoot()}`;
}

/**
 * As an administrator installs it: packed, by policy, in a policy folder that only this browser sees. It stays over restarts, with
 * its alarms. The package differs from the release in what it is granted (`hosts`) and in its id, whose key is made for the run.
 */
export async function byPolicy(hosts: readonly string[]): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-policy-'));
  const { crx, id } = pack(folder, hosts);
  const server = await serve(crx, id);
  const policies = writePolicies(folder, id, (server.address() as AddressInfo).port);
  return {
    kind: 'lasting',
    welcomes: false,
    prepare: (options) => ({
      ...options,
      without: [...(options.without ?? []), '--disable-background-networking'],
      wrapper: (command, args) => [
        'unshare',
        ['-m', 'sh', '-c', 'mount --bind "$0" "$1" && shift && exec "$@"', policies, policyRoot(), command, ...args],
      ],
    }),
    load: ({ cdp }) =>
      until(async () => {
        const { targetInfos } = await cdp.send('Target.getTargets');
        return targetInfos.some(({ url }) => url.startsWith(`chrome-extension://${id}/`)) && id;
      }, 'the policy has installed the extension'),
    remove: async () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function policyRoot(): string {
  if (/edge/i.test(browserPath())) return '/etc/opt/edge';
  return /google|chrome$/i.test(browserPath()) ? '/etc/opt/chrome' : '/etc/chromium';
}

function writePolicies(folder: string, id: string, port: number): string {
  const policies = join(folder, 'etc');
  cpSync(policyRoot(), policies, { recursive: true });
  mkdirSync(join(policies, 'policies', 'managed'), { recursive: true });
  const policy = {
    ExtensionInstallForcelist: [`${id};http://127.0.0.1:${port}/updates.xml`],
    DeveloperToolsAvailability: 1,
  };
  writeFileSync(join(policies, 'policies', 'managed', 'signoff.json'), JSON.stringify(policy));
  return policies;
}

function pack(folder: string, hosts: readonly string[]): { crx: Buffer; id: string } {
  const copy = join(folder, 'signoff');
  cpSync(builtPackage(), copy, { recursive: true });
  const manifestFile = join(copy, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, host_permissions: hosts }));
  const profile = join(folder, 'packing');
  const args = [`--user-data-dir=${profile}`, '--headless=new', '--no-sandbox', `--pack-extension=${copy}`];
  const run = spawnSync(browserPath(), args, { timeout: 30_000, encoding: 'utf8' });
  if (!existsSync(`${copy}.crx`)) throw new Error(`packing failed: ${run.stderr}`);
  const crx = readFileSync(`${copy}.crx`);
  return { crx, id: crxId(crx) };
}

function serve(crx: Buffer, id: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.crx')) {
      response.writeHead(200, { 'content-type': 'application/x-chrome-extension' }).end(crx);
      return;
    }
    const { port } = server.address() as AddressInfo;
    response.writeHead(200, { 'content-type': 'text/xml' }).end(updates(id, `http://127.0.0.1:${port}/signoff.crx`));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function updates(id: string, codebase: string): string {
  return `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
<app appid="${id}"><updatecheck codebase="${codebase}" version="0.1.0"/></app></gupdate>`;
}
