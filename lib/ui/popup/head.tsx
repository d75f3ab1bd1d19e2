import { t } from '../../i18n/t';
import { IconButton } from '../kit/button';
import { Icon } from '../kit/icon';

interface Props {
  /** A result is shown that may be put away. */
  readonly dismissible: boolean;
  readonly onDismiss?: () => void;
}

export const Head = ({ dismissible, onDismiss }: Props) => (
  <header class="popup-head">
    <span class="brand">
      <Icon name="mark" />
      <span>{t('app_short')}</span>
    </span>
    <span class="grow" />
    {dismissible && onDismiss && (
      <IconButton icon="close" action="dismiss" label={t('popup_dismiss')} onPress={onDismiss} />
    )}
  </header>
);
