import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetInPage, type Left, leaveInPage, takeFromPage } from '../../../lib/page/unsaved/left-in-page';

class FakeElement {}
const name = new FakeElement() as unknown as Element;
const notes = new FakeElement() as unknown as Element;

/** Firefox: values are copied into the other world, elements stay what they are, what can run is refused. */
function cloneInto(value: unknown): unknown {
  if (typeof value === 'function') throw new Error('cannot be cloned');
  if (Array.isArray(value)) return value.map(cloneInto);
  if (value instanceof FakeElement || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cloneInto(one)]));
}

/** Firefox: of what a page made, own values are seen, and nothing that would run. */
const XPCNativeWrapper = (value: object): unknown =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === 'function' ? undefined : Array.isArray(one) ? XPCNativeWrapper(one) : one))
    : value;

let page: object;

beforeEach(() => {
  page = {};
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { wrappedJSObject: page });
  vi.stubGlobal('cloneInto', cloneInto);
  vi.stubGlobal('XPCNativeWrapper', XPCNativeWrapper);
});
afterEach(() => vi.unstubAllGlobals());

const left: Left[] = [
  { element: name, base: 'Ada' },
  { element: notes, base: null },
];
const key = 'signoff:handed-over';

test('U11 what was left is there for the successor, once, and nothing of it stays in the page', () => {
  leaveInPage(left);
  expect(Object.keys(page)).toEqual([]);
  expect(takeFromPage()).toEqual(left);
  expect(Reflect.ownKeys(page)).toEqual([]);
  expect(takeFromPage()).toBeNull();
});

test('U11 what is left last holds', () => {
  leaveInPage(left);
  leaveInPage([]);
  expect(takeFromPage()).toEqual([]);
});

test('U11 what nobody came for goes', () => {
  leaveInPage(left);
  forgetInPage();
  expect(takeFromPage()).toBeNull();
});

test.each<[string, unknown, Left[] | null]>([
  ['a text', 'all is saved', null],
  ['something that runs', [() => 0], []],
  ['an object', { length: 1, 0: [name, 'Ada'] }, null],
  ['no pairs', [name, 'Ada', null], []],
  ['a text in place of an element', [['#name', 'Ada']], []],
  ['a number in place of a text', [[name, 7]], []],
  ['one that is right among others', [[1], [notes, 'x']], [{ element: notes, base: 'x' }]],
])('U11 a page that makes up %s is not believed', (_, value, expected) => {
  Reflect.defineProperty(page, key, { value, configurable: true });
  expect(takeFromPage()).toEqual(expected);
});

test('U11 a list without end is cut', () => {
  const value = Array(100_000).fill([name, 'x']);
  Reflect.defineProperty(page, key, { value, configurable: true });
  expect(takeFromPage()).toHaveLength(1_000);
});

test('U11 nothing of the page runs when it is asked what was left', () => {
  const ran = vi.fn(() => []);
  Object.defineProperty(page, key, { get: ran, set: ran, configurable: true });
  expect(takeFromPage()).toBeNull();
  Object.defineProperty(page, key, { get: ran, set: ran, configurable: true });
  leaveInPage(left);
  expect(takeFromPage()).toEqual(left);
  expect(ran).not.toHaveBeenCalled();
});

test('U11 where worlds outlive the extension nothing is left', () => {
  vi.stubGlobal('document', {});
  vi.stubGlobal('cloneInto', undefined);
  leaveInPage(left);
  expect(takeFromPage()).toBeNull();
});
