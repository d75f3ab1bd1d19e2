import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type EpochMs, SECOND_MS } from '../../base/time';
import type { Deadline } from '../../deadlines/deadline';
import { t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { commonRefusal } from '../common-refusals';
import { useFirstFocus } from '../use-first-focus';
import { useNow } from '../use-now';
import { useOverview } from '../use-overview';
import { type Actions, createActions } from './actions';
import type { WarningApi } from './api';
import { attributesOf } from './attributes';
import { BlockedWindow } from './blocked';
import { Due } from './due';
import { EndedWindow } from './ended';
import { keepTabInside, keyOf } from './keyboard';
import { AwayWindow, CallWindow, NothingWindow, RunningWindow, StayedWindow } from './other-windows';
import { type WarningState, warningState } from './state';

/** So long after the deadline the worker has either begun or does not answer. */
const GRACE_MS = 10 * SECOND_MS;

interface Props {
  readonly api: WarningApi;
  /** What was last known when the window opened; null: nothing. */
  readonly known: Overview | null;
}

export const Warning = ({ api, known }: Props) => {
  const overview = useOverview(api, known);
  const now = useNow(SECOND_MS);
  const [told, setTold] = useState<string | null>(null);
  const [extended, setExtended] = useState<{ from: Deadline; to: Deadline } | null>(null);
  const state = overview === null ? null : warningState(overview);
  const actions = useMemo(
    () => createActions(api, { told: setTold, extended: (from, to) => setExtended({ from, to }) }),
    [api],
  );
  const root = useRef<HTMLDivElement>(null);
  const stayed = extended === null || state === null ? null : stillStayed(state, extended);
  const screen = stayed ? 'stayed' : screenOf(state);
  useFirstFocus(root, screen);
  useEffect(() => setTold(null), [screen]);
  useKeys(root, (key) => state !== null && pressKey(key, stayed ? null : state, actions, setTold));
  if (overview === null || state === null) return null;
  const late = state.kind === 'warning' && now > state.due.deadline.dueAt + GRACE_MS;
  return (
    <div
      class="window"
      ref={root}
      key={screen}
      data-state={stayed ? 'stayed' : state.kind}
      {...attributesOf(overview, state)}
    >
      {stayed ? (
        <StayedWindow of={stayed} now={now} actions={actions} />
      ) : (
        <View state={state} now={now} told={late ? commonRefusal('worker-unreachable') : told} actions={actions} />
      )}
    </div>
  );
};

type ViewProps = {
  readonly state: WarningState;
  readonly now: EpochMs;
  readonly told: string | null;
  readonly actions: Actions;
};

const View = ({ state, ...rest }: ViewProps) => {
  switch (state.kind) {
    case 'warning':
      return <Due state={state} {...rest} />;
    case 'call':
      return <CallWindow state={state} {...rest} />;
    case 'away':
      return <AwayWindow state={state} {...rest} />;
    case 'running':
      return <RunningWindow state={state} {...rest} />;
    case 'blocked':
      return <BlockedWindow state={state} {...rest} />;
    case 'ended':
      return <EndedWindow state={state} {...rest} />;
    case 'nothing':
      return <NothingWindow state={state} {...rest} />;
  }
};

/** Anything that is pressed in one screen must not hit the button that stands there in the next. */
function screenOf(state: WarningState | null): string {
  if (state?.kind === 'away') return `away ${state.held !== null}`;
  if (state?.kind !== 'warning') return state?.kind ?? '';
  return `warning ${state.due.deadline.id} ${state.extendable}`;
}

/** What was put off last, as long as nothing else has come up; null: something has. */
function stillStayed(state: WarningState, { from, to }: { from: Deadline; to: Deadline }): Deadline | null {
  if (state.kind === 'nothing') return state.ends?.id === to.id ? state.ends : to;
  const { id, dueAt } = state.kind === 'warning' ? state.due.deadline : { id: '', dueAt: 0 };
  return id === from.id && dueAt === from.dueAt ? to : null;
}

type Key = NonNullable<ReturnType<typeof keyOf>>;

/** Whether the key did something. None signs out. */
function pressKey(key: Key, state: WarningState | null, actions: Actions, tell: (words: string) => void): boolean {
  if (key === 'press') {
    const stays = state?.kind === 'warning' && state.extendable;
    if (stays) actions.extend(state.due.deadline);
    return stays;
  }
  if (state?.kind === 'warning') {
    if (state.extendable) actions.extend(state.due.deadline);
    else tell(t('warn_esc_nothing'));
    return true;
  }
  const closes = state === null || state.kind === 'ended' || state.kind === 'nothing';
  if (closes) actions.close();
  return closes;
}

function useKeys(root: { current: HTMLElement | null }, onKey: (key: Key) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (root.current) keepTabInside(event, root.current);
      const key = keyOf(event);
      if (key !== null && latest.current(key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
