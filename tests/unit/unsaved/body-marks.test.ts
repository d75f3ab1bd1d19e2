import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyMarks, MOST_MARKS } from '../../../lib/unsaved/body-marks';
import { markOf } from '../../../lib/unsaved/mark-of';
import { readRequestBody } from '../../../lib/unsaved/read-request-body';
import { isSecretKey } from '../../../lib/unsaved/secret-name';

const marksOf = (text: string) => bodyMarks(readRequestBody({ form: null, bytes: [new TextEncoder().encode(text)] }));
const has = (marks: readonly number[], text: string) => marks.includes(markOf(text) ?? Number.NaN);
const json = (value: unknown) => JSON.stringify(value);
const multipart = (...parts: string[]) => `${parts.map((part) => `--xYz\r\n${part}\r\n`).join('')}--xYz--\r\n`;

describe('U5 what somebody typed is found in the request that saves it', () => {
  test.each<[string, string, string]>([
    ['JSON', json({ name: 'Ana Lindqvist' }), 'Ana Lindqvist'],
    ['a number', json({ amount: 1250 }), '1250'],
    ['deep JSON', json({ data: { attributes: [{ fields: { note: 'call back' } }] } }), 'call back'],
    ['JSON in JSON', json({ payload: json({ inner: json({ note: 'call back' }) }) }), 'call back'],
    ['a list of operations', json([{ op: 'replace', path: '/name', value: 'Ana' }]), 'Ana'],
    ['JSON as it was typed', json({ config: '{"a": 1}' }), '{"a": 1}'],
    ['lines of JSON', `${json({ a: 'first' })}\n${json({ a: 'second' })}\n`, 'second'],
    ['a form', 'name=Ana+Lindqvist&mail=a%40b.example', 'Ana Lindqvist'],
    [
      'JSON in a form',
      `message=${encodeURIComponent(json({ actions: [{ params: { Name: 'Ana' } }] }))}&token=x`,
      'Ana',
    ],
    ['a form in parts', multipart('Content-Disposition: form-data; name="n"\r\n\r\nAna Lindqvist'), 'Ana Lindqvist'],
    ['several lines in parts', multipart('Content-Disposition: form-data; name="n"\r\n\r\none\r\ntwo'), 'one\ntwo'],
    [
      'a name of a file',
      multipart(
        'Content-Disposition: form-data; name="f"; filename="offer.pdf"\r\nContent-Type: application/pdf\r\n\r\n\0\u0001',
      ),
      'offer.pdf',
    ],
    [
      'a batch',
      multipart(
        `Content-Type: application/http\r\n\r\nPATCH /a HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${json({ name: 'Ana' })}`,
      ),
      'Ana',
    ],
    [
      'a change set in a batch',
      multipart(
        `Content-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\nContent-Type: application/http\r\n\r\nPATCH /a HTTP/1.1\r\n\r\n${json({ name: 'Ana' })}\r\n--in--`,
      ),
      'Ana',
    ],
    ['plain text', 'call back tomorrow', 'call back tomorrow'],
    ['XML', '<a:Envelope><b>Ana Lindqvist</b><c>x</c></a:Envelope>', 'Ana Lindqvist'],
    ['XML with a section', '<a><![CDATA[Tom & Ana]]></a>', 'Tom & Ana'],
    ['remote calls with pipes', '7|0|4|https://c.example/|ABC|saveContact|Ana Lindqvist|1|2|', 'Ana Lindqvist'],
    ['a day', json({ due: '2026-03-05T00:00:00.000Z' }), '2026-03-05'],
    ['a moment', json({ due: '2026-03-05T14:30:00Z' }), '2026-03-05T14:30'],
    ['HTML', json({ body: '<p>Dear <b>Ana</b>,</p><p>thanks</p>' }), 'Dear Ana,\n\nthanks'],
    [
      'Quill',
      json({
        ops: [{ insert: 'Dear ' }, { insert: 'Ana', attributes: { bold: true, color: 'red' } }, { insert: '\n' }],
      }),
      'Dear Ana\n',
    ],
    [
      'Quill beside a title',
      json({ title: 'Offer', delta: { ops: [{ insert: 'Dear ' }, { insert: 'Ana' }] } }),
      'Dear Ana',
    ],
    [
      'Slate',
      json({
        note: [
          { type: 'paragraph', children: [{ text: 'Dear ' }, { text: 'Ana', bold: true }] },
          { type: 'paragraph', children: [{ text: 'thanks' }] },
        ],
      }),
      'Dear Ana\nthanks',
    ],
    [
      'ProseMirror',
      json({
        id: 'n-1',
        doc: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Dear ' },
                { type: 'text', marks: [{ type: 'strong' }], text: 'Ana' },
              ],
            },
          ],
        },
      }),
      'Dear Ana',
    ],
    [
      'ProseMirror as text in JSON',
      json({
        doc: json({
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Dear ' },
                { type: 'text', text: 'Ana' },
              ],
            },
          ],
        }),
      }),
      'Dear Ana',
    ],
    [
      'Editor.js',
      json({
        blocks: [
          { id: 'a', type: 'header', data: { text: 'Offer', level: 2 } },
          { id: 'b', type: 'list', data: { style: 'ordered', items: ['first', 'second'] } },
        ],
      }),
      'Offer first second',
    ],
    [
      'Lexical',
      json({
        root: {
          type: 'root',
          version: 1,
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', mode: 'normal', text: 'Dear ' },
                { type: 'text', text: 'Ana' },
              ],
            },
          ],
        },
      }),
      'Dear Ana',
    ],
    ['a list of tags', json({ tags: ['gold', 'north'] }), 'gold north'],
  ])('%s', (_, body, typed) => {
    const marks = marksOf(body);
    expect(has(marks, typed)).toBe(true);
    expect(has(marks, `${typed} not`)).toBe(false);
  });

  test('a form that the browser took apart', () => {
    const marks = bodyMarks(
      readRequestBody({ form: { name: ['Ana'], data: [json({ note: 'call back' })] }, bytes: [] }),
    );
    expect([has(marks, 'Ana'), has(marks, 'call back')]).toEqual([true, true]);
  });

  test('a text in two pieces, torn inside a character', () => {
    const bytes = new TextEncoder().encode(json({ name: 'Zoë' }));
    const cut = bytes.length - 3;
    const body = readRequestBody({ form: null, bytes: [bytes.slice(0, cut), bytes.slice(cut)] });
    expect(has(bodyMarks(body), 'Zoë')).toBe(true);
  });
});

test.each([
  ['nothing', ''],
  ['blanks', '  \n'],
  ['bytes', '\0\u0001\u0002'],
  ['too much', json('x'.repeat(256_001))],
  ['yes and no', json({ a: true, b: null, c: 5 })],
])('%s says nothing', (_, body) => expect(marksOf(body)).toEqual([]));

const secret = 'hunter2secret';
const part = (name: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n`;

describe('X60 what a body calls a secret has no mark, alone or with what stands beside it', () => {
  test.each<[string, string]>([
    ['JSON', json({ note: 'call back', password: secret })],
    ['names in humps', json({ note: 'call back', newPin: secret })],
    ['names with lines', json({ note: 'call back', user_otp: secret })],
    ['everything below a name', json({ note: 'call back', creditCardNumber: { parts: [secret], at: { x: secret } } })],
    ['JSON in JSON', json({ payload: json({ note: 'call back', cvv: secret }) })],
    [
      'a pair',
      json([
        { name: 'note', value: 'call back' },
        { name: 'userPassword', value: secret },
      ]),
    ],
    [
      'a list of operations',
      json([
        { op: 'add', path: '/note', value: 'call back' },
        { op: 'add', path: '/pin', value: secret },
      ]),
    ],
    ['a form', `note=call+back&user%5Bpassword%5D=${secret}`],
    ['JSON in a form', `data=${encodeURIComponent(json({ note: 'call back', passwd: secret, passphrase: secret }))}`],
    ['a form in parts', multipart(`${part('note')}call back`, `${part('otp')}${secret}`)],
    ['XML', `<r xmlns="a"><note>call back</note><s:cardNumber a="b">${secret}</s:cardNumber></r>`],
    ['XML with a section', `<r><note>call back</note><pin><![CDATA[${secret}]]></pin></r>`],
    [
      'a batch',
      multipart(
        `Content-Type: application/http\r\n\r\nPOST /a HTTP/1.1\r\n\r\n${json({ note: 'call back', totp: secret })}`,
      ),
    ],
  ])('%s', (_, body) => {
    const marks = marksOf(body);
    expect([has(marks, secret), has(marks, 'call back')]).toEqual([false, true]);
    const beside = ['', 'call back', 'note'].flatMap((text) => [`${text}${secret}`, `${secret}${text}`]);
    expect(beside.filter((text) => has(marks, text))).toEqual([]);
  });

  test('a form that the browser took apart', () => {
    const marks = bodyMarks(readRequestBody({ form: { note: ['call back'], password: [secret] }, bytes: [] }));
    expect([has(marks, secret), has(marks, 'call back')]).toEqual([false, true]);
  });

  test.each(['4111 1111 1111 1111', '4111111111111111', 4111111111111111])(
    'a card’s number in any field: %s',
    (card) => {
      expect(marksOf(json({ note: card }))).toEqual([]);
    },
  );

  test.each([
    ['accNumber', 'Ana Lindqvist'],
    ['phoneTime', 'after lunch'],
    ['spinner', 'round'],
    ['shoppingList', 'milk'],
    ['opinion', 'good'],
  ])('%s is no secret', (name, text) => expect(has(marksOf(json({ [name]: text })), text)).toBe(true));

  test('a deal whose name speaks of a pin is found', () => {
    expect(has(marksOf(json({ name: 'Lost PIN letters', value: 1200 })), 'Lost PIN letters')).toBe(true);
  });
});

test('X62 of a huge record few marks are kept, texts before numbers', () => {
  const record = Object.fromEntries(
    Array.from({ length: 2_000 }, (_one, at) => [`f${at}`, at % 2 ? at + 10 : `text ${at}`]),
  );
  const marks = marksOf(json(record));
  expect(marks).toHaveLength(MOST_MARKS);
  expect(has(marks, 'text 0')).toBe(true);
  expect(has(marks, '11')).toBe(false);
});

test('a rich text in a huge record is found, too', () => {
  const record = Object.fromEntries(Array.from({ length: 600 }, (_one, at) => [`f${at}`, `text ${at}`]));
  const marks = marksOf(json({ ...record, note: { ops: [{ insert: 'Dear ' }, { insert: 'Ana' }] } }));
  expect(has(marks, 'Dear Ana')).toBe(true);
});

test('every leaf of any JSON is found unless it is called a secret', () => {
  const leaves = (value: unknown): string[] =>
    typeof value === 'string' || typeof value === 'number'
      ? [String(value)]
      : Object.entries(value ?? {}).flatMap(([name, below]) => (isSecretKey(name) ? [] : leaves(below)));
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const marks = bodyMarks(value);
      const expected = leaves(value)
        .map(markOf)
        .filter((mark) => mark !== null);
      if (new Set(expected).size < 200) expect(expected.filter((mark) => !marks.includes(mark))).toEqual([]);
      expect(marks.length).toBeLessThanOrEqual(MOST_MARKS);
      expect(new Set(marks).size).toBe(marks.length);
    }),
    { numRuns: 10_000 },
  );
});

test('X08 any bytes are read without a throw', () => {
  const pieces = fc.constantFrom(
    '--b\r\n',
    '\r\n\r\n',
    'Content-Type: application/http',
    '{',
    '"a":',
    '<![CDATA[',
    ']]>',
    '|',
    '=',
    '&',
    '%',
    '\0',
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 500 }),
        text.map((all) => new TextEncoder().encode(all.join(''))),
      ),
      (bytes) => {
        const marks = bodyMarks(readRequestBody({ form: null, bytes: [bytes] }));
        expect(marks.every(Number.isSafeInteger)).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
});

describe('X07 X62 hostile bodies take no time', () => {
  const big = 250_000;
  test.each([
    ['deep lists', '['.repeat(big / 2) + ']'.repeat(big / 2)],
    ['deep lists with a text', `${'['.repeat(5_000)}"ab"${']'.repeat(5_000)}`],
    ['many boundaries', '--b\r\n'.repeat(big / 5)],
    ['many open elements', `<a>${'<pin>x'.repeat(big / 6)}`],
    ['a long element', `<${'a'.repeat(big)}`],
    ['many elements', `<a>${'<pin>x</pin>'.repeat(big / 12)}</a>`],
    ['many sections', '<![CDATA['.repeat(big / 9)],
    ['many tags', `<${'a<'.repeat(big / 2)}`],
    ['a long field', `a=${'b'.repeat(big)}`],
    ['many fields', 'a=b&'.repeat(big / 4)],
    [
      'a tree',
      json(
        Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => Array.from({ length: 10 }, () => 'word'))),
      ),
    ],
    [
      'one branch with much text',
      json(Array.from({ length: 50 }).reduce<unknown>((below) => ['x'.repeat(4_000), below], 'y')),
    ],
    ['blank lines', '\r\n'.repeat(big / 2)],
    ['a text in quotes in a text', json(json(json(json(json('"'.repeat(2_000))))))],
  ])('%s', (_, body) => {
    const startedAt = performance.now();
    expect(marksOf(body).length).toBeLessThanOrEqual(MOST_MARKS);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
