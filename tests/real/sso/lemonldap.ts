import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needPackages } from '../setup/debian.ts';
import { freePort, untilAnswers } from '../setup/http.ts';
import { run } from '../setup/run.ts';
import type { Workplace } from '../setup/workplace.ts';
import { type KeyPair, type PortalFacts, portalConfig } from './lemonldap-config.ts';

const packages = [
  'liblemonldap-ng-portal-perl',
  'liblasso-perl',
  'libcrypt-openssl-bignum-perl',
  'libgd-securityimage-perl',
  'libimage-magick-perl',
  'libstring-random-perl',
  'starman',
  'openssl',
];

export interface Portal {
  /** Where it answers plain http on loopback. */
  readonly port: number;
  /** Whose sign-in at the provider lives, one name per sign-in. */
  signedIn(): string[];
}

/** @throws Unavailable when the portal is not installed and cannot be */
export async function needPortal(): Promise<void> {
  await needPackages(packages);
}

/**
 * LemonLDAP::NG's portal with its demonstration accounts (`dwho`, password `dwho`), as issuer of OpenID Connect, SAML and CAS.
 * `facts.url` is where browsers find it, by https.
 */
export async function servePortal(place: Workplace, facts: Omit<PortalFacts, 'folder'>): Promise<Portal> {
  const folder = join(place.folder, 'portal');
  for (const name of ['conf', 'sessions/lock', 'persistent/lock', 'cache']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const [ini, application] = [join(folder, 'lemonldap-ng.ini'), join(folder, 'app.psgi')];
  writeFileSync(join(folder, 'conf', 'lmConf-1.json'), JSON.stringify(portalConfig({ ...facts, folder })));
  writeFileSync(ini, iniOf(folder));
  writeFileSync(application, program);
  const port = await freePort();
  const flags = ['--workers', '4', '--listen', `127.0.0.1:${port}`];
  place.serve('lemonldap', 'starman', [...flags, application], { env: { LLNG_DEFAULTCONFFILE: ini } });
  await untilAnswers(`http://127.0.0.1:${port}/`);
  return { port, signedIn: () => signedIn(join(folder, 'sessions')) };
}

/** A key for what the portal signs. */
export async function makeKeys(place: Workplace): Promise<KeyPair> {
  const [key, certificate] = [join(place.folder, 'portal.key'), join(place.folder, 'portal.crt')];
  const what = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '90', '-subj', '/CN=portal'];
  await run('openssl', ['req', ...what, '-keyout', key, '-out', certificate]);
  const publicKey = await run('openssl', ['x509', '-in', certificate, '-noout', '-pubkey']);
  return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8'), publicKey };
}

const iniOf = (folder: string) => `[all]
logLevel = warn
checkTime = 1
[configuration]
type = File
dirName = ${folder}/conf
localStorage = Cache::FileCache
localStorageOptions = { 'namespace' => 'config', 'default_expires_in' => 600, 'directory_umask' => '007', 'cache_root' => '${folder}/cache', 'cache_depth' => 3 }
[portal]
staticPrefix = /static
templateDir = /usr/share/lemonldap-ng/portal/templates
languages = en
`;

/** The package leaves files to a web server; here one Perl server does both. */
const program = `use Plack::Builder;
use Lemonldap::NG::Portal::Main;
builder {
  enable 'Static', path => qr{^/static/}, root => '/usr/share/lemonldap-ng/portal/htdocs';
  enable 'Static', path => sub { s{^/javascript/}{/} }, root => '/usr/share/javascript';
  my $portal = Lemonldap::NG::Portal::Main->run({});
  sub { $portal->({ %{$_[0]}, 'psgi.url_scheme' => 'https' }) };
};
`;

interface StoredSession {
  readonly _session_kind?: string;
  readonly uid?: string;
}

function signedIn(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const sessions = files.map(({ name }) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredSession);
  return sessions.flatMap((session) => (session._session_kind === 'SSO' && session.uid ? [session.uid] : [])).sort();
}
