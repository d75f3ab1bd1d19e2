import { type Answer, json, redirect, text } from './http/answer.ts';
import type { Ask } from './http/ask.ts';
import type { RequestLog } from './request-log.ts';
import { optionsFromQuery, type SiteMode } from './site-options.ts';
import { styles } from './styles/registry.ts';
import { isSiteKey, type Town } from './town.ts';

/**
 * Addresses on every host that only tests and the curious ask; null: not one of them.
 * `/__sessions`, `/__pressed`, `/__requests`, `/__truth` read; `/__setup/<site>?…`, `/__mode/<site>?…` and `/__forget/<site>` change.
 */
export function inspect(ask: Ask, town: Town, log: RequestLog): Answer | null {
  const [, what, key = ''] = /^\/__(\w+)(?:\/([\w-]+))?$/.exec(ask.path) ?? [];
  const sites = town.sites().filter((site) => !key || site.key === key);
  switch (what) {
    case undefined:
      return null;
    case 'sessions':
      return json(sites.flatMap((site) => site.rows()));
    case 'pressed':
      return json(Object.fromEntries(sites.map((site) => [site.key, site.pressed])));
    case 'requests':
      return json(log.rows());
    case 'truth':
      return json(Object.fromEntries(styles.map(({ name, truth }) => [name, truth])));
    default:
      return isSiteKey(key) ? change(what, ask, town.site(key)) : text('no such site', 404);
  }
}

function change(what: string, ask: Ask, site: ReturnType<Town['site']>): Answer {
  if (what === 'setup') site.configure(optionsFromQuery(ask.query));
  else if (what === 'mode') site.setMode(optionsFromQuery(ask.query) as SiteMode);
  else if (what === 'forget') site.forget();
  else return text('nothing here', 404);
  return redirect(site.style.entry ?? `${site.style.base ?? ''}/`);
}
