import type { EpochMs } from '../../base/time';
import { list } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import type { SiteUnsaved } from '../../unsaved/site-unsaved';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import type { Actions } from './actions';
import { Blocked, Discard } from './check-hero';
import { Hero } from './hero';
import { rowsOf } from './rows';
import { SiteList } from './site-list';
import { type PopupState, sitesWithoutAccess } from './state';
import { UnsavedList } from './unsaved-list';
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
  readonly actions: Actions;
}

export const MainView = (props: Props) => {
  const { overview, state, unsaved, now, here, refusal, actions } = props;
  const notice = <TheNotice overview={overview} state={state} refusal={refusal} actions={actions} />;
  if (state.kind === 'blocked') {
    const part = { state, count: unsavedCount(state.sites, unsaved), actions };
    return (
      <>
        {props.discarding ? <Discard {...part} onBack={props.onBack} /> : <Blocked {...part} />}
        {notice}
        {unsaved && <UnsavedList of={unsaved} sites={state.sites} actions={actions} />}
      </>
    );
  }
  return (
    <>
      <Hero state={state} overview={overview} now={now} here={here} actions={actions} />
      {notice}
      {state.kind !== 'none' && <SiteList of={rowsOf(overview, state)} now={now} actions={actions} />}
      {state.kind === 'proven' && <p class="popup-note also">{t('popup_scope')}</p>}
    </>
  );
};

type NoticeProps = Pick<Props, 'overview' | 'state' | 'refusal' | 'actions'>;

/** At most one, the weightiest. */
const TheNotice = ({ overview, state, refusal, actions }: NoticeProps) => {
  const closed = sitesWithoutAccess(overview);
  const trouble = overview.trouble;
  if (refusal !== null) return <Note icon="alert" tone="bad" role="alert" text={refusalWords(refusal)} />;
  if (trouble === 'settings-damaged') return <Note icon="alert" tone="bad" text={t('trouble_settings')} />;
  if (trouble === 'storage-unavailable') return <Note icon="alert" tone="bad" text={t('trouble_storage')} />;
  if (state.kind === 'no-access' || state.kind === 'checking' || state.kind === 'blocked') return null;
  if (closed.length === 0)
    return <UnsavedNote n={state.kind === 'in' || state.kind === 'unknown' ? overview.unsavedTotal : 0} />;
  return (
    <Note icon="key" tone="warn" text={t('popup_access_text', { site: list(closed.map((site) => site.name)) })}>
      <Button action="allow" label={t('action_allow')} onPress={() => actions.allow(closed)} />
    </Note>
  );
};

const UnsavedNote = ({ n }: { readonly n: number }) =>
  n > 0 ? <Note icon="unsaved" tone="warn" text={tn('popup_unsaved_text', n)} /> : null;

const Note = (props: Parameters<typeof Notice>[0]) => (
  <div class="popup-note">
    <Notice {...props} />
  </div>
);
