import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { freePort, untilAnswers } from './setup/http.ts';
import { run } from './setup/run.ts';
import { inWorkplace } from './setup/workplace.ts';

const packages = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone', 'starman'];
const answers = ['dbconfig-install', 'handle-siteconfig-permissions', 'install-cronjobs'].map(
  (question) => `request-tracker5 request-tracker5/${question} boolean false`,
);

async function start(): Promise<Running> {
  await needPackages(packages, answers);
  return inWorkplace('request-tracker', async (place) => {
    const port = await freePort();
    const url = `http://tickets.localhost:${port}/`;
    const env = configure(place.folder, port);
    await run('rt-setup-database-5', ['--action', 'init', '--skip-create', '--dba', 'root', '--dba-password', ''], {
      env,
    });
    const program = '/usr/share/request-tracker5/libexec/rt-server';
    const flags = ['--server', 'Starman', '--workers', '4', '--host', '127.0.0.1', '--port', String(port)];
    place.serve('request-tracker', program, flags, { env });
    await untilAnswers(url);
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

/** Environment that points it away from its configuration and state in /etc and /var. */
function configure(folder: string, port: number): Record<string, string> {
  const folders = { pages: join(folder, 'pages'), sessions: join(folder, 'sessions'), none: join(folder, 'none') };
  for (const path of Object.values(folders)) mkdirSync(path);
  const settings = {
    rtname: 'desk',
    Organization: 'desk.example.invalid',
    WebDomain: 'tickets.localhost',
    WebPort: port,
    WebPath: '',
    DatabaseType: 'SQLite',
    DatabaseName: join(folder, 'rt.sqlite'),
    LogToSTDERR: 'warning',
    MailCommand: 'testfile',
  };
  const lines = Object.entries(settings).map(([name, value]) => `Set($${name}, '${value}');`);
  const paths = `$RT::MasonDataDir = '${folders.pages}'; $RT::MasonSessionDir = '${folders.sessions}';`;
  const config = join(folder, 'RT_SiteConfig.pm');
  writeFileSync(config, `${lines.join('\n')}\nSet($LogToSyslog, undef);\n${paths}\n1;\n`);
  return { RT_SITE_CONFIG: config, RT_SITE_CONFIG_DIR: folders.none };
}

const siteOf = (url: string): RealSite => ({
  id: 'request-tracker',
  address: url,
  tabs: [url, `${url}Search/Build.html`, `${url}Prefs/AboutMe.html`],
  signIn: [
    { open: url },
    { type: 'root', into: 'input[name=user]' },
    { type: 'password', into: 'input[name=pass]' },
    { press: '#login [type=submit]' },
    { see: 'a[href*="/NoAuth/Logout.html"]' },
  ],
  signOut: [{ over: '#preferences' }, { press: 'a[href*="/NoAuth/Logout.html"]' }, { seeAt: /NoAuth/ }],
  oracle: { url: `${url}Prefs/AboutMe.html`, signedIn: ({ body }) => body.includes('/NoAuth/Logout.html') },
  afterSignOut: 'dead',
});

export const requestTracker: Product = {
  name: 'Request Tracker 5',
  siteIds: ['request-tracker'],
  presetIds: { 'request-tracker': ['request-tracker'] },
  start,
};
