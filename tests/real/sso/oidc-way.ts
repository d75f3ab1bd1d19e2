import { createLocalJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ask } from '../setup/http.ts';
import { type Party, paths, type SignInWay } from './party.ts';

interface Discovered {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint: string;
  readonly jwks_uri: string;
}

export const secretOf = (id: string) => `${id}-secret-0123456789`;

/** OpenID Connect's code flow. Sign-outs are taken from a signed token (back channel) or from a frame's address (front channel). */
export function oidcWay({ id, url }: Party, issuer: string): SignInWay {
  const discovered = once(() => json<Discovered>(`${issuer}/.well-known/openid-configuration`));
  const keys = once(async (): Promise<JWTVerifyGetKey> => createLocalJWKSet(await json((await discovered()).jwks_uri)));
  const verified = async (token: string): Promise<JWTPayload> =>
    (await jwtVerify(token, await keys(), { issuer: (await discovered()).issuer, audience: id })).payload;
  const redirect_uri = `${url}${paths.callback}`;

  const redeem = async (code: string) => {
    const secret = Buffer.from(`${id}:${secretOf(id)}`).toString('base64');
    const { body } = await ask((await discovered()).token_endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${secret}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: String(new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri })),
    });
    const { id_token } = JSON.parse(body) as { id_token?: string };
    if (!id_token) throw new Error(`no token: ${body}`);
    return id_token;
  };

  return {
    async begin(state) {
      const query = { client_id: id, response_type: 'code', scope: 'openid', redirect_uri, state };
      return `${(await discovered()).authorization_endpoint}?${new URLSearchParams(query)}`;
    },
    async finish({ url: { searchParams } }) {
      const hint = await redeem(searchParams.get('code') ?? '');
      return { state: searchParams.get('state') ?? '', name: nameIn(await verified(hint)), hint };
    },
    async signOutAddress(hint) {
      const who = hint ? { id_token_hint: hint } : { client_id: id };
      const query = new URLSearchParams({ ...who, post_logout_redirect_uri: `${url}${paths.signedOut}` });
      return `${(await discovered()).end_session_endpoint}?${query}`;
    },
    async told({ url: { searchParams }, form }) {
      const token = form.get('logout_token');
      if (token) return { name: nameIn(await verified(token)), thenTo: null };
      if (searchParams.get('iss') !== (await discovered()).issuer) throw new Error('another issuer');
      return { name: searchParams.get('sid') ?? '', thenTo: null };
    },
  };
}

const nameIn = ({ sub }: JWTPayload) => String(sub).replace(/\W/g, '');

const json = async <T>(address: string) => JSON.parse((await ask(address)).body) as T;

/** The first answer serves everybody after. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
