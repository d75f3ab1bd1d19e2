import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDoctor } from '../../lib/flows/doctor';
import { createHostTurns } from '../../lib/flows/host-turns';
import { createMenuLooks } from '../../lib/flows/menu-looks';
import type { Ports } from '../../lib/flows/ports';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { Site } from '../../lib/sites/site';
import { FakeWorld } from '../fakes/fake-world';
import { type Death, mortalPorts } from '../fakes/mortal-ports';
import { change, doctor, lines, ports, turnOf, world } from './doctor-world';
import { finish, manual, nothing } from './run';

/** What was done to menus and by sign-outs, in order. */
let log: string[];

/** A site whose menu takes its time to show what is in it; `meanwhile` happens while it does. */
function withSlowMenu(meanwhile: () => unknown = nothing): Site {
  log = [];
  const site = world.addCrm('crm');
  world.crmOf('crm').wayOut = 'menu';
  const { closeMenus, openMenu } = ports.controls;
  Object.assign(ports.controls, {
    peekInMenu: async (id: number, nth: number) => {
      if (nth > 0) return null;
      log.push('peek');
      world.openMenus.add(id);
      await meanwhile();
      await ports.clock.wait(1_000);
      return { label: 'Ada', pressed: true, look: await ports.controls.look(id, { selectors: [], mode: 'page' }) };
    },
    closeMenus: async (id: number) => {
      log.push('shut');
      return closeMenus(id);
    },
    openMenu: async (...asked: Parameters<typeof openMenu>) => {
      log.push('sign-out opens');
      return openMenu(...asked);
    },
  });
  return site;
}

const signOut = (site: Site) => startSignOut(world.ports(), [site.id], manual);

describe('a menu that a look opened', () => {
  test.each(['check', 'show'] as const)('Z6 %s: is shut, too, where the look gives way to a sign-out', async (what) => {
    const site = withSlowMenu(() => signOut(site));
    const asked = what === 'check' ? doctor.check(site.id) : doctor.show({ id: site.id, on: true });
    await finish(asked);
    expect(await asked).toEqual({ ok: false, code: 'job-running' });
    await finish(turnOf('0 crm.example')(async () => undefined));
    expect([world.openMenus.size, world.marked.size]).toEqual([0, 0]);
  });

  test('Z6 is shut where the look gives way before its outline is drawn', async () => {
    const site = withSlowMenu();
    ports.controls.refused = async () => {
      await signOut(site);
      await ports.clock.wait(1_000);
      return [];
    };
    await finish(doctor.show({ id: site.id, on: true }));
    await vi.advanceTimersByTimeAsync(1_000);
    await finish(turnOf('0 crm.example')(async () => undefined));
    expect([world.openMenus.size, world.marked.size]).toEqual([0, 0]);
  });

  test('Z6 is shut before the sign-out, to which the look gives way, opens any', async () => {
    let job: Promise<void> = Promise.resolve();
    const site = withSlowMenu(async () => {
      await signOut(site);
      job = createJobRunner(ports, nothing, turnOf)();
    });
    await finish(doctor.check(site.id));
    await finish(job);
    expect(log.slice(0, 3)).toEqual(['peek', 'shut', 'sign-out opens']);
  });

  test('Z6 stays as it is while it is looked into, whoever asks to show or to hide meanwhile', async () => {
    const site = withSlowMenu(() => {
      if (log.length === 1)
        others.push(doctor.show({ id: site.id, on: false }), doctor.show({ id: site.id, on: true }));
    });
    const others: Promise<unknown>[] = [];
    const checked = doctor.check(site.id);
    await finish(checked);
    await finish(Promise.all(others));
    const reply = await checked;
    expect(reply.ok && lines(reply.value.report)).toContain('found control-menu');
    expect(await others[1]).toMatchObject({ ok: true, value: { kind: 'shown', menu: 'Ada', inSight: true } });
    expect(log).toEqual(['peek', 'shut', 'shut', 'shut', 'peek']);
    expect([world.openMenus.size, world.marked.size]).toEqual([1, 1]);
  });

  test('Z6 is another site’s own business', async () => {
    const site = withSlowMenu();
    const other = change(world.addCrm('desk'), { name: 'Desk' });
    const checked = doctor.check(site.id);
    const shown = doctor.show({ id: other.id, on: true });
    await finish(shown, 2_000);
    expect(await shown).toMatchObject({ ok: true, value: { kind: 'shown' } });
    await finish(checked);
  });
});

describe('what was taken for a menu and led to another page', () => {
  const elsewhere = 'https://crm.example/profile';
  const led = async (active: boolean) => {
    const site = withSlowMenu(() => {
      world.tabs = world.tabs.map((tab) => ({ ...tab, active, url: elsewhere }));
    });
    world.crmOf('crm').wayOut = 'nowhere';
    await finish(doctor.check(site.id));
    return world.tabs.map(({ url }) => url);
  };

  test('Z6 is taken back where nobody looks', async () => {
    expect(await led(false)).toEqual(['https://crm.example/desk']);
  });

  test('Z6 is left alone where somebody looks, who may have gone there', async () => {
    expect(await led(true)).toEqual([elsewhere]);
  });
});

describe('E1 X66 a worker that dies at any operation of a look into menus', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(nothing); // what a dying worker asks fails
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** As a worker starts. */
  function worker(outside: Ports) {
    const menus = createMenuLooks(outside, createHostTurns());
    const ready = menus.shutForgotten();
    return { ...createDoctor(outside, menus, nothing), ready };
  }

  const ask = {
    check: (asked: ReturnType<typeof worker>) => asked.check('crm'),
    show: (asked: ReturnType<typeof worker>) => asked.show({ id: 'crm', on: true }),
  };

  async function killed(what: keyof typeof ask, death: Death | null) {
    const own = new FakeWorld();
    own.addCrm('crm');
    own.crmOf('crm').wayOut = 'menu';
    const mortal = mortalPorts(own.ports(), death);
    const asked = ask[what](worker(mortal.ports)).catch(nothing);
    await finish(death === null ? asked : Promise.race([asked, mortal.died]));
    await vi.advanceTimersByTimeAsync(5_000);
    const left = own.openMenus.size;
    const next = worker(own.ports());
    await finish(next.ready);
    return { own, next, left, operations: mortal.operations() };
  }

  test.each(['check', 'show'] as const)('Z6 %s: the next one shuts what was left open', async (what) => {
    const { operations } = await killed(what, null);
    let leftOpen = 0;
    for (let at = 1; at <= operations; at += 1) {
      for (const when of ['before', 'after', 'failing'] as const) {
        const { own, next, left } = await killed(what, { at, when });
        const place = `killed ${when} operation ${at} of ${operations}`;
        leftOpen += left;
        expect(own.openMenus.size, `${place}: none stands open without its outline`).toBeLessThanOrEqual(
          own.marked.size,
        );
        expect(
          [...own.secrets.keys()].filter((key) => key.startsWith('menu')),
          place,
        ).toEqual([]);
        await finish(next.show({ id: 'crm', on: false }));
        expect([own.openMenus.size, own.marked.size], place).toEqual([0, 0]);
      }
    }
    expect(leftOpen, 'some worker left one open').toBeGreaterThan(0);
  });

  test('Z6 Z13 a menu that is shown stays in sight with its outline, whatever workers start meanwhile', async () => {
    const { own } = await killed('show', null);
    expect([own.openMenus.size, own.marked.size]).toEqual([1, 1]);
  });

  test.each<[what: string, meanwhile: (own: FakeWorld) => void, open: number]>([
    [
      'is left open where somebody works by then',
      (own) => own.typed.set(own.tabs[0]?.id ?? 0, { labels: ['Notes'] }),
      1,
    ],
    [
      'is forgotten with its tab',
      (own) => {
        own.tabs = [];
        own.openMenus.clear();
      },
      0,
    ],
    [
      'is forgotten with its site',
      (own) => {
        own.settings = { ...own.settings, sites: [] };
      },
      1,
    ],
  ])('Z6 what it left open %s', async (_, meanwhile, open) => {
    const own = new FakeWorld();
    own.addCrm('crm');
    const tabId = own.tabs[0]?.id ?? 0;
    await own.ports().secrets.save(`menu-look:${tabId}`, 'crm');
    own.openMenus.add(tabId);
    meanwhile(own);
    await finish(worker(own.ports()).ready);
    expect([own.openMenus.size, [...own.secrets.keys()]]).toEqual([open, []]);
  });
});
