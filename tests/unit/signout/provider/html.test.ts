import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageFacts } from '../../../../lib/signout/provider/page-facts';

const url = 'https://idp.example/a/b?x=1';
const facts = (html: string) => pageFacts(html, url);

describe('P4 what a page of a sign-in holds', () => {
  test('forms with what is typed, pressed and sent along', () => {
    const page =
      facts(`<form action="../go?a=1&amp;b=2" method=POST><input type=hidden name=t value='"1" &#x2f; &lt;2&gt;'>
      <input name=user><input type="Password" name=pw><input type=submit><button>x</button><input disabled type=password></form>`);
    expect(page.forms).toEqual([
      {
        method: 'POST',
        action: 'https://idp.example/go?a=1&b=2',
        hidden: [{ name: 't', value: '"1" / <2>' }],
        typed: 1,
        passwords: 1,
        newPasswords: 0,
        buttons: 2,
      },
    ]);
  });

  test.each([
    ['without an action', '<form></form>', url],
    ['with an empty one', '<form action=" "></form>', url],
    ['against the base', '<base href="/deep/"><form action="go"></form>', 'https://idp.example/deep/go'],
    ['unquoted, with an equals sign', '<form action=/go?a=1></form>', 'https://idp.example/go?a=1'],
    ['the first of two', '<form action="/one" action="/two"></form>', 'https://idp.example/one'],
    [
      'a form within a form does not count',
      '<form action="/one"><form action="/two"></form>',
      'https://idp.example/one',
    ],
  ])('a form %s', (_what, html, action) => expect(facts(html).forms[0]?.action).toBe(action));

  test('fields outside of any form are a form of the page itself', () =>
    expect(facts('<input name=user><input type=password>').forms).toMatchObject([
      { action: url, typed: 1, passwords: 1 },
    ]));

  test.each([
    '<noscript><form><input type=password></form></noscript>',
    '<template><input type=password></template>',
    '<!-- <input type=password> -->',
    '<script>"<input type=password>"</script>',
    '<textarea><input type=password></textarea>',
    '<title><input type=password></title>',
    '<input type=password',
  ])('nothing that nobody sees: %s', (html) =>
    expect(facts(html).forms.reduce((sum, form) => sum + form.passwords, 0)).toBe(0),
  );

  test.each([
    ['<meta http-equiv=refresh content="0;url=/next">', 'https://idp.example/next'],
    [`<META HTTP-EQUIV="Refresh" CONTENT="3; URL='https://crm.example/'">`, 'https://crm.example/'],
    ['<meta http-equiv=refresh content="60;url=/later">', null],
    ['<meta http-equiv=refresh content="5">', null],
    ['<noscript><meta http-equiv=refresh content="0;url=/no-script"></noscript>', null],
  ])('%s leads to %s', (html, expected) => expect(facts(html).refresh).toBe(expected));

  test('X24 nothing in a page makes the reading slow', () => {
    const parts = [
      '<a "',
      '<input ',
      '<',
      '<!--',
      '<script>',
      '&#',
      '= ',
      '"',
      "'",
      '<form ',
      '<meta http-equiv=refresh content="0;',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }), (some) => {
        const html = some.join('').repeat(60_000).slice(0, 600_000);
        const startedAt = performance.now();
        facts(html);
        expect(performance.now() - startedAt).toBeLessThan(2_000);
      }),
      { numRuns: 25 },
    );
  });
});
