import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ports } from '../../lib/flows/ports';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { startSignOut } from '../../lib/flows/start-sign-out';
import type { CookieFact } from '../../lib/signout/cookie';
import { FakeCrm } from '../fakes/fake-crm';
import { FakeWorld } from '../fakes/fake-world';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Calls its cookie otherwise, as two products on one machine do. */
class Helpdesk extends FakeCrm {
  override signIn(): CookieFact {
    return { ...super.signIn(), name: 'desk' };
  }
  override sessionOf(cookies: string | null): string | null {
    return super.sessionOf(/(?:^|; )desk=([^;]+)/.exec(cookies ?? '')?.[0].replace('desk=', 'sid=') ?? null);
  }
}

/** Two sites on two ports of one host. */
function twoPorts(): { world: FakeWorld; crm: FakeCrm; helpdesk: FakeCrm } {
  const world = new FakeWorld();
  const site = world.addCrm('alpha');
  const helpdesk = new Helpdesk('https://alpha.example:8443');
  world.crms.set(helpdesk.origin, helpdesk);
  world.cookies.push(helpdesk.signIn());
  world.openTab(`${helpdesk.origin}/desk`);
  const second = { ...site, id: 'helpdesk', name: 'helpdesk', address: `${helpdesk.origin}/` };
  world.settings = { ...world.settings, sites: [site, second] };
  return { world, crm: world.crmOf('alpha'), helpdesk };
}

async function advanceUntilDone(world: FakeWorld): Promise<void> {
  for (let waited = 0; world.jobs.size > 0 && waited < 240; waited += 1) await vi.advanceTimersByTimeAsync(500);
}

const verdicts = (world: FakeWorld) =>
  [...world.records.values()]
    .flatMap((record) => record.entries)
    .map(({ siteId, outcome }) => [siteId, outcome.kind === 'finished' ? outcome.verdict.kind : outcome.kind]);

test('X74 two sites on two ports of one host: both sessions end, though cleaning one takes the cookies of both', async () => {
  const { world, crm, helpdesk } = twoPorts();
  const ports = world.ports();
  await startSignOut(ports, ['alpha', 'helpdesk'], { kind: 'manual', by: 'popup' });
  void createJobRunner(ports, () => undefined)();
  await advanceUntilDone(world);
  expect([crm.sessions.size, helpdesk.sessions.size]).toEqual([0, 0]);
  expect(verdicts(world)).toEqual([
    ['alpha', 'proven'],
    ['helpdesk', 'proven'],
  ]);
});

test('X67 two jobs at one host: the second signs out before the first cleans, never at the same time', async () => {
  const { world, crm, helpdesk } = twoPorts();
  const ports = world.ports();
  const asked: string[] = [];
  const slow: Ports = {
    ...ports,
    replay: {
      ...ports.replay,
      ask: async (question, credentials, limitMs) => {
        asked.push(new URL(question.url).port === '' ? 'a' : 'b');
        await ports.clock.wait(50);
        return ports.replay.ask(question, credentials, limitMs);
      },
    },
  };
  const runJobs = createJobRunner(slow, () => undefined);
  for (const siteId of ['alpha', 'helpdesk']) {
    await startSignOut(slow, [siteId], { kind: 'manual', by: 'popup' });
    void runJobs();
  }
  await advanceUntilDone(world);
  expect([crm.sessions.size, helpdesk.sessions.size]).toEqual([0, 0]);
  expect(verdicts(world).map(([, verdict]) => verdict)).toEqual(['proven', 'proven']);
  expect(asked.join('')).toMatch(/^a+b+a+b+$/);
});

test('X19 a step that ran out of time does nothing any more', async () => {
  const world = new FakeWorld();
  world.addCrm('alpha');
  const ports = world.ports();
  let presses = 0;
  let asksAfterwards = 0;
  const slow: Ports = {
    ...ports,
    tabs: {
      ...ports.tabs,
      settled: async () => {
        await ports.clock.wait(60_000);
        return 'settled';
      },
    },
    controls: {
      ...ports.controls,
      press: async () => {
        presses += 1;
        return 'pressed';
      },
    },
    replay: {
      ...ports.replay,
      ask: async (...args) => {
        if (world.jobs.size === 0) asksAfterwards += 1;
        return ports.replay.ask(...args);
      },
    },
  };
  await startSignOut(slow, ['alpha'], { kind: 'manual', by: 'popup' });
  void createJobRunner(slow, () => undefined)();
  await advanceUntilDone(world);
  expect([...world.records.values()][0]?.entries[0]?.steps[2]).toMatchObject({ step: 'end', attempts: 0 });
  await vi.advanceTimersByTimeAsync(120_000);
  expect([presses, asksAfterwards]).toEqual([1, 0]);
  expect([...world.secrets.keys()].filter((key) => key.startsWith('witness:'))).toEqual([]);
});
