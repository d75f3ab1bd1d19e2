import * as v from 'valibot';
import { noShifts } from '../shifts/shift';
import { shiftPlanSchema } from '../shifts/shift-plan-schema';
import { limits } from './limits';
import { shapeProblem } from './shape-problem';
import type { Settings, Site } from './site';
import { siteSchema } from './site-schema';
import { awaySchema, maintenanceSchema, timeRulesSchema, warningRulesSchema } from './time-rules-schema';

export const stopWindowMs = v.pipe(
  v.number('not-a-number'),
  v.integer('not-a-number'),
  v.minValue(0, 'too-small'),
  v.maxValue(limits.stopWindowMs, 'too-big'),
);
export const appearance = v.picklist(['system', 'light', 'dark'], 'not-a-choice');

/** The whole document in its present version; that its sites are distinct is seen apart. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject(
  {
    version: v.literal(1),
    sites: v.pipe(v.array(v.unknown(), 'not-a-list'), v.maxLength(limits.sites, 'too-many-sites'), v.array(siteSchema)),
    stopWindowMs: v.optional(stopWindowMs, 0),
    appearance: v.optional(appearance, 'system'),
    rules: v.optional(timeRulesSchema, {}),
    warning: v.optional(warningRulesSchema, {}),
    shifts: v.optional(shiftPlanSchema, noShifts),
    maintenance: v.optional(maintenanceSchema, {}),
    away: v.optional(awaySchema, {}),
  },
  shapeProblem,
);

/** Sites that can stand beside each other: an id or an address that came before is left out. */
export function distinctSites(sites: readonly Site[]): Site[] {
  return sites.filter(
    (site, at) => sites.findIndex((other) => other.id === site.id || other.address === site.address) === at,
  );
}
