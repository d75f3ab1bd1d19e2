import type { EpochMs } from '../base/time';
import type { Answered, SetCookie } from '../signout/proof/answer';
import type { ResponseHead } from './own-responses';

/** null: a redirect whose head was not told, so that neither its status nor its target is known. */
export function answerFrom(
  url: string,
  response: Pick<Response, 'type' | 'status' | 'headers'>,
  head: ResponseHead | null,
  body: string,
  at: EpochMs,
): Answered | null {
  if (head === null && response.type === 'opaqueredirect') return null;
  const status = head?.status ?? response.status;
  const location = status >= 300 && status < 400 ? valuesOf(head, 'location')[0] : undefined;
  const contentType = valuesOf(head, 'content-type')[0] ?? response.headers.get('content-type') ?? '';
  return {
    kind: 'answered',
    url,
    status,
    location: location === undefined ? null : (URL.parse(location, url)?.href ?? null),
    contentType: (contentType.split(';', 1)[0] ?? '').trim().toLowerCase(),
    body,
    setCookies: valuesOf(head, 'set-cookie').flatMap((line) => line.split('\n').map(cookieOf)),
    at,
  };
}

function valuesOf(head: ResponseHead | null, name: string): string[] {
  return (head?.headers ?? []).filter((header) => header.name === name).map((header) => header.value);
}

/** A Set-Cookie line without `=` is a value without a name. */
function cookieOf(line: string): SetCookie {
  const [first = '', ...rest] = line.split(';');
  const pair = first.trim();
  const equals = pair.indexOf('=');
  const attributes = rest.join(';').trim();
  const cookie =
    equals < 0
      ? { name: '', value: pair }
      : { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() };
  return attributes === '' ? cookie : { ...cookie, attributes };
}
