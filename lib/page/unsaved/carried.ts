import type { WriteLeft } from '../../unsaved/write';
import { markOfState, type WorkRecord } from './book';

/** The request says what the thing holds, or held when it was sent. */
export function carries(write: WriteLeft, record: WorkRecord, state = record.state): boolean {
  const mark = markOfState(state);
  return mark !== null && write.marks.includes(mark);
}

/** Without what stands around a list box: its choice is sent as a number. */
export const ownText = (state: WorkRecord['state']): string => state?.split('\u0000')[0] ?? '';
