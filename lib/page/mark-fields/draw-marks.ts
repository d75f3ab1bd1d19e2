import { isVisible, parentOf } from '../dom';
import type { FieldMark, MarkKind } from './field-marks';
import { markLooks } from './mark-signs';

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';
const MOST_MARKS = 2_000;
/** Between the field and its outline. */
const GAP_PX = 2;
const RADIUS_PX = 8;
/** Of a box or button that its sign would hide. */
const SMALL_PX = 40;

export interface DrawnMarks {
  /** Draws these and no others. */
  show(marks: readonly Pick<FieldMark, 'face' | 'kind'>[]): void;
  /** Puts every mark where its field is now. */
  follow(): void;
  remove(): void;
}

/** Outlines over the page, in one closed shadow root of an element at its end. They hear nothing and hold no text. */
export function drawMarks(): DrawnMarks {
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  const canvas = svg('svg', { width: '100%', height: '100%' });
  const kinds = Object.keys(markLooks) as MarkKind[];
  const layers = new Map(kinds.map((kind) => [kind, layer(kind, canvas)]));
  const inSight = new Set<Element>();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inSight[isIntersecting ? 'add' : 'delete'](target);
  });
  let shown: ReadonlyMap<Element, MarkKind> = new Map();
  prepare(host, canvas);

  return {
    show(marks) {
      const next = new Map(marks.slice(0, MOST_MARKS).map(({ face, kind }) => [face, kind]));
      for (const face of shown.keys()) if (!next.has(face) && inSight.delete(face)) sight.unobserve(face);
      for (const face of next.keys()) if (!shown.has(face)) sight.observe(face);
      shown = next;
      if (shown.size > 0 && parentOf(host) === null) attach(host);
    },
    follow() {
      const places = new Map<MarkKind, DOMRect[]>(kinds.map((kind) => [kind, []]));
      for (const [face, kind] of shown) if (inSight.has(face) && isVisible(face)) places.get(kind)?.push(boxOf(face));
      for (const [kind, boxes] of places) layers.get(kind)?.(boxes);
    },
    remove() {
      sight.disconnect();
      host.remove();
    },
  };
}

const boxOf = (face: Element): DOMRect => Element.prototype.getBoundingClientRect.call(face);

/** Inline and important: no rule of the page is stronger, and no policy of the page forbids it. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'clip',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

function prepare(host: HTMLElement, canvas: SVGElement): void {
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  host.popover = 'manual';
  host.attachShadow({ mode: 'closed' }).append(canvas);
}

/** Above open dialogs as well, where the browser lets it. */
function attach(host: HTMLElement): void {
  document.documentElement.append(host);
  try {
    host.showPopover();
  } catch {
    // it stands in the page all the same
  }
}

/** All marks of one kind are a handful of paths, however many there are. Returns what puts them around these boxes. */
function layer(kind: MarkKind, canvas: SVGElement): (boxes: readonly DOMRect[]) => void {
  const { colour, width, dashes, filled, sign } = markLooks[kind];
  const [halo, outline, disc, stroke] = [
    { fill: 'none', stroke: '#fff', 'stroke-opacity': '.85', 'stroke-width': `${width + 3}` },
    {
      fill: filled ? colour : 'none',
      'fill-opacity': '.14',
      stroke: colour,
      'stroke-width': `${width}`,
      'stroke-dasharray': dashes,
    },
    { fill: colour, stroke: '#fff', 'stroke-width': '1.5' },
    { fill: 'none', stroke: '#fff', 'stroke-width': '1.6' },
  ].map((look) => svg('path', { 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...look }));
  const group = svg('g', {});
  for (const path of [halo, outline, disc, stroke]) if (path) group.appendChild(path);
  canvas.appendChild(group);
  const draw = (path: SVGElement | undefined, d: string) => {
    if (path?.getAttribute('d') !== d) path?.setAttribute('d', d);
  };
  return (boxes) => {
    for (const path of [halo, outline]) draw(path, boxes.map(around).join(''));
    draw(disc, boxes.map((box) => `${middle(box)}m${-RADIUS_PX} 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z`).join(''));
    draw(stroke, boxes.map((box) => middle(box) + sign).join(''));
  };
}

const round = (px: number): number => Math.round(px * 2) / 2;

function around({ x, y, width, height }: DOMRect): string {
  const [wide, high] = [round(width + 2 * GAP_PX), round(height + 2 * GAP_PX)];
  return `M${round(x - GAP_PX)} ${round(y - GAP_PX)}h${wide}v${high}h${-wide}z`;
}

/** Of the sign: on the upper right corner, beside it where the field is small. */
const middle = ({ right, y, width }: DOMRect): string =>
  `M${round(width < SMALL_PX ? right + 7 : right)} ${round(y - GAP_PX)}`;

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
