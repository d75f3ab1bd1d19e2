import { beforeEach, expect, test, vi } from 'vitest';
import { presenceHandlers } from '../../../lib/browser/presence-handlers';
import type { SiteFrame } from '../../../lib/messaging/site-frame';
import type { Site } from '../../../lib/sites/site';
import { aSite } from '../sites/a-site';

const crm = aSite('https://crm.example/', { id: 'crm', embeddedHosts: ['chat.example'] });
const desk = aSite('https://desk.example:8443/app/', { id: 'desk' });

let active: [string, number][];
let covers: (site: Site, tabId: number) => Promise<boolean>;
const handlers = presenceHandlers(
  { active: (site, at) => void active.push([site.id, at]), isCovered: (site, tabId) => covers(site, tabId) },
  () => [crm, desk],
);

beforeEach(() => {
  active = [];
  covers = async () => true;
  vi.useFakeTimers({ now: 1_000_000 });
  return () => vi.useRealTimers();
});

const frame = (change: Partial<SiteFrame>): SiteFrame => ({
  tabId: 7,
  frameId: 0,
  documentId: 'd',
  origin: 'https://crm.example',
  addressOrigin: 'https://crm.example',
  tabUrl: 'https://crm.example/',
  isPrivate: false,
  site: crm,
  ...change,
});

test.each<[string, Partial<SiteFrame>, string | null]>([
  ['the page of a site', {}, 'crm'],
  ['a frame of a host that the site embeds', { frameId: 2, origin: 'https://chat.example' }, 'crm'],
  ['another site in the page of this one', { frameId: 2, origin: 'https://desk.example:8443' }, 'crm'],
  ['a sandboxed frame', { frameId: 2, origin: 'null' }, 'crm'],
  ['a site in the page of a stranger', { frameId: 2, origin: 'https://desk.example:8443', site: null }, 'desk'],
  ['an embedded host in the page of a stranger', { origin: 'https://chat.example', site: null }, null],
])('what somebody does in %s counts for %s', (_where, change, site) => {
  expect(handlers['presence.active']({ agoMs: 4_000 }, frame(change))).toBeNull();
  expect(active).toEqual(site === null ? [] : [[site, 996_000]]);
});

test.each<[string, Partial<SiteFrame>, boolean]>([
  ['the page of a site', {}, true],
  ['a frame in it', { frameId: 2 }, false],
  ['the page of a stranger', { site: null }, false],
])('of %s it is asked whether it is covered', async (_where, change, covered) => {
  expect(await handlers['presence.begun']({}, frame(change))).toEqual({ covered });
});

test('whether a page is covered may take its time, and is asked for its tab', async () => {
  covers = async (site, tabId) => site.id === 'crm' && tabId === 7;
  expect(await handlers['presence.begun']({}, frame({}))).toEqual({ covered: true });
  expect(await handlers['presence.begun']({}, frame({ tabId: 8 }))).toEqual({ covered: false });
});
