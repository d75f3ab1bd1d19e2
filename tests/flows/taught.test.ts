import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TaughtRole, TaughtSignOut, TaughtStep } from '../../lib/sites/taught';
import { FakeWorld } from '../fakes/fake-world';
import { outcomes, start } from './run';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 17, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const step = (role: TaughtRole, selector: string): TaughtStep => ({
  role,
  selectors: [[selector]],
  text: '',
  frame: null,
});
const taughtBy = (...steps: TaughtStep[]): TaughtSignOut => ({ taughtAt: 0, steps, request: null, landsOn: null });

/** A CRM with what somebody showed about it, and elements that do something when they are pressed. */
function world(taught: TaughtSignOut, elements: FakeWorld['elements'], named: string | null = null): FakeWorld {
  const found = new FakeWorld();
  const site = found.addCrm('alpha');
  found.settings = { ...found.settings, sites: [{ ...site, taught, signOutUrl: named }] };
  found.elements = elements;
  return found;
}

const ended = (of: FakeWorld) => {
  const [record] = of.records.values();
  const note = record?.entries[0]?.steps.find((one) => one.step === 'end');
  return { ...outcomes(record), by: note?.strategy, pressed: of.pressed };
};

test('S9 Z15 recorded presses are repeated one after the other, and the record says that they did it', async () => {
  const crm = world(
    taughtBy(step('opener', '#me'), step('control', '#leave'), step('answer', '#yes')),
    new Map([
      ['#me', 'opens'],
      ['#leave', 'nothing'],
      ['#yes', 'signs-out'],
    ]),
  );
  await start(crm);
  // The control is on the screen already, so its menu is not opened, which might shut it.
  expect(ended(crm)).toEqual({ alpha: 'proven, clean', by: 'taught', pressed: ['#leave', '#yes'] });
});

test('S9 a question that does not come is no trouble', async () => {
  const crm = world(taughtBy(step('control', '#leave'), step('answer', '#yes')), new Map([['#leave', 'signs-out']]));
  await start(crm);
  expect(ended(crm)).toEqual({ alpha: 'proven, clean', by: 'taught', pressed: ['#leave'] });
});

test.each<[string, TaughtStep[], FakeWorld['elements'], string[]]>([
  ['is nowhere to be seen', [step('control', '#old')], new Map(), ['c1']],
  ['does nothing any more', [step('control', '#old')], new Map([['#old', 'nothing']]), ['#old', 'c1']],
  [
    'has lost its control',
    [step('opener', '#me'), step('control', '#old')],
    new Map([['#me', 'opens']]),
    ['#me', 'c1'],
  ],
])('S9 a recording that %s falls through to the search, with the same result', async (_, steps, elements, pressed) => {
  const crm = world(taughtBy(...steps), elements);
  await start(crm);
  expect(ended(crm)).toEqual({ alpha: 'proven, clean', by: 'control', pressed });
});

test('S9 an address that somebody named comes before a recording', async () => {
  const crm = world(
    taughtBy(step('control', '#leave')),
    new Map([['#leave', 'signs-out']]),
    'https://alpha.example/logout',
  );
  await start(crm);
  expect(crm.history).toContain('https://alpha.example/logout');
  expect(ended(crm)).toMatchObject({ alpha: 'proven, clean', by: 'address' });
  expect(crm.pressed).not.toContain('#leave');
});

test('S9 a job of an earlier version, whose site knows of no recording, goes on as ever', async () => {
  const crm = world(taughtBy(step('control', '#leave')), new Map());
  const [site] = crm.settings.sites;
  if (!site) throw new Error('no site');
  const { taught: _, ...before } = site;
  crm.settings = { ...crm.settings, sites: [before as typeof site] };
  await start(crm);
  expect(ended(crm)).toMatchObject({ alpha: 'proven, clean', by: 'control' });
});
