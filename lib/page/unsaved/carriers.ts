import { closest, matches, parentOf, queryAll, tag } from '../dom';
import { comboboxState, isCombobox } from './combobox';
import { EDITABLE, fieldAt, isKeyTrap, isNative, isRich, NATIVE } from './field';
import { isRadio, radioGroup } from './radios';
import { isSecret } from './secret';
import { type State, stateOf } from './state';
import { elementsBelow, queryDeep, type Scope, upwards, upwardsAsDrawn } from './tree';

/** Drawn by its place alone. */
const STYLED_SLIDER =
  ':is([class*=slider-handle],[class*=slider-thumb],[class*=slider__handle],[class*=slider-knob]):not([role])';

/** Everything that may carry a value that is not typed. */
export const CARRIERS = [
  NATIVE,
  EDITABLE,
  '[role=checkbox],[role=switch],[role=radio],[role=menuitemcheckbox],[role=menuitemradio],[aria-pressed],[aria-checked]',
  '[role=slider],[role=spinbutton],[role=combobox],[aria-haspopup=listbox]',
  '[role=option][aria-selected]',
  STYLED_SLIDER,
].join(',');
const SMALL_PAGE = 4_000;
const MOST_CARRIERS = 1_200;
/** To find what holds the blocks of one text is dear. */
const MOST_ROOTS = 60;
const SIGN_PIXELS = 48;
const ENOUGH_NEAR = 250;
const MOST_NEAR = 3_000;

const CHOICES = '[role=option],[role=menuitemcheckbox],[role=menuitemradio]';

/** What is dragged describes its role; a list box may do so as well. */
export const MOVED = '[draggable=true],[aria-roledescription]:not([role=combobox])';

/** Value of every carrier, read through `read` below. */
export type Snapshot = Map<Element, State>;

/** What the carriers around these elements hold now: of the whole page while it is small, else of their surroundings. */
export function snapshot(around: readonly Element[]): Snapshot {
  const found: Snapshot = new Map();
  let rich = 0;
  for (const scope of scopes(around)) {
    for (const element of queryDeep(scope, CARRIERS)) {
      if (found.size >= MOST_CARRIERS) return found;
      const own = carrierOf(element);
      const carrier = own && isRich(own) && rich++ < MOST_ROOTS ? fieldAt(own) : own;
      if (carrier && !found.has(carrier) && isRendered(element)) found.set(carrier, readCarrier(carrier));
    }
  }
  return found;
}

function scopes(around: readonly Element[]): Scope[] {
  if (elementsBelow(document).length <= SMALL_PAGE) return [document];
  return around.map(surroundings);
}

/** The widest part around an element that still holds few carriers. */
function surroundings(element: Element): Element {
  let widest = element;
  for (const at of upwards(element)) {
    if (elementsBelow(at).length > MOST_NEAR || queryAll(at, CARRIERS).length > ENOUGH_NEAR) break;
    widest = at;
  }
  return widest;
}

/** Styled widgets keep their native input transparent or clipped, never `display: none`. */
export const isRendered = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element) || (tag(element) === 'select' && !matches(element, '[disabled]'));

/** A thing is read where it shows: a search field inside a list box belongs to the box. */
function carrierOf(element: Element): Element | null {
  if (!isNative(element) && matches(element, MOVED)) return null;
  if (isSecret(element) || (isNative(element) && matches(element, ':disabled'))) return null;
  if (tag(element) === 'select') return element;
  if (isRadio(element)) return radioGroup(element)[0] ?? element;
  if (isNative(element) && (matches(element, '[aria-hidden=true]') || isKeyTrap(element))) return null;
  if (matches(element, CHOICES) || closest(element, '[role=menu],[role=listbox],[role=tree]'))
    return closest(element, '[role=listbox],[role=menu]') === null || isPopup(element) ? null : element;
  if (!isRich(element)) return element;
  const around = parentOf(element);
  return around !== null && isRich(around) ? null : element;
}

/** Lists that open over the page: what is marked there is not chosen yet. A list that stands in the page is none. */
export function isPopup(element: Element): boolean {
  let list = false;
  for (const at of upwardsAsDrawn(element, 16)) {
    if (tag(at) === 'body' || tag(at) === 'form' || tag(at) === 'main') return false;
    if (matches(at, '[role=menu],[popover],dialog,[role=dialog]')) return true;
    list ||= matches(at, '[role=listbox]');
    const { position, zIndex } = getComputedStyle(at);
    if (position === 'fixed') return true;
    if (position === 'absolute' && (list || (Number(zIndex) > 0 && !isNative(at) && !isSign(at)))) return true;
  }
  return false;
}

/** A cross or an arrow that is placed inside its field. */
function isSign(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width <= SIGN_PIXELS && height <= SIGN_PIXELS;
}

/** As the field shows it, with what stands around a combobox. */
export const readCarrier = (carrier: Element): State =>
  isCombobox(carrier) ? comboboxState(carrier) : stateOf(carrier);
