import { expect, test } from 'vitest';
import { isAtOrBelow, parentDomains } from '../../../lib/sites/host-names';

test.each([
  ['crm.test', 'crm.test', true],
  ['a.crm.test', 'crm.test', true],
  ['evilcrm.test', 'crm.test', false],
  ['crm.test', 'a.crm.test', false],
])('X31: %s is at or below %s: %s', (host, domain, is) => expect(isAtOrBelow(host, domain)).toBe(is));

test.each([
  ['a.b.crm.test', ['b.crm.test', 'crm.test']],
  ['crm.test', []],
  ['localhost', []],
  ['10.0.0.7', []],
  ['[::1]', []],
])('X74: domains above %s: %j', (host, domains) => expect(parentDomains(host)).toEqual(domains));
