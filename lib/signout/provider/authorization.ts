/** A request by which a site sends somebody to its identity provider. */
export interface Authorization {
  /** `plain`: an address that looks like a sign-in and names no protocol. */
  readonly kind: 'openid' | 'cas' | 'ws-federation' | 'saml' | 'plain';
  readonly url: string;
  /** null: the protocol has none. */
  readonly clientId: string | null;
  /** Where the answer goes; null: the request does not say. */
  readonly returnTo: string | null;
  /** What the answer has to bring back; null: nothing. */
  readonly state: string | null;
  /** It asks for more than to be signed in: for a fresh or a stronger sign-in. A sign-in form then says nothing about a session. */
  readonly demands: boolean;
}

/** Reads an address that a site redirects to, or a form of it is sent to; null: nothing of a sign-in about it. */
export function authorizationIn(address: string, fields: readonly string[] = []): Authorization | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const has = (name: string) => url.searchParams.has(name) || fields.includes(name);
  const get = (name: string) => url.searchParams.get(name);
  const common = { url: url.href, clientId: null, returnTo: null, state: null, demands: demandsIn(url) };
  if (has('client_id') && ['response_type', 'redirect_uri', 'request', 'request_uri', 'scope'].some(has)) {
    const [clientId, returnTo, state] = [get('client_id'), get('redirect_uri'), get('state')];
    return { ...common, kind: 'openid', clientId, returnTo, state };
  }
  if (has('SAMLRequest')) return { ...common, kind: 'saml' };
  if (/^wsignin1\.0$/.test(get('wa') ?? '')) return { ...common, kind: 'ws-federation', returnTo: get('wreply') };
  if (has('service') && URL.canParse(get('service') ?? '')) {
    return { ...common, kind: 'cas', returnTo: get('service') };
  }
  return soundsLikeSignIn(url) ? { ...common, kind: 'plain' } : null;
}

/** Whatever its kind: sites pass what they mean through addresses of their own making, too. What SAML demands stands in its message. */
function demandsIn({ searchParams }: URL): boolean {
  const prompts = (searchParams.get('prompt') ?? '').split(' ');
  return (
    prompts.some((prompt) => ['login', 'create', 'select_account', 'consent'].includes(prompt)) ||
    (searchParams.get('renew') ?? 'false') !== 'false' ||
    demanding.some((name) => searchParams.has(name))
  );
}

const demanding = ['max_age', 'acr_values', 'claims', 'request', 'request_uri', 'wfresh', 'wauth'];

function soundsLikeSignIn({ hostname, pathname }: URL): boolean {
  const words = `${hostname} ${pathname}`.toLowerCase().split(/[^a-z\d]+/);
  const signs =
    /^(?:log[io]n|sign[io]n|sso|auth|oauth2?|oidc|saml2?|adfs|idp|identity|accounts?|authenticate|authorize)$/;
  return words.some((word) => signs.test(word)) || /log-?in|sign-?in/.test(pathname.toLowerCase());
}

/**
 * The same request, to be answered without asking anybody: a live session gives a sign-in, none gives an error or the way back.
 * Demands are left out, for they would be refused like a missing session. null: the protocol knows none, or the request is signed.
 */
export function silentAddress({ kind, url }: Authorization): string | null {
  const silent = new URL(url);
  const { searchParams } = silent;
  if (kind === 'cas') {
    searchParams.delete('renew');
    searchParams.set('gateway', 'true');
    return silent.href;
  }
  if (kind !== 'openid' || searchParams.has('request') || searchParams.has('request_uri')) return null;
  for (const name of ['max_age', 'acr_values', 'claims', 'id_token_hint']) searchParams.delete(name);
  searchParams.set('prompt', 'none');
  return silent.href;
}

/** `prompt=none` and `gateway=true` stand in it already. */
export function isSilent({ kind, url }: Authorization): boolean {
  const { searchParams } = new URL(url);
  return kind === 'cas' ? searchParams.get('gateway') === 'true' : searchParams.get('prompt') === 'none';
}
