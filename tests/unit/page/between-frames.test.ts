import { afterEach, expect, test, vi } from 'vitest';
import { aroundEvent, heardAround, tellFrame } from '../../../lib/page/unsaved/between-frames';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['moz-extension://7b1c/', 'around moz-extension://7b1c/'],
  ['chrome-extension://abcdef/', ''],
])('X05 a page that could know the address hears no event: %s', (address, name) => {
  vi.stubGlobal('chrome', { runtime: { getURL: () => address } });
  expect(aroundEvent()).toBe(name);
});

test('U5 a frame of another origin is refused at once, not when somebody presses', () => {
  const foreign = Object.defineProperty({}, 'dispatchEvent', {
    get() {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  });
  expect(() => tellFrame('around', foreign as Window)).toThrow('cross-origin');
});

test('U5 a press and a save around a frame reach its detector, with the refusal that shows later', () => {
  const frame = new EventTarget();
  const told: unknown[] = [];
  const heard = heardAround('around', {
    watch: () => told.push('watch'),
    save: (_control, _sure, isRefusedAround) => told.push(isRefusedAround()),
  });
  frame.addEventListener('around', (event) => heard.around?.(event));
  const { watch, save } = tellFrame('around', frame as Window);
  watch();
  save(null, true, () => true);
  expect(told).toEqual(['watch', true]);
});

test.each([undefined, 'save', {}, 1])('X05 an event with anything else tells nothing: %s', (detail) => {
  const told: string[] = [];
  const heard = heardAround('around', { watch: () => told.push('watch'), save: () => told.push('save') });
  heard.around?.(Object.assign(new Event('around'), { detail }));
  expect(told).toEqual([]);
});
