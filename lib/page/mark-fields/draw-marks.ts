import { isVisible, parentOf } from '../dom';
import type { FieldMark } from './field-marks';
import { markLooks } from './mark-signs';

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';
const MOST_MARKS = 2_000;
/** Of a box or button that its sign would hide. */
const SMALL_PX = 40;
/** Between the field and its outline. */
const GAP_PX = 2;

export interface DrawnMarks {
  /** Draws these and no others. */
  show(marks: readonly FieldMark[]): void;
  /** Puts every mark where its field is now. */
  follow(): void;
  remove(): void;
}

interface Drawn {
  readonly mark: FieldMark;
  readonly group: SVGElement;
  readonly outlines: readonly SVGElement[];
  readonly sign: SVGElement;
  place: string;
}

/** Outlines over the page, in one closed shadow root of an element at its end. They hear nothing and hold no text. */
export function drawMarks(): DrawnMarks {
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  const canvas = svg('svg', { width: '100%', height: '100%' });
  const drawn = new Map<Element, Drawn>();
  const inSight = new Set<Element>();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inSight[isIntersecting ? 'add' : 'delete'](target);
  });
  prepare(host, canvas);

  const forget = (face: Element) => {
    drawn.get(face)?.group.remove();
    drawn.delete(face);
    sight.unobserve(face);
    inSight.delete(face);
  };
  return {
    show(all) {
      const marks = new Map(all.slice(0, MOST_MARKS).map((mark) => [mark.face, mark]));
      for (const [face, { mark }] of drawn) if (marks.get(face)?.kind !== mark.kind) forget(face);
      const fresh = [...marks.values()].filter(({ face }) => !drawn.has(face)).map(draw);
      for (const one of fresh) {
        drawn.set(one.mark.face, one);
        sight.observe(one.mark.face);
        canvas.appendChild(one.group);
      }
      if (drawn.size > 0 && parentOf(host) === null) attach(host);
    },
    follow() {
      const boxes = [...drawn].map(([face, one]) => [one, inSight.has(face) && isVisible(face) ? boxOf(face) : null]);
      for (const [one, box] of boxes as [Drawn, DOMRect | null][]) put(one, box);
    },
    remove() {
      sight.disconnect();
      drawn.clear();
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

function draw(mark: FieldMark): Drawn {
  const { colour, width, dashes, filled, sign: path } = markLooks[mark.kind];
  const line = { fill: 'none', rx: '3', 'stroke-linecap': 'round' };
  const halo = svg('rect', { ...line, stroke: '#fff', 'stroke-opacity': '0.85', 'stroke-width': String(width + 3) });
  const outline = svg('rect', { ...line, stroke: colour, 'stroke-width': String(width), 'stroke-dasharray': dashes });
  if (filled)
    for (const [name, value] of Object.entries({ fill: colour, 'fill-opacity': '0.14' }))
      outline.setAttribute(name, value);
  const sign = svg('g', {});
  const stroke = { fill: 'none', stroke: '#fff', 'stroke-width': '1.6', 'stroke-linejoin': 'round' };
  sign.appendChild(svg('circle', { cx: '8', cy: '8', r: '8', fill: colour, stroke: '#fff', 'stroke-width': '1.5' }));
  sign.appendChild(svg('path', { ...stroke, 'stroke-linecap': 'round', d: path }));
  const group = svg('g', { display: 'none' });
  for (const part of [halo, outline, sign]) group.appendChild(part); // `append` of many takes four times as long
  return { mark, group, outlines: [halo, outline], sign, place: '' };
}

function put(one: Drawn, box: DOMRect | null): void {
  const place = box === null ? '' : [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
  if (place === one.place) return;
  one.place = place;
  if (box === null) {
    one.group.setAttribute('display', 'none');
    return;
  }
  const size = { width: box.width + 2 * GAP_PX, height: box.height + 2 * GAP_PX };
  one.group.removeAttribute('display');
  one.group.setAttribute('transform', `translate(${box.x - GAP_PX} ${box.y - GAP_PX})`);
  for (const outline of one.outlines)
    for (const [name, value] of Object.entries(size)) outline.setAttribute(name, String(value));
  one.sign.setAttribute('transform', `translate(${size.width - (size.width < SMALL_PX ? 4 : 9)} -9)`);
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
