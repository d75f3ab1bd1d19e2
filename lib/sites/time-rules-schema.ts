import * as v from 'valibot';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/time';
import { shapeProblem } from './shape-problem';
import {
  type AwayRules,
  defaultAway,
  defaultRules,
  defaultWarning,
  type MaintenanceRules,
  noMaintenance,
  type OwnRules,
  type TimeRules,
  type WarningRules,
} from './time-rules';

const MOST_WINDOWS = 100;
const MOST_HINTS = 10;
const MOST_SITES = 200;
const NAME_CHARACTERS = 80;

const span = (least: number, most: number) =>
  v.pipe(
    v.number('not-a-number'),
    v.integer('not-a-number'),
    v.minValue(least, 'too-small'),
    v.maxValue(most, 'too-big'),
  );

const rules = {
  idleMs: v.nullable(span(2 * MINUTE_MS, DAY_MS)),
  idleOf: v.picklist(['computer', 'site'], 'not-a-choice'),
  lockMs: v.nullable(span(0, 8 * HOUR_MS)),
  maxAgeMs: v.nullable(span(15 * MINUTE_MS, 30 * DAY_MS)),
  shiftEnd: v.boolean('not-a-choice'),
  leftover: v.picklist(['end', 'show'], 'not-a-choice'),
  callMs: span(0, 4 * HOUR_MS),
  unsaved: v.picklist(['wait', 'discard'], 'not-a-choice'),
  unsavedWaitMs: v.nullable(span(MINUTE_MS, DAY_MS)),
};

/** A rule that is not there has its default. */
export const timeRulesSchema: v.GenericSchema<unknown, TimeRules> = v.strictObject(
  {
    idleMs: v.optional(rules.idleMs, defaultRules.idleMs),
    idleOf: v.optional(rules.idleOf, defaultRules.idleOf),
    lockMs: v.optional(rules.lockMs, defaultRules.lockMs),
    maxAgeMs: v.optional(rules.maxAgeMs, defaultRules.maxAgeMs),
    shiftEnd: v.optional(rules.shiftEnd, defaultRules.shiftEnd),
    leftover: v.optional(rules.leftover, defaultRules.leftover),
    callMs: v.optional(rules.callMs, defaultRules.callMs),
    unsaved: v.optional(rules.unsaved, defaultRules.unsaved),
    unsavedWaitMs: v.optional(rules.unsavedWaitMs, defaultRules.unsavedWaitMs),
  },
  shapeProblem,
);

/** A rule that is not there is the general one. */
export const ownRulesSchema: v.GenericSchema<unknown, OwnRules> = v.strictObject(
  {
    idleMs: v.exactOptional(rules.idleMs),
    idleOf: v.exactOptional(rules.idleOf),
    lockMs: v.exactOptional(rules.lockMs),
    maxAgeMs: v.exactOptional(rules.maxAgeMs),
    shiftEnd: v.exactOptional(rules.shiftEnd),
    leftover: v.exactOptional(rules.leftover),
    callMs: v.exactOptional(rules.callMs),
    unsaved: v.exactOptional(rules.unsaved),
    unsavedWaitMs: v.exactOptional(rules.unsavedWaitMs),
  },
  shapeProblem,
);

/** Hints are put in order, longest first, each once. */
export const warningRulesSchema: v.GenericSchema<unknown, WarningRules> = v.strictObject(
  {
    warnMs: v.optional(span(20 * SECOND_MS, 30 * MINUTE_MS), defaultWarning.warnMs),
    extendMs: v.optional(span(MINUTE_MS, HOUR_MS), defaultWarning.extendMs),
    mostExtensions: v.optional(span(10, 100), defaultWarning.mostExtensions),
    hintsMs: v.optional(
      v.pipe(
        v.array(span(MINUTE_MS, DAY_MS), 'not-a-list'),
        v.maxLength(MOST_HINTS, 'too-many'),
        v.transform((hints): readonly number[] => [...new Set(hints)].sort((a, b) => b - a)),
      ),
      defaultWarning.hintsMs,
    ),
  },
  shapeProblem,
);

const id = v.pipe(v.string('not-text'), v.regex(/^[\w-]{1,64}$/, 'bad-id'));

const wallClock = v.pipe(
  v.string('not-text'),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'bad-date'),
  v.check((text) => isDate(text), 'bad-date'),
);

const maintenanceWindow = v.pipe(
  v.strictObject(
    {
      id,
      name: v.pipe(
        v.string('not-text'),
        v.trim(),
        v.minLength(1, 'window-name-empty'),
        v.maxLength(NAME_CHARACTERS, 'name-too-long'),
      ),
      siteIds: v.union(
        [
          v.literal('all'),
          v.pipe(v.array(id, 'not-a-list'), v.minLength(1, 'window-without-site'), v.maxLength(MOST_SITES, 'too-many')),
        ],
        'not-a-choice',
      ),
      from: wallClock,
      to: wallClock,
      repeats: v.optional(v.picklist(['never', 'weekly'], 'not-a-choice'), 'never'),
    },
    shapeProblem,
  ),
  v.forward(
    v.check(({ from, to }) => from < to, 'ends-before-start'),
    ['to'],
  ),
  v.forward(
    v.check(({ from, to }) => Date.parse(`${to}Z`) - Date.parse(`${from}Z`) <= 7 * DAY_MS, 'window-too-long'),
    ['to'],
  ),
);

export const maintenanceSchema: v.GenericSchema<unknown, MaintenanceRules> = v.strictObject(
  {
    windows: v.optional(
      v.pipe(v.array(maintenanceWindow, 'not-a-list'), v.maxLength(MOST_WINDOWS, 'too-many')),
      noMaintenance.windows,
    ),
    leadMs: v.optional(span(0, HOUR_MS), noMaintenance.leadMs),
    noticeMs: v.optional(span(0, 7 * DAY_MS), noMaintenance.noticeMs),
  },
  shapeProblem,
);

export const awaySchema: v.GenericSchema<unknown, AwayRules> = v.strictObject(
  {
    does: v.optional(v.picklist(['sign-out', 'cover'], 'not-a-choice'), defaultAway.does),
    graceMs: v.optional(span(MINUTE_MS, HOUR_MS), defaultAway.graceMs),
  },
  shapeProblem,
);

/** Of the calendar: no 30th of February. */
function isDate(text: string): boolean {
  const at = Date.parse(`${text}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
