import type { ToFrameMessage } from '../../unsaved/frame-messages';
import { readCarrier, type Snapshot, snapshot } from './carriers';
import { isPlainText } from './combobox';
import { fieldAt, typeOf } from './field';
import { tellAll, tellBase } from './hand-over-events';
import type { Listening } from './listen';
import { radioGroup } from './radios';
import { isSecret } from './secret';
import type { State } from './state';

/** What happened in a frame before its detector came. The lookout writes it, the detector takes it over. */
export interface Early {
  /** What stood in the fields that somebody turned to. */
  readonly bases: Map<Element, State>;
  /** What widgets held before the first press; null: nobody pressed any. */
  before: Snapshot | null;
  /** In order, with the innermost element of each: an event that is over does not tell it any more. null: a press in the document around this one. */
  readonly deeds: { readonly event: Event | null; readonly target: Element }[];
  readonly messages: ToFrameMessage[];
  /** The detector is there and hears from now on what the lookout heard. */
  handOn(): Listening;
}

/** The API of a frame in which the lookout still waits. */
export interface Waiting {
  readonly early: Early;
}

/** From then on only the first deed of a kind at a place is kept. */
const MOST_DEEDS = 300;
const BEGINS = /^(?:pointerdown|keydown|beforeinput|paste|drop)$/;

/** To the successor after an update. */
export function handOverEarly({ bases, deeds }: Early): void {
  for (const [element, base] of bases) if (base !== readCarrier(element)) tellBase(element, base);
  if (deeds.length === 0) tellAll();
}

/** `event`: null: a press in the document around this one. */
export function noteDeed(early: Early, event: Event | null, target: Element): void {
  if (event === null || BEGINS.test(event.type)) keepWhatStands(early, target);
  const again = (deed: Early['deeds'][number]) => deed.target === target && deed.event?.type === event?.type;
  if (early.deeds.length < MOST_DEEDS || !early.deeds.some(again)) early.deeds.push({ event, target });
}

function keepWhatStands(early: Early, target: Element): void {
  const field = fieldAt(target);
  const thing = field && typeOf(field) === 'radio' ? (radioGroup(field)[0] ?? field) : field;
  if (thing && !early.bases.has(thing)) early.bases.set(thing, isSecret(thing) ? null : readCarrier(thing));
  if (field === null || !isPlainText(field)) early.before ??= snapshot([target]);
}
