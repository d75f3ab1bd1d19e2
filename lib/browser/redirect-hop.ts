import type { Answered, HeaderPair } from '../signout/proof/answer';

export interface Sendable {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  readonly cookies: 'jar' | string | null;
}

/** The request a browser makes of this redirect; null: no redirect, or one that leaves the origin (credentials stay where they belong). */
export function nextHop(request: Sendable, answer: Answered): Sendable | null {
  if (answer.location === null || !staysHome(request.url, answer.location)) return null;
  const cookies =
    request.cookies === null || request.cookies === 'jar' ? request.cookies : carried(request.cookies, answer);
  const keepsMethod = answer.status === 307 || answer.status === 308 || request.method === 'GET';
  if (keepsMethod) return { ...request, url: answer.location, cookies };
  const headers = request.headers.filter(({ name }) => name.toLowerCase() !== 'content-type');
  return { method: 'GET', url: answer.location, headers, body: null, cookies };
}

/** Same origin, or the same host's step from plain to encrypted on the usual ports. */
function staysHome(from: string, to: string): boolean {
  const [a, b] = [new URL(from), URL.parse(to)];
  if (b === null || b.username !== '' || b.password !== '') return false;
  const upgraded = a.protocol === 'http:' && b.protocol === 'https:' && a.port === '' && b.port === '';
  return a.origin === b.origin || (upgraded && a.hostname === b.hostname);
}

/** The Cookie header with what the answer set laid over it, as a jar would do for the next request. */
function carried(header: string, answer: Answered): string {
  const jar = new Map(header.split('; ').map((pair) => [pair.split('=', 1)[0] ?? '', pair]));
  for (const { name, value } of answer.setCookies) jar.set(name, `${name}=${value}`);
  return [...jar.values()].join('; ');
}
