import { expect, test } from 'vitest';
import { neighbourhood } from '../../../lib/signout/cookie-neighbours';
import type { CookieStore } from '../../../lib/signout/cookie-store';
import { aSite } from '../sites/a-site';

const normal: CookieStore = { id: '0', kind: 'normal', name: null };
const hidden: CookieStore = { id: '1', kind: 'private', name: null };
const one = aSite('https://a.test/', { id: 'one' });
const otherPort = aSite('https://a.test:8443/', { id: 'port' });
const apart = aSite('https://b.test/', { id: 'apart' });
const family = aSite('https://x.force.test/', { id: 'x', otherHosts: ['*.force.test'] });
const member = aSite('https://y.force.test/', { id: 'y' });
const bridge = aSite('https://z.test/', { id: 'z', otherHosts: ['a.test', 'y.force.test'] });

test.each([
  ['two ports of one host', one, otherPort, [one, otherPort], true],
  ['two hosts', one, apart, [one, apart], false],
  ['a host that another one names as its own', family, member, [family, member], true],
  ['two that only a third brings together', one, member, [one, member, family, bridge], true],
  ['the same two without it', one, member, [one, member, family], false],
])('%s take turns', (_what, a, b, sites, expected) => {
  const nameOf = (site: typeof a) => neighbourhood({ site, store: normal }, sites);
  expect(nameOf(a) === nameOf(b)).toBe(expected);
  const reversed = [...sites].reverse();
  expect(neighbourhood({ site: a, store: normal }, reversed)).toBe(nameOf(a));
});

test('L7 one site in two cookie stores shares nothing', () =>
  expect(neighbourhood({ site: one, store: normal }, [one])).not.toBe(
    neighbourhood({ site: one, store: hidden }, [one]),
  ));
