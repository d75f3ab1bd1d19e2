import { READ_BACK_PATH } from '../sites/history';

/** Nothing a server offers there matters: the page is emptied. A refusal with an empty body has the browser show a page of its own, which tells nothing: then the next one is tried. */
export const readBackPaths = [READ_BACK_PATH, '/robots.txt', '/'] as const;

export function isReadBackAddress(url: string): boolean {
  return URL.parse(url)?.pathname === READ_BACK_PATH;
}
