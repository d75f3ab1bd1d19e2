import { t } from '../../i18n/t';
import type { Overview, SiteOverview } from '../../signout/overview';
import { Button } from '../kit/button';
import type { Actions } from './actions';
import { HeroFrame } from './hero-frame';
import { sitesToSignOut } from './state';
import { signOutWords } from './words';

interface Props {
  readonly sites: readonly SiteOverview[];
  readonly overview: Overview;
  readonly actions: Actions;
}

/** What an earlier shift left open; whatever else is open can go along. */
export const Leftover = ({ sites, overview, actions }: Props) => {
  const one = sites.length === 1;
  const all = sitesToSignOut(overview);
  return (
    <HeroFrame
      icon="stale"
      title={t('popup_leftover_title')}
      why={t(one ? 'popup_leftover_text' : 'popup_leftover_texts')}
    >
      <Button
        first
        large
        kind="primary"
        action="sign-out-stale"
        label={t(one ? 'popup_leftover_action' : 'popup_leftover_actionAll')}
        onPress={() => actions.start(sites.map(({ id }) => id))}
      />
      {all.length > sites.length && (
        <Button
          large
          action="sign-out-all"
          label={signOutWords(all.length)}
          onPress={() => actions.start(all.map(({ id }) => id))}
        />
      )}
    </HeroFrame>
  );
};
