import * as v from 'valibot';
import type { ShiftPlan } from './shift';

export const shiftPlanSchema: v.GenericSchema<unknown, ShiftPlan> = v.custom<ShiftPlan>(
  (plan) => typeof plan === 'object',
);
