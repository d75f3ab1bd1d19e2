import { describe, expect, test } from 'vitest';
import { isInHistoryOf, isReadBackOf } from '../../../lib/sites/history';
import { aSite } from './a-site';

const crm = aSite('https://crm.example/');
const suite = aSite('https://crm.example:8443/suite/', { id: 'suite' });

describe('C13 which entries of the browser’s lists are the site’s', () => {
  test.each([
    [crm, 'https://crm.example/', true, 'its entry page'],
    [crm, 'https://crm.example/deal/7?q=Ann#notes', true, 'below'],
    [crm, 'https://CRM.example./deal', true, 'root dot'],
    [crm, 'blob:https://crm.example/0b6f', true, 'a file its page made'],
    [crm, 'https://crm.example:8443/', false, 'another port'],
    [crm, 'http://crm.example/', false, 'another scheme'],
    [crm, 'https://a.crm.example/', false, 'a sub-domain'],
    [crm, 'https://evilcrm.example/', false, 'a longer name'],
    [crm, 'https://search.example/?q=https://crm.example/', false, 'named in a query'],
    [crm, 'ftp://crm.example/', false, 'no web page'],
    [crm, 'blob:https://other.example/0b6f', false, 'a file of another'],
    [crm, 'file:///home/a/crm.example/x.csv', false, 'a file'],
    [crm, '', false, 'nothing'],
    [suite, 'https://crm.example:8443/suite/deal', true, 'below its path'],
    [suite, 'https://crm.example:8443/suite', true, 'its path'],
    [suite, 'https://crm.example:8443/suite2/', false, 'a longer path'],
    [suite, 'https://crm.example:8443/', false, 'above it'],
  ])('%o has %s: %s (%s)', (site, url, expected) => expect(isInHistoryOf(site, [crm, suite], url)).toBe(expected));

  test('of two sites on one origin each has its own', () => {
    const below = aSite('https://crm.example/suite/', { id: 'below' });
    const owners = ['https://crm.example/deal', 'https://crm.example/suite/deal'].map((url) =>
      [crm, below].filter((site) => isInHistoryOf(site, [crm, below], url)).map(({ id }) => id),
    );
    expect(owners).toEqual([['one'], ['below']]);
  });

  test.each([
    ['https://crm.example:8443/.well-known/signoff-read-back', true],
    ['https://crm.example:8443/.well-known/signoff-read-back/x', false],
    ['https://crm.example:8443/robots.txt', false],
    ['https://crm.example/.well-known/signoff-read-back', false],
    ['nonsense', false],
  ])('%s was left by reading back: %s', (url, expected) => expect(isReadBackOf(suite, url)).toBe(expected));
});
