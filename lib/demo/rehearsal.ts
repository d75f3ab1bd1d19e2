import { inTurn } from '../base/in-turn';
import { checkSignOutAgain } from '../flows/check-job';
import { discardAndContinue } from '../flows/decide';
import type { Ports } from '../flows/ports';
import { createJobRunner } from '../flows/run-jobs';
import { startSignOut, stopSignOut } from '../flows/start-sign-out';
import { isHeld, phaseOf } from '../signout/decisions';
import type { Rehearsal, RehearsalDeed } from '../signout/rehearsal';
import { nextStep } from '../signout/steps';
import { afterLogOut, afterSignIn, showsDesk } from './demo-page';
import { demoPorts, type Outside } from './demo-ports';
import { type Demo, type DemoState, demoSite, newDemo } from './demo-state';

/** Outlives this worker, not the browser. */
export interface DemoMemory {
  get(): Promise<DemoState>;
  set(state: DemoState): Promise<void>;
}

export interface Rehearsals {
  /** A run that an earlier worker began goes on. */
  now(): Promise<Rehearsal>;
  /** From the start, unless a sign-out runs. */
  begin(stubborn: boolean): Promise<Rehearsal>;
  act(deed: RehearsalDeed): Promise<Rehearsal>;
}

/** One sign-out as everywhere else, by the same steps, over a demo CRM in memory. */
export function createRehearsals(outside: Outside, memory: DemoMemory): Rehearsals {
  const turn = inTurn();
  const writes = inTurn();
  let state = newDemo(false);
  const demo: Demo = {
    now: () => state,
    change(how) {
      state = { ...state, ...how(state) };
      return writes(() => memory.set(state));
    },
  };
  const ports = demoPorts(demo, outside);
  const runJobs = createJobRunner(ports, () => {});
  let reading: Promise<void> | null = null;
  let running = false;
  const load = async () => {
    state = await memory.get();
  };
  const read = () => (reading ??= load());
  const goOn = () => {
    if (running || !state.jobs.some((job) => !isHeld(job))) return;
    running = true;
    void runJobs().finally(() => {
      running = false;
    });
  };
  const told = (work: () => Promise<unknown>): Promise<Rehearsal> =>
    turn(async () => {
      await read();
      await work();
      goOn();
      return rehearsalOf(state);
    });
  return {
    now: () => told(async () => undefined),
    begin: (stubborn) => told(async () => running || demo.change(() => newDemo(stubborn))),
    act: (deed) => told(() => perform(ports, demo, deed)),
  };
}

/** What is not possible now is not done: the answer tells how things stand. */
async function perform(ports: Ports, demo: Demo, deed: RehearsalDeed): Promise<unknown> {
  const [job] = demo.now().jobs;
  const now = ports.clock.now();
  switch (deed) {
    case 'sign-in':
      return showsDesk(demo.now()) || job ? null : demo.change((state) => afterSignIn(state, now));
    case 'log-out':
      return showsDesk(demo.now()) && demo.change((state) => afterLogOut(state, now));
    case 'edit':
      return demo.change((state) => ({ unsaved: showsDesk(state) }));
    case 'save':
      return demo.change(() => ({ unsaved: false }));
    case 'sign-out':
      return showsDesk(demo.now()) && startSignOut(ports, [demoSite.id], { kind: 'manual', by: 'popup' });
    case 'check':
      return job && checkSignOutAgain(ports, job.id, () => {});
    case 'discard':
      return job && discardAndContinue(ports, job.id);
    case 'cancel':
      return job && stopSignOut(ports, job.id);
  }
}

function rehearsalOf(state: DemoState): Rehearsal {
  const [job] = state.jobs;
  const [target] = job?.targets ?? [];
  const isOver = state.records.find(({ entries }) => entries.some(({ outcome }) => outcome.kind === 'finished'));
  return {
    stubborn: state.stubborn,
    signedIn: showsDesk(state),
    unsaved: state.unsaved,
    run: job && target ? { phase: phaseOf(job), step: nextStep(target) } : null,
    record: isOver ?? null,
  };
}
