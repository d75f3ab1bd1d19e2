import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { bitString, explicit, integer, objectId, octetString, sequence, set, tagged, utcTime, utf8 } from './der.ts';

export interface Certificate {
  /** PEM, for a browser that imports it. */
  readonly cert: string;
  readonly key: string;
  /** Base64 SHA-256 of the public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'));
const dayMs = 86_400_000;

/** Self-signed certificate for these DNS names and 127.0.0.1, made fresh on every start and never written to disk. */
export function selfSigned(dnsNames: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(set(sequence(objectId('2.5.4.3'), utf8('Signoff test bed'))));
  const names = sequence(
    ...dnsNames.map((dnsName) => tagged(0x82, Buffer.from(dnsName))),
    tagged(0x87, Buffer.from([127, 0, 0, 1])),
  );
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(randomBytes(12)),
    ecdsaWithSha256,
    name,
    sequence(utcTime(Date.now() - dayMs), utcTime(Date.now() + 90 * dayMs)),
    name,
    spki,
    explicit(3, sequence(sequence(objectId('2.5.29.17'), octetString(names)))),
  );
  const der = sequence(body, ecdsaWithSha256, bitString(sign('sha256', body, privateKey)));
  return {
    cert: pem('CERTIFICATE', der),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
