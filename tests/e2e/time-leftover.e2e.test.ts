import { describe, expect, test } from 'vitest';
import type { OwnRules } from '../../lib/sites/time-rules';
import { coloursOf, Film } from './harness/film.ts';
import { lastingLack } from './harness/installation.ts';
import { rosterOf, secondIn } from './harness/roster.ts';
import { skipped } from './harness/skipped.ts';
import { entryOf } from './harness/timed-world.ts';
import { pause, until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';
import type { SignedInSite } from './harness/world.ts';

const lack = lastingLack();
const HOUR_MS = 3_600_000;
/** The shortest warning and the closing of a browser. */
const BEFORE_END_MS = 25_000;
const WARNING = { warnMs: 20_000, extendMs: 60_000, mostExtensions: 10, hintsMs: [] };

describe.skipIf(lack)(`the browser comes back with its tabs${skipped(lack)}`, () => {
  const world = useWorld('lasting', { restoresTabs: true });

  async function workingAt(key: SignedInSite['key'], rules: OwnRules = {}): Promise<SignedInSite> {
    const site = await world.signedIn(key, { change: { rules } });
    const known = async () => (await world.signoff.siteOverview(site.site.id)).since !== null;
    await until(known, `somebody is known to be signed in at ${key}`);
    return site;
  }

  const shiftEndsAt = (endAt: number) =>
    world.signoff.send('roster.import', { text: rosterOf(endAt - HOUR_MS, endAt), name: 'shift.ics' });

  test('C16 a browser killed in the middle of a shift and started again: the same person goes on', async () => {
    const site = await workingAt('remember-me-good');
    const endAt = secondIn(HOUR_MS);
    await shiftEndsAt(endAt);
    const { since } = await world.signoff.siteOverview(site.site.id);
    await world.signoff.restart(); // a browser that ends properly writes its cookies to disk
    await world.signoff.killBrowser();
    await world.signoff.restart();
    const tab = await world.signoff.tab(site.address);
    await tab.waitForText('mira.holm');
    const signedIn = async () => (await world.signoff.siteOverview(site.site.id)).session === 'signed-in';
    await until(signedIn, 'the sign-in goes on');
    const { job, records, sites } = await world.signoff.overview();
    expect([job, records.length, world.alive('remember-me-good') > 0]).toEqual([null, 0, true]);
    expect(sites[0]).toMatchObject({ since, ends: { cause: 'shift-end', dueAt: endAt } });
    await world.forget(site);
  });

  test('C15 X50 E2 closed before the end of a shift, started after it: ended before anybody sees a customer; where only shown, shown', async () => {
    await world.signoff.send('settings.change', { warning: WARNING });
    const shown = await workingAt('get-logout', { leftover: 'show' });
    const site = await workingAt('post-csrf');
    const endAt = secondIn(BEFORE_END_MS);
    await shiftEndsAt(endAt);
    await site.tab.activate();
    const data = await site.tab.picture();
    const crm = await coloursOf(await world.signoff.console(), data, 200);
    await world.signoff.tidy();
    await site.tab.activate();
    await world.signoff.browser.close();
    expect(Date.now()).toBeLessThan(endAt - WARNING.warnMs);
    await pause(endAt + 1_000 - Date.now());

    const startedAt = Date.now();
    const origin = world.bed.origin('post-csrf');
    const films: Film[] = [];
    await world.signoff.restart((browser) => films.push(new Film(browser, (url) => url.startsWith(origin))));
    const [film] = films;
    await film?.begun;
    await until(() => world.alive('post-csrf') === 0, 'the server ended the session', 30_000);
    const endedAt = Date.now();
    await until(async () => !(await hasTab(origin)), 'its tab is closed');

    const console_ = await world.signoff.console();
    const seen = [];
    for (const { data: frame } of film?.frames ?? []) seen.push(await coloursOf(console_, frame, 200));
    expect(seen.length).toBeGreaterThan(0);
    const ofCustomers = crm.filter((colour) => colour !== 'ffffff');
    expect(ofCustomers.length).toBeGreaterThan(5);
    const painted = seen.filter((colours) => colours.filter((one) => ofCustomers.includes(one)).length > 2);
    expect(painted, 'no frame shows the page').toEqual([]);
    const [record] = await until(async () => {
      const records = await world.signoff.send('records.list', { limit: 5 });
      return records.length > 0 && records;
    }, 'the record');
    console.log(`left over: ended ${endedAt - startedAt} ms after the browser was started, ${seen.length} frames`);
    expect(record?.cause).toMatchObject({ kind: 'automatic', rule: 'stale', owner: 'you', dueAt: endAt });
    expect(record && entryOf(record, site)?.outcome).toMatchObject({ kind: 'finished', verdict: { kind: 'proven' } });

    const popup = await world.signoff.openPopup();
    await popup.waitFor(`[data-site="${shown.site.id}"][data-session="stale"]`);
    expect(world.alive('get-logout')).toBe(1);
    await world.forget(site);
    await world.forget(shown);
  });

  async function hasTab(origin: string): Promise<boolean> {
    return (await world.signoff.browser.pages()).some(({ url }) => url.startsWith(origin));
  }
});
