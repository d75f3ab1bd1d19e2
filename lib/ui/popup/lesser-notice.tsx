import type { VNode } from 'preact';
import type { EpochMs } from '../../base/time';
import { list, whenShort } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { MaintenanceOverview, Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { pauseWords } from '../pause-words';
import { providerName } from '../provider-words';
import type { Actions } from './actions';
import { Note } from './note';
import { endedAlong } from './provider-groups';

/** What is to come, what a sign-out would leave out although somebody might expect it, and how to change that. null: nothing. */
export function lesserNotice({ sites, maintenance, pause }: Overview, now: EpochMs, actions: Actions): VNode | null {
  if (pause !== null && !pause.whole) {
    return (
      <Note icon="paused" text={pauseWords(pause, now)}>
        <Button action="resume" label={t('popup_paused_resume')} onPress={actions.resume} />
      </Note>
    );
  }
  const [next] = maintenance;
  if (next) return <Note icon="info" text={maintenanceWords(next, now)} />;
  const closed = endedAlong(sites).filter(({ access, origins }) => !access && origins.length > 0);
  if (closed.length > 0) {
    const provider = list(closed.map(({ host }) => providerName(host)));
    return (
      <Note icon="key" tone="warn" text={t('idp_access', { provider })}>
        <Button action="allow" label={t('action_allow')} onPress={() => actions.allow(closed)} />
      </Note>
    );
  }
  return null;
}

const maintenanceWords = ({ name, startAt, endAt }: MaintenanceOverview, now: EpochMs): string =>
  t('popup_maintenance', { name, from: whenShort(startAt, now), to: whenShort(endAt, now) });
