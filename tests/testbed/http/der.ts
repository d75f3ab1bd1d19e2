/** The few DER building blocks a certificate needs (ITU-T X.690). */
export function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

export const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts);
export const set = (...parts: Buffer[]) => tagged(0x31, ...parts);
export const explicit = (index: number, part: Buffer) => tagged(0xa0 + index, part);
export const utf8 = (text: string) => tagged(0x0c, Buffer.from(text));
export const octetString = (content: Buffer) => tagged(0x04, content);
export const bitString = (content: Buffer) => tagged(0x03, Buffer.from([0]), content);

/** Non-negative integer, big-endian; as short as it can be written, which readers insist on. */
export function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
  const negative = (digits[0] ?? 0) & 0x80;
  return tagged(0x02, negative ? Buffer.concat([Buffer.from([0]), digits]) : digits);
}

/** `YYMMDDHHMMSSZ`; good until 2049. */
export function utcTime(atMs: number): Buffer {
  const digits = new Date(atMs).toISOString().replace(/\D/g, '');
  return tagged(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let left = length; left > 0; left >>= 8) bytes.unshift(left & 0xff);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}
