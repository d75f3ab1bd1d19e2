import type { EpochMs } from '../../base/time';
import { list } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import type { Actions } from './actions';
import { Hero } from './hero';
import { rowsOf } from './rows';
import { SiteList } from './site-list';
import { type PopupState, sitesWithoutAccess } from './state';

interface Props {
  readonly overview: Overview;
  readonly state: PopupState;
  readonly now: EpochMs;
  readonly here: string | null;
  /** Code of a request that was refused. */
  readonly refusal: string | null;
  readonly actions: Actions;
}

export const MainView = ({ overview, state, now, here, refusal, actions }: Props) => (
  <>
    <Hero state={state} overview={overview} now={now} here={here} actions={actions} />
    <TheNotice overview={overview} state={state} refusal={refusal} actions={actions} />
    {state.kind !== 'none' && <SiteList of={rowsOf(overview, state)} now={now} actions={actions} />}
    {state.kind === 'proven' && <p class="popup-note also">{t('popup_scope')}</p>}
  </>
);

/** At most one, the weightiest. */
const TheNotice = ({ overview, state, refusal, actions }: Omit<Props, 'now' | 'here'>) => {
  const closed = sitesWithoutAccess(overview);
  const trouble = overview.trouble;
  if (refusal !== null) return <Note icon="alert" tone="bad" role="alert" text={refusalWords(refusal)} />;
  if (trouble === 'settings-damaged') return <Note icon="alert" tone="bad" text={t('trouble_settings')} />;
  if (trouble === 'storage-unavailable') return <Note icon="alert" tone="bad" text={t('trouble_storage')} />;
  if (closed.length === 0 || state.kind === 'no-access') return null;
  return (
    <Note icon="key" tone="warn" text={t('popup_access_text', { site: list(closed.map((site) => site.name)) })}>
      <Button action="allow" label={t('action_allow')} onPress={() => actions.allow(closed)} />
    </Note>
  );
};

const Note = (props: Parameters<typeof Notice>[0]) => (
  <div class="popup-note">
    <Notice {...props} />
  </div>
);
