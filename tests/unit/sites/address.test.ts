import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../lib/sites/address';
import { belongsTo } from '../../../lib/sites/match';
import { aSite } from './a-site';

describe('an address is understood as people write it', () => {
  test.each([
    ['crm.example', 'https://crm.example/'],
    ['  crm.example  ', 'https://crm.example/'],
    ['//crm.example', 'https://crm.example/'],
    ['CRM.Example.', 'https://crm.example/'],
    ['crm.example:8443', 'https://crm.example:8443/'],
    ['https://crm.example:443/', 'https://crm.example/'],
    ['http://crm.example', 'http://crm.example/'],
    ['https://crm.example/suite/index.php?module=Home#x', 'https://crm.example/suite/'],
    ['https://crm.example/suite/', 'https://crm.example/suite/'],
    ['https://crm.example/login', 'https://crm.example/'],
    ['https://crm.example/erp/web/login?db=x', 'https://crm.example/erp/'],
    ['https://crm.example/odoo/contacts/7', 'https://crm.example/'],
    ['https://crm.example/help/scp/tickets.php?id=1', 'https://crm.example/help/'],
    ['https://crm.example/blog/wp-admin/admin.php?page=CiviCRM', 'https://crm.example/blog/'],
    ['https://crm.example/help/Ticket/Display.html?id=1', 'https://crm.example/help/'],
    ['https://crm.example/ngo/civicrm/contact/view?cid=1', 'https://crm.example/ngo/'],
    ['https://crm.example/sap/bc/ui5_ui5/ui2/ushell', 'https://crm.example/'],
    ['https://crm.example/glpi/front/central.php', 'https://crm.example/glpi/'],
    ['https://crm.example/users/sign_in', 'https://crm.example/'],
    ['a.github.io', 'https://a.github.io/'],
    ['192.168.1.20', 'https://192.168.1.20/'],
    ['192.168.1.20:8069/web/login', 'https://192.168.1.20:8069/'],
    ['http://[::1]:3000/app', 'http://[::1]:3000/'],
    ['localhost:3000', 'https://localhost:3000/'],
    ['http://localhost', 'http://localhost/'],
    ['http://crm', 'http://crm/'],
    ['crm:8080', 'https://crm:8080/'],
    ['https://crm/suite/', 'https://crm/suite/'],
    ['demo.localhost:4000', 'https://demo.localhost:4000/'],
  ])('S3 %s is %s', (text, expected) => expect(parseAddress(text)).toMatchObject({ ok: true, address: expected }));
});

describe('X30 what is no single site is refused with a reason', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['*', 'covers-many'],
    ['*.*', 'covers-many'],
    ['*.crm.example', 'covers-many'],
    ['https://*/*', 'covers-many'],
    ['<all_urls>', 'covers-many'],
    ['com', 'bare-suffix'],
    ['http://com', 'bare-suffix'],
    ['co.uk', 'bare-suffix'],
    ['https://github.io/', 'bare-suffix'],
    ['localhost', 'single-label'],
    ['crm', 'single-label'],
    ['10.0.0.0/8', 'ip-range'],
    ['192.168.1.0/24', 'ip-range'],
    ['10.0.0.1-10.0.0.9', 'ip-range'],
    ['file:///etc/passwd', 'wrong-scheme'],
    ['javascript:alert(1)', 'wrong-scheme'],
    ['data:text/html,x', 'wrong-scheme'],
    ['ftp://crm.example', 'wrong-scheme'],
    ['chrome-extension://abc/popup.html', 'wrong-scheme'],
    ['mailto:a@crm.example', 'wrong-scheme'],
    ['https://user:pw@crm.example/', 'user-info'],
    ['crm.com@evil.com', 'user-info'],
    ['crm.example\\@evil.com', 'not-an-address'],
    ['crm .example', 'not-an-address'],
    ['crm\u00ad.example', 'not-an-address'],
    ['https://crm.com%00.evil.com', 'not-an-address'],
    ['https://crm..example', 'not-an-address'],
    ['https://.example.com', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['crm.example:99999', 'not-an-address'],
    [`crm.example/${'a'.repeat(3_000)}`, 'too-long'],
  ])('%j is refused: %s', (text, code) => expect(parseAddress(text)).toMatchObject({ ok: false, code }));
});

test.each([
  ['https://\u0441rm.com/', 'xn--rm-nmc.com', true],
  ['https://bücher.example/', 'xn--bcher-kva.example', true],
  ['crm.com', 'crm.com', false],
])('X32 %s is shown as %s, warning: %s', (text, host, mixedScript) =>
  expect(parseAddress(text)).toMatchObject({ ok: true, host, mixedScript }),
);

test('a plain-text address says so', () => {
  expect(parseAddress('http://crm.example')).toMatchObject({ scheme: 'http' });
  expect(parseAddress('crm.example')).toMatchObject({ scheme: 'https' });
});

test('R38 100,000 texts: never throws; what is accepted is canonical and lies in itself', () => {
  const piece = fc.constantFrom(
    ...'https://|http:|crm|.com|.|@|:8443|:|/|\\|#|?|%2e|suite/|*|\u0441|\u0000|[::1]|10.0.0.1'.split('|'),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
    fc.webUrl(),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const parsed = parseAddress(typed);
      if (!parsed.ok) return;
      expect(parseAddress(parsed.address)).toMatchObject({ ok: true, address: parsed.address });
      expect(belongsTo(aSite(parsed.address), parsed.address)).toBe(true);
      expect(parsed.address).toMatch(/^https?:\/\/[^/?#@\s]+\/([^?#]*\/)?$/);
    }),
    { numRuns: 100_000 },
  );
}, 120_000);
