import { drawWords } from '../../unsaved/words';
import { attribute, closest, textOf } from '../dom';
import type { Book } from './book';
import { labelOf } from './label-of';
import { namesOf, upwards } from './tree';

const SIDE = 48;
const NOT_DRAWN = /(?:^|[\s_-])(?:map|chart|graph|plot|viewer|leaflet|mapbox|maplibre|minimap|game)/;

export interface Drawings {
  begin(canvas: HTMLCanvasElement): void;
  end(): void;
}

/** Signatures and sketches. A chart or a map is dragged to be looked at. */
export function createDrawings(book: Book): Drawings {
  let begun: { readonly canvas: HTMLCanvasElement; readonly base: string } | null = null;
  return {
    begin(canvas) {
      begun = isForDrawing(canvas) ? { canvas, base: pictureOf(canvas) } : null;
    },
    end() {
      if (begun === null) return;
      const { canvas, base } = begun;
      begun = null;
      if (pictureOf(canvas) === base && base !== '') return;
      book.edited({
        key: canvas,
        element: () => canvas,
        kind: 'drawing',
        label: () => labelOf(canvas),
        read: () => pictureOf(canvas) || null,
        base: base || null,
        certainty: 'unsaved',
      });
    },
  };
}

function isForDrawing(canvas: Element): boolean {
  const around = [...upwards(canvas, 4)];
  if (around.some((at) => NOT_DRAWN.test(namesOf(at)))) return false;
  const said = `${around.map(namesOf).join(' ')} ${labelOf(canvas)} ${textOf(around.at(-1) ?? canvas, 200)} ${attribute(canvas, 'title') ?? ''}`;
  return drawWords.test(said.replace(/[_-]/g, ' ')) || closest(canvas, 'form,dialog,[role=dialog]') !== null;
}

/** A small picture of it as text; empty: it may not be read. */
function pictureOf(canvas: HTMLCanvasElement): string {
  const small = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  try {
    small?.drawImage(canvas, 0, 0, SIDE, SIDE);
    return String.fromCharCode(...(small?.getImageData(0, 0, SIDE, SIDE).data ?? []));
  } catch {
    return '';
  }
}
