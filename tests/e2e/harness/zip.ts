import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** A folder's files, stored as they are. */
export function zipOf(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const content = readFileSync(path);
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const entry = Buffer.concat([record(0x04034b50, [20, 0, 0, 0, 33], content, [name.length, 0]), name, content]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(record(0x02014b50, [20, 20, 0, 0, 0, 33], content, [name.length, 0]), more, name);
    entries.push(entry);
    offset += entry.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries, central, end]);
}

/** Signature, words of two bytes, checksum, both sizes, words of two bytes. */
function record(signature: number, before: readonly number[], content: Buffer, after: readonly number[]): Buffer {
  const words = (list: readonly number[]) => Buffer.from(Uint16Array.from(list).buffer);
  const facts = Buffer.alloc(12);
  facts.writeUInt32LE(crc32(content), 0);
  facts.writeUInt32LE(content.length, 4);
  facts.writeUInt32LE(content.length, 8);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature, 0);
  return Buffer.concat([head, words(before), facts, words(after)]);
}
