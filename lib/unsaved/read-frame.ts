import * as v from 'valibot';
import { type FrameUnsaved, MOST_ENTRIES, type UnsavedEntry } from './entry';
import { cleanLabel } from './label';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

const entry: v.GenericSchema<unknown, UnsavedEntry> = v.object({
  ref: count,
  label: v.pipe(
    v.string(),
    v.transform((label) => cleanLabel(label)),
  ),
  kind: v.picklist(['field', 'rich-text', 'choice', 'file', 'rows', 'drawing', 'form']),
  certainty: v.picklist(['unsaved', 'possibly']),
});

const frame: v.GenericSchema<unknown, FrameUnsaved> = v.object({
  entries: v.pipe(v.array(entry), v.maxLength(MOST_ENTRIES)),
  total: count,
  foreign: v.boolean(),
  call: v.boolean(),
  openItems: v.nullable(count),
});

/** What a frame answered, if it is an answer: pages can make their script say anything (X08). */
export function readFrame(answer: unknown): FrameUnsaved | null {
  const parsed = v.safeParse(frame, answer);
  if (!parsed.success) return null;
  return { ...parsed.output, total: Math.max(parsed.output.total, parsed.output.entries.length) };
}
