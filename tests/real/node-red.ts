import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { freePort, untilAnswers } from './setup/http.ts';
import { needNpmPackage } from './setup/npm.ts';
import { inWorkplace } from './setup/workplace.ts';

const password = 'Sign-out-1234';

async function start(): Promise<Running> {
  const modules = join(await needNpmPackage('node-red', '5.0.7'), 'node_modules');
  return inWorkplace('node-red', async (place) => {
    const url = `http://flows.localhost:${await freePort()}/`;
    const settings = join(place.folder, 'settings.js');
    writeFileSync(settings, settingsOf(new URL(url).port));
    const program = join(modules, 'node-red/red.js');
    place.serve('node-red', process.execPath, [program, '--userDir', place.folder, '--settings', settings]);
    await untilAnswers(url);
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

const settingsOf = (port: string) => `
const agent = { username: 'agent', permissions: '*' };
module.exports = {
  uiHost: '127.0.0.1',
  uiPort: ${port},
  adminAuth: {
    type: 'credentials',
    users: (name) => Promise.resolve(name === agent.username ? agent : null),
    authenticate: (name, password) => Promise.resolve(name === agent.username && password === '${password}' ? agent : null),
  },
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: { tours: false },
};
`;

/** No cookie at all: a token in localStorage that its script sends. */
const siteOf = (url: string): RealSite => ({
  id: 'node-red',
  address: url,
  tabs: [url, `${url}#flow`, `${url}?tab=3`],
  signIn: [
    { open: url },
    { type: 'agent', into: '#node-dialog-login-username' },
    { type: password, into: '#node-dialog-login-password' },
    { press: '#node-dialog-login-submit' },
    { see: '#red-ui-header-button-user' },
  ],
  signOut: [
    { press: '#red-ui-header-button-user' },
    { press: '#usermenu-item-logout' },
    { see: '#node-dialog-login-username' },
  ],
  oracle: {
    url: `${url}settings/user`,
    signedIn: ({ status }) => status === 200,
    headers: (storage) => ({ authorization: `Bearer ${tokenIn(storage['auth-tokens'])}` }),
  },
  afterSignOut: 'dead',
});

function tokenIn(stored = '{}'): string {
  return String((JSON.parse(stored) as { access_token?: unknown }).access_token);
}

export const nodeRed: Product = { name: 'Node-RED 5', siteIds: ['node-red'], start };
