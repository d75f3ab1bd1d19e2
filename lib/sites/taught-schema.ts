import * as v from 'valibot';
import { limits } from './limits';
import { plainText } from './plain-text';
import { shapeProblem } from './shape-problem';
import { type TaughtRequest, type TaughtSignOut, type TaughtStep, taughtRoles } from './taught';

const selector = v.pipe(
  v.string('not-text'),
  v.minLength(1, 'selector-empty'),
  v.maxLength(limits.selectorCharacters, 'selector-too-long'),
  plainText,
);

const short = (most: number, least = 0) =>
  v.pipe(v.string('not-text'), v.minLength(least, 'empty'), v.maxLength(most, 'too-long'), plainText);

function listOf<T>(entry: v.GenericSchema<unknown, T>, most: number, least = 0) {
  return v.pipe(
    v.array(v.unknown(), 'not-a-list'),
    v.minLength(least, 'empty-list'),
    v.maxLength(most, 'too-many'),
    v.array(entry),
  );
}

/** Of the site itself: no host, and nothing that a browser would take for one. */
export const path = v.pipe(
  short(limits.addressCharacters, 1),
  v.check((text) => /^\/(?![/\\])[^\s\\]*$/.test(text), 'not-a-path'),
);

const step: v.GenericSchema<unknown, TaughtStep> = v.strictObject(
  {
    role: v.picklist(taughtRoles, 'not-a-choice'),
    selectors: listOf(listOf(selector, limits.taughtRoots, 1), limits.taughtAlternatives, 1),
    text: v.optional(short(limits.nameCharacters), ''),
    frame: v.optional(v.nullable(short(limits.selectorCharacters, 1)), null),
  },
  shapeProblem,
);

const named = short(limits.selectorCharacters, 1);
const placeholder = v.pipe(v.string('not-text'), v.regex(/^[\w-]{1,40}$/, 'bad-id'));
const inStorage = {
  placeholder,
  key: named,
  path: listOf(named, limits.taughtRoots),
  decode: v.picklist(['none', 'base64'], 'not-a-choice'),
};

const value = v.variant(
  'from',
  [
    v.strictObject({ placeholder, from: v.picklist(['input', 'meta', 'cookie']), name: named }, shapeProblem),
    v.strictObject({ ...inStorage, from: v.picklist(['local-storage', 'session-storage']) }, shapeProblem),
    v.strictObject({ placeholder, from: v.literal('link'), fragment: named, parameter: named }, shapeProblem),
  ],
  'not-a-choice',
);

const header = v.strictObject(
  {
    name: v.pipe(v.string('not-text'), v.regex(/^[\w-]{1,100}$/, 'bad-id')),
    value: short(limits.selectorCharacters),
  },
  shapeProblem,
);

const request: v.GenericSchema<unknown, TaughtRequest> = v.strictObject(
  {
    method: v.picklist(['GET', 'POST', 'PUT', 'DELETE'], 'not-a-choice'),
    path,
    headers: v.optional(listOf(header, limits.taughtValues), []),
    body: v.optional(
      v.nullable(
        v.strictObject(
          { type: v.picklist(['form', 'json'], 'not-a-choice'), text: short(limits.addressCharacters) },
          shapeProblem,
        ),
      ),
      null,
    ),
    values: v.optional(listOf(value, limits.taughtValues), []),
  },
  shapeProblem,
);

/** What was recorded, as a file may hold it. */
export const taughtSchema: v.GenericSchema<unknown, TaughtSignOut> = v.pipe(
  v.strictObject(
    {
      taughtAt: v.pipe(v.number('not-a-number'), v.integer('not-a-number'), v.minValue(0, 'too-small')),
      steps: listOf(step, limits.taughtSteps),
      request: v.optional(v.nullable(request), null),
      landsOn: v.optional(v.nullable(path), null),
    },
    shapeProblem,
  ),
  v.check((taught) => taught.steps.length > 0 || taught.request !== null, 'nothing-taught'),
);
