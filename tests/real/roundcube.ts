import { chownSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite } from './product.ts';
import { needPackages, needRoot } from './setup/debian.ts';
import { freePort } from './setup/http.ts';
import { servePhp } from './setup/php.ts';
import { run } from './setup/run.ts';
import { inWorkplace } from './setup/workplace.ts';

const packages = ['php-cli', 'php-sqlite3', 'roundcube-core', 'roundcube-sqlite3', 'dovecot-imapd'];
const user = 'agent@example.invalid';
const password = 'Sign-out-1234';

interface Roundcube {
  /** Ends in a slash. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

/** Roundcube webmail with a Dovecot of its own, from Debian packages. @throws Unavailable */
export async function startRoundcube(): Promise<Roundcube> {
  needRoot('Dovecot runs as users of its own');
  await needPackages(packages, ['roundcube-core roundcube/dbconfig-install boolean false']);
  return inWorkplace('roundcube', async (place) => {
    const imapPort = await freePort();
    writeFileSync(join(place.folder, 'dovecot.conf'), dovecotConfig(place.folder, imapPort));
    const config = await configureRoundcube(place.folder, imapPort);
    await giveMailFolder(join(place.folder, 'mail'));
    place.serve('dovecot', 'dovecot', ['-F', '-c', join(place.folder, 'dovecot.conf')]);
    const url = `http://mail.localhost:${await freePort()}/`;
    const root = '/var/lib/roundcube/public_html';
    await servePhp(place, {
      root: existsSync(root) ? root : '/usr/share/roundcube',
      url,
      env: { ROUNDCUBE_CONFIG_DIR: `${config}/` },
    });
    return { url, user, password, stop: () => place.stop() };
  });
}

async function configureRoundcube(folder: string, imapPort: number): Promise<string> {
  const config = join(folder, 'config');
  mkdirSync(config);
  for (const file of ['defaults.inc.php', 'mimetypes.php']) copyFileSync(`/etc/roundcube/${file}`, join(config, file));
  const database = join(folder, 'roundcube.sqlite');
  const settings = {
    db_dsnw: `sqlite:///${database}?mode=0640`,
    imap_host: `127.0.0.1:${imapPort}`,
    smtp_host: '127.0.0.1:9',
    des_key: 'rcmail-test-des-key-24ch',
    skin: 'elastic',
    language: 'en_US',
    log_dir: folder,
    temp_dir: folder,
  };
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = '${value}';`);
  const rest = "$config['plugins'] = []; $config['htmleditor'] = 1; $config['enable_installer'] = false;";
  writeFileSync(join(config, 'config.inc.php'), `<?php\n${lines.join('\n')}\n${rest}\n`);
  const create =
    '$p = new PDO("sqlite:".$argv[1]); $p->exec(file_get_contents("/usr/share/roundcube/SQL/sqlite.initial.sql"));';
  await run('php', ['-r', create, database]);
  return config;
}

/** Dovecot delivers as Debian's user `mail`. */
async function giveMailFolder(folder: string): Promise<void> {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('mail:'));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  mkdirSync(folder);
  chownSync(folder, uid ?? 0, gid ?? 0);
}

const dovecotConfig = (folder: string, port: number) => `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
default_login_user = dovenull
default_internal_user = dovecot
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail/%u
}
mail_location = maildir:${folder}/mail/%u/Maildir
first_valid_uid = 1
first_valid_gid = 1
mail_access_groups = mail
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
`;

const siteOf = ({ url }: Roundcube): RealSite => ({
  id: 'roundcube',
  address: url,
  tabs: [`${url}?_task=mail`, `${url}?_task=mail&_action=compose`, `${url}?_task=settings`],
  signIn: [
    { open: url },
    { type: user, into: '#rcmloginuser' },
    { type: password, into: '#rcmloginpwd' },
    { press: '#rcmloginsubmit' },
    { see: 'a.logout' },
  ],
  work: [{ type: 'Offer', into: '#compose-subject' }],
  signOut: [{ press: 'a.logout' }, { see: '#rcmloginuser' }],
  oracle: {
    url: `${url}?_task=settings`,
    signedIn: ({ body }) => !body.includes('name="_pass"') && body.includes('_task=logout'),
  },
  afterSignOut: 'dead',
});

export const roundcube: Product = {
  name: 'Roundcube 1.6',
  siteIds: ['roundcube'],
  presetIds: { roundcube: ['roundcube'] },
  start: async () => {
    const running = await startRoundcube();
    return { sites: [siteOf(running)], stop: running.stop };
  },
};
