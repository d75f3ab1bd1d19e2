import { expect, test } from 'vitest';
import { presetVisitUrl } from '../../lib/flows/preset-visit';
import { FakeWorld } from '../fakes/fake-world';

/** A preset whose sign-out stands at another host of the maker. */
function company(otherHosts: readonly string[]) {
  const world = new FakeWorld();
  world.addCrm('acme', 'honest', 1);
  const [site] = world.settings.sites;
  if (site === undefined) throw new Error('no site');
  return {
    ports: world.ports(),
    site: { ...site, address: 'https://acme.pipedrive.com/', presetId: 'pipedrive', otherHosts },
  };
}

test.each<[string, readonly string[], string[], string | null]>([
  [
    'where the site names it and access is there',
    ['app.pipedrive.com'],
    ['app.pipedrive.com'],
    'https://app.pipedrive.com/auth/logout',
  ],
  ['never where the site does not name it', [], ['app.pipedrive.com'], null],
  ['never without access', ['app.pipedrive.com'], [], null],
])('S2 R6 a maker’s other host is asked or opened %s', async (_, otherHosts, allowed, url) => {
  const { ports, site } = company(otherHosts);
  const access = {
    granted: async (origins: readonly string[]) =>
      origins.every((origin) => allowed.some((host) => origin.includes(host))),
  };
  expect(await presetVisitUrl({ ...ports, access }, site)).toBe(url);
});
