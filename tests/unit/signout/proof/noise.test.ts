import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../../lib/signout/proof/answer';
import { compareControls } from '../../../../lib/signout/proof/controls';
import { likenessOf } from '../../../../lib/signout/proof/likeness';
import { json, page, question } from './answers';

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9 });
const words = fc.array(word, { minLength: 8, maxLength: 80 });
const han = fc.array(fc.constantFrom('客户管理', '商机', '合同审批', '您好张三', '工作台', '设置'), { maxLength: 6 });

/** What a real page changes at every answer: nonce, clock, token, a rotating hint. */
const noise = fc.record({
  nonce: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 40 }),
  clock: fc.nat(86_399),
  hint: word,
  token: fc.base64String({ minLength: 20, maxLength: 60 }),
});
const fiveNoises = fc.tuple(noise, noise, noise, noise, noise, noise);
type Noise = { nonce: string; clock: number; hint: string; token: string };

const changing = ({ nonce, clock, hint, token }: Noise) =>
  `<meta name="csrf" content="${token}"><script nonce="${nonce}">now=${clock}</script><p>Tip: ${hint}. It is ${Math.floor(clock / 3600)}:${clock % 60}</p>`;
const inside = (own: readonly string[], chinese: readonly string[], by: Noise): Answer =>
  page(`<nav>${chinese.join(' ')}<a href="/logout">Log out</a></nav><main>${own.join(' ')}</main>${changing(by)}`);
const outside = (own: readonly string[], by: Noise): Answer =>
  page(
    `<form><input name="user"><input type="password" name="secret"><button>Sign in</button>${own.join(' ')}</form>${changing(by)}`,
  );

test('whatever the pages, a page is like its own control through all noise', () => {
  fc.assert(
    fc.property(words, words, han, fiveNoises, (own, others, chinese, [a, b, c, d, e, f]) => {
      const controls = compareControls(
        question(),
        [inside(own, chinese, a), inside(own, chinese, b)],
        [outside(others, c), outside(others, d)],
      );
      expect(controls.strength).toBe('strong');
      expect(likenessOf(inside(own, chinese, e), controls)).toBe('signed-in');
      expect(likenessOf(outside(others, f), controls)).toBe('signed-out');
    }),
    { numRuns: 100 },
  );
});

test('controls survive storage: likeness is the same from their JSON', () => {
  fc.assert(
    fc.property(words, words, fiveNoises, (own, others, [a, b, c, d, e]) => {
      const controls = compareControls(
        question(),
        [inside(own, [], a), inside(own, [], b)],
        [outside(others, c), outside(others, d)],
      );
      const stored = JSON.parse(JSON.stringify(controls));
      expect(likenessOf(inside(own, [], e), stored)).toBe(likenessOf(inside(own, [], e), controls));
    }),
    { numRuns: 50 },
  );
});

test('the answer of the one control is never taken for the other, whatever the two are', () => {
  const body = fc.oneof(
    words.map((own) => page(own.join(' '))),
    fc.jsonValue().map((value) => json(value)),
    fc.string().map((own) => page(own, 401)),
    fc.string().map((own) => page(own, 403)),
    fc.constantFrom('/', '/login', '/a/b', 'https://idp.example/x').map((location) => ({ ...page('', 302), location })),
  );
  fc.assert(
    fc.property(body, body, (signedIn, anonymous) => {
      const controls = compareControls(question(), [signedIn, signedIn], [anonymous, anonymous]);
      if (controls.strength !== 'strong') return;
      expect(likenessOf(anonymous, controls)).toBe('signed-out');
      expect(likenessOf(signedIn, controls)).toBe('signed-in');
    }),
    { numRuns: 100 },
  );
});
