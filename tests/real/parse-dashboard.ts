import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { freePort, untilAnswers } from './setup/http.ts';
import { needNpmPackage } from './setup/npm.ts';
import { inWorkplace } from './setup/workplace.ts';

const user = 'agent';
const password = 'Sign-out-1234';

async function start(): Promise<Running> {
  const modules = join(await needNpmPackage('parse-dashboard', '9.2.0'), 'node_modules');
  return inWorkplace('parse-dashboard', async (place) => {
    const port = await freePort();
    const url = `http://dashboard.localhost:${port}/`;
    const config = join(place.folder, 'config.json');
    const app = { serverURL: 'http://127.0.0.1:9/parse', appId: 'desk', masterKey: 'key', appName: 'Desk' };
    writeFileSync(config, JSON.stringify({ apps: [app], users: [{ user, pass: password }] }));
    const program = join(modules, 'parse-dashboard/bin/parse-dashboard');
    const flags = ['--config', config, '--port', String(port), '--host', '127.0.0.1', '--allowInsecureHTTP'];
    place.serve('parse-dashboard', process.execPath, [program, ...flags], { cwd: place.folder });
    await untilAnswers(url);
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

const siteOf = (url: string): RealSite => ({
  id: 'parse-dashboard',
  address: url,
  tabs: [`${url}apps`, `${url}apps/Desk/browser`, `${url}apps/Desk/settings`],
  signIn: [
    { open: `${url}login` },
    { type: user, into: 'input[name=username]' },
    { type: password, into: 'input[name=password]' },
    { press: 'input[type=submit], button[type=submit]' },
    { seeAt: /\/apps/ },
  ],
  signOut: [{ press: 'a[href$="/logout"]' }, { seeAt: /\/login/ }],
  oracle: { url: `${url}parse-dashboard-config.json`, signedIn: ({ status }) => status === 200 },
  afterSignOut: 'dead',
});

export const parseDashboard: Product = { name: 'parse-dashboard 9', siteIds: ['parse-dashboard'], start };
