import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeWorld } from '../fakes/fake-world';
import { outcomes, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const on = (query: string) => `https://alpha.example/?username=root${query}`;

/** A product whose addresses name who is signed in: each question there without a login counts as a failed one. */
function namingTheLogin() {
  const world = new FakeWorld();
  world.addCrm('alpha', 'honest', 0);
  for (const query of ['', '&db=crm', '&db=crm&select=people']) world.openTab(on(query));
  const crm = world.crmOf('alpha');
  const { answer } = crm;
  const asked = new Set<string>();
  let failed = 0;
  crm.answer = (question, cookies, ...rest) => {
    const given = answer.call(crm, question, cookies, ...rest);
    if (new URL(question.url).searchParams.has('username')) {
      asked.add(question.url);
      failed += Number(crm.sessionOf(cookies) === null);
      return given;
    }
    // Without a name its entry page asks everybody to sign in.
    const form = `<form method="post">${crm.signInForm}</form>`;
    return given.kind === 'answered' ? { ...given, status: 200, location: null, body: form } : given;
  };
  return { world, asked, failed: () => failed };
}

test('P2 where each question without a login counts as a failed sign-in, one address is asked and tells', async () => {
  const { world, asked, failed } = namingTheLogin();
  await start(world);
  expect(outcomes([...world.records.values()][0])).toEqual({ alpha: 'proven, clean' });
  expect([...asked]).toEqual([on('&db=crm&select=people')]);
  expect(failed()).toBeLessThanOrEqual(7);
});
