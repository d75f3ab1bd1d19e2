import { untilAnswers } from './http.ts';
import type { Workplace } from './workplace.ts';

interface PhpSite {
  readonly root: string;
  readonly url: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
}

/** PHP's built-in server with a few workers; sessions and uploads stay in the product's folder. */
export async function servePhp(place: Workplace, { root, url, env = {}, settings = {} }: PhpSite): Promise<void> {
  const all = { display_errors: '0', 'session.save_path': place.folder, sys_temp_dir: place.folder, ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  place.serve('php', 'php', [...flags, '-S', `127.0.0.1:${new URL(url).port}`, '-t', root], {
    env: { PHP_CLI_SERVER_WORKERS: '4', ...env },
  });
  await untilAnswers(url);
}
