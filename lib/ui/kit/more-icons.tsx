import { type Drawing, line, ring } from './icons';

/** Drawings that the popup's first screen has no use for. */
export const moreIcons = {
  server: () => [
    <rect x="3.4" y="3.6" width="13.2" height="5.4" rx="1.5" />,
    <rect x="3.4" y="11" width="13.2" height="5.4" rx="1.5" />,
    line('M6.4 6.3h.1M6.4 13.7h.1', 2.1),
  ],
  calendar: () => [<rect x="3.2" y="4.4" width="13.6" height="12" rx="2" />, line('M3.2 8.4h13.6M7 2.8v3M13 2.8v3')],
  clock: () => [ring(6.9), line('M10 6.2V10l2.6 1.7')],
  bell: () => line('M5.2 13.8V9a4.8 4.8 0 0 1 9.6 0v4.8l1.2 1.4H4zM8.6 17h2.8'),
  maintenance: () =>
    line(
      'M12.2 7.8a3.9 3.9 0 0 1 4.6-4.6l-2.3 2.3.6 1.9 1.9.6 2.3-2.3a3.9 3.9 0 0 1-5 4.7l-6.4 6.4a1.9 1.9 0 0 1-2.7-2.7z',
    ),
  copy: () => [
    <rect x="7" y="7" width="9.4" height="9.4" rx="1.8" />,
    line('M13 6.8V5.4a1.8 1.8 0 0 0-1.8-1.8H5.4a1.8 1.8 0 0 0-1.8 1.8v5.8A1.8 1.8 0 0 0 5.4 13h1.4'),
  ],
  plus: () => line('M10 4.4v11.2M4.4 10h11.2'),
  download: () => line('M10 3.6v8.6M6.6 9l3.4 3.4L13.4 9M4 16h12'),
  upload: () => line('M10 12.4V3.8M6.6 7L10 3.6 13.4 7M4 16h12'),
} satisfies Record<string, Drawing>;
