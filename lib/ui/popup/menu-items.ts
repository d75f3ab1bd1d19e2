import { t } from '../../i18n/t';
import type { Overview } from '../../signout/overview';
import type { IconName } from '../kit/icons';
import type { Actions } from './actions';

export interface MenuItem {
  readonly action: string;
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

/** What can be done at this moment beside the one button; nothing that is switched off. */
export function menuItems({ away, job, pause, shift, sites }: Overview, actions: Actions): MenuItem[] {
  const items: MenuItem[] = [];
  const isIn = sites.some(({ session }) => session === 'signed-in' || session === 'stale');
  if (isIn && away === null && job === null) {
    items.push({
      action: 'step-away',
      icon: 'step-away',
      label: t('popup_menu_stepAway'),
      onPress: actions.stepAway,
    });
  }
  if (shift !== null) {
    items.push({
      action: 'stay-late',
      icon: 'queued',
      label: t('popup_menu_stayLate'),
      onPress: () => actions.ask('stay-late'),
    });
  }
  if (isIn) {
    items.push({
      action: 'pause',
      icon: 'paused',
      label: pause === null ? t('popup_menu_pause') : t('popup_menu_paused'),
      onPress: () => actions.ask('pause'),
    });
  }
  return items;
}
