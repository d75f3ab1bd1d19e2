import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (details: Record<string, unknown>) => void;
const { heard } = vi.hoisted(() => ({ heard: new Map<string, Listener>() }));
vi.mock('webextension-polyfill', () => {
  const event = (name: string) => ({
    addListener: (listener: Listener) => heard.set(name, listener),
    removeListener: () => heard.delete(name),
  });
  return {
    default: {
      webRequest: { onBeforeRequest: event('before'), onSendHeaders: event('headers') },
      permissions: { onAdded: { addListener: () => undefined } },
    },
  };
});

const { observeSent } = await import('../../../lib/browser/observe-sent');

let watch: ReturnType<typeof observeSent>;
let count = 0;
const sends = (url: string) => {
  count += 1;
  const requestBody = { formData: { password: ['hunter2'] } };
  const details = { requestId: `${count}`, tabId: 7, method: 'POST', url, type: 'main_frame', timeStamp: Date.now() };
  heard.get('before')?.({ ...details, requestBody });
};
const held = () => watch.since(0).map(({ url }) => url);

beforeEach(() => {
  heard.clear();
  watch = observeSent();
});

test('Z15 S9 only requests to the site that is shown are held; those held before that was known go', () => {
  sends('https://crm.example/access/logout');
  sends('https://bank.example/sign-in');
  expect(held()).toHaveLength(2);
  watch.listen('https://crm.example');
  expect(held()).toEqual(['https://crm.example/access/logout']);
  sends('https://bank.example/transfer');
  sends('https://crm.example:8443/other');
  sends('https://crm.example/beacon');
  expect(held()).toEqual(['https://crm.example/access/logout', 'https://crm.example/beacon']);
});

test('Z15 S9 while nobody records nothing is held', () => {
  sends('https://crm.example/access/logout');
  watch.listen(null);
  sends('https://crm.example/');
  expect(held()).toEqual([]);
});
