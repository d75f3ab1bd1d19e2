import type { MarkKind } from './field-marks';

/** Line and sign come before colour: solid with a tick, thick and filled with a pen, dotted with a bar, dashed with a lock. */
interface MarkLook {
  readonly colour: string;
  readonly width: number;
  readonly dashes: string;
  readonly filled: boolean;
  /** Path in a square of 16. */
  readonly sign: string;
}

export const markLooks: Readonly<Record<MarkKind, MarkLook>> = {
  counted: { colour: '#2f55d4', width: 2, dashes: 'none', filled: false, sign: 'M4.5 8.3 7 10.8l4.5-5' },
  edited: {
    colour: '#9a4a00',
    width: 4,
    dashes: 'none',
    filled: true,
    sign: 'M4.8 11.2v-2l4.6-4.6 2 2-4.6 4.6Z',
  },
  ignored: { colour: '#4a5161', width: 2, dashes: '0.1 5', filled: false, sign: 'M5 8h6' },
  secret: {
    colour: '#6a2a9c',
    width: 2,
    dashes: '9 5',
    filled: false,
    sign: 'M6 7.6V6a2 2 0 0 1 4 0v1.6M5 7.6h6v3.9H5Z',
  },
};
