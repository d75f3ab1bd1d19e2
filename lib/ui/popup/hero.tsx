import { type EpochMs, SECOND_MS } from '../../base/time';
import { capitalized, clock, dayAndTime, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import { isGood } from '../../records/shown-record';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { JobBar } from '../kit/job-bar';
import { VerdictTiles } from '../kit/verdict';
import { causeLine, endsWords } from '../rule-words';
import type { Actions } from './actions';
import type { SecondViews } from './api';
import { Checking } from './check-hero';
import { HeroFrame } from './hero-frame';
import { Leftover } from './leftover';
import { type PopupState, type ShownResult, sitesToSignOut } from './state';
import { signOutWords, summaryWords } from './words';

interface Props {
  readonly state: Exclude<PopupState, { kind: 'blocked' }>;
  readonly overview: Overview;
  readonly now: EpochMs;
  /** Origin of the page beside the popup; null: there is none that could be a site. */
  readonly here: string | null;
  readonly views: SecondViews | null;
  readonly actions: Actions;
}

export const Hero = ({ state, overview, now, here, views, actions }: Props) => {
  switch (state.kind) {
    case 'none':
      return views && <views.NoSite here={here} />;
    case 'checking':
      return <Checking state={state} actions={actions} />;
    case 'stop':
      return <StopWindow state={state} now={now} actions={actions} />;
    case 'running':
    case 'resumed':
      return <Running state={state} now={now} actions={actions} />;
    case 'no-access':
      return (
        <HeroFrame icon="key" title={tn('popup_noAccess_title', state.sites.length)} why={t('popup_noAccess_text')}>
          <Button
            first
            large
            kind="primary"
            action="allow"
            label={t('action_allow')}
            onPress={() => actions.allow(state.sites)}
          />
        </HeroFrame>
      );
    case 'in':
      return (
        <HeroFrame {...signedInWords(state, overview, now)}>
          <SignOutAll overview={overview} views={views} actions={actions} />
          {overview.pause?.whole && (
            <Button action="resume" label={t('popup_paused_resume')} onPress={actions.resume} />
          )}
        </HeroFrame>
      );
    case 'leftover':
      return <Leftover sites={state.sites} overview={overview} actions={actions} />;
    case 'unknown':
      return (
        <HeroFrame icon="unknown" title={tn('popup_unknown_title', state.unknown)} why={t('popup_unknown_text')}>
          <SignOutAll overview={overview} views={views} actions={actions} />
        </HeroFrame>
      );
    case 'out':
      return (
        <HeroFrame
          icon="signed-out"
          title={t('popup_out_title')}
          why={tn('popup_out_text', state.total, { time: clock(overview.at) })}
        >
          {state.last && <LastResult of={state.last} now={now} />}
        </HeroFrame>
      );
    default:
      return views && <views.ResultHero state={state} overview={overview} now={now} actions={actions} />;
  }
};

type StateOf<K extends PopupState['kind']> = Extract<PopupState, { kind: K }>;
interface PartProps<K extends PopupState['kind']> {
  readonly state: StateOf<K>;
  readonly now: EpochMs;
  readonly actions: Actions;
}

const StopWindow = ({ state, now, actions }: PartProps<'stop'>) => (
  <HeroFrame
    icon="leaving"
    title={t('popup_stop_title', { n: Math.max(1, Math.ceil((state.job.startsAt - now) / SECOND_MS)) })}
    why={t('popup_stop_text')}
  >
    <Button first large action="cancel" label={t('popup_stop_action')} onPress={() => actions.stop(state.job.id)} />
  </HeroFrame>
);

const Running = ({ state, now, actions }: PartProps<'running' | 'resumed'>) => {
  const { job, done, total, stoppable } = state;
  const resumed = state.kind === 'resumed';
  const going = resumed ? t('popup_resumed_text', { time: dayAndTime(job.filedAt, now) }) : t('popup_running_text');
  const told = job.stopRequested ? t('popup_running_stopping') : going;
  return (
    <HeroFrame
      icon={resumed ? 'resume' : 'leaving'}
      tone="accent"
      title={resumed ? t('popup_resumed_title') : tn('popup_running_title', total)}
      why={job.cause.kind === 'automatic' ? causeLine(job.cause, job.filedAt, now) : told}
      {...(job.cause.kind === 'automatic' && { whyToo: told })}
    >
      <div class="job">
        <JobBar done={done} total={total} />
        {stoppable && <Button action="cancel" label={t('popup_stop_action')} onPress={() => actions.stop(job.id)} />}
      </div>
    </HeroFrame>
  );
};

const SignOutAll = ({ overview, views, actions }: Pick<Props, 'overview' | 'views' | 'actions'>) => {
  const sites = sitesToSignOut(overview);
  return (
    <>
      <Button
        first
        large
        kind="primary"
        action="sign-out-all"
        label={signOutWords(sites.length)}
        onPress={() => actions.start(sites.map((site) => site.id))}
      />
      {views && <views.GoesAlong of={sites} sites={overview.sites} />}
    </>
  );
};

function signedInWords({ signedIn, total }: StateOf<'in'>, { pause, deadline }: Overview, now: EpochMs) {
  if (pause?.whole) {
    const title = t('popup_paused_title', { time: whenShort(pause.untilAt, now) });
    return { icon: 'paused', title, why: t('popup_paused_text', { time: whenShort(pause.sinceAt, now) }) } as const;
  }
  const title = signedIn === total ? tn('popup_in_title', signedIn) : t('popup_in_titleOf', { n: signedIn, total });
  const why = deadline && deadline.phase !== 'call' && { why: endsWords(deadline.deadline, now) };
  return { icon: 'signed-in', title, ...why } as const;
}

/** What is wrong with it has been dismissed: it is called to mind, not told again beside "nothing open". */
const LastResult = ({ of, now }: { readonly of: ShownResult; readonly now: EpochMs }) => (
  <div>
    <p class="also">{capitalized(t('popup_out_last', { when: dayAndTime(of.record.finishedAt, now) }))}</p>
    {of.record.entries.every(isGood) ? (
      <VerdictTiles of={summaryWords(of.summary)} />
    ) : (
      <p class="also">{t('popup_out_lastOpen')}</p>
    )}
  </div>
);
