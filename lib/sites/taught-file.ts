import * as v from 'valibot';
import { isRecord } from './is-record';
import { limits } from './limits';
import { plainText } from './plain-text';
import { type ProblemValues, problemOf } from './settings-problem';
import { shapeProblem } from './shape-problem';
import { parseStrictJson } from './strict-json';
import type { TaughtSignOut } from './taught';
import { path, taughtSchema } from './taught-schema';

/** What was recorded at one site, for somebody else who uses the same product. No settings document, so that nobody imports it as one. */
export interface TaughtFile {
  readonly recordedSignOut: 1;
  /** Of the site it was recorded at; only for people to read. */
  readonly name: string;
  readonly taught: TaughtSignOut;
  /** Path and query of an address that answers differently with and without a login. */
  readonly proof: string | null;
}

const fileSchema: v.GenericSchema<unknown, TaughtFile> = v.strictObject(
  {
    recordedSignOut: v.literal(1),
    name: v.optional(v.pipe(v.string('not-text'), v.maxLength(limits.nameCharacters, 'name-too-long'), plainText), ''),
    taught: taughtSchema,
    proof: v.optional(v.nullable(path), null),
  },
  shapeProblem,
);

export type ReadTaught =
  | { readonly ok: true; readonly file: TaughtFile }
  | {
      readonly ok: false;
      readonly code: string;
      readonly line?: number;
      readonly column?: number;
      readonly path?: string;
      readonly values?: ProblemValues;
    };

export const writeTaughtFile = (file: TaughtFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** Read as a whole or refused as a whole, with the first problem named. */
export function readTaughtFile(text: string): ReadTaught {
  if (text.length > limits.documentCharacters) return { ok: false, code: 'too-large' };
  const json = parseStrictJson(text, limits.documentDepth);
  if (!json.ok) return json;
  const { value } = json;
  if (!isRecord(value) || !('recordedSignOut' in value)) return { ok: false, code: 'no-recording-file' };
  if (value.recordedSignOut !== 1) return { ok: false, code: 'version-newer' };
  const parsed = v.safeParse(fileSchema, value);
  if (parsed.success) return { ok: true, file: parsed.output };
  return { ok: false, ...problemOf(parsed.issues[0], value) };
}
