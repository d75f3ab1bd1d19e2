import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endLeftProvider } from '../../lib/flows/end-provider';
import { createFollowUpRunner } from '../../lib/flows/follow-ups';
import type { SignOutRecord } from '../../lib/records/record';
import { resultIn } from '../../lib/records/record-of';
import type { ProviderRule } from '../../lib/sites/provider-rule';
import type { ProviderManners } from '../fakes/fake-provider';
import { type Death, mortalPorts } from '../fakes/mortal-ports';
import { ProviderWorld } from '../fakes/provider-world';
import { finish, nothing, outcomes, run, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const recordOf = (world: ProviderWorld): SignOutRecord | undefined => [...world.records.values()][0];

function resultAt(world: ProviderWorld, siteId: string) {
  const entry = recordOf(world)?.entries.find((known) => known.siteId === siteId);
  return entry && resultIn(entry);
}

/** What was done, how, and what came of it, in a line. */
function told(world: ProviderWorld, siteId = 'crm'): string {
  const result = resultAt(world, siteId);
  if (!result) return 'no provider';
  const { verdict } = result;
  return [result.done, result.by ?? '-', verdict.kind === 'unproven' ? verdict.reason : verdict.kind].join(' ');
}

function signedInWorld(rule: ProviderRule | null, manners: ProviderManners = 'honest') {
  const world = new ProviderWorld();
  const idp = world.addProvider('idp', manners);
  world.addSsoCrm('crm', idp, { providerRule: rule });
  return { world, idp };
}

describe('L4 P4 R04 single sign-on', () => {
  test.each<[ProviderRule | null, ProviderManners, string, number]>([
    [null, 'honest', 'left - alive', 1],
    ['ask', 'honest', 'left - alive', 1],
    ['leave', 'honest', 'left - alive', 1],
    ['end', 'honest', 'ended discovery ended', 0],
    ['end-and-prove', 'honest', 'ended discovery ended', 0],
    ['end-and-prove', 'asks', 'ended discovery ended', 0],
    ['end-and-prove', 'control-only', 'ended control ended', 0],
    ['end-and-prove', 'keeps-session', 'tried discovery alive', 1],
    ['end-and-prove', 'asks-a-riddle', 'opened discovery alive', 1],
  ])('rule %s, a provider that is %s: %s', async (rule, manners, expected, alive) => {
    const { world, idp } = signedInWorld(rule, manners);
    await start(world);
    expect(outcomes(recordOf(world))).toEqual({ crm: 'proven, clean' });
    expect(told(world)).toBe(expected);
    expect(idp.sessions.size).toBe(alive);
    const opened = manners === 'asks-a-riddle' ? ['https://idp.example/session/end?client_id=crm.example'] : [];
    expect(world.front).toEqual(opened);
    expect(world.tabs.map(({ url }) => url)).toEqual(opened);
  });
});
