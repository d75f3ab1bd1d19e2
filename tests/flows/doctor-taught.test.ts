import { describe, expect, test, vi } from 'vitest';
import type { TaughtRequest, TaughtRole, TaughtStep } from '../../lib/sites/taught';
import { change, check, deeds, doctor, lines, ports, world } from './doctor-world';
import { finish } from './run';

const step = (role: TaughtRole, selector: string): TaughtStep => ({
  ...{ role, selectors: [[selector]], text: '', frame: null },
});
const steps = [step('opener', '#me'), step('control', '#leave'), step('answer', '#yes')];
const request: TaughtRequest = { method: 'POST', path: '/leave', headers: [], body: null, values: [] };
const filled: TaughtRequest = { ...request, values: [{ placeholder: 'v1', from: 'meta', name: 'csrf' }] };

/** A site that hides its way out from every search, and shows these of the recorded things. */
function recorded(shows: readonly string[], sent: TaughtRequest | null = null, recordedSteps = steps) {
  const site = world.addCrm('crm');
  world.crmOf('crm').wayOut = 'nowhere';
  for (const selector of shows) world.elements.set(selector, 'nothing');
  return change(site, { taught: { taughtAt: 0, steps: recordedSteps, request: sent, landsOn: null } });
}

/** What a check says of the ways out. */
const ways = async (site: ReturnType<typeof recorded>) =>
  lines(await check(site))?.filter((line) => /taught|control/.test(line));

describe('S9 Z6 a recording counts as a way out', () => {
  test.each<[what: string, shows: string[], sent: TaughtRequest | null, says: string[]]>([
    ['whose control is there', ['#me', '#leave'], null, ['found taught']],
    ['whose control shows only in its menu', ['#me'], null, ['unchecked taught-unclear']],
    ['whose request can be filled', [], filled, ['found taught']],
    ['whose request takes nothing from the page', [], request, ['unchecked taught-unclear']],
    ['of which nothing is there', ['#yes'], null, ['problem control-none', 'look taught-gone']],
  ])('%s', async (_, shows, sent, says) => {
    expect(await ways(recorded(shows, sent))).toEqual(says);
    expect([world.pressed, deeds.filter((deed) => deed !== 'peekInMenu')]).toEqual([[], []]);
  });

  test('whose request lacks what it is filled with, and that has no steps, is gone', async () => {
    world.lacking = 'v1';
    expect(await ways(recorded([], filled, []))).toEqual(['problem control-none', 'look taught-gone']);
  });

  test('whose sign-in page was seen is looked at there', async () => {
    const site = recorded(['#leave']);
    const asked = async (landsOn: string | null) => {
      const taught = { taughtAt: 0, steps, request: null, landsOn };
      const ask = vi.spyOn(ports.replay, 'ask').mockClear();
      await check(change(site, { taught }));
      return ask.mock.calls.some(([{ url }]) => new URL(url).pathname === '/door');
    };
    expect([await asked('/door'), await asked(null)]).toEqual([true, false]);
  });

  test('of which no page can tell', async () => {
    const site = recorded(['#leave']);
    world.tabs = world.tabs.map((tab) => ({ ...tab, discarded: true }));
    expect(await ways(site)).toEqual(['unchecked taught-unclear']);
  });

  test('and the dry run says that it comes first, after an address that somebody named', async () => {
    const site = recorded(['#leave']);
    const first = async () => {
      const asked = doctor.show({ id: site.id, on: true });
      await finish(asked);
      const reply = await asked;
      return reply.ok && reply.value?.first;
    };
    expect(await first()).toBe('taught');
    change(site, { signOutUrl: 'https://crm.example/logout' });
    expect(await first()).toBe('address');
  });
});
