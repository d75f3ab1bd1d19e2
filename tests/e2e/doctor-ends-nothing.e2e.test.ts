import { expect, test } from 'vitest';
import { type StyleName, styleNames } from '../testbed/style-names.ts';
import { until } from './harness/until.ts';
import { useWorld } from './harness/use-world.ts';

const world = useWorld();

/** Its sign-ins end by themselves while the check goes on. */
const endsByItself: readonly StyleName[] = ['expired-soon'];
const styles = styleNames.filter((name) => !endsByItself.includes(name));

const alive = (style: StyleName) =>
  world.bed
    .sessions(style)
    .filter((row) => row.alive)
    .map(({ id }) => id)
    .sort();

test.each(styles)(
  'Z6 %s: after two checks and a look at its button its server honours the same sign-in, and the page stays in',
  async (style) => {
    const site = await world.signedIn(style);
    const before = alive(style);
    const tabs = async () =>
      (await world.signoff.call(() => chrome.tabs.query({}))).map(({ id, url }) => `${id} ${url}`);
    const open = await tabs();
    await world.signoff.send('site.check', { id: site.site.id });
    await world.signoff.send('site.check', { id: site.site.id });
    await world.signoff.send('site.control', { id: site.site.id, on: true });
    await world.signoff.send('site.control', { id: site.site.id, on: false });
    expect(alive(style)).toEqual(before);
    expect(await tabs()).toEqual(open);
    expect(world.bed.pressed(style)).toEqual([]);
    const again = await world.signoff.tab(await site.tab.url());
    const inside = `document.readyState === 'complete' && !document.querySelector('input[type=password]') && document.body.innerText.trim() !== ''`;
    await until(() => again.evaluate(inside, { limitMs: 2_000 }), 'another page is signed in');
    expect(alive(style).filter((id) => before.includes(id))).not.toEqual([]);
    await world.forget(site);
  },
);
