import type { Target } from '../signout/job';
import type { Ports } from './ports';

/** What every step gets: the target as the journal has it, and the key of its secrets. */
export interface StepContext {
  readonly ports: Ports;
  readonly jobId: string;
  readonly target: Target;
  readonly secretKey: string;
  /** Time the step has. */
  readonly limitMs: number;
}
