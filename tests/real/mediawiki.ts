import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { freePort } from './setup/http.ts';
import { servePhp } from './setup/php.ts';
import { run } from './setup/run.ts';
import { inWorkplace } from './setup/workplace.ts';

const root = '/usr/share/mediawiki';
const user = 'Agent';
const password = 'Sign-out-1234';

async function start(): Promise<Running> {
  await needPackages(['php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring', 'php-intl', 'mediawiki']);
  return inWorkplace('mediawiki', async (place) => {
    const url = `http://wiki.localhost:${await freePort()}/`;
    const options = {
      dbtype: 'sqlite',
      dbname: 'wiki',
      dbpath: place.folder,
      confpath: place.folder,
      server: url.slice(0, -1),
      scriptpath: '',
      pass: password,
    };
    const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
    await run('php', [`${root}/maintenance/install.php`, ...args, 'Team wiki', user]);
    await servePhp(place, { root, url, env: { MW_CONFIG_FILE: `${place.folder}/LocalSettings.php` } });
    return { sites: [siteOf(url, false), siteOf(url, true)], stop: () => place.stop() };
  });
}

/** With "keep me signed in" a cookie lasts that the product's sign-out does not recall. */
function siteOf(url: string, stays: boolean): RealSite {
  const page = (title: string) => `${url}index.php?title=${title}`;
  return {
    id: stays ? 'mediawiki, kept signed in' : 'mediawiki',
    address: url,
    tabs: [page('Main_Page'), page('Special:Preferences'), page('Special:Watchlist')],
    signIn: [
      { open: page('Special:UserLogin') },
      { type: user, into: '#wpName1' },
      { type: password, into: '#wpPassword1' },
      ...(stays ? [{ press: '#wpRemember' }] : []),
      { press: '#wpLoginAttempt' },
      { see: '#pt-logout' },
    ],
    signOut: [{ press: '#pt-logout a' }, { see: '#pt-login' }],
    oracle: {
      url: `${url}api.php?action=query&meta=userinfo&format=json`,
      signedIn: ({ body }) => body.includes(`"name":"${user}"`),
    },
    afterSignOut: stays ? 'alive' : 'dead',
  };
}

export const mediawiki: Product = {
  name: 'MediaWiki 1.39',
  siteIds: ['mediawiki', 'mediawiki, kept signed in'],
  start,
};
