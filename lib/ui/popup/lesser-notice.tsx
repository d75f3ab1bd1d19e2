import type { VNode } from 'preact';
import { list } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { moreIcons } from '../kit/more-icons';
import { providerName } from '../provider-words';
import type { Actions } from './actions';
import { Note } from './note';
import { endedAlong } from './provider-groups';

/** What a sign-out would leave out although somebody might expect it, and how to change that. null: nothing. */
export function lesserNotice({ sites, notCovered }: Overview, actions: Actions): VNode | null {
  const closed = endedAlong(sites).filter(({ access, origins }) => !access && origins.length > 0);
  if (closed.length > 0) {
    const provider = list(closed.map(({ host }) => providerName(host)));
    return (
      <Note icon="key" tone="warn" text={t('idp_access', { provider })}>
        <Button action="allow" label={t('action_allow')} onPress={() => actions.allow(closed)} />
      </Note>
    );
  }
  if (!notCovered.includes('private')) return null;
  return <Note icon={moreIcons.private} title={t('notCovered_private')} text={t('notCovered_private_how')} />;
}
