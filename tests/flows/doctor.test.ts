import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../lib/base/time';
import { createDoctor, type Doctor } from '../../lib/flows/doctor';
import { lookAtSites } from '../../lib/flows/look-at-sites';
import { overviewNow } from '../../lib/flows/overview';
import type { Ports } from '../../lib/flows/ports';
import { showControl } from '../../lib/flows/show-control';
import { settingsFlow } from '../../lib/flows/sites';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { CookieStore } from '../../lib/signout/cookie-store';
import type { SiteReport } from '../../lib/signout/doctor/report';
import { hostOrigins } from '../../lib/sites/permission-origins';
import type { Site } from '../../lib/sites/site';
import { FakeWorld } from '../fakes/fake-world';
import { finish, manual, nothing } from './run';

const privately: CookieStore = { id: '1', kind: 'private', name: null };

let world: FakeWorld;
let ports: Ports;
let doctor: Doctor;
/** Calls that end, clear, open or write something at a site, whatever they would do. */
let deeds: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T09:00Z') });
  world = new FakeWorld();
  deeds = [];
  ports = watched(world.ports());
  doctor = createDoctor(ports, nothing);
});
afterEach(() => vi.useRealTimers());

/** Notes everything that could end a session, clear something, or open something. */
function watched(outside: Ports): Ports {
  const noting = <P extends object>(port: P, names: readonly (keyof P & string)[]): P => {
    const noted = names.map((name) => {
      const operation = port[name] as (...args: unknown[]) => unknown;
      return [
        name,
        (...args: unknown[]) => {
          deeds.push(name);
          return operation(...args);
        },
      ];
    });
    return { ...port, ...Object.fromEntries(noted) };
  };
  return {
    ...outside,
    controls: noting(outside.controls, [
      'press',
      'pressInMainWorld',
      'answerBox',
      'runRecipe',
      'openMenu',
      'peekInMenu',
    ]),
    cookies: noting(outside.cookies, ['remove', 'renew']),
    cleaner: noting(outside.cleaner, ['clearStorage', 'openReader']),
    history: noting(outside.history, ['forget']),
    replay: noting(outside.replay, ['send']),
    tabs: noting(outside.tabs, ['open', 'go', 'close', 'blank', 'activate']),
    journal: noting(outside.journal, ['file', 'finish', 'fileFollowUp']),
    secrets: noting(outside.secrets, []),
    traffic: noting(outside.traffic, ['forget']),
  };
}

async function check(site: Site): Promise<SiteReport> {
  const asked = doctor.check(site.id);
  await finish(asked);
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.report;
}

const close = () => {
  for (const origin of hostOrigins('crm.example')) world.closed.add(origin);
};

const lines = (report: SiteReport | null | undefined) => report?.findings.map(({ code, kind }) => `${kind} ${code}`);
const stored = (site: Site) => world.checks[site.id]?.report;
const change = (site: Site, changed: Partial<Site>) => {
  const next = { ...site, ...changed };
  world.settings = { ...world.settings, sites: world.settings.sites.map((one) => (one.id === site.id ? next : one)) };
  return next;
};

/** Everything of the outside world that a check must leave as it was. */
const state = () =>
  JSON.stringify({
    cookies: world.cookies,
    tabs: world.tabs,
    storage: [...world.storage],
    history: world.history,
    sessions: [...world.crms.values()].map(({ sessions, presses }) => [[...sessions], presses]),
    records: [...world.records],
    jobs: [...world.jobs],
    secrets: [...world.secrets.keys()].filter((key) => key !== 'looks'),
    menus: [...world.openMenus],
    marked: [...world.marked],
  });

describe('a check that somebody asked for', () => {
  test('Z6 a healthy site is found to be so, and the report is kept', async () => {
    const site = world.addCrm('crm');
    const report = await check(site);
    expect(lines(report)).toEqual([
      'found access',
      'found tabs',
      'found control',
      'found proof',
      'found clear-cookies',
      'found provider-none',
      'found sign-in-first',
    ]);
    expect(stored(site)).toEqual(report);
  });

  test.each(['in-sight', 'menu', 'undeclared', 'nowhere'] as const)(
    'Z6 with the way out %s it ends nothing: server, cookies, tabs and storage are as before',
    async (wayOut) => {
      const site = change(world.addCrm('crm', 'honest', 2), { signOutUrl: 'https://crm.example/logout' });
      world.crmOf('crm').wayOut = wayOut;
      const before = state();
      await check(site);
      await check(site);
      expect(state()).toBe(before);
      expect(new Set(deeds)).toEqual(new Set(wayOut === 'in-sight' ? [] : ['peekInMenu']));
    },
  );

  test('Z6 a sign-out address is asked as nobody', async () => {
    const site = change(world.addCrm('crm'), { signOutUrl: 'https://crm.example/logout' });
    const asked: unknown[] = [];
    const { ask } = ports.replay;
    ports.replay.ask = (question, credentials, limitMs) => {
      if (question.url.endsWith('/logout')) asked.push(credentials);
      return ask(question, credentials, limitMs);
    };
    expect(lines(await check(site))).toContain('unchecked address-unclear');
    expect(asked).toEqual([{ cookies: null, headers: [] }]);
  });

  test('Z13 a button behind the account menu is found, and the menu is closed again', async () => {
    const site = world.addCrm('crm');
    world.crmOf('crm').wayOut = 'menu';
    expect(lines(await check(site))).toContain('found control-menu');
    expect(world.openMenus.size).toBe(0);
  });

  test('Z2 menus stay closed in a page that holds unsaved work', async () => {
    const site = world.addCrm('crm');
    world.crmOf('crm').wayOut = 'menu';
    world.typed.set(world.tabs[0]?.id ?? 0, { labels: ['Notes'] });
    const report = await check(site);
    expect(report.findings).toContainEqual({ code: 'control-unopened', kind: 'unchecked', values: { why: 'unsaved' } });
    expect(deeds).toEqual([]);
  });

  test.each<[fault: string, plant: (site: Site) => void, line: string]>([
    ['no access', close, 'problem access-missing'],
    [
      'no control',
      () => {
        world.crmOf('crm').wayOut = 'nowhere';
      },
      'problem control-none',
    ],
    [
      'a preset that does not fit',
      (site) => {
        change(site, { presetId: 'redmine' });
        world.lacking = 'token';
      },
      'look recipe-lacks',
    ],
    [
      'a site that is down',
      () => {
        world.crmOf('crm').down = true;
      },
      'unchecked site-silent',
    ],
    [
      'nobody signed in',
      () => {
        world.cookies = [];
      },
      'unchecked nobody',
    ],
    [
      'no tab',
      () => {
        world.tabs = [];
      },
      'unchecked no-tab',
    ],
    [
      'a tab that sleeps',
      () => {
        world.tabs = world.tabs.map((tab) => ({ ...tab, discarded: true }));
      },
      'look tabs-silent',
    ],
  ])('Z6 %s is found', async (_, plant, line) => {
    const site = world.addCrm('crm');
    plant(site);
    expect(lines(await check(site))).toContain(line);
  });

  test('Z6 a site that answers alike is found to prove nothing, and so is an address that somebody named', async () => {
    const site = world.addCrm('crm', 'answers-alike');
    expect(lines(await check(site))).toContain('look proof-none');
    const named = change(site, { proofUrl: 'https://crm.example/board' });
    expect(lines(await check(named))).toContain('look proof-same');
  });

  test('Z6 what was found is not said any more once the site was changed', async () => {
    const site = world.addCrm('crm');
    await check(site);
    await settingsFlow(ports).changeSite({ id: site.id, change: { name: 'Another name' } });
    expect(stored(site)).toBeTruthy();
    await settingsFlow(ports).changeSite({ id: site.id, change: { proofUrl: 'https://crm.example/board' } });
    expect(stored(site)).toBeNull();
  });

  test('Z6 access that was there and is no more was taken back', async () => {
    const site = world.addCrm('crm');
    await doctor.notice(await overviewNow(ports, null));
    close();
    expect(lines(await check(site))).toEqual(['problem access-taken-back', 'unchecked rest']);
  });

  test('Z6 another sign-in page than at the last check is worth a look, once', async () => {
    const site = world.addCrm('crm');
    await check(site);
    expect(lines(await check(site))).toContain('found sign-in-same');
    world.crmOf('crm').signInForm = '<input name="mail"><input type="password" name="pw"><input name="code">';
    expect(lines(await check(site))).toContain('look sign-in-changed');
    expect(lines(await check(site))).toContain('found sign-in-same');
  });

  test('R56 private windows are left alone and not told of', async () => {
    const site = world.addCrm('crm', 'honest', 0);
    world.cookies = [];
    world.signInIn(privately, 'crm', 2);
    const before = state();
    const report = await check(site);
    expect(lines(report)).toContain('unchecked only-private');
    expect(JSON.stringify(world.checks)).toContain('nobody');
    expect(JSON.stringify(world.checks)).not.toContain('only-private');
    expect(lines(report)).toContain('unchecked no-tab');
    expect(report.findings.find(({ code }) => code.startsWith('clear'))?.values.cookies ?? 0).toBe(0);
    expect(state()).toBe(before);
  });

  test('R56 what is kept holds no label of a page and no address', async () => {
    const site = world.addCrm('crm');
    const asked = doctor.check(site.id);
    await finish(asked);
    const reply = await asked;
    expect(reply.ok && reply.value.seen).toEqual({ control: { label: 'Sign out' }, menu: null, proofPath: '/desk' });
    expect(JSON.stringify(world.checks)).not.toMatch(/Sign out|desk|login|sid/);
  });

  test('Z6 a credential that the server replaces at every answer is never presented again', async () => {
    const site = world.addCrm('crm');
    const presented: (string | null)[] = [];
    const { ask, askWithJar } = ports.replay;
    ports.replay.askWithJar = async (...asked) => {
      const answer = await askWithJar(...asked);
      const setCookies = [{ name: 'sid', value: 'another', attributes: 'Path=/' }];
      return answer.kind === 'answered' ? { ...answer, setCookies } : answer;
    };
    ports.replay.ask = (question, credentials, limitMs) => {
      presented.push(credentials.cookies);
      return ask(question, credentials, limitMs);
    };
    expect(lines(await check(site))).toContain('found proof');
    expect(presented.filter((cookies) => cookies !== null)).toEqual([]);
  });

  test('Z6 gives way to a sign-out: before it, and while it is under way', async () => {
    const site = world.addCrm('crm');
    await startSignOut(ports, [site.id], manual);
    expect(await doctor.check(site.id)).toEqual({ ok: false, code: 'job-running' });
    world.jobs.clear();
    const { ask } = ports.replay;
    ports.replay.ask = async (...asked) => {
      if (world.jobs.size === 0) await startSignOut(world.ports(), [site.id], manual);
      await ports.clock.wait(1_000);
      return ask(...asked);
    };
    const started = doctor.check(site.id);
    await finish(started);
    expect(await started).toEqual({ ok: false, code: 'job-running' });
    expect(stored(site)).toBeUndefined();
  });

  test('what was said of a site goes with it', async () => {
    const site = world.addCrm('crm');
    await check(site);
    await settingsFlow(ports).removeSite({ id: site.id });
    expect(world.checks).toEqual({});
  });

  test('Z6 the toolbar and the list hear of a site that would fail', async () => {
    const site = world.addCrm('crm');
    world.crmOf('crm').wayOut = 'nowhere';
    await check(site);
    expect((await overviewNow(ports, null)).sites[0]?.wouldFail).toBe(true);
    world.crmOf('crm').wayOut = 'in-sight';
    await check(site);
    expect((await overviewNow(ports, null)).sites[0]?.wouldFail).toBe(false);
  });
});

describe('the weekly check', () => {
  const notice = async () => {
    await lookAtSites(ports, world.settings.sites);
    const noticed = doctor.notice(await overviewNow(ports, null));
    await finish(noticed);
  };
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

  test('Z6 comes a week after the site was first seen and a week after each check, not before', async () => {
    const site = world.addCrm('crm');
    await notice();
    later(7 * DAY_MS - 60_000);
    await notice();
    expect(stored(site)).toBeFalsy();
    later(60_000);
    await notice();
    expect(stored(site)).toBeFalsy();
    later(10 * 60_000);
    await notice();
    expect(stored(site)?.by).toBe('week');
    const first = stored(site)?.at;
    later(6 * DAY_MS);
    await notice();
    expect(stored(site)?.at).toBe(first);
    later(DAY_MS);
    await notice();
    expect(stored(site)?.at).toBeGreaterThan(first ?? 0);
  });

  test('Z6 opens nothing, presses nothing, and is the same before and after', async () => {
    const site = world.addCrm('crm', 'honest', 2);
    world.crmOf('crm').wayOut = 'menu';
    ports.traffic.lastCredentialedAnswerAt = async () => Date.now();
    await notice();
    later(8 * DAY_MS);
    const before = state();
    await notice();
    expect(stored(site)?.findings).toContainEqual({
      code: 'control-unopened',
      kind: 'unchecked',
      values: { why: 'week' },
    });
    expect(state()).toBe(before);
    expect(deeds).toEqual([]);
    expect(world.peeks).toBe(0);
  });

  test('Z6 looks at one site at a time', async () => {
    const sites = [world.addCrm('crm'), world.addCrm('desk')];
    await notice();
    later(8 * DAY_MS);
    await notice();
    expect(sites.filter((site) => stored(site)).length).toBe(1);
    later(11 * 60_000);
    await notice();
    expect(sites.filter((site) => stored(site)).length).toBe(2);
  });

  test.each<[when: string, make: () => Promise<void> | void]>([
    [
      'nobody is signed in',
      () => {
        world.cookies = [];
      },
    ],
    ['a sign-out runs', async () => void (await startSignOut(ports, ['crm'], manual))],
    [
      'somebody is signed in only in a private window',
      () => {
        world.cookies = [];
        world.tabs = [];
        world.signInIn(privately, 'crm');
      },
    ],
    ['access is gone', close],
  ])('Z6 does not come while %s', async (_, make) => {
    const site = world.addCrm('crm');
    await notice();
    later(8 * DAY_MS);
    await make();
    deeds = [];
    await notice();
    expect(stored(site)).toBeFalsy();
    expect(deeds).toEqual([]);
  });

  test('E3 sets no alarm', async () => {
    world.addCrm('crm');
    await notice();
    later(8 * DAY_MS);
    await notice();
    expect(world.alarms.size).toBe(0);
  });
});

describe('what would be pressed', () => {
  const show = async (site: Site, on = true) => {
    const asked = showControl(ports, { id: site.id, on });
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
