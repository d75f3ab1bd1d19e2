import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { freePort } from './setup/http.ts';
import { type Database, serveMariadb } from './setup/mariadb.ts';
import { servePhp } from './setup/php.ts';
import { inWorkplace } from './setup/workplace.ts';

async function start(): Promise<Running> {
  await needPackages(['php-cli', 'php-mysql', 'mariadb-server', 'adminer']);
  return inWorkplace('adminer', async (place) => {
    const database = await serveMariadb(place);
    const root = join(place.folder, 'adminer');
    mkdirSync(root);
    writeFileSync(join(root, 'index.php'), page);
    const url = `http://tables.localhost:${await freePort()}/`;
    await servePhp(place, { root, url });
    return { sites: [siteOf(url, database)], stop: () => place.stop() };
  });
}

/**
 * It takes each question without a login for a failed sign-in, as its addresses name the user, and after thirty in half an hour lets
 * nobody in. Here each is counted by itself: what a test asks must not decide about the next one.
 */
const page = `<?php
function adminer_object() {
  include_once '/usr/share/adminer/plugins/plugin.php';
  include_once '/usr/share/adminer/plugins/version-noverify.php';
  class Desk extends AdminerPlugin {
    function bruteForceKey() { return uniqid(); }
  }
  return new Desk(array(new AdminerVersionNoverify()));
}
include '/usr/share/adminer/adminer.php';
`;

const form = 'input[name="auth[username]"]';

function siteOf(url: string, { host, port, user, password }: Database): RealSite {
  const home = `${url}?server=${host}:${port}&username=${user}`;
  return {
    id: 'adminer',
    address: url,
    tabs: [home, `${home}&db=agent`, `${home}&variables=`],
    signIn: [
      { open: url },
      { type: `${host}:${port}`, into: 'input[name="auth[server]"]' },
      { type: user, into: form },
      { type: password, into: 'input[name="auth[password]"]' },
      { press: 'input[type=submit]' },
      { see: '#logout' },
    ],
    signOut: [{ press: '#logout' }, { see: form }],
    oracle: { url: home, signedIn: ({ body }) => body.includes('name="logout"') || body.includes("name='logout'") },
    afterSignOut: 'dead',
  };
}

export const adminer: Product = { name: 'Adminer 4.8', siteIds: ['adminer'], start };
