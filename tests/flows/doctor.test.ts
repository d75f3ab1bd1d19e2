import { describe, expect, test } from 'vitest';
import { overviewNow } from '../../lib/flows/overview';
import { settingsFlow } from '../../lib/flows/sites';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { Site } from '../../lib/sites/site';
import { change, check, close, deeds, doctor, lines, ports, privately, state, stored, world } from './doctor-world';
import { finish, manual } from './run';

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

  test.each<[what: string, change: Partial<Site>, isKept: boolean]>([
    ['in what was looked at is told, and kept nowhere', { parentCookies: 'clear' }, false],
    ['in something else is kept', { name: 'Desk' }, true],
  ])('Z6 a check of a site that is changed meanwhile %s', async (_, changed, isKept) => {
    const site = world.addCrm('crm');
    await check(site);
    const { ask } = ports.replay;
    ports.replay.ask = async (...asked) => {
      ports.replay.ask = ask;
      await settingsFlow(ports).changeSite({ id: site.id, change: changed });
      return ask(...asked);
    };
    const report = await check(site);
    expect(stored(site)).toEqual(isKept ? report : null);
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
