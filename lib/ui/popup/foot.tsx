import { t } from '../../i18n/t';
import { Icon } from '../kit/icon';

interface Props {
  /** They are on the screen. */
  readonly records: boolean;
  readonly onRecords: () => void;
}

export const Foot = ({ records, onRecords }: Props) => (
  <footer class="popup-foot">
    <button type="button" data-action="records" aria-current={records ? 'true' : undefined} onClick={onRecords}>
      <Icon name="history" size={16} />
      <span>{t('nav_lastSignOuts')}</span>
    </button>
    <a href="/options.html" target="_blank" data-action="settings" rel="noopener">
      <Icon name="settings" size={16} />
      <span>{t('nav_settings')}</span>
    </a>
  </footer>
);
