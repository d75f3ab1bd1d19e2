import { beforeEach, describe, expect, test } from 'vitest';
import { checkJob } from '../../lib/flows/check-job';
import { createLiveOverview } from '../../lib/flows/live-overview';
import { overviewNow } from '../../lib/flows/overview';
import type { TabFact } from '../../lib/flows/ports';
import { startSignOut } from '../../lib/flows/start-sign-out';
import { listUnsaved, markFields } from '../../lib/flows/unsaved-list';
import type { Site } from '../../lib/sites/site';
import { FakeWorld, type TypedWork } from '../fakes/fake-world';
import { manual, nothing } from './run';

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.addCrm('alpha', 'honest', 2);
  world.addCrm('beta');
});

const [first, second, third] = [0, 1, 2];
const overview = () => overviewNow(world.ports(), null);

function change(at: number, facts: Partial<TabFact>): void {
  world.tabs = world.tabs.map((tab, n) => (n === at ? { ...tab, ...facts } : tab));
}
function type(at: number, work: TypedWork): void {
  world.typed.set(world.tabs[at]?.id ?? -1, work);
}
function configure(siteChange: Partial<Site>): void {
  const [site, ...others] = world.settings.sites;
  if (site) world.settings = { ...world.settings, sites: [{ ...site, ...siteChange }, ...others] };
}

describe('the overview', () => {
  test('tells what the pages of each site report, and the sum', async () => {
    type(first, { labels: ['Note', 'Amount'] });
    type(second, { labels: ['Reply'] });
    type(third, { labels: ['Title'] });
    const { sites, unsavedTotal } = await overview();
    expect([sites.map((site) => site.unsaved), unsavedTotal]).toEqual([[3, 1], 4]);
  });

  test.each([{ discarded: true }, { frozen: true }])('U12 a tab that sleeps counts for one: %j', async (facts) => {
    type(first, { labels: ['Note', 'Amount'] });
    change(first, facts);
    expect((await overview()).sites.map((site) => site.unsaved)).toEqual([1, 0]);
  });

  test('tells of a call in a tab that plays sound, and of one that the page tells of', async () => {
    expect((await overview()).sites.map((site) => site.call)).toEqual([false, false]);
    change(second, { audible: true });
    type(third, { labels: [], call: true });
    expect((await overview()).sites.map((site) => site.call)).toEqual([true, true]);
  });

  test('asks no page', async () => {
    type(first, { labels: ['Note'], silent: true });
    const ports = world.ports();
    const ask = () => Promise.reject(new Error('asked'));
    const { unsavedTotal } = await overviewNow({ ...ports, unsaved: { ...ports.unsaved, ask } }, null);
    expect(unsavedTotal).toBe(1);
  });

  test('without access there is nothing to tell', async () => {
    type(first, { labels: ['Note'] });
    const { sites } = await overviewNow({ ...world.ports(), access: { granted: async () => false } }, null);
    expect(sites.map(({ unsaved, call, openItems }) => [unsaved, call, openItems])).toEqual([
      [0, false, null],
      [0, false, null],
    ]);
  });

  test('says of a job that it asks first, and which site it asks about', async () => {
    type(first, { labels: ['Note'] });
    const { jobId } = await startSignOut(world.ports(), ['alpha', 'beta'], manual);
    expect((await overview()).job?.phase).toBe('checking');
    expect((await overview()).sites[0]?.progress).toMatchObject({ kind: 'running', step: 'check' });
    await checkJob(world.ports(), jobId ?? '', nothing);
    const { job, sites } = await overview();
    expect([job?.phase, sites.map(({ progress }) => progress?.kind)]).toEqual(['blocked', ['blocked', 'waiting']]);
  });

  test('of two jobs it names the one that waits for somebody', async () => {
    await startSignOut(world.ports(), ['beta'], manual);
    type(first, { labels: ['Note'] });
    const { jobId } = await startSignOut(world.ports(), ['alpha'], manual);
    await checkJob(world.ports(), jobId ?? '', nothing);
    expect((await overview()).job).toMatchObject({ id: jobId, phase: 'blocked' });
  });
});

describe('Z17 open items', () => {
  const items = async () => (await overview()).sites.map((site) => site.openItems);
  const look = () => createLiveOverview(world.ports(), () => null, nothing).look();

  test('stand in the title of a tab, the highest where tabs differ', async () => {
    configure({ openItemsTitle: '(#)' });
    change(first, { title: '(3) Desk' });
    change(second, { title: '(4) Desk' });
    change(third, { title: '(7) Desk' });
    expect(await items()).toEqual([4, null]);
  });

  test('are read from the page when somebody looks, and remembered', async () => {
    configure({ openItemsSelector: '.badge' });
    type(first, { labels: [], openItems: 5 });
    expect(await items()).toEqual([null, null]);
    await look();
    expect(await items()).toEqual([5, null]);
    type(first, { labels: [] });
    await look();
    expect(await items()).toEqual([null, null]);
  });

  test('the title, which is always new, goes before the page', async () => {
    configure({ openItemsSelector: '.badge', openItemsTitle: '(#)' });
    type(first, { labels: [], openItems: 5 });
    await look();
    change(first, { title: '(6) Desk' });
    expect(await items()).toEqual([6, null]);
  });

  test('a title without a number leaves the word to the page', async () => {
    configure({ openItemsSelector: '.badge', openItemsTitle: '(#)' });
    type(first, { labels: [], openItems: 5 });
    await look();
    expect(await items()).toEqual([5, null]);
  });

  test('no site names an element: no page is asked', async () => {
    const ports = world.ports();
    let asked = 0;
    const ask: typeof ports.unsaved.ask = (...args) => {
      asked += 1;
      return ports.unsaved.ask(...args);
    };
    await createLiveOverview({ ...ports, unsaved: { ...ports.unsaved, ask } }, () => null, nothing).look();
    expect(asked).toBe(0);
  });
});

describe('the list', () => {
  test('names tabs with work, tabs that cannot be asked and tabs in a call, of the sites asked for', async () => {
    type(first, { labels: ['Note'] });
    change(third, { discarded: true, title: 'Desk' });
    const list = await listUnsaved(world.ports(), 'all');
    expect(list.map(({ siteId, tabs }) => [siteId, tabs.map(({ total, unknown }) => [total, unknown])])).toEqual([
      ['alpha', [[1, null]]],
      ['beta', [[0, 'discarded']]],
    ]);
    expect(list[0]?.tabs[0]?.entries).toMatchObject([{ label: 'Note', ref: 0, frameId: 0 }]);
    expect(await listUnsaved(world.ports(), ['beta'])).toHaveLength(1);
    change(second, { audible: true });
    expect((await listUnsaved(world.ports(), ['alpha']))[0]?.tabs).toHaveLength(2);
  });

  test('is empty when nothing stands unsaved', async () => {
    expect(await listUnsaved(world.ports(), 'all')).toEqual([]);
  });
});

describe('the tester', () => {
  test('outlines in the tab that was used last', async () => {
    type(second, { labels: ['Note'] });
    const reply = await markFields(world.ports(), { id: 'alpha', on: true });
    expect(reply).toEqual({ ok: true, value: { counted: 1, ignored: 0, neverRead: 0 } });
  });

  test.each([
    ['gone', 'unknown-site'],
    ['beta', 'no-tab'],
  ])('of %s says %s', async (id, code) => {
    change(third, { discarded: true });
    expect(await markFields(world.ports(), { id, on: true })).toEqual({ ok: false, code });
  });
});
