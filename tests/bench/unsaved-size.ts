import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Row, rowOf } from './row.ts';
import { libraryFiles } from './unsaved-pages.ts';

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length / 1_000;

/** `folder`: of the built package. */
export function unsavedSize(folder: string): Row {
  const ours = gzipped(join(folder, 'unsaved.js'));
  const detector = gzipped(join(folder, 'unsaved-detector.js'));
  const jquery = gzipped(libraryFiles.jquery);
  const [dirtyforms, areYouSure] = [gzipped(libraryFiles.dirtyforms), gzipped(libraryFiles['are-you-sure'])];
  const alone = `without jQuery: dirtyforms ${dirtyforms.toFixed(1)} kB, are-you-sure (not minified) ${areYouSure.toFixed(1)} kB`;
  return rowOf({
    id: 'unsaved-size',
    what: `script in every frame of a configured site, gzip -9; ${detector.toFixed(1)} kB more where somebody does something; ${alone}`,
    unit: 'kB',
    ours,
    other: jquery + Math.min(dirtyforms, areYouSure),
    otherName: 'the smaller library with jQuery',
    target: '≤ 10 kB',
    ok: ours <= 10,
  });
}
