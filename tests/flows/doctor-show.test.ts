import { describe, expect, test } from 'vitest';
import type { Site } from '../../lib/sites/site';
import { deeds, doctor, ports, world } from './doctor-world';
import { finish } from './run';

describe('what would be pressed', () => {
  const show = async (site: Site, on = true) => {
    const asked = doctor.show({ id: site.id, on });
    await finish(asked);
    return asked;
  };

  test('Z6 is named, brought to the front and outlined, and never pressed', async () => {
    const site = world.addCrm('crm');
    world.refused = ['Log out of all devices'];
    const reply = await show(site);
    expect(reply).toEqual({
      ok: true,
      value: {
        kind: 'shown',
        label: 'Sign out',
        sure: true,
        host: 'crm.example',
        menu: null,
        inSight: true,
        first: null,
        refused: ['Log out of all devices'],
      },
    });
    expect([...world.marked.keys()]).toEqual([world.tabs[0]?.id]);
    expect(deeds).toEqual(['activate']);
    expect(world.crmOf('crm').sessions.size).toBe(1);
    await show(site, false);
    expect(world.marked.size).toBe(0);
  });

  test('Z13 stays in sight with its menu until the outline goes', async () => {
    const site = world.addCrm('crm');
    world.crmOf('crm').wayOut = 'menu';
    const reply = await show(site);
    expect(reply.ok && reply.value).toMatchObject({ kind: 'shown', menu: 'Ada' });
    expect(world.openMenus.size).toBe(1);
    await show(site, false);
    expect(world.openMenus.size).toBe(0);
    expect(world.crmOf('crm').presses).toBe(0);
  });

  test('Z6 whoever types by the time it is hidden is left alone with the open menu', async () => {
    const site = world.addCrm('crm');
    world.crmOf('crm').wayOut = 'menu';
    await show(site);
    world.typed.set(world.tabs[0]?.id ?? 0, { labels: ['Notes'] });
    await show(site, false);
    expect([world.marked.size, world.openMenus.size]).toEqual([0, 1]);
  });

  test('Z6 whoever goes to another page meanwhile is not taken back', async () => {
    const site = world.addCrm('crm');
    world.crmOf('crm').wayOut = 'undeclared';
    const { peekInMenu } = ports.controls;
    ports.controls.peekInMenu = async (id, nth, selectors) => {
      world.tabs = world.tabs.map((tab) => (tab.id === id ? { ...tab, url: 'https://crm.example/edit/7' } : tab));
      return peekInMenu(id, nth, selectors);
    };
    await show(site);
    expect(world.tabs[0]?.url).toBe('https://crm.example/edit/7');
  });

  test.each<[what: string, plant: () => void, because: string]>([
    [
      'nothing is there',
      () => {
        world.crmOf('crm').wayOut = 'nowhere';
      },
      'not-there',
    ],
    [
      'what may be a menu does not say so',
      () => {
        world.crmOf('crm').wayOut = 'undeclared';
      },
      'undeclared',
    ],
    [
      'the page asks to sign in',
      () => {
        world.cookies = [];
      },
      'sign-in',
    ],
    [
      'the page is silent',
      () => {
        world.crmOf('crm').down = true;
      },
      'silent',
    ],
    [
      'a page holds unsaved work',
      () => {
        world.crmOf('crm').wayOut = 'menu';
        world.typed.set(world.tabs[0]?.id ?? 0, { labels: ['Notes'] });
      },
      'unsaved',
    ],
  ])('Z6 where %s, that is said, and no page is brought to the front', async (_, plant, because) => {
    const site = world.addCrm('crm');
    plant();
    const reply = await show(site);
    expect(reply.ok && reply.value).toMatchObject({ kind: 'none', because });
    expect(deeds).not.toContain('activate');
  });

  test('Z6 without an open tab it offers to open the site', async () => {
    const site = world.addCrm('crm', 'honest', 0);
    expect(await show(site)).toEqual({ ok: false, code: 'no-site-tab' });
  });
});
