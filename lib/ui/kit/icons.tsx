import type { ComponentChildren } from 'preact';

export type Drawing = () => ComponentChildren;

// A ring is the session at the server, the dot is the person. Circles speak of the server, squares of this browser.
export const CHECK = 'M6.4 10.3l2.5 2.5 4.8-5.2';

export const line = (d: string, width?: number) => <path d={d} stroke-width={width} />;
export const ring = (r: number, dashes?: string) => <circle cx="10" cy="10" r={r} stroke-dasharray={dashes} />;
export const dot = (cx: number, cy: number, r: number, of?: string) => (
  <circle cx={cx} cy={cy} r={r} fill="currentColor" stroke="none" class={of} />
);
export const ink = (d: string, width: number) => <path d={d} class="ink" stroke-width={width} />;
const box = (dashes?: string) => <rect x="3.5" y="3.5" width="13" height="13" rx="3.2" stroke-dasharray={dashes} />;

/** Drawings on a 20 × 20 grid. Functions, since a preact node may stand in one place only. */
export const icons = {
  mark: () => [line('M15.84 8.19A6.75 6.75 0 1 1 11.81 4.16', 2.4), dot(15.7, 4.3, 2.3)],

  'signed-in': () => [ring(6.7), dot(10, 10, 3.1)],
  'signed-out': () => ring(6.7),
  unknown: () => [
    ring(6.7, '2.6 2.66'),
    line('M8.4 8.5a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.9.6-.9 1.2', 1.4),
    dot(10, 13.1, 0.9),
  ],
  stale: () => [line('M16.7 10a6.7 6.7 0 1 1-2-4.8'), line('M15.2 2.6v3h-3'), dot(10, 10, 2.6)],
  leaving: () => [line('M15.6 8.5A6.3 6.3 0 1 1 11.8 4.3'), dot(15.4, 4.7, 2.2, 'leaving-dot')],
  waiting: () => ring(6.7, '1 3.2'),

  proven: () => [dot(10, 10, 7.6), ink(CHECK, 1.9)],
  'still-alive': () => [
    <path d="M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7z" fill="currentColor" stroke="none" />,
    ink('M10 6.2v4.6', 2),
    <circle cx="10" cy="13.7" r="1.15" class="ink-fill" />,
  ],
  unproven: () => [ring(6.9), line('M7.9 8.2a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.8-1.1 1.5'), dot(10, 13.7, 1)],
  queued: () => [ring(6.9), line('M10 6.2V10l2.6 1.7')],

  clean: () => [
    <rect x="2.9" y="2.9" width="14.2" height="14.2" rx="3.6" fill="currentColor" stroke="none" />,
    ink(CHECK, 1.9),
  ],
  residue: () => [box(), line('M10 6.6v4'), dot(10, 13.3, 1)],
  'not-cleaned': () => [box('2.8 2.4'), line('M7.4 10h5.2')],

  'sign-out': () => [
    line('M8.2 3.8H5.4A1.6 1.6 0 0 0 3.8 5.4v9.2a1.6 1.6 0 0 0 1.6 1.6h2.8'),
    line('M8.4 10h7.8M13.2 6.9l3.1 3.1-3.1 3.1'),
  ],
  unsaved: () => [line('M12.6 4.3l3.1 3.1-8 8-3.7.6.6-3.7z'), line('M11 5.9L14.1 9')],
  call: () =>
    line(
      'M6 3.4L4.1 4.6c-.7.5-1 1.4-.7 2.2 1.4 4.4 5.4 8.4 9.8 9.8.8.3 1.7 0 2.2-.7l1.2-1.9-3.5-2.4-1.7 1.5c-1.7-.9-3.1-2.3-4-4l1.5-1.7z',
    ),
  open: () => [
    line('M8.6 4.4H5.2a1.4 1.4 0 0 0-1.4 1.4v9a1.4 1.4 0 0 0 1.4 1.4h9a1.4 1.4 0 0 0 1.4-1.4v-3.4'),
    line('M11.8 3.8h4.4v4.4M16 4l-6.2 6.2'),
  ],
  tab: () => [<rect x="2.8" y="4.2" width="14.4" height="11.6" rx="2" />, line('M2.8 8h14.4M8 4.4V8')],
  key: () => [<circle cx="7" cy="13" r="3.3" />, line('M9.4 10.6l6.3-6.3M13.2 6.8l2.1 2.1M11.2 8.8l1.5 1.5')],
  offline: () => [
    line('M3 3l14 14M4.2 9a9 9 0 0 1 3-1.9M10.8 6.2a9 9 0 0 1 5 2.8M6.6 11.7a5.4 5.4 0 0 1 3-1.4'),
    dot(10, 14.8, 1.2),
  ],
  resume: () => [line('M16.4 10A6.5 6.5 0 1 1 14.3 5.2'), line('M14.8 2.4v3.2h-3.2')],
  paused: () => [ring(6.9), line('M8.2 7.6v4.8M11.8 7.6v4.8')],
  stopped: () => [ring(6.9), <rect x="7.5" y="7.5" width="5" height="5" rx=".8" fill="currentColor" stroke="none" />],
  check: () => line('M4.8 10.6l3.4 3.4 7-7.6', 1.9),
  close: () => line('M5.4 5.4l9.2 9.2M14.6 5.4l-9.2 9.2'),
  'chevron-right': () => line('M8 5.4l4.6 4.6L8 14.6'),
  'chevron-down': () => line('M5.4 8l4.6 4.6L14.6 8'),
  'chevron-left': () => line('M12 5.4L7.4 10l4.6 4.6'),
  history: () => [line('M3.5 10a6.7 6.7 0 1 0 2-4.8'), line('M5 2.6v3h3M10 6.6V10l2.3 1.5')],
  settings: () => [
    line('M3.4 6h7.2M14.6 6h2M3.4 14h2M9.4 14h7.2'),
    <circle cx="12.6" cy="6" r="2" />,
    <circle cx="7.4" cy="14" r="2" />,
  ],
  trash: () => [
    line('M4 5.8h12M8 5.6V4.2a.8.8 0 0 1 .8-.8h2.4a.8.8 0 0 1 .8.8v1.4'),
    line('M5.4 6l.7 9.2a1.4 1.4 0 0 0 1.4 1.3h5a1.4 1.4 0 0 0 1.4-1.3L14.6 6'),
  ],
  lock: () => [
    <rect x="4.4" y="8.8" width="11.2" height="7.6" rx="1.8" />,
    line('M6.8 8.6V6.8a3.2 3.2 0 0 1 6.4 0v1.8'),
  ],
  more: () => line('M5 10h.1M10 10h.1M15 10h.1', 2.4),
  'step-away': () => [
    line('M4 7.4h9v4.8a3.4 3.4 0 0 1-3.4 3.4H7.4A3.4 3.4 0 0 1 4 12.2z'),
    line('M13 8.6h1.4a1.9 1.9 0 0 1 0 3.8H13M7 3.2v1.6M10 3.2v1.6'),
  ],
  info: () => [ring(6.9), line('M10 9.4v4'), dot(10, 6.7, 1)],
  alert: () => [line('M10 3.4l7 12.4H3z'), line('M10 8.2v3.4'), dot(10, 13.7, 0.9)],
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof icons;
