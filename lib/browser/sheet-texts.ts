/** A CSS string that says this text, whatever characters are in it. */
export function cssString(text: string): string {
  const escaped = text.toWellFormed().replace(/[\p{Cc}"'\\<>]/gu, (one) => `\\${one.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}

/** Declarations that no page can overrule. */
const firm = (declarations: readonly string[]): string =>
  declarations.map((declaration) => `${declaration} !important;`).join(' ');

const face = [
  'font: 500 14px/20px system-ui, sans-serif',
  'text-align: center',
  'white-space: pre-line',
  'z-index: 2147483647',
];

/** One line at the top of the page that takes no click. */
export function bannerSheet(text: string): string {
  const place = ['all: initial', 'display: block', 'position: fixed', 'inset: 0 0 auto 0', 'pointer-events: none'];
  const size = ['box-sizing: border-box', 'padding: 4px 16px', 'overflow: hidden'];
  return `:root::after { ${firm([...place, ...size, ...face, `content: ${cssString(text)}`])} ${tones('#fff3d6', '#3a2a00', '#e0b24a')} }
@media (prefers-color-scheme: dark) { :root::after { ${tones('#3a2e12', '#ffe9b8', '#8a6d1f')} } }`;
}

const tones = (ground: string, ink: string, edge: string): string =>
  firm([`background: ${ground}`, `color: ${ink}`, `border-bottom: 1px solid ${edge}`]);

/** Larger than any page, so that its place in the scrolled document is kept. */
const ROOM = '10000000px';

/** Nothing of the root is drawn, and nothing of it moves, cuts or colours the ground. Sizes of letters stay: the page is measured by them. */
const emptyRoot = [
  'display: block',
  'visibility: hidden',
  'transition: none',
  'content: normal',
  'position: static',
  'overflow: hidden',
  `min-width: ${ROOM}`,
  `min-height: ${ROOM}`,
  'opacity: 1',
  ...['max-width', 'max-height', 'transform', 'rotate', 'scale', 'translate', 'perspective', 'filter'].map(none),
  ...['backdrop-filter', 'mask', 'clip-path', 'contain'].map(none),
  'will-change: auto',
  'content-visibility: visible',
  'writing-mode: horizontal-tb',
];

const ground = [
  'all: initial',
  'display: grid',
  'place-content: center',
  'position: fixed',
  'inset: 0',
  'padding: 24px',
  'visibility: visible',
];

/**
 * A plain ground with one sentence in place of the page. Children of the root are not drawn at all, which goes for whatever stands in front of
 * everything else, too; framesets are drawn nevertheless and so made invisible. A transition would put off what is switched off.
 */
export function coverSheet(text: string): string {
  return `:root { ${firm(emptyRoot)} }
:root > * { ${firm(['display: none', 'transition: none'])} }
frameset, frame { ${firm(['visibility: hidden', 'transition: none'])} }
:root:root::after { ${firm(['content: none'])} }
:root::backdrop { ${firm(['background: none'])} }
:root::view-transition { ${firm(['display: none'])} }
:root::before { ${firm([...ground, ...face, `content: ${cssString(text)}`, 'background: #f2f4f8', 'color: #1d2433'])} }
@media (prefers-color-scheme: dark) { :root::before { ${firm(['background: #14171d', 'color: #e6e9f0'])} } }`;
}

function none(property: string): string {
  return `${property}: none`;
}
