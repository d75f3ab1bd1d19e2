import { beforeEach, expect, test, vi } from 'vitest';
import { createComputer } from '../../../lib/browser/computer';

type State = 'active' | 'idle' | 'locked';

/** A machine as the browser tells of it. */
const machine = vi.hoisted(() => ({
  lacks: false,
  state: 'active' as State,
  asked: [] as number[],
  interval: 0,
  listeners: [] as ((state: State) => void)[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    get idle() {
      if (machine.lacks) return undefined;
      return {
        queryState: async (seconds: number) => {
          if (seconds < 15 || !Number.isInteger(seconds)) throw new Error('Invalid value for argument 0');
          machine.asked.push(seconds);
          return machine.state;
        },
        setDetectionInterval: (seconds: number) => {
          machine.interval = seconds;
        },
        onStateChanged: {
          addListener: (listener: (state: State) => void) => void machine.listeners.push(listener),
          removeListener: (listener: (state: State) => void) => {
            machine.listeners = machine.listeners.filter((one) => one !== listener);
          },
        },
      };
    },
  },
}));

beforeEach(() => {
  Object.assign(machine, { lacks: false, state: 'active', asked: [], interval: 0, listeners: [] });
});

test.each(['active', 'idle', 'locked'] as const)('a machine that is %s is told as that', async (state) => {
  machine.state = state;
  expect(await createComputer().state(900_000)).toBe(state);
});

test.each([
  [900_000, 900],
  [900_001, 901],
  [1, 15],
  [0, 15],
])(
  'whether somebody was there in the last %d ms is asked for %d s: never too early, never below what browsers take',
  async (ms, seconds) => {
    await createComputer().state(ms);
    expect(machine.asked).toEqual([seconds]);
  },
);

test('where the browser does not tell, somebody is there', async () => {
  machine.lacks = true;
  expect(await createComputer().state(900_000)).toBe('active');
  expect(() => createComputer().onChange(() => {}, 60_000)).not.toThrow();
});

test('changes are told, at the given interval', () => {
  const told: State[] = [];
  createComputer().onChange((state) => void told.push(state), 60_000);
  for (const listener of machine.listeners) listener('locked');
  expect([machine.interval, told]).toEqual([60, ['locked']]);
});

test('I10 nobody is woken by them while nobody is signed in', async () => {
  const computer = createComputer();
  const told: State[] = [];
  computer.onChange((state) => void told.push(state), 60_000);
  await computer.watch(false);
  expect(machine.listeners).toEqual([]);
  await computer.watch(true);
  await computer.watch(true);
  for (const listener of machine.listeners) listener('idle');
  expect(told).toEqual(['idle']);
});
