import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { freePort, untilAnswers } from './setup/http.ts';
import { run } from './setup/run.ts';
import { inWorkplace } from './setup/workplace.ts';

const password = 'Sign-out-1234';

/** Ruby brings a newer one along that does not see gems without a folder, as Debian packages them. */
const debiansBundler = '2.3.15';

async function start(): Promise<Running> {
  await needPackages(
    ['redmine', 'redmine-sqlite', 'puma'],
    ['redmine redmine/instances/default/dbconfig-install boolean false'],
    { BUNDLER_VERSION: debiansBundler },
  );
  return inWorkplace('redmine', async (place) => {
    const cwd = configure(place.folder);
    const env = { RAILS_ENV: 'production', REDMINE_INSTANCE: 'desk', REDMINE_LANG: 'en', RUBYOPT: '-W0' };
    await run('rake', ['db:migrate'], { cwd, env });
    await run('ruby', ['bin/rails', 'runner', choosePassword], { cwd, env });
    const port = await freePort();
    const url = `http://projects.localhost:${port}/`;
    place.serve('redmine', 'ruby', ['bin/rails', 'server', '-b', '127.0.0.1', '-p', String(port)], { cwd, env });
    await untilAnswers(url);
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

/** A copy of the package with one instance of its own, served by puma. */
function configure(folder: string): string {
  const root = join(folder, 'redmine');
  cpSync('/usr/share/redmine', root, { recursive: true });
  for (const link of ['instances', 'Gemfile.lock', 'config/database.yml']) rmSync(join(root, link));
  const instance = join(root, 'instances/desk');
  for (const name of ['config', 'files', 'log', 'tmp', 'public']) mkdirSync(join(instance, name), { recursive: true });
  const database = `production:\n  adapter: sqlite3\n  database: ${folder}/redmine.sqlite\n  encoding: utf8\n`;
  writeFileSync(join(instance, 'config/database.yml'), database);
  writeFileSync(join(instance, 'config/secret_key.txt'), 'k'.repeat(64));
  const gems = readFileSync(join(root, 'Gemfile'), 'utf8').replaceAll('/usr/share/redmine', root);
  writeFileSync(join(root, 'Gemfile'), `${gems}\ngem 'puma'\n`);
  return root;
}

const choosePassword = `
admin = User.find_by(login: 'admin')
admin.password = '${password}'
admin.must_change_passwd = false
admin.save!(validate: false)
`;

const siteOf = (url: string): RealSite => ({
  id: 'redmine',
  address: url,
  tabs: [`${url}my/page`, `${url}projects`, `${url}my/account`],
  signIn: [
    { open: `${url}login` },
    { type: 'admin', into: '#username' },
    { type: password, into: '#password' },
    { press: '#login-submit' },
    { see: 'a.logout' },
  ],
  signOut: [{ press: 'a.logout' }, { see: 'a.login' }],
  oracle: { url: `${url}my/page`, signedIn: ({ status }) => status === 200 },
  afterSignOut: 'dead',
});

export const redmine: Product = {
  name: 'Redmine 5',
  siteIds: ['redmine'],
  presetIds: { redmine: ['redmine'] },
  start,
};
