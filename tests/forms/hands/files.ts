import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Small files with the wanted names, for the length of a run. */
export class Files {
  readonly #folder = mkdtempSync(join(tmpdir(), 'signoff-files-'));

  paths(names: readonly string[]): string[] {
    mkdirSync(this.#folder, { recursive: true });
    return names.map((name) => {
      const path = join(this.#folder, name);
      writeFileSync(path, name.endsWith('.png') ? pixel : `Content of ${name}\n`);
      return path;
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
