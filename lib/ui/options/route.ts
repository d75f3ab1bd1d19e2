import { useEffect, useState } from 'preact/hooks';

/** The parts of the options, each under its own address: `#sites`, `#site/<id>`, `#add/<address>` … */
export type Route =
  | { readonly at: 'sites'; readonly address: string | null }
  | { readonly at: 'site'; readonly id: string }
  | { readonly at: Plain };

/** Parts with nothing behind their name. */
const PLAIN = [
  'shifts',
  'limits',
  'warnings',
  'maintenance',
  'general',
  'permissions',
  'capabilities',
  'about',
] as const;
type Plain = (typeof PLAIN)[number];

export function routeOf(hash: string): Route {
  const [part = '', ...rest] = hash.replace(/^#/, '').split('/');
  const value = decoded(rest.join('/'));
  if (part === 'site' && value !== '') return { at: 'site', id: value };
  if (part === 'add') return { at: 'sites', address: value };
  const plain = PLAIN.find((one) => one === part);
  return plain === undefined ? { at: 'sites', address: null } : { at: plain };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
