import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../lib/signout/proof/answer';
import { authorizationIn, silentAddress } from '../../../../lib/signout/provider/authorization';
import {
  begunAt,
  firstHop,
  type Hop,
  MOST_HOPS,
  type Next,
  newWalk,
  nextHop,
  type Walk,
} from '../../../../lib/signout/provider/walk';

const site = { address: 'https://crm.example/', otherHosts: ['login.crm-cdn.example'] };
const provider = { origin: 'https://idp.example', path: '/' };
const request =
  'https://idp.example/auth?client_id=crm&response_type=code&redirect_uri=https%3A%2F%2Fcrm.example%2Fcb&state=s1';
const route = { site, provider };
const atProvider: Walk = { route, asked: authorizationIn(request), hops: 2 };

const to = (location: string, status = 302): Partial<Answer> => ({ status, location });
const page = (body: string, status = 200): Partial<Answer> => ({ status, body, contentType: 'text/html' });

function next(url: string, answer: Partial<Answer>, walk: Walk = atProvider, hop: Partial<Hop> = {}): Next {
  const location = 'location' in answer && answer.location ? URL.parse(answer.location, url)?.href : null;
  const whole = {
    kind: 'answered',
    url,
    status: 200,
    contentType: '',
    body: '',
    setCookies: [],
    at: 0,
    ...answer,
    location,
  };
  return nextHop(walk, { ...firstHop(url), ...hop }, whole as Answer);
}

/** The end in a word, or where the walk goes. */
function told(found: Next): string {
  if (found.kind === 'go') return `→ ${found.hop.form === null ? '' : 'POST '}${found.hop.url}`;
  return found.end.kind === 'unknown' ? found.end.reason : found.end.kind;
}

const form = (action: string, fields: Record<string, string>, more = '') =>
  `<form method="post" action="${action}">${Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
    .join('')}${more}</form>`;
const saml = (status: string) => btoa(`<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/>`);
const signIn =
  '<form method="post" action="/login"><input name="user"><input type="password" name="pw"><button>Go</button></form>';

describe('P4 what the provider answers', () => {
  test.each<[string, Partial<Answer>, string]>([
    ['back with a code', to('https://crm.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=s1'), 'signed-in'],
    ['back with a code behind the #', to('https://crm.example/cb#code=SplxlOBeZQQYbYS6WxSbIA&state=s1'), 'signed-in'],
    ['back with an id token', to('https://crm.example/cb#id_token=e30.e30.sig&state=s1'), 'signed-in'],
    ['303 as well', to('https://crm.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=s1', 303), 'signed-in'],
    ['the code of another request', to('https://crm.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=other'), 'unclear'],
    ['a code without its state', to('https://crm.example/cb?code=SplxlOBeZQQYbYS6WxSbIA'), 'unclear'],
    ['a code that is a number', to('https://crm.example/cb?code=403&state=s1'), 'unclear'],
    ['a code that is an error', to('https://crm.example/cb?code=login_required&state=s1'), 'unclear'],
    ['back with a service ticket', to('https://crm.example/cb?ticket=ST-17-abcdef'), 'signed-in'],
    ['back with a ticket of another kind', to('https://crm.example/cb?ticket=4711'), 'unclear'],
    ['login_required', to('https://crm.example/cb?error=login_required&state=s1'), 'nobody'],
    ['consent_required', to('https://crm.example/cb?error=consent_required&state=s1'), 'needs-a-person'],
    ['interaction_required', to('https://crm.example/cb?error=interaction_required'), 'needs-a-person'],
    ['access_denied', to('https://crm.example/cb?error=access_denied&state=s1'), 'unclear'],
    ['an error beside a code', to('https://crm.example/cb?error=access_denied&code=SplxlOBeZQQYbYS6WxSbIA'), 'unclear'],
    ['server_error', to('https://crm.example/cb?error=server_error'), 'unreachable'],
    ['back with nothing', to('https://crm.example/'), 'home'],
    ['another host', to('https://collector.example/login?code=SplxlOBeZQQYbYS6WxSbIA'), 'elsewhere'],
    ['another port of the site', to('https://crm.example:8443/cb?code=SplxlOBeZQQYbYS6WxSbIA'), 'elsewhere'],
    ['a name before the host', to('https://idp.example@collector.example/'), 'elsewhere'],
    ['a scheme of a program', to('crm-app://cb?code=SplxlOBeZQQYbYS6WxSbIA'), 'elsewhere'],
    ['on to its own form', to('/interaction/x1'), '→ https://idp.example/interaction/x1'],
    ['a redirect without a target', { status: 302 }, 'unclear'],
    ['a sign-in form', page(signIn), 'sign-in-form'],
    ['a sign-in form with 403', page(signIn, 403), 'sign-in-form'],
    ['a sign-in form beside an offer of Windows', page(signIn, 401), 'asks'],
    ['a password alone: it may know who it is', page('<form><input type="password"></form>'), 'asks'],
    ['a new password', page('<form><input name="u"><input type="password"><input type="password"></form>'), 'asks'],
    ['a password field for those without scripts', page(`<noscript>${signIn}</noscript><div id=app>`), 'asks'],
    ['a password field in a comment', page(`<!-- ${signIn} --><div id=app>`), 'asks'],
    ['a password field in a script', page(`<script>const t = '${signIn}'</script>`), 'asks'],
    ['a consent', page('<form method=post action="/consent"><button>Continue</button></form>'), 'asks'],
    ['a choice of accounts', page('<a href="/pick?u=1">Anna</a><a href="/pick?u=2">Ben</a>'), 'asks'],
    ['a script', page('<div id="root"></div><script src="/app.js"></script>'), 'asks'],
    ['not found', page('nothing here', 404), 'unclear'],
    ['a bad request', page('unknown client', 400), 'unclear'],
    ['too many questions', page('slow down', 429), 'unreachable'],
    ['a broken server', page('oops', 502), 'unreachable'],
    [
      'SAML: success',
      page(form('https://crm.example/acs', { SAMLResponse: saml('Success'), RelayState: 'r' })),
      'signed-in',
    ],
    [
      'SAML: nobody, when asked to be quiet',
      page(form('https://crm.example/acs', { SAMLResponse: saml('NoPassive') })),
      'nobody',
    ],
    ['SAML: refused', page(form('https://crm.example/acs', { SAMLResponse: saml('RequestDenied') })), 'unclear'],
    ['SAML: not readable', page(form('https://crm.example/acs', { SAMLResponse: '%%%' })), 'unclear'],
    [
      'SAML: success for another host',
      page(form('https://collector.example/acs', { SAMLResponse: saml('Success') })),
      'asks',
    ],
    [
      'form_post with a code',
      page(form('https://crm.example/cb', { code: 'SplxlOBeZQQYbYS6WxSbIA', state: 's1' })),
      'signed-in',
    ],
    [
      'form_post with an error',
      page(form('https://crm.example/cb', { error: 'login_required', state: 's1' })),
      'nobody',
    ],
    [
      'a link for those who cancel beside the form',
      page(`${form('https://crm.example/', { state: 's1' })}${signIn}`),
      'sign-in-form',
    ],
    [
      'a page that goes on by itself',
      page('<meta http-equiv="refresh" content="0; url=/next?a=1&amp;b=2">'),
      '→ https://idp.example/next?a=1&b=2',
    ],
    [
      'a form that is posted by itself',
      page(`<body onload="document.forms[0].submit()">${form('/next', { a: 'b c' })}</body>`),
      '→ POST https://idp.example/next',
    ],
    [
      'a consent beside a script that could post it',
      page(`${form('/consent', { ok: '1' }, '<button>Allow</button>')}<script>f.submit()</script>`),
      'asks',
    ],
    [
      'a page that sends back by itself',
      page('<meta http-equiv=refresh content="0;URL=https://crm.example/">'),
      'home',
    ],
  ])('%s', (_what, answer, expected) => expect(told(next('https://idp.example/auth', answer))).toBe(expected));

  test('no answer at all', () => {
    const silent = { kind: 'no-answer', url: request, reason: 'timeout', at: 0 } as const;
    expect(told(nextHop(atProvider, firstHop(request), silent))).toBe('unreachable');
  });

  test('who asks for a fresh sign-in learns nothing of a session from a sign-in form, nor from login_required', () => {
    const demanding: Walk = { ...atProvider, asked: authorizationIn(`${request}&max_age=0`) };
    expect(told(next('https://idp.example/login', page(signIn), demanding))).toBe('asks');
    const refused = to('https://crm.example/cb?error=login_required&state=s1');
    expect(told(next('https://idp.example/auth', refused, demanding))).toBe('unclear');
  });

  test.each([
    'https://idp.example/adfs/ls/?wa=wsignin1.0&wtrealm=crm&wfresh=0',
    'https://idp.example/cas/login?service=https%3A%2F%2Fcrm.example%2Fcb&renew=true',
    'https://idp.example/start?app=crm&prompt=login',
    `${request}&prompt=login`,
  ])('P4 whatever protocol it speaks, and wherever the walk begins: %s', (url) => {
    const first = begunAt(newWalk(route), firstHop(url));
    expect(told(next(url, page(signIn), first))).toBe('asks');
    const led = next('https://crm.example/', to(url), newWalk(route));
    expect(led.kind === 'go' && told(next(url, page(signIn), led.walk))).toBe('asks');
  });

  test('P4 a fresh sign-in stays demanded when the provider goes on to a request of its own', () => {
    const first = begunAt(newWalk(route), firstHop(`${request}&prompt=login`));
    const on = next(request, to('/inner?client_id=crm&response_type=code'), first);
    expect(on.kind === 'go' && told(next('https://idp.example/inner', page(signIn), on.walk))).toBe('asks');
  });

  test('CAS, asked to be quiet: back without a ticket means nobody; asked as usual it means nothing', () => {
    const cas = 'https://idp.example/cas/login?service=https%3A%2F%2Fcrm.example%2Fcb';
    const back = to('https://crm.example/cb');
    expect(told(next(cas, back, { ...atProvider, asked: authorizationIn(cas) }))).toBe('home');
    expect(told(next(cas, back, { ...atProvider, asked: authorizationIn(`${cas}&gateway=true`) }))).toBe('nobody');
  });

  test('the answer may go to another host of the site, where the request says so', () => {
    const asked = authorizationIn(request.replace('crm.example%2Fcb', 'api.crm.example%2Fcb'));
    const back = to('https://api.crm.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=s1');
    expect(told(next('https://idp.example/auth', back, { ...atProvider, asked }))).toBe('signed-in');
    expect(
      told(
        next('https://idp.example/auth', to('https://api.crm.example/other?code=SplxlOBeZQQYbYS6WxSbIA&state=s1'), {
          ...atProvider,
          asked,
        }),
      ),
    ).toBe('elsewhere');
  });
});

describe('P4 on the way through the site', () => {
  const start = newWalk(route);

  test.each<[string, Partial<Answer>, string]>([
    ['to its own sign-in', to('/login'), '→ https://crm.example/login'],
    ['to another host of its own', to('https://login.crm-cdn.example/x'), '→ https://login.crm-cdn.example/x'],
    ['to that without encryption (R37)', to('http://login.crm-cdn.example/x'), 'elsewhere'],
    ['to the provider', to(request), `→ ${request}`],
    ['to a third', to('https://other.example/login'), 'elsewhere'],
    ['a page', page('<h1>Welcome</h1><a href="/sso">Sign in</a>'), 'stays'],
    ['a sign-in form of its own', page(signIn), 'stays'],
    [
      'a code of its own',
      to('/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=s1'),
      '→ https://crm.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=s1',
    ],
    [
      'a SAML request that is posted',
      page(form('https://idp.example/sso', { SAMLRequest: 'x' }, '<noscript><button>Go</button></noscript>')),
      '→ POST https://idp.example/sso',
    ],
    ['a SAML request for a third', page(form('https://other.example/sso', { SAMLRequest: 'x' })), 'elsewhere'],
  ])('%s', (_what, answer, expected) => expect(told(next('https://crm.example/', answer, start))).toBe(expected));

  test('the request is remembered as it was when the provider was reached', () => {
    const found = next('https://crm.example/', to(request), start);
    expect(found).toMatchObject({ walk: { asked: { kind: 'openid', clientId: 'crm', state: 's1' } } });
  });

  test('what is posted comes from the page; a redirect keeps it only with 307 and 308', () => {
    const posted = next('https://crm.example/', page(form('https://idp.example/sso', { SAMLRequest: 'x y' })), start);
    expect(posted).toMatchObject({ hop: { form: 'SAMLRequest=x+y', initiator: 'https://crm.example' } });
    const again = { form: 'a=1', initiator: 'https://crm.example' };
    expect(told(next('https://idp.example/sso', to('/login', 307), atProvider, again))).toBe(
      '→ POST https://idp.example/login',
    );
    expect(told(next('https://idp.example/sso', to('/login', 303), atProvider, again))).toBe(
      '→ https://idp.example/login',
    );
  });

  test('X24 a walk that never ends is over after ten hops', () => {
    let walk: Walk = start;
    let hop = firstHop('https://crm.example/0');
    for (let at = 1; ; at += 1) {
      const found = next(hop.url, to(`/${at}`), walk);
      if (found.kind === 'end') {
        expect([told(found), at]).toEqual(['unclear', MOST_HOPS]);
        return;
      }
      [walk, hop] = [found.walk, found.hop];
    }
  });

  test('R37 a provider that the site counts among its other hosts: its way back is not followed', () => {
    const covered = newWalk({ site: { ...site, otherHosts: ['*.example'] }, provider });
    const back = to('https://crm.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=s1');
    const led = next('https://crm.example/', to(request), covered);
    expect(led.kind === 'go' && told(next(request, back, led.walk))).toBe('signed-in');
  });

  test('one host for both: the provider is what lies in its folder', () => {
    const shared: Walk = newWalk({
      site: { address: 'https://one.example/crm/', otherHosts: [] },
      provider: { origin: 'https://one.example', path: '/auth' },
    });
    const back = to('https://one.example/crm/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=s1');
    const asked = authorizationIn(request);
    expect(told(next('https://one.example/auth/realms/x', back, { ...shared, asked }))).toBe('signed-in');
    expect(told(next('https://one.example/crm/', back, { ...shared, asked }))).toMatch(/^→/);
  });
});

test('asking without asking anybody leaves out every demand that would be refused like a missing session', () => {
  const demanding = authorizationIn(`${request}&max_age=0&acr_values=high&prompt=login&nonce=n`);
  const silent = new URL((demanding && silentAddress(demanding)) ?? '');
  expect(Object.fromEntries(silent.searchParams)).toEqual({
    client_id: 'crm',
    response_type: 'code',
    redirect_uri: 'https://crm.example/cb',
    state: 's1',
    nonce: 'n',
    prompt: 'none',
  });
});

test('a signed request cannot be asked that way', () => {
  const signed = authorizationIn('https://idp.example/auth?client_id=crm&request_uri=urn%3Ax');
  expect(signed && silentAddress(signed)).toBeNull();
});
