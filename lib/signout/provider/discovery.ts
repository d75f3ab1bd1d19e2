import type { Answer } from '../proof/answer';

const DOCUMENT = '/.well-known/openid-configuration';
const MOST_PREFIXES = 6;

/** Where the provider may describe itself: below each folder of the address it was reached with, the deepest first. */
export function discoveryAddresses(authorizationUrl: string): string[] {
  const { origin, pathname } = new URL(authorizationUrl);
  const parts = pathname.split('/').filter((part) => part !== '');
  const folders = parts.map((_part, at) =>
    parts
      .slice(0, parts.length - 1 - at)
      .map((part) => `/${part}`)
      .join(''),
  );
  return [...new Set([...folders, ''])].slice(0, MOST_PREFIXES).map((folder) => `${origin}${folder}${DOCUMENT}`);
}

export interface Discovered {
  /** Path of the issuer. */
  readonly path: string;
  readonly endSession: string;
}

/** null: not the description of this provider – its sign-in is another one, or what ends its sessions lies on another host. */
export function discovered(answer: Answer, authorizationUrl: string): Discovered | null {
  if (answer.kind !== 'answered' || answer.status !== 200) return null;
  const told = parsed(answer.body);
  const [seen, said] = [new URL(authorizationUrl), URL.parse(text(told.authorization_endpoint))];
  const end = URL.parse(text(told.end_session_endpoint));
  if (said === null || end === null || said.origin !== seen.origin || said.pathname !== seen.pathname) return null;
  if (end.origin !== seen.origin || end.username !== '' || end.password !== '') return null;
  return { path: new URL(answer.url).pathname.slice(0, -DOCUMENT.length) || '/', endSession: end.href };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Who asks is said, so that the provider need not guess; it may still ask whether it is meant. */
export function endSessionAddress(endSession: string, clientId: string | null): string {
  const url = new URL(endSession);
  if (clientId !== null) url.searchParams.set('client_id', clientId);
  return url.href;
}
