import { t } from '../../i18n/t';

interface Props {
  /** null: it is the default. */
  readonly words: string | null;
  /** Names the setting for whoever does not see what the button stands beside. */
  readonly label: string;
  readonly onReset: () => void;
}

/** Where a value comes from, and the way back to the default. */
export const SourceLine = ({ words, label, onReset }: Props) =>
  words === null ? (
    <p class="source">{t('source_default')}</p>
  ) : (
    <p class="source">
      <span>{words}</span>
      <button
        type="button"
        data-action="use-default"
        aria-label={t('source_reset_name', { setting: label })}
        onClick={onReset}
      >
        {t('source_reset')}
      </button>
    </p>
  );
