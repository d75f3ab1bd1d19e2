import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { ask, freePort } from './setup/http.ts';
import { type Database, serveMariadb } from './setup/mariadb.ts';
import { servePhp } from './setup/php.ts';
import { inWorkplace } from './setup/workplace.ts';

const packages = ['php-cli', 'php-mysql', 'php-gd', 'mariadb-server', 'wordpress', 'wordpress-theme-twentytwentythree'];
const user = 'agent';
const password = 'Sign-out-1234';

async function start(): Promise<Running> {
  await needPackages(packages);
  return inWorkplace('wordpress', async (place) => {
    const database = await serveMariadb(place);
    const url = `http://press.localhost:${await freePort()}/`;
    await servePhp(place, { root: configure(place.folder, database), url });
    await install(url);
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

/** The package reads its configuration from /etc by host name: a copy carries its own. */
function configure(folder: string, database: Database): string {
  const root = join(folder, 'wordpress');
  cpSync('/usr/share/wordpress', root, { recursive: true });
  rmSync(join(root, 'wp-config.php'));
  const constants = {
    DB_NAME: 'agent',
    DB_USER: database.user,
    DB_PASSWORD: database.password,
    DB_HOST: `${database.host}:${database.port}`,
    AUTH_KEY: 'one',
    LOGGED_IN_KEY: 'two',
    NONCE_KEY: 'three',
    DISABLE_WP_CRON: '1',
    WP_HTTP_BLOCK_EXTERNAL: '1',
  };
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', '${value}');`);
  const rest = "$table_prefix = 'wp_';\ndefine('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';";
  writeFileSync(join(root, 'wp-config.php'), `<?php\n${lines.join('\n')}\n${rest}\n`);
  return root;
}

async function install(url: string): Promise<void> {
  const form = {
    weblog_title: 'Customer news',
    user_name: user,
    admin_password: password,
    admin_password2: password,
    admin_email: 'agent@example.invalid',
    blog_public: '0',
    language: '',
  };
  const { body } = await ask(`${url}wp-admin/install.php?step=2`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams(form)),
  });
  if (!body.includes('wp-login.php')) throw new Error(`WordPress was not installed: ${body.slice(0, 500)}`);
}

const siteOf = (url: string): RealSite => ({
  id: 'wordpress',
  address: url,
  tabs: [`${url}wp-admin/`, `${url}wp-admin/users.php`, url],
  signIn: [
    { open: `${url}wp-login.php` },
    { type: user, into: '#user_login' },
    { type: password, into: '#user_pass' },
    { press: '#wp-submit' },
    { see: '#wp-admin-bar-logout a' },
  ],
  signOut: [{ over: '#wp-admin-bar-my-account' }, { press: '#wp-admin-bar-logout a' }, { see: '#user_login' }],
  oracle: { url: `${url}wp-admin/profile.php`, signedIn: ({ status }) => status === 200 },
  afterSignOut: 'dead',
});

export const wordpress: Product = { name: 'WordPress 6.1', siteIds: ['wordpress'], start };
