import * as v from 'valibot';
import { knownValueIn, pressLimits } from '../signout/taught/press-report';
import { limits } from '../sites/limits';
import type { FromFrame } from '../unsaved/frame-messages';

const MOST_UNSAVED = 100_000;
const MOST_FIELDS = 50;
const LONGEST_NAME = 200;

const nothing = v.strictObject({});
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const field = v.strictObject({ name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)), mark: whole });

const chain = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(limits.selectorCharacters))),
  v.minLength(1),
  v.maxLength(limits.taughtRoots),
);
const knownValue = v.pipe(
  v.string(),
  v.maxLength(pressLimits.valueCharacters),
  v.check((text) => knownValueIn(text) !== null),
);

/** Every message that a page's frame may send; all of them only report (R32). */
export const frameSchemas: { readonly [T in keyof FromFrame]: v.GenericSchema<unknown, FromFrame[T]['data']> } = {
  'unsaved.wake': nothing,
  'unsaved.changed': v.strictObject({ unsaved: v.pipe(whole, v.maxValue(MOST_UNSAVED)), call: v.boolean() }),
  'unsaved.saving': nothing,
  'unsaved.left': v.strictObject({ fields: v.pipe(v.array(field), v.maxLength(MOST_FIELDS)) }),
  'unsaved.rules': nothing,
  'presence.active': v.strictObject({ agoMs: v.pipe(whole, v.maxValue(600_000)) }),
  'presence.begun': nothing,
  'teach.pressed': v.strictObject({
    selectors: v.pipe(v.array(chain), v.minLength(1), v.maxLength(limits.taughtAlternatives)),
    label: v.pipe(v.string(), v.maxLength(limits.nameCharacters)),
    url: v.pipe(v.string(), v.maxLength(limits.addressCharacters)),
    values: v.pipe(v.array(knownValue), v.maxLength(pressLimits.values)),
  }),
};
