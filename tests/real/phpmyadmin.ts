import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { freePort } from './setup/http.ts';
import { type Database, serveMariadb } from './setup/mariadb.ts';
import { servePhp } from './setup/php.ts';
import { inWorkplace } from './setup/workplace.ts';

const packages = ['php-cli', 'php-mysql', 'php-mbstring', 'php-xml', 'mariadb-server', 'phpmyadmin'];
const answers = [
  'phpmyadmin phpmyadmin/dbconfig-install boolean false',
  'phpmyadmin phpmyadmin/reconfigure-webserver multiselect ',
];

async function start(): Promise<Running> {
  await needPackages(packages, answers);
  return inWorkplace('phpmyadmin', async (place) => {
    const database = await serveMariadb(place);
    const url = `http://database.localhost:${await freePort()}/`;
    await servePhp(place, { root: configure(place.folder, database), url });
    return { sites: [siteOf(url, database)], stop: () => place.stop() };
  });
}

/** The package names its configuration file by an absolute path: a copy names another. */
function configure(folder: string, { host, port }: Database): string {
  const root = join(folder, 'phpmyadmin');
  cpSync('/usr/share/phpmyadmin', root, { recursive: true });
  mkdirSync(join(folder, 'cache'));
  const config = join(folder, 'config.inc.php');
  const vendor = join(root, 'libraries/vendor_config.php');
  const paths = readFileSync(vendor, 'utf8')
    .replace('/etc/phpmyadmin/config.inc.php', config)
    .replace('/var/lib/phpmyadmin/tmp/', join(folder, 'cache/'));
  writeFileSync(vendor, paths);
  const server = `['auth_type' => 'cookie', 'host' => '${host}', 'port' => '${port}']`;
  writeFileSync(config, `<?php\n$cfg['blowfish_secret'] = '${'k'.repeat(32)}';\n$cfg['Servers'][1] = ${server};\n`);
  return root;
}

const siteOf = (url: string, { user, password }: Database): RealSite => ({
  id: 'phpmyadmin',
  address: url,
  tabs: [url, `${url}index.php?route=/server/databases`, `${url}index.php?route=/server/variables`],
  signIn: [
    { open: url },
    { type: user, into: '#input_username' },
    { type: password, into: '#input_password' },
    { press: '#input_go' },
    { see: 'a.logout, a[href*="route=/logout"]' },
  ],
  signOut: [{ press: 'a.logout, a[href*="route=/logout"]' }, { see: '#input_username' }],
  oracle: {
    url: `${url}index.php?route=/server/databases`,
    signedIn: ({ body }) => body.includes('route=/logout') && !body.includes('id="input_password"'),
  },
  afterSignOut: 'dead',
});

export const phpmyadmin: Product = { name: 'phpMyAdmin 5.2', siteIds: ['phpmyadmin'], start };
