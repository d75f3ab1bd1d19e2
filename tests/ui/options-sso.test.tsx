import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Site, siteDefaults } from '../../lib/sites/site';
import { typedHost } from '../../lib/ui/options/host-problem';
import { fakeApi } from './fakes/fake-api';
import { fakeI18n } from './fakes/fake-i18n';
import { type OpenOptions, openOptions } from './fakes/open-options';

const fake = vi.hoisted(() => ({ i18n: {} as ReturnType<typeof fakeI18n> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    get i18n() {
      return fake.i18n;
    },
  },
}));

let api = fakeApi();
let options: OpenOptions;
beforeEach(() => {
  fake.i18n = fakeI18n('en');
  api = fakeApi();
});
afterEach(() => options?.page.close());

const open = async (name: string) => {
  options = await openOptions(api, name);
  return options;
};
const asked = () => api.log.filter(([what]) => what === 'access').map(([, origins]) => origins);
const changes = () => options.sent('site.change').map((data) => (data as { change: Partial<Site> }).change);

describe('single sign-on of a site', () => {
  test('names the provider, how it is known and who else signs in there', async () => {
    const { page } = await open('site-sso');
    expect(page.text('[data-provider]')).toBe(
      'Okta (northwind.okta.com)Named by you.Also signs in to: Zendesk Support, HubSpot Marketing',
    );
    expect(page.find('[data-provider]').getAttribute('data-access')).toBe('granted');
  });

  test('says where it will come from while none is known', async () => {
    const { page } = await open('site');
    expect(page.find('[data-provider]').getAttribute('data-provider')).toBe('');
    expect(page.text('[data-provider]')).toContain('None seen so far.');
  });

  test('is asked about by default, and anything else is the person’s own', async () => {
    const { page } = await open('site-sso-access');
    expect(page.text('.setting:has(#providerRule) .source')).toContain('Set by you. Default: Ask each time');
    await page.press('use-default');
    expect(changes()).toEqual([{ providerRule: null }]);
    expect(page.text('.setting:has(#providerRule) .source')).toBe('Default');
    await vi.waitFor(() => expect(page.focused()?.id).toBe('providerRule'));
  });

  test.each(['leave', 'ask', 'end', 'end-and-prove'])('can be set to %s', async (rule) => {
    const { page } = await open('site-sso-personal');
    await page.change('providerRule', rule);
    expect(changes()).toEqual([{ providerRule: rule }]);
  });

  test('announces whose sign-in ends with it', async () => {
    const { page } = await open('site-sso');
    expect(page.text('.setting:has(#providerRule) .note')).toBe('Also ends: Zendesk Support, HubSpot Marketing');
  });

  test('of an account that is people’s own says what else it is used for, and that all of that ends', async () => {
    const { page } = await open('site-sso-personal');
    expect(page.text('[data-provider]')).toContain('mail, documents, other services');
    expect(page.text('.setting:has(#providerRule) .source')).toBe('Default');
    expect(page.all('.setting:has(#providerRule) .note')).toHaveLength(0);
    await page.change('providerRule', 'end');
    await vi.waitFor(() => expect(page.text('.setting:has(#providerRule) .note')).toContain('Ends those, too.'));
  });

  test('without access has one button, which asks in the click itself', async () => {
    const { page } = await open('site-sso-access');
    await page.press('allow-provider');
    expect(asked()).toEqual([['https://login.corp.example/*', 'http://login.corp.example/*']]);
  });

  test.each([
    ['providerUrl', 'https://login.corp.example/realms/staff'],
    ['providerSignOutUrl', 'https://login.corp.example/logout'],
  ])('takes %s, and an empty one is found again', async (field, address) => {
    const { page } = await open('site-sso-personal');
    const input = page.find(`#${field}`) as HTMLInputElement;
    for (const text of [address, '']) {
      input.value = text;
      await page.fire(input, 'change');
    }
    expect(changes()).toEqual([{ [field]: address }, { [field]: null }]);
  });
});

describe('hosts of the same sign-in', () => {
  const site = {
    ...siteDefaults,
    address: 'https://crm.example:8443/app/',
    otherHosts: ['*.force.com', 'a.crm.example'],
  };
  test.each([
    ['login.crm.example', 'login.crm.example'],
    [' *.Lightning.Force.COM ', '*.lightning.force.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s is taken as %s', (text, pattern) => {
    expect(typedHost(text, site)).toEqual({ ok: true, pattern });
  });

  test.each([
    ['', 'empty-host'],
    ['*.com', 'bare-suffix'],
    ['*.co.uk', 'bare-suffix'],
    ['*.github.io', 'bare-suffix'],
    ['*', 'not-a-host-pattern'],
    ['crm.*.example', 'not-a-host-pattern'],
    ['*.*.example', 'not-a-host-pattern'],
    ['*.10.0.0.1', 'not-a-host'],
    ['login.crm.example/path', 'not-a-host'],
    ['crm.example:8080', 'not-a-host'],
    ['crm.example', 'own-host'],
    ['a.crm.example', 'host-there'],
    ['eu.force.com', 'host-there'],
  ])('%s is refused: %s', (text, code) => {
    expect(typedHost(text, site)).toMatchObject({ ok: false, code });
  });

  test('a suffix that many share is refused with its reason, and nothing is asked or saved', async () => {
    const { page } = await open('site-hosts');
    await page.input('otherHosts', '*.com');
    await page.press('add-host');
    expect(page.text('#otherHosts-error')).toContain('covers every site under it');
    expect(page.find('#otherHosts').getAttribute('aria-describedby')).toBe('otherHosts-error');
    expect(asked()).toEqual([]);
    expect(changes()).toEqual([]);
  });

  test('one that is allowed is asked for with all the others, then saved', async () => {
    const { page } = await open('site-hosts');
    await page.input('otherHosts', 'login.corp.example');
    await page.press('add-host');
    expect(asked()[0]).toEqual(
      expect.arrayContaining(['https://login.corp.example/*', 'http://*.my.salesforce.com/*']),
    );
    expect(changes()).toEqual([{ otherHosts: ['*.my.salesforce.com', '*.lightning.force.com', 'login.corp.example'] }]);
  });

  test('one that the browser was not allowed is not saved', async () => {
    api.allows = false;
    const { page } = await open('site-hosts');
    await page.input('otherHosts', 'login.corp.example');
    await page.press('add-host');
    expect(changes()).toEqual([]);
    expect(page.text('#otherHosts-error')).toContain('not allowed access');
  });

  test('what the product’s facts name is offered once, and taken by its button', async () => {
    const { page } = await open('site-hosts');
    await vi.waitFor(() => page.find('[data-proposed-host]'));
    expect(page.all('[data-proposed-host]').map((row) => row.getAttribute('data-proposed-host'))).toEqual([
      '*.visualforce.com',
    ]);
    await page.press('add-proposed-host');
    expect(changes()).toEqual([{ otherHosts: ['*.my.salesforce.com', '*.lightning.force.com', '*.visualforce.com'] }]);
    await vi.waitFor(() => expect(page.all('[data-proposed-host]')).toHaveLength(0));
  });

  test('one can be taken out', async () => {
    const { page } = await open('site-hosts');
    await page.press('remove-host');
    expect(changes()).toEqual([{ otherHosts: ['*.lightning.force.com'] }]);
  });
});

describe('adding a site whose product spreads its sign-in', () => {
  const hosts = ['*.my.salesforce.com', '*.lightning.force.com', '*.visualforce.com'];
  const added = { id: 'site-9', name: 'x', address: 'https://acme.my.salesforce.com/', ...siteDefaults };
  const ready = async () => {
    const { page } = await open('add-hosts');
    api.replies['site.add'] = { ok: true, value: added };
    await vi.waitFor(() => page.find('.checks [data-host]'));
    return page;
  };

  test('shows the hosts before anything is asked or saved', async () => {
    const page = await ready();
    expect(page.all('.checks [data-host]').map((box) => box.getAttribute('data-host'))).toEqual(hosts);
    expect(asked()).toEqual([]);
    expect(options.sent('site.add')).toEqual([]);
  });

  test('asks for all of them at once, and saves them with it', async () => {
    const page = await ready();
    await page.press('add-site');
    await vi.waitFor(() => expect(options.sent('site.add')).toHaveLength(1));
    expect(asked()).toHaveLength(1);
    expect(asked()[0]).toEqual(expect.arrayContaining(['https://*.lightning.force.com/*', 'https://acme.odoo.com/*']));
    expect(options.sent('site.add')).toEqual([expect.objectContaining({ otherHosts: hosts })]);
    expect(options.sent('site.change')).toEqual([]);
  });

  test('leaves out what was unticked', async () => {
    const page = await ready();
    const box = page.find('[data-host="*.visualforce.com"]') as HTMLInputElement;
    box.checked = false;
    await page.fire(box, 'change');
    await page.press('add-site');
    await vi.waitFor(() => expect(options.sent('site.add')).toHaveLength(1));
    expect(String(asked()[0])).not.toContain('visualforce');
    expect(options.sent('site.add')).toEqual([expect.objectContaining({ otherHosts: hosts.slice(0, 2) })]);
  });
});

describe('adding a site of whose other hosts nobody is sure', () => {
  const guessed = async () => {
    const { page } = await open('add-hosts-guessed');
    api.replies['site.add'] = { ok: true, value: { id: 'new' } };
    await vi.waitFor(() => page.find('.checks [data-host]'));
    return page;
  };

  test('S10 none is chosen or asked for before a person ticks it', async () => {
    const page = await guessed();
    const boxes = page.all('.checks [data-host]') as HTMLInputElement[];
    expect(boxes.map((box) => Boolean(box.checked))).toEqual([false, false, false]);
    expect(page.text('.add-site')).toContain('Nobody has confirmed that these hosts belong');
    await page.press('add-site');
    await vi.waitFor(() => expect(options.sent('site.add')).toHaveLength(1));
    expect(String(asked()[0])).not.toContain('force.com');
    expect(options.sent('site.add')[0]).not.toHaveProperty('otherHosts');
  });

  test('one that is ticked goes along', async () => {
    const page = await guessed();
    const box = page.find('[data-host="*.visualforce.com"]') as HTMLInputElement;
    box.checked = true;
    await page.fire(box, 'change');
    await page.press('add-site');
    await vi.waitFor(() => expect(options.sent('site.add')).toHaveLength(1));
    expect(options.sent('site.add')).toEqual([expect.objectContaining({ otherHosts: ['*.visualforce.com'] })]);
  });
});

describe('access', () => {
  test('that is missing at several sites is asked for with one button', async () => {
    const { page } = await open('sites');
    await page.press('allow');
    expect(asked()).toEqual([['https://portal.service-nrw.example/*', 'http://portal.service-nrw.example/*']]);
  });

  test('to identity providers is listed by itself', async () => {
    const { page } = await open('permissions-more');
    const rows = page.all('.grants [data-provider]').map((row) => row.getAttribute('data-access'));
    expect(rows).toEqual(['granted', 'none']);
    await page.press('allow-provider');
    expect(asked()).toEqual([['https://login.corp.example/*', 'http://login.corp.example/*']]);
  });

  test('X47 to private windows is said, with the page where it is given', async () => {
    const { page } = await open('permissions');
    await vi.waitFor(() => page.find('[data-action="open-own-page"]'));
    expect(page.text()).toContain('Signoff is not allowed in private windows');
    await page.press('open-own-page');
    expect(api.log.at(-1)).toEqual(['own page', null]);
  });

  test('R56 to private windows comes with the promise that nothing is written down', async () => {
    api.privately = true;
    const { page } = await open('permissions');
    await vi.waitFor(() => expect(page.text()).toContain('Nothing of it is written down.'));
    expect(page.all('[data-action="open-own-page"]')).toEqual([]);
  });
});
