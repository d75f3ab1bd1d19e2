import { CHECK, type Drawing, dot, ink, line, ring } from './icons';

const DIAMOND =
  'M8.7 2.4a1.8 1.8 0 0 1 2.6 0l6.3 6.3a1.8 1.8 0 0 1 0 2.6l-6.3 6.3a1.8 1.8 0 0 1-2.6 0l-6.3-6.3a1.8 1.8 0 0 1 0-2.6z';
const diamond = () => <path d={DIAMOND} fill="currentColor" stroke="none" />;
const mark = 'M10 6v4.4';

/** Drawings that the popup's first screen has no use for. */
export const moreIcons = {
  // Circles speak of the server, squares of this browser, diamonds of single sign-on.
  providerEnded: () => [diamond(), ink(CHECK, 1.9)],
  providerAlive: () => [diamond(), ink(mark, 2), <circle cx="10" cy="13.4" r="1.15" class="ink-fill" />],
  providerUnproven: () => [line(DIAMOND), line('M8.3 8.1a1.8 1.8 0 1 1 2.7 1.6c-.7.4-1 .7-1 1.3'), dot(10, 13.1, 0.9)],
  providerUnchecked: () => [<path d={DIAMOND} stroke-dasharray="2.8 2.4" />, line('M7.4 10h5.2')],
  container: () => [
    line(
      'M3.6 8.8V4.6a1 1 0 0 1 1-1h4.2a2 2 0 0 1 1.4.6l6 6a1.5 1.5 0 0 1 0 2.1l-3.9 3.9a1.5 1.5 0 0 1-2.1 0l-6-6a2 2 0 0 1-.6-1.4z',
    ),
    dot(7.2, 7.2, 1.1),
  ],
  private: () => [
    line('M2.6 9.4h14.8M5 9l1.2-4.2a1 1 0 0 1 1.3-.7l1.6.6a2.6 2.6 0 0 0 1.8 0l1.6-.6a1 1 0 0 1 1.3.7L15 9'),
    <circle cx="6.2" cy="13.6" r="2.3" />,
    <circle cx="13.8" cy="13.6" r="2.3" />,
    line('M8.5 13.3a2.2 2.2 0 0 1 3 0'),
  ],
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
  doctor: () => line('M2.8 10.4h3.4l1.9-4.6 3.4 8.6 2-4h3.7'),
  search: () => [<circle cx="8.8" cy="8.8" r="5.2" />, line('M12.8 12.8l4 4')],
  pencil: () => line('M4 13.2V16h2.8l8.6-8.6-2.8-2.8zM11 6.2L13.8 9'),
  record: () => [dot(10, 10, 5.2), <circle cx="10" cy="10" r="8.2" stroke-width="1.2" stroke-dasharray="1.6 2.7" />],
  shield: () => line('M10 2.9l5.8 2.1v4.6c0 3.5-2.4 6.2-5.8 7.5-3.4-1.3-5.8-4-5.8-7.5V5z'),
  plus: () => line('M10 4.4v11.2M4.4 10h11.2'),
  download: () => line('M10 3.6v8.6M6.6 9l3.4 3.4L13.4 9M4 16h12'),
  upload: () => line('M10 12.4V3.8M6.6 7L10 3.6 13.4 7M4 16h12'),
} satisfies Record<string, Drawing>;
