import { expect, test } from 'vitest';
import { readBody } from '../../../lib/browser/read-body';

test('X24: the first 600,000 characters are read', async () => {
  expect(await readBody(new Response('x'.repeat(700_000)))).toHaveLength(600_000);
});

test('X24: above 1.5 MB reading stops, however much would follow', async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(100_000));
    },
  });
  expect(await readBody(new Response(endless))).toBe('too-large');
  expect(pulled).toBeLessThan(20);
});

test.each([
  ['text/html; charset=gbk', [0xc4, 0xe3], '你'],
  ['text/html; charset="iso-8859-1"', [0xe9], 'é'],
  ['text/html', [0xc3, 0xa9], 'é'],
  ['text/html; charset=no-such-thing', [0xc3, 0xa9], 'é'],
])('%s is read as such', async (type, bytes, text) => {
  expect(await readBody(new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }))).toBe(text);
});

test('a letter split between two chunks stays whole', async () => {
  const halves = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array([0xc3]));
      controller.enqueue(new Uint8Array([0xa9]));
      controller.close();
    },
  });
  expect(await readBody(new Response(halves))).toBe('é');
});

test('an empty answer is an empty text', async () =>
  expect(await readBody(new Response(null, { status: 204 }))).toBe(''));
