import type { SessionRow } from './sessions.ts';
import type { Site } from './site.ts';
import { Visitor } from './visitor.ts';

/** What a browser holds after somebody signed in. */
export interface SignedIn {
  readonly session: SessionRow;
  /** Set-Cookie headers as they came. */
  readonly setCookies: readonly string[];
  /** Cookie header for the protected address. */
  readonly cookieHeader: string;
  /** Authorization header; null for cookie sites. */
  readonly authorization: string | null;
  /** Address that tells whether this sign-in is still good. */
  readonly protectedUrl: string;
  /** The same as a small client, to go on with. */
  readonly visitor: Visitor;
  /** Does the server still show this person's data to these credentials, now? */
  isHonoured(): Promise<boolean>;
  /** The product's own sign-out, done with a copy of the credentials; these here stay as they are. */
  ownSignOut(): Promise<void>;
}

/** @throws Error when the site does not let them in */
export async function signInAs(site: Site, user: string, origin: string): Promise<SignedIn> {
  const { style } = site;
  const base = style.base ?? '';
  const visitor = new Visitor(origin);
  const before = new Set(site.sessions.list().map(({ id }) => id));
  const isApp = style.ui === 'app';
  const who = { user, password: 'demo' };
  const reply = isApp
    ? await visitor.post(`${base}/api/login`, { json: who })
    : await visitor.post(`${base}/login`, { form: who });
  const session = site.rows().find(({ id }) => !before.has(id));
  if (!session) throw new Error(`${site.key} did not sign ${user} in: ${reply.status}`);
  const token = isApp ? (JSON.parse(reply.body).token ?? null) : null;
  if (token && style.app?.tokenKey) visitor.storage.set(style.app.tokenKey, token);
  if (site.options.replant === 'session') visitor.storage.set('remember', site.sessions.open(user, 'remember').id);
  const authorization = token ? `Bearer ${token}` : null;
  const protectedUrl = `${origin}${base}${style.protectedPath ?? (isApp ? '/api/me' : '/contacts')}`;
  return {
    session,
    setCookies: reply.headers['set-cookie'] ?? [],
    cookieHeader: visitor.cookieHeader(protectedUrl),
    authorization,
    protectedUrl,
    visitor,
    isHonoured: () => isHonoured(site, visitor, protectedUrl, authorization),
    ownSignOut: async () => void (await style.ownSignOut(visitor.copy())),
  };
}

async function isHonoured(site: Site, visitor: Visitor, url: string, authorization: string | null): Promise<boolean> {
  await site.style.revive?.(visitor).catch(() => {});
  const { status, body } = await visitor.get(url, authorization ? { headers: { authorization } } : {});
  return status === 200 && /Lindqvist|陈思远|"user":"/.test(body);
}
