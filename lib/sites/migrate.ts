import { isRecord } from './is-record';

/** `steps[n]` turns a document of version n into one of version n + 1. Version 1 is the first there was. */
export type MigrationSteps = Readonly<
  Record<number, (document: Readonly<Record<string, unknown>>) => Record<string, unknown>>
>;

export const CURRENT_VERSION = 1;
export const migrationSteps: MigrationSteps = {};

export type Migrated =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly code: 'wrong-shape' | 'version-missing' | 'version-newer' }
  /** `version` as it stands in the document. */
  | { readonly ok: false; readonly code: 'version-unknown'; readonly values: { readonly version: string } };

/** Brings a document to the present version, one step after the other; the given one stays as it is. */
export function migrate(raw: unknown, current = CURRENT_VERSION, steps = migrationSteps): Migrated {
  if (!isRecord(raw)) return { ok: false, code: 'wrong-shape' };
  const { version } = raw;
  if (version === undefined) return { ok: false, code: 'version-missing' };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return unknownVersion(version);
  if (version > current) return { ok: false, code: 'version-newer' };
  let document: Readonly<Record<string, unknown>> = raw;
  for (let from = version; from < current; from += 1) {
    const step = steps[from];
    if (step === undefined) return unknownVersion(version);
    document = { ...step(document), version: from + 1 };
  }
  return { ok: true, document };
}

function unknownVersion(version: unknown): Migrated {
  return {
    ok: false,
    code: 'version-unknown',
    values: { version: JSON.stringify(version).slice(0, 60).toWellFormed() },
  };
}
