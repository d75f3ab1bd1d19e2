import type { EpochMs } from '../../base/time';
import { list, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import type { SiteUnsaved } from '../../unsaved/site-unsaved';
import { commonRefusal } from '../common-refusals';
import { Button } from '../kit/button';
import type { Actions } from './actions';
import type { SecondViews } from './api';
import { Blocked } from './check-hero';
import { Hero } from './hero';
import { Note } from './note';
import { rowsOf } from './rows';
import { SiteList } from './site-list';
import { isTimeShort, type PopupState, sitesWithoutAccess } from './state';
import { unsavedCount } from './use-unsaved';

interface Props {
  readonly overview: Overview;
  readonly state: PopupState;
  /** What holds the sign-out up; null: not known, or nothing does. */
  readonly unsaved: readonly SiteUnsaved[] | null;
  /** Asks once more whether to discard it. */
  readonly discarding: boolean;
  readonly onBack: () => void;
  readonly now: EpochMs;
  readonly here: string | null;
  /** Code of a request that was refused. */
  readonly refusal: string | null;
  /** Somebody has just chosen when the shift ends; null: nobody has. */
  readonly shiftEndAt: EpochMs | null;
  readonly views: SecondViews | null;
  readonly actions: Actions;
}

export const MainView = (props: Props) => {
  const { overview, state, unsaved, now, here, views, actions } = props;
  const notice = <TheNotice {...props} />;
  if (state.kind === 'blocked') {
    const part = { state, count: unsavedCount(state.sites, unsaved), now, actions };
    return (
      <>
        {props.discarding && views ? <views.Discard {...part} onBack={props.onBack} /> : <Blocked {...part} />}
        {notice}
        {unsaved && views && <views.UnsavedList of={unsaved} sites={state.sites} actions={actions} />}
      </>
    );
  }
  return (
    <>
      <Hero state={state} overview={overview} now={now} here={here} views={views} actions={actions} />
      {notice}
      {state.kind !== 'none' && (
        <SiteList of={rowsOf(overview, state)} sites={overview.sites} now={now} views={views} actions={actions} />
      )}
      {/* Below the rows: it comes and goes with what pages say, and must not move what is about to be pressed. */}
      {state.kind === 'in' && state.unknown > 0 && (
        <p class="popup-note also">{tn('popup_in_unknown', state.unknown)}</p>
      )}
      {state.kind === 'proven' && <p class="popup-note also">{t('popup_scope')}</p>}
    </>
  );
};

type NoticeProps = Pick<Props, 'overview' | 'state' | 'now' | 'refusal' | 'shiftEndAt' | 'views' | 'actions'>;

/** At most one, the weightiest. */
const TheNotice = ({ overview, state, now, refusal, shiftEndAt, views, actions }: NoticeProps) => {
  const closed = sitesWithoutAccess(overview);
  const trouble = overview.trouble;
  if (refusal !== null) return <Note icon="alert" tone="bad" role="alert" text={commonRefusal(refusal)} />;
  if (trouble === 'settings-damaged') return <Note icon="alert" tone="bad" text={t('trouble_settings')} />;
  if (trouble === 'storage-unavailable') return <Note icon="alert" tone="bad" text={t('trouble_storage')} />;
  if (isTimeShort(overview)) return views && <views.TimeNotice overview={overview} now={now} actions={actions} />;
  if (shiftEndAt !== null) {
    return <Note icon="check" role="status" text={t('stay_planned', { time: whenShort(shiftEndAt, now) })} />;
  }
  if (state.kind === 'no-access' || state.kind === 'checking' || state.kind === 'blocked') return null;
  if (closed.length === 0)
    return <LesserNotice overview={overview} state={state} now={now} views={views} actions={actions} />;
  return (
    <Note icon="key" tone="warn" text={t('popup_access_text', { site: list(closed.map((site) => site.name)) })}>
      <Button action="allow" label={t('action_allow')} onPress={() => actions.allow(closed)} />
    </Note>
  );
};

/** What can be known a moment after the first paint, then what the rows say, too. */
const LesserNotice = ({
  overview,
  state,
  now,
  views,
  actions,
}: Pick<NoticeProps, 'overview' | 'state' | 'now' | 'views' | 'actions'>) => {
  const n = state.kind === 'in' || state.kind === 'unknown' ? overview.unsavedTotal : 0;
  const told = views?.lesserNotice(overview, now, actions) ?? null;
  return told ?? (n > 0 ? <Note icon="unsaved" tone="warn" text={tn('popup_unsaved_text', n)} /> : null);
};
