export interface CookieOptions {
  readonly path?: string;
  readonly domain?: string;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  readonly sameSite?: 'Lax' | 'Strict' | 'None';
  readonly partitioned?: boolean;
  /** Seconds; 0 deletes the cookie, absent makes it a cookie of the browser session. */
  readonly maxAge?: number;
}

export function setCookie(name: string, value: string, options: CookieOptions = {}): string {
  return [
    `${name}=${value}`,
    `Path=${options.path ?? '/'}`,
    options.domain && `Domain=${options.domain}`,
    options.maxAge !== undefined && `Max-Age=${options.maxAge}`,
    `SameSite=${options.sameSite ?? 'Lax'}`,
    options.httpOnly && 'HttpOnly',
    options.secure && 'Secure',
    options.partitioned && 'Partitioned',
  ]
    .filter(Boolean)
    .join('; ');
}

/** Takes a cookie out of the browser; every other attribute has to be the one it was set with. */
export function dropCookie(name: string, options: CookieOptions = {}): string {
  return setCookie(name, '', { ...options, maxAge: 0 });
}

/** The first value of a name wins, as a browser sends the longest path first. */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const [name = '', ...value] = part.trim().split('=');
    if (name && !cookies.has(name)) cookies.set(name, value.join('='));
  }
  return cookies;
}
