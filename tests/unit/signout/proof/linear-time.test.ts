import { describe, expect, test } from 'vitest';
import { compareControls } from '../../../../lib/signout/proof/controls';
import { likenessOf } from '../../../../lib/signout/proof/likeness';
import { readingOf } from '../../../../lib/signout/proof/reading';
import { answered, appPage, loginPage, question, redirect, twice } from './answers';

const million = 1_000_000;
const filled = (piece: string) => piece.repeat(Math.ceil(million / piece.length)).slice(0, million);

/** X38: one megabyte made to hurt. Quadratic work would take minutes; the bound is loose for slow machines. */
describe.each([
  ['blanks and a mark', `${filled(' ')}!`],
  ['one line of one letter', filled('a')],
  ['tags that never end', filled('<input ')],
  ['tags in tags', filled('<input')],
  ['a quote that never ends', `<input value="${filled('x')}`],
  ['quotes', filled('<input x="\'')],
  ['types without value', filled('<input type  =  ')],
  ['type in one tag', `<input ${filled(' type = ')}`],
  ['a run of Chinese', filled('登录退出')],
  ['log log log', filled('log ')],
  [
    'many different words',
    Array.from({ length: 150_000 }, (_, at) => at.toString(26).replace(/\d/g, 'q'))
      .join(' ')
      .slice(0, million),
  ],
  ['combining marks', filled('a\u0301\u0302')],
  ['open brackets', filled('[')],
  ['deep objects', filled('{"a":')],
  ['a flat object', `{${Array.from({ length: 60_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`],
  ['a guard without JSON', `${filled(')]}')}`],
  ['nothing but NUL', filled('\0')],
])('a megabyte of %s', (_, body) => {
  test.each(['text/html', 'application/json', ''])('as "%s" is read in linear time', (contentType) => {
    const startedAt = performance.now();
    const answer = answered({ body, contentType });
    readingOf(answer);
    readingOf({ ...answer, status: 403 });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

test('controls and likeness of large pages stay quick', () => {
  const big = (own: string) => answered({ body: `${own}${filled('contact deal ticket ')}` });
  const startedAt = performance.now();
  const controls = compareControls(question(), twice(big(appPage.body)), twice(big(loginPage.body)));
  expect(likenessOf(big(loginPage.body), controls)).toBe('signed-out');
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test('a redirect to a very long address is normalised in linear time', () => {
  const startedAt = performance.now();
  readingOf(redirect(`https://crm.example/${filled('a-/')}?${filled('next=')}`));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
