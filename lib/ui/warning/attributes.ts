import type { Deadline } from '../../deadlines/deadline';
import type { Cause } from '../../signout/job';
import type { Overview } from '../../signout/overview';
import { verdictAttribute } from '../kit/verdict';
import type { WarningState } from './state';

const RUNS: Readonly<Record<WarningState['kind'], 'idle' | 'blocked' | 'running' | 'done'>> = {
  warning: 'idle',
  call: 'idle',
  away: 'idle',
  nothing: 'idle',
  blocked: 'blocked',
  running: 'running',
  ended: 'done',
};

/** For whoever drives the screen; absent where there is no such thing. */
export function attributesOf(
  overview: Overview,
  state: WarningState,
): Record<`data-${string}`, string | number | undefined> {
  const deadline = deadlineOf(overview, state);
  const summary = state.kind === 'ended' ? state.of.summary : null;
  return {
    'data-run': state.kind === 'away' && state.held !== null ? 'blocked' : RUNS[state.kind],
    'data-phase': overview.deadline?.phase,
    'data-cause': deadline?.cause ?? causeOf(state),
    'data-due-at': state.kind === 'away' ? state.dueAt : deadline?.dueAt,
    'data-extensions-used': deadline?.extension?.used,
    'data-verdict': summary ? verdictAttribute(summary.server.kind) : undefined,
    'data-local': summary?.local.kind,
    'data-idp': summary?.provider?.verdict.kind,
  };
}

/** That the screen speaks of; what comes next while a job runs is another. */
function deadlineOf({ deadline }: Overview, state: WarningState): Deadline | null {
  if (state.kind === 'running') return state.deadline;
  return state.kind === 'warning' || state.kind === 'call' || state.kind === 'nothing'
    ? (deadline?.deadline ?? null)
    : null;
}

function causeOf(state: WarningState): string | undefined {
  if (state.kind === 'away') return 'away';
  const cause = runCauseOf(state);
  return cause?.kind === 'automatic' ? cause.rule : cause?.by;
}

function runCauseOf(state: WarningState): Cause | undefined {
  if (state.kind === 'ended') return state.of.record.cause;
  if (state.kind === 'blocked') return state.held.job.cause;
  return state.kind === 'running' ? state.job?.cause : undefined;
}
