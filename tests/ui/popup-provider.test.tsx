import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { ProviderVerdict } from '../../lib/signout/identity-provider';
import { popupState } from '../../lib/ui/popup/state';
import { providerName } from '../../lib/ui/provider-words';
import { api, open, page, usePopup } from './fakes/popup';
import {
  afterRun,
  alive,
  clean,
  entry,
  normal,
  now,
  overview,
  privately,
  proven,
  provider,
  residue,
  site,
  unproven,
  withProvider,
  withStore,
} from './samples/parts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakes/browser-words')).browserWords }));

usePopup();

const out = { session: 'signed-out', since: null, tabs: 0 } as const;
const actions = () => page.all('.hero [data-action]').map((one) => one.getAttribute('data-action'));
const ended: ProviderVerdict = { kind: 'ended' };
const noAccess: ProviderVerdict = { kind: 'unproven', reason: 'no-access' };
const notAsked: ProviderVerdict = { kind: 'unproven', reason: 'not-asked' };

test('S7 a provider that nobody could find has no button that would end nothing', async () => {
  const unclear: ProviderVerdict = { kind: 'unproven', reason: 'unclear' };
  const of = (host: string) =>
    afterRun(
      [site(1, 'en', out)],
      [withProvider(entry(1, 'en'), { verdict: unclear, rule: 'end', done: 'left', host })],
    );
  await open(of('login.corp.example'));
  expect(page.all('[data-action="end-provider"]')).toHaveLength(1);
  page.close();
  await open(of(entry(1, 'en').host));
  expect(page.all('[data-provider]')).toHaveLength(1);
  expect(page.all('[data-action="end-provider"]')).toEqual([]);
});

describe('a proven site with a live provider', () => {
  test('is not green, and says what the next person can do', async () => {
    await open('provider-alive');
    expect(page.text('h1')).toBe('Signed out, but single sign-on is open');
    expect(page.text('.why')).toBe('login.corp.example would let the next person in without a password.');
    expect(page.all('.tone-ok')).toEqual([]);
    expect(page.find('[data-site="site-1"]').getAttribute('data-idp')).toBe('alive');
    expect(page.find('.hero [data-idp]').getAttribute('data-idp')).toBe('alive');
  });

  test('offers to end it, after the list of what else ends', async () => {
    await open('provider-alive');
    expect(page.text('[data-also-ends]')).toBe('Also ends: Zendesk Support');
    const html = page.find('.hero').innerHTML;
    expect(html.indexOf('data-also-ends')).toBeLessThan(html.indexOf('data-action="end-provider"'));
    await page.press('end-provider');
    expect(api.log).toEqual([['provider.end', { recordId: 'record-1', targetId: 'site-1@0' }]]);
  });

  test('names nobody who is signed out, or part of the same run', async () => {
    await open('provider-alive-beside');
    expect(page.all('[data-also-ends]')).toEqual([]);
  });

  test.each([
    ['of a site that stays open', entry(2, 'en', alive()), '1 sign-in is still open'],
    ['of items left here', entry(2, 'en', proven, residue), 'Ended at the server, 3 items left here'],
    ['of a site that is not proven', entry(2, 'en', unproven('changed')), 'Single sign-on is still open'],
  ])('does not hide behind the result %s', async (_, beside, title) => {
    const sites = [site(1, 'en', { ...out, provider: provider() }), site(2, 'en', out)];
    await open(afterRun(sites, [withProvider(entry(1, 'en')), beside]));
    expect(page.text('h1')).toBe(title);
    expect(page.find('.hero [data-idp]').getAttribute('data-idp')).toBe('alive');
    expect(actions()).toContain('end-provider');
  });

  test('that was to stay by the person’s own rule has no button, and is not green either', async () => {
    await open('provider-left');
    expect(actions()).toEqual([]);
    expect(page.text('.provider-tile')).toContain('as set for this site');
    expect(page.all('.tone-ok')).toEqual([]);
  });

  test('in one of two cookie stores is told, whatever is worse in the other', () => {
    const of = afterRun(
      [site(1, 'en', out)],
      [
        withStore(withProvider(entry(1, 'en', unproven('changed')), { verdict: ended }), normal),
        withStore(withProvider(entry(1, 'en')), privately),
      ],
    );
    expect(popupState(of, now).kind).toBe('provider');
  });
});

test.each([
  ['ended', ended, true],
  ['waiting for the network', notAsked, false],
  ['not looked at for want of access', noAccess, false],
  ['not proven', { kind: 'unproven', reason: 'unreachable' }, false],
  ['alive', { kind: 'alive' }, false],
] as const)('%s: green is %s', async (_, verdict, green) => {
  const sites = [site(1, 'en', { ...out, provider: provider() })];
  await open(afterRun(sites, [withProvider(entry(1, 'en', proven, clean), { verdict })]));
  expect(page.all('.verdict-tiles .tone-ok').length > 0).toBe(green);
  expect(page.all('.emblem.tone-ok').length > 0).toBe(green);
  expect(page.find('[data-site="site-1"]').getAttribute('data-idp')).toBe(verdict.kind);
});

describe('while it is being ended', () => {
  const two = () => [1, 2].map((n) => site(n, 'en', { ...out, provider: provider() }));
  const asked = () => page.text('[data-action="end-provider"]');

  test('every site of the run that signs in there is asked for, and the button waits for the record', async () => {
    await open(afterRun(two(), [withProvider(entry(1, 'en')), withProvider(entry(2, 'en'))]));
    await page.press('end-provider');
    expect(api.log.map(([what, data]) => [what, (data as { targetId: string }).targetId])).toEqual([
      ['provider.end', 'site-1@0'],
      ['provider.end', 'site-2@0'],
    ]);
    expect(asked()).toBe('Signing out there');
    await page.press('end-provider');
    expect(api.log).toHaveLength(2);
    const [first, second] = [entry(1, 'en'), entry(2, 'en')].map((one) =>
      withProvider(one, { done: 'ended', by: 'discovery', verdict: ended }),
    );
    if (first && second) await act(() => api.tell(afterRun(two(), [first, second])));
    expect(page.find('.hero [data-idp]').getAttribute('data-idp')).toBe('ended');
    expect(actions()).toEqual([]);
  });

  test('what failed can be tried again', async () => {
    await open(afterRun(two(), [withProvider(entry(1, 'en'))]));
    await page.press('end-provider');
    await act(() => api.tell(afterRun(two(), [withProvider(entry(1, 'en'), { done: 'tried', by: 'control' })])));
    expect(asked()).toBe('Try again');
  });
});

test('R56 what only closed private windows could end has no button, and that is said in its place', async () => {
  const entries = [withStore(withProvider(entry(1, 'en')), privately)];
  const of = afterRun([site(1, 'en', out)], entries);
  await open({ ...of, openStores: ['0', '1'] });
  expect(actions()).toEqual(['end-provider']);
  page.close();
  await open(of);
  expect(actions()).toEqual([]);
  expect(page.text('.why')).toContain('Its windows are closed, so it can no longer be ended here.');
  expect(page.text('.hero')).not.toContain('the next person');
  await page.press('details');
  expect(page.text('.receipt .provider-tile')).toContain('Its windows are closed');
});

describe('access that is missing', () => {
  test('is asked for in the click itself', async () => {
    await open('provider-access');
    expect(page.text('.provider-tile')).toContain('Not checked');
    const pressed = page.find('.provider-tile [data-action="allow"]');
    pressed.dispatchEvent(new (page.document.defaultView as unknown as typeof globalThis).Event('click'));
    expect(api.log).toEqual([['access', ['https://login.corp.example/*', 'http://login.corp.example/*']]]);
  });

  test('and was given since leads to ending it', async () => {
    const sites = [site(1, 'en', { ...out, provider: provider() })];
    await open(afterRun(sites, [withProvider(entry(1, 'en'), { verdict: noAccess })]));
    expect(actions()).toEqual(['end-provider']);
    expect(page.text('.provider-tile')).toContain('It has now.');
  });

  test('is named before a sign-out whose rule would end it', async () => {
    await open('provider-ahead-access');
    await page.press('allow');
    expect(api.log).toEqual([['access', ['https://login.corp.example/*', 'http://login.corp.example/*']]]);
    expect(page.all('[data-goes-along]')).toEqual([]);
  });
});

describe('before a sign-out', () => {
  test('what else ends is said at the site and at the button for all', async () => {
    await open('provider-ahead');
    expect(page.text('[data-site="site-1"] [data-goes-along]')).toBe(
      'Ends single sign-on, too: Okta (northwind.okta.com) · Also ends: Zendesk Support',
    );
    expect(page.text('.hero [data-goes-along]')).toBe('Ends single sign-on, too: Okta (northwind.okta.com)');
  });

  test.each(['leave', 'ask'] as const)('by the rule %s nothing else ends, so nothing is said', async (rule) => {
    await open(overview({ sites: [site(1, 'en', { provider: provider({ rule }) })] }));
    expect(page.all('[data-goes-along]')).toEqual([]);
  });
});

describe('afterwards', () => {
  test('the receipt shows the third verdict and how it was ended', async () => {
    await open('provider-ended');
    await page.press('details');
    expect(page.find('.receipt').getAttribute('data-idp')).toBe('ended');
    expect(page.text('.provider-tile')).toContain('May have ended with it: Zendesk Support, HubSpot Marketing');
    expect(page.text('[data-step="provider"]')).toContain('Single sign-on ended · address it publishes');
  });

  test('the receipt of a live one can end it', async () => {
    await open('provider-alive');
    await page.press('details');
    await page.press('end-provider');
    expect(api.log).toEqual([['provider.end', { recordId: 'record-1', targetId: 'site-1@0' }]]);
  });

  test('the records name it', async () => {
    await open('records-provider');
    await page.press('records');
    const rows = page.all('[data-record] [data-site]');
    expect(rows.map((row) => row.getAttribute('data-idp'))).toEqual(['alive', 'ended']);
    expect(page.text('[data-record]')).toContain('login.corp.example: still signed in');
  });

  test('a sign-out there that is refused says why', async () => {
    await open('provider-alive');
    api.replies['provider.end'] = { ok: false, code: 'nothing-to-end' };
    await page.press('end-provider');
    expect(page.text('[role="alert"]')).toContain('Nothing is known to be open there any more.');
  });
});

test.each([
  ['login.microsoftonline.com', 'Microsoft Entra ID (login.microsoftonline.com)'],
  ['northwind.okta.com:8443', 'Okta (northwind.okta.com:8443)'],
  ['northwind.okta.com', 'Okta (northwind.okta.com)'],
  ['accounts.google.com.evil.example', 'accounts.google.com.evil.example'],
  ['notokta.com', 'notokta.com'],
  ['sso.corp.example:8443', 'sso.corp.example:8443'],
])('%s is called %s', (host, name) => {
  expect(providerName(host)).toBe(name);
});
