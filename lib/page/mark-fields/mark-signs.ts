import type { MarkKind } from './field-marks';

/** Line and sign come before colour: solid with a tick, thick and filled with a pen, dotted with a bar, dashed with a lock, thick with a way out. */
interface MarkLook {
  readonly colour: string;
  readonly width: number;
  readonly dashes: string;
  readonly filled: boolean;
  /** Path from the middle of a disc of radius 8. */
  readonly sign: string;
}

export const markLooks: Readonly<Record<MarkKind, MarkLook>> = {
  ignored: { colour: '#4a5161', width: 2, dashes: '0.1 5', filled: false, sign: 'm-3 0h6' },
  counted: { colour: '#2f55d4', width: 2, dashes: 'none', filled: false, sign: 'm-3.5 .3l2.5 2.5l4.5-5' },
  secret: {
    colour: '#6a2a9c',
    width: 2,
    dashes: '9 5',
    filled: false,
    sign: 'm-2-.4v-1.6a2 2 0 0 1 4 0v1.6m-5 0h6v3.9h-6z',
  },
  edited: { colour: '#9a4a00', width: 4, dashes: 'none', filled: true, sign: 'm-3.2 3.2v-2l4.6-4.6l2 2l-4.6 4.6z' },
  control: { colour: '#b3261e', width: 4, dashes: 'none', filled: true, sign: 'm-3.6 0h6.4m-2.6-2.8l2.8 2.8l-2.8 2.8' },
};
