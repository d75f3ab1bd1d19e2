import { afterEach, beforeEach, vi } from 'vitest';
import { createDoctor, type Doctor } from '../../lib/flows/doctor';
import { createHostTurns, type HostTurns } from '../../lib/flows/host-turns';
import { createMenuLooks } from '../../lib/flows/menu-looks';
import type { Ports } from '../../lib/flows/ports';
import type { CookieStore } from '../../lib/signout/cookie-store';
import type { SiteReport } from '../../lib/signout/doctor/report';
import { hostOrigins } from '../../lib/sites/permission-origins';
import type { Site } from '../../lib/sites/site';
import { FakeWorld } from '../fakes/fake-world';
import { finish, nothing } from './run';

export const privately: CookieStore = { id: '1', kind: 'private', name: null };

/** Anew for each test of the file that imports them. */
export let world: FakeWorld;
export let ports: Ports;
export let doctor: Doctor;
/** Shared with sign-outs. */
export let turnOf: HostTurns;
/** Calls that end, clear, open or write something at a site, whatever they would do. */
export let deeds: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T09:00Z') });
  world = new FakeWorld();
  deeds = [];
  ports = watched(world.ports());
  turnOf = createHostTurns();
  doctor = createDoctor(ports, createMenuLooks(ports, turnOf), nothing);
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

export async function check(site: Site): Promise<SiteReport> {
  const asked = doctor.check(site.id);
  await finish(asked);
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.report;
}

export const close = () => {
  for (const origin of hostOrigins('crm.example')) world.closed.add(origin);
};

export const lines = (report: SiteReport | null | undefined) =>
  report?.findings.map(({ code, kind }) => `${kind} ${code}`);
export const stored = (site: Site) => world.checks[site.id]?.report;
export const change = (site: Site, changed: Partial<Site>) => {
  const next = { ...site, ...changed };
  world.settings = { ...world.settings, sites: world.settings.sites.map((one) => (one.id === site.id ? next : one)) };
  return next;
};

/** Everything of the outside world that a check must leave as it was. */
export const state = () =>
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
