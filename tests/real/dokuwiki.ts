import { createHash } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages, needRoot } from './setup/debian.ts';
import { freePort } from './setup/http.ts';
import { servePhp } from './setup/php.ts';
import { inWorkplace } from './setup/workplace.ts';

const password = 'Sign-out-1234';

async function start(): Promise<Running> {
  needRoot('the package keeps its pages from other users');
  await needPackages(['php-cli', 'php-xml', 'dokuwiki'], ['dokuwiki dokuwiki/webservers multiselect ']);
  return inWorkplace('dokuwiki', async (place) => {
    const config = configure(place.folder);
    const prepend = join(place.folder, 'prepend.php');
    writeFileSync(prepend, `<?php define('DOKU_MAIN_CONF', '${config}/'); define('DOKU_CONF', '${config}/');`);
    const url = `http://handbook.localhost:${await freePort()}/`;
    await servePhp(place, { root: '/usr/share/dokuwiki', url, settings: { auto_prepend_file: prepend } });
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

function configure(folder: string): string {
  const config = join(folder, 'conf');
  const data = join(folder, 'data');
  const real = (file: string) => !file.endsWith('.auth.php');
  cpSync('/etc/dokuwiki', config, { recursive: true, filter: real });
  cpSync('/var/lib/dokuwiki/data', data, { recursive: true });
  rmSync(join(data, 'deleted.files'), { force: true });
  const hash = createHash('md5').update(password).digest('hex');
  writeFileSync(join(config, 'users.auth.php'), `agent:${hash}:Agent:agent@example.invalid:admin,user\n`);
  writeFileSync(join(config, 'acl.auth.php'), '* @ALL 1\n* @user 8\n');
  const settings = { title: 'Handbook', useacl: '1', superuser: '@admin', savedir: data, updatecheck: '0' };
  const lines = Object.entries(settings).map(([name, value]) => `$conf['${name}'] = '${value}';`);
  writeFileSync(join(config, 'local.php'), `<?php\n${lines.join('\n')}\n`);
  return config;
}

const siteOf = (url: string): RealSite => ({
  id: 'dokuwiki',
  address: url,
  tabs: [`${url}doku.php`, `${url}doku.php?id=start&do=recent`, `${url}doku.php?id=start&do=profile`],
  signIn: [
    { open: `${url}doku.php?id=start&do=login` },
    { type: 'agent', into: '#dw__login input[name=u]' },
    { type: password, into: '#dw__login input[name=p]' },
    { press: '#dw__login button[type=submit]' },
    { see: 'a[href*="do=logout"]' },
  ],
  signOut: [{ press: 'a[href*="do=logout"]' }, { see: 'a[href*="do=login"]' }],
  oracle: {
    url: `${url}doku.php?id=start`,
    signedIn: ({ body }) => body.includes('do=logout'),
  },
  afterSignOut: 'alive',
});

export const dokuwiki: Product = { name: 'DokuWiki 2022', siteIds: ['dokuwiki'], start };
