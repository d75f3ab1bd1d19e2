import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { ask, freePort } from './setup/http.ts';
import { servePhp } from './setup/php.ts';
import { run } from './setup/run.ts';
import { inWorkplace } from './setup/workplace.ts';

const user = 'agent';
const password = 'Sign-out-1234';

async function start(): Promise<Running> {
  await needPackages(['php-cli', 'php-xml', 'php-gd', 'php-mbstring', 'php-intl', 'php-curl', 'shaarli']);
  return inWorkplace('shaarli', async (place) => {
    const url = `http://links.localhost:${await freePort()}/`;
    const prepend = join(place.folder, 'prepend.php');
    writeFileSync(prepend, `<?php $_SERVER['SERVER_NAME'] = '${new URL(url).hostname}';`); // of its cookies
    await servePhp(place, {
      root: await configure(place.folder),
      url,
      settings: { auto_prepend_file: prepend },
    });
    await install(url);
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

/** A copy of the package with its own data: the package names its folders in full. */
async function configure(folder: string): Promise<string> {
  const root = join(folder, 'shaarli');
  cpSync('/usr/share/shaarli', root, { recursive: true });
  rmSync(join(root, 'cache'));
  for (const name of ['cache', 'data', 'pagecache', 'tmp']) mkdirSync(join(root, name));
  const change = `s#/(usr/share|var/lib|var/cache)/shaarli#${root}#g`;
  await run('find', [root, '-name', '*.php', '-type', 'f', '-exec', 'sed', '-i', '-E', change, '{}', '+']);
  return root;
}

async function install(url: string): Promise<void> {
  const first = await ask(`${url}install`);
  const cookie = (first.headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ');
  const tested = await ask(`${url}install/session-test`, { headers: { cookie } });
  if (tested.status !== 302) throw new Error(`Shaarli's session test: ${tested.status} ${tested.body.slice(0, 500)}`);
  const form = { setlogin: user, setpassword: password, continent: 'Europe', city: 'Berlin', title: 'Team links' };
  const installed = await ask(`${url}install`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams(form)),
  });
  if (installed.status !== 302) throw new Error(`Shaarli was not installed: ${installed.body.slice(0, 500)}`);
}

/** *Remember me* is ticked; its cookie goes on being accepted. */
const siteOf = (url: string): RealSite => ({
  id: 'shaarli',
  address: url,
  tabs: [url, `${url}admin/tools`, `${url}tags/cloud`],
  signIn: [
    { open: `${url}login` },
    { type: user, into: '#login-form input[name=login]' },
    { type: password, into: '#login-form input[name=password]' },
    { press: '#login-form input[type=submit]' },
    { see: 'a[href$="/admin/logout"]' },
  ],
  signOut: [{ press: 'a[href$="/admin/logout"]' }, { see: 'a[href$="/login"]' }],
  oracle: { url: `${url}admin/tools`, signedIn: ({ status }) => status === 200 },
  afterSignOut: 'alive',
});

export const shaarli: Product = { name: 'Shaarli 0.12', siteIds: ['shaarli'], start };
