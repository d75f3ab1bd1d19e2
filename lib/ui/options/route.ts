import { useEffect, useState } from 'preact/hooks';

/** The parts of the options, each under its own address: `#sites`, `#site/<id>`, `#limits/<field>`, `#add/<address>` … */
export type Route =
  | { readonly at: 'sites'; readonly address: string | null }
  | { readonly at: 'site'; readonly id: string; readonly field: string | null }
  | { readonly at: 'retire' | 'teach'; readonly id: string }
  | { readonly at: Plain; readonly field: string | null };

/** Parts with nothing but a setting behind their name. */
const PLAIN = [
  'shifts',
  'limits',
  'warnings',
  'unsaved',
  'maintenance',
  'general',
  'privacy',
  'capabilities',
  'about',
] as const;
export type Plain = (typeof PLAIN)[number];

/** The last part of the address of a setting is the id of its control. */
export function routeOf(hash: string): Route {
  const [part = '', ...rest] = hash.replace(/^#/, '').split('/');
  if (part === 'add') return { at: 'sites', address: decoded(rest.join('/')) };
  const [value = '', field = ''] = rest.map(decoded);
  if (part === 'site' && value !== '') return { at: 'site', id: value, field: field || null };
  if ((part === 'retire' || part === 'teach') && value !== '') return { at: part, id: value };
  const plain = PLAIN.find((one) => one === part);
  return plain === undefined ? { at: 'sites', address: null } : { at: plain, field: value || null };
}

export const fieldOf = (route: Route): string | null => ('field' in route ? route.field : null);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** `onFollow`: another address was gone to. */
export function useRoute(onFollow: () => void): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      setRoute(routeOf(location.hash));
      onFollow();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
