/**
 * Extension id of a packed extension: `Cr24`, version 3, length of a protobuf header; its field 10000 holds a message whose field 1
 * is the id's 16 bytes (Chromium, components/crx_file/crx3.proto). @throws when it is no such file
 */
export function crxId(crx: Buffer): string {
  if (crx.toString('latin1', 0, 4) !== 'Cr24' || crx.readUInt32LE(4) !== 3) throw new Error('not a CRX3 file');
  const header = crx.subarray(12, 12 + crx.readUInt32LE(8));
  const id = field(field(header, 10_000), 1);
  return [...id.toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Bytes of the first length-delimited field of this number. */
function field(message: Buffer, wanted: number): Buffer {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const length = varint();
    if (tag >>> 3 === wanted) return message.subarray(at, at + length);
    at += length;
  }
  throw new Error(`CRX header without field ${wanted}`);
}
