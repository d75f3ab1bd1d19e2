import { chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { needRoot } from './debian.ts';
import { freePort } from './http.ts';
import { run } from './run.ts';
import type { Workplace } from './workplace.ts';

export interface Database {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A MariaDB of its own with one empty database `agent` and a user of that name who may do everything. */
export async function serveMariadb(place: Workplace): Promise<Database> {
  needRoot('MariaDB runs as a user of its own');
  const folder = join(place.folder, 'mysql');
  const database = { host: '127.0.0.1', port: await freePort(), user: 'agent', password: 'Sign-out-1234' } as const;
  mkdirSync(folder);
  giveTo('mysql', folder);
  const common = ['--no-defaults', `--datadir=${folder}`, '--user=mysql'];
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const socket = join(folder, 'socket');
  const network = [
    `--socket=${socket}`,
    `--port=${database.port}`,
    '--bind-address=127.0.0.1',
    '--innodb-flush-method=fsync',
  ];
  place.serve('mariadb', 'mariadbd', [...common, ...network, `--pid-file=${join(folder, 'pid')}`]);
  const grant = `CREATE DATABASE agent; GRANT ALL ON *.* TO '${database.user}'@'%' IDENTIFIED BY '${database.password}' WITH GRANT OPTION;`;
  await untilRuns(() => run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'SELECT 1']));
  await run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', grant]);
  return database;
}

function giveTo(name: string, folder: string): void {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  chownSync(folder, uid ?? 0, gid ?? 0);
}

async function untilRuns(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const ran = await attempt().then(
      () => true,
      () => false,
    );
    if (ran) return;
    await sleep(200);
  }
  await attempt();
}
