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

/** Nothing moves, cuts or colours the ground, which stands in front of everything that is not in front of the page itself. */
const stillRoot = [
  'display: block',
  'visibility: visible',
  'transition: none',
  'content: normal',
  'opacity: 1',
  ...['transform', 'rotate', 'scale', 'translate', 'perspective', 'filter'].map(none),
  ...['backdrop-filter', 'mask', 'clip-path', 'contain'].map(none),
  'will-change: auto',
  'content-visibility: visible',
  'writing-mode: horizontal-tb',
];

/** Drawn as nothing, and deaf to hands; laid out as ever, so that a page is read and pressed as if it were seen. */
const unseen = ['mask: linear-gradient(#0000, #0000)', 'transition: none', 'interactivity: inert'];

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
 * A plain ground with one sentence in place of the page. Masked is the root's every child, and whatever may stand in front of everything else;
 * framesets have no mask and are made invisible. A transition would put off what is switched off.
 */
export function coverSheet(text: string): string {
  return `:root { ${firm(stillRoot)} }
:root > *, dialog, [popover], :fullscreen { ${firm(unseen)} }
* { ${firm(['pointer-events: none'])} }
frameset, frame { ${firm(['visibility: hidden', 'transition: none'])} }
:root:root::after { ${firm(['content: none'])} }
::backdrop { ${firm(['background: none', 'backdrop-filter: none'])} }
:root::view-transition { ${firm(['display: none'])} }
:root::before { ${firm([...ground, ...face, `content: ${cssString(text)}`, 'background: #f2f4f8', 'color: #1d2433'])} }
@media (prefers-color-scheme: dark) { :root::before { ${firm(['background: #14171d', 'color: #e6e9f0'])} } }`;
}

function none(property: string): string {
  return `${property}: none`;
}
