import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { styleNames } from '../../testbed/style-names.ts';
import { startTestbed, type Testbed } from '../../testbed/testbed.ts';
import { Visitor } from '../../testbed/visitor.ts';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
beforeEach(() => testbed.forget());
afterAll(() => testbed.close());

const aliveRows = (site: Parameters<Testbed['sessions']>[0]) => testbed.sessions(site).filter(({ alive }) => alive);

describe.each(styleNames)('%s', (style) => {
  test('signing in opens a session that shows customers', async () => {
    const signedIn = await testbed.signIn(style, 'anna.berg');
    expect(aliveRows(style).map(({ user }) => user)).toContain('anna.berg');
    expect((await askAgain(signedIn)).status).toBe(200);
  });

  test('after its own sign-out the server knows what truth says', async () => {
    const { ownSignOut } = testbed.truth(style);
    const signedIn = await testbed.signIn(style, 'anna.berg');
    await signedIn.ownSignOut();
    expect(aliveRows(style).length > 0).toBe(ownSignOut.alive);
    testbed.setMode(style, {});
    if (style !== 'anonymous') expect(await signedIn.isHonoured()).toBe(ownSignOut.alive);
  });

  test('strangers are told apart unless truth says otherwise', async () => {
    const signedIn = await testbed.signIn(style, 'anna.berg');
    const known = await askAgain(signedIn);
    const stranger = await new Visitor(signedIn.visitor.origin).get(signedIn.protectedUrl);
    const same = known.status === stranger.status && known.body === stranger.body;
    expect(same).toBe(testbed.truth(style).signoff.reasons.includes('no-difference') && style === 'anonymous');
  });
});

function askAgain({ visitor, protectedUrl, authorization }: Awaited<ReturnType<Testbed['signIn']>>) {
  return visitor.get(protectedUrl, authorization ? { headers: { authorization } } : {});
}

describe('a wrong way to leave ends nothing', () => {
  test.each([
    ['post-csrf', 'GET', '/logout', 405],
    ['post-csrf', 'POST', '/logout', 403],
    ['token-link', 'GET', '/?task=logout', 200],
    ['confirm-page', 'GET', '/logout', 200],
    ['two-step', 'GET', '/logout', 200],
    ['frame-menu', 'POST', '/logout', 403],
    ['api-cookie', 'GET', '/api/logout', 404],
    ['redirect-chain', 'GET', '/logout', 302],
    ['public-home', 'GET', '/app/logout', 200],
  ] as const)('%s: %s %s answers %i', async (style, method, path, status) => {
    const signedIn = await testbed.signIn(style, 'anna.berg');
    expect((await signedIn.visitor.copy().ask(method, path)).status).toBe(status);
    expect(await signedIn.isHonoured()).toBe(true);
  });

  test('post-csrf refuses the right token from a foreign page', async () => {
    const { visitor } = await testbed.signIn('post-csrf', 'anna.berg');
    const token = /name="_token" value="(\w+)"/.exec((await visitor.get('/contacts')).body)?.[1] ?? '';
    const reply = await visitor.post('/logout', {
      form: { _token: token },
      headers: { origin: 'http://elsewhere.test' },
    });
    expect(reply.status).toBe(403);
    expect(aliveRows('post-csrf')).toHaveLength(1);
  });
});

test('an old value of a rotating cookie is refused, of a soft one it is not', async () => {
  for (const [style, honoured] of [
    ['rotating', false],
    ['rotating-soft', true],
  ] as const) {
    const { visitor } = await testbed.signIn(style, 'anna.berg');
    const old = visitor.copy();
    await visitor.get('/contacts');
    expect((await old.get('/contacts')).status).toBe(honoured ? 200 : 302);
  }
});

test('a remembered cookie alone opens a new session, and not once it was revoked', async () => {
  for (const [style, status] of [
    ['remember-me', 200],
    ['remember-me-good', 302],
  ] as const) {
    const signedIn = await testbed.signIn(style, 'anna.berg');
    await signedIn.ownSignOut();
    signedIn.visitor.forget('sid');
    expect((await signedIn.visitor.get('/contacts')).status).toBe(status);
  }
});

test('signing out of one app leaves sibling, neighbour and other sites of the style alone', async () => {
  const pairs = [
    ['parent-cookie', 'sibling'],
    ['subpath', 'neighbour'],
    ['get-logout', 'get-logout--north'],
  ] as const;
  for (const [left, kept] of pairs) {
    const leaving = await testbed.signIn(left, 'anna.berg');
    const staying = await testbed.signIn(kept, 'anna.berg');
    await leaving.ownSignOut();
    expect([await leaving.isHonoured(), await staying.isHonoured()]).toEqual([false, true]);
  }
});

test('the sibling is sent the cookie of the parent domain', async () => {
  const { visitor } = await testbed.signIn('parent-cookie', 'anna.berg');
  await visitor.get(`${testbed.origin('sibling')}/contacts`);
  expect(testbed.requests().at(-1)?.headers.cookie).toContain('crm_sid=');
});

test('a site can be down, slow, broken or behind a portal, and come back', async () => {
  const { visitor } = await testbed.signIn('get-logout', 'anna.berg');
  testbed.setMode('get-logout', { status: 503 });
  expect((await visitor.get('/contacts')).status).toBe(503);
  testbed.setMode('get-logout', { captive: true });
  expect((await visitor.get('/contacts')).headers.location).toContain('//captive-portal.localhost');
  testbed.setMode('get-logout', { down: true });
  await expect(visitor.get('/contacts')).rejects.toThrow();
  testbed.setMode('get-logout', {});
  expect((await visitor.get('/contacts')).status).toBe(200);
});

test('decoys are remembered', async () => {
  const { visitor } = await testbed.signIn('chinese', 'anna.berg');
  await visitor.post('/decoy/delete-account');
  expect(testbed.pressed('chinese')).toEqual(['delete-account']);
  expect(JSON.parse((await visitor.get('/__pressed')).body)).toMatchObject({ chinese: ['delete-account'] });
});

test('options plant cookies of every kind, also over HTTPS', async () => {
  testbed.configure('get-logout', { cookies: 150, oddCookies: true, partitioned: 'extra', hostCookie: true });
  const { setCookies, visitor } = await testbed.signIn('get-logout', 'anna.berg', { top: 'test', secure: true });
  expect(setCookies.filter((one) => one.startsWith('piece-'))).toHaveLength(150);
  expect(setCookies.find((one) => one.startsWith('__Host-sid='))).toMatch(/Path=\/; .*Secure/);
  expect(setCookies.find((one) => one.startsWith('chip='))).toMatch(/Partitioned/);
  expect(setCookies.some((one) => one.startsWith('=no-name'))).toBe(true);
  expect((await visitor.get('/contacts')).status).toBe(200);
});

test('the page speaks the language of the site or of the switch', async () => {
  const { visitor } = await testbed.signIn('get-logout', 'anna.berg');
  expect((await visitor.get('/contacts')).body).toContain('Sign out');
  await visitor.open('/contacts?lang=zh');
  expect((await visitor.get('/contacts')).body).toContain('退出登录');
});

test('what a form saves is shown again, and never as markup', async () => {
  const { visitor } = await testbed.signIn('get-logout', 'anna.berg');
  await visitor.post('/contact/1', { form: { notes: '<b>call back</b>' } });
  expect((await visitor.get('/contact/1')).body).toContain('&#60;b&#62;call back');
});

test('bad addresses get 400 or 404 and break nothing', async () => {
  const visitor = new Visitor(testbed.origin('get-logout'));
  expect((await visitor.get('/%E0%A4%A')).status).toBe(400);
  expect((await visitor.get('/__mode/nobody')).status).toBe(404);
  expect((await new Visitor(`http://unknown.test:${testbed.port}`).get('/')).body).toContain('Signoff test bed');
});
