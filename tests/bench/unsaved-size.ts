import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Row, rowOf } from './row.ts';
import { libraryFiles } from './unsaved-pages.ts';

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length / 1_000;

/** `folder`: of the built package. */
export function unsavedSizes(folder: string): Row[] {
  const ours = gzipped(join(folder, 'unsaved.js'));
  const detector = gzipped(join(folder, 'unsaved-detector.js'));
  const jquery = gzipped(libraryFiles.jquery);
  const [dirtyforms, areYouSure] = [gzipped(libraryFiles.dirtyforms), gzipped(libraryFiles['are-you-sure'])];
  const alone = `without jQuery: dirtyforms ${dirtyforms.toFixed(1)} kB, are-you-sure (not minified) ${areYouSure.toFixed(1)} kB`;
  const row = (id: string, what: string, kB: number) =>
    rowOf({
      id,
      what: `${what}, gzip -9; ${alone}`,
      unit: 'kB',
      ours: kB,
      other: jquery + Math.min(dirtyforms, areYouSure),
      otherName: 'the smaller library with jQuery',
      target: '≤ 10 kB',
      ok: kB <= 10,
    });
  return [
    row('unsaved-size', 'script in every frame of a configured site', ours),
    row('unsaved-size-detector', 'script in frames where somebody is', ours + detector),
  ];
}
