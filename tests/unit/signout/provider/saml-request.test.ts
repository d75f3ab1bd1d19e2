import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { forcesSignIn } from '../../../../lib/signout/provider/saml-request';

const request = (attributes: string) =>
  `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="a"${attributes} Version="2.0"/>`;
const packed = (text: string) => deflateRawSync(Buffer.from(text)).toString('base64');
const plain = (text: string) => Buffer.from(text).toString('base64');

test.each<[string, string, boolean]>([
  ['packed, with a fresh sign-in', packed(request(' ForceAuthn="true"')), true],
  ['packed, with a fresh sign-in in figures', packed(request(" ForceAuthn='1'")), true],
  ['packed, without', packed(request('')), false],
  ['packed, expressly without', packed(request(' ForceAuthn="false"')), false],
  ['posted, with a fresh sign-in', plain(request(' ForceAuthn="true"')), true],
  ['posted, without', plain(request('')), false],
  ['no base64', '%%%', false],
  ['nothing that could be unpacked', plain('not packed'), false],
  ['X24 far too long when unpacked', packed(`${' '.repeat(5_000_000)}<a ForceAuthn="true"/>`), false],
])('P4 a SAML request %s', async (_what, message, expected) => expect(await forcesSignIn(message)).toBe(expected));
