import { describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../lib/messaging/protocol';
import { api, asked, ok, open, page, sent } from './fakes/open-welcome';
import { odoo, proposal } from './samples/welcome-samples';

/** Types an address and waits until it was recognised. */
async function typeAddress(reply: Reply<unknown> = ok(odoo)) {
  api.replies['site.inspect'] = reply;
  await page.input('address', 'acme.odoo.com');
  await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve));
}

describe('R9 which CRM', () => {
  test('an address is recognised, gathered in a list, and the browser is asked once about exactly these hosts', async () => {
    await open('crm');
    await typeAddress();
    await page.press('add-site');
    expect(page.text('[data-listed="acme.odoo.com"]')).toContain('Known: Odoo, preset available');
    expect(sent('site.add'), 'nothing is saved before access').toEqual([]);
    api.replies['site.inspect'] = ok(proposal('crm.other.example'));
    await page.input('address', 'crm.other.example');
    await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(2));
    await page.press('add-site');
    await vi.waitFor(() => page.find('[data-listed="crm.other.example"]'));
    expect(page.text('[data-listed="crm.other.example"]')).toContain('Not known yet');
    await page.press('next');
    expect(asked()).toEqual([
      [
        ...['https://acme.odoo.com/*', 'http://acme.odoo.com/*'],
        ...['https://crm.other.example/*', 'http://crm.other.example/*'],
      ],
    ]);
    await vi.waitFor(() => expect(sent('site.add')).toHaveLength(2));
    expect(sent('site.add')[0]).toEqual({
      ...{ address: 'https://acme.odoo.com/', name: 'acme.odoo.com', presetId: 'odoo' },
    });
    await vi.waitFor(() => expect(location.hash).toBe('#hours'));
  });

  test('the browser is asked within the click: nothing is awaited before', async () => {
    await open('crm');
    await typeAddress();
    const button = page.find('[data-action="next"]');
    button.dispatchEvent(new (page.document.defaultView as Window & typeof globalThis).Event('click'));
    expect(asked(), 'in the same turn').toHaveLength(1);
  });

  test('what stands in the field goes along without Add', async () => {
    await open('crm');
    await typeAddress();
    await page.press('next');
    await vi.waitFor(() => expect(sent('site.add')).toHaveLength(1));
  });

  test('Enter before the address was recognised adds it as soon as it is', async () => {
    await open('crm');
    api.replies['site.inspect'] = ok(odoo);
    await page.input('address', 'acme.odoo.com');
    await page.press('add-site');
    await vi.waitFor(() => page.find('[data-listed="acme.odoo.com"]'));
    expect((page.find('#address') as HTMLInputElement).value).toBe('');
  });

  test('S2 with access it is looked at once more, for what its pages show', async () => {
    await open('crm');
    await typeAddress(ok(proposal('crm.acme.example')));
    await page.press('add-site');
    const again = proposal('crm.acme.example', { presets: [{ id: 'zammad', name: 'Zammad', why: 'fingerprint' }] });
    api.replies['site.inspect'] = ok(again);
    await page.press('next');
    await vi.waitFor(() => expect(sent('site.add')).toMatchObject([{ presetId: 'zammad' }]));
  });

  test('access that is refused adds nothing, says so, and can be asked for again', async () => {
    await open('crm');
    await typeAddress();
    api.allows = false;
    await page.press('next');
    await vi.waitFor(() => expect(page.text('.error')).toContain('nothing was added'));
    expect(sent('site.add')).toEqual([]);
    expect(location.hash).toBe('');
    api.allows = true;
    await page.press('next');
    await vi.waitFor(() => expect(sent('site.add')).toHaveLength(1));
  });

  test('hosts of the same sign-in are shown before, and those that are left out are not asked about', async () => {
    await open('crm');
    await typeAddress(ok({ ...odoo, otherHosts: ['login.acme.example', 'files.acme.example'] }));
    await vi.waitFor(() => page.find('[data-host="files.acme.example"]'));
    const box = page.find('[data-host="files.acme.example"]') as HTMLInputElement;
    box.checked = false;
    await page.fire(box, 'change');
    await page.press('next');
    expect(asked()[0]).toEqual([
      ...['https://acme.odoo.com/*', 'http://acme.odoo.com/*'],
      ...['https://login.acme.example/*', 'http://login.acme.example/*'],
    ]);
    await vi.waitFor(() => expect(sent('site.add')).toMatchObject([{ otherHosts: ['login.acme.example'] }]));
  });

  test.each([
    ['', ok(odoo), 'Enter a value'],
    ['co uk', { ok: false, code: 'not-an-address', values: { value: 'co uk' } } as const, '“co uk” is no address'],
    ['acme.odoo.com', ok({ ...odoo, alreadySiteId: 'site-1' }), 'This site is there already'],
  ])('"%s" leads nowhere, and says what to do', async (address, reply, words) => {
    await open('crm');
    api.replies['site.inspect'] = reply;
    if (address !== '') await page.input('address', address);
    await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(address === '' ? 0 : 1));
    await page.press('next');
    await vi.waitFor(() => expect(page.text('.error')).toContain(words));
    expect(page.focused()?.id).toBe('address');
    expect([asked(), location.hash]).toEqual([[], '']);
  });

  test('the same site twice is refused; one is taken out of the list again', async () => {
    await open('crm');
    await typeAddress();
    await page.press('add-site');
    await page.input('address', 'acme.odoo.com');
    await vi.waitFor(() => expect(sent('site.inspect')).toHaveLength(2));
    await page.press('add-site');
    await vi.waitFor(() => expect(page.text('.error')).toContain('This site is there already'));
    await page.press('take-out');
    expect(page.all('[data-listed]')).toEqual([]);
    expect(page.focused()?.id).toBe('address');
  });

  test('a site that the worker refuses stays in the list, with the reason', async () => {
    await open('crm');
    await typeAddress();
    api.replies['site.add'] = { ok: false, code: 'too-many-sites' };
    await page.press('next');
    await vi.waitFor(() => page.find('.error'));
    expect(page.all('[data-listed]')).toHaveLength(1);
    expect(location.hash).toBe('');
  });

  test('coming back shows what is there, and asks again where access is missing', async () => {
    await open('crm-back');
    expect(page.all('.choice[data-site]')).toHaveLength(2);
    expect(page.text('[data-access="none"]')).toContain('access is missing');
    await page.press('next');
    expect(asked()).toEqual([['https://desk.northwind.example/*']]);
  });

  test('skipping saves nothing and asks nothing', async () => {
    await open('crm');
    await page.press('skip');
    expect(location.hash).toBe('#hours');
    expect([asked(), sent('site.add')]).toEqual([[], []]);
  });
});
