import { t } from '../../../i18n/t';
import { Icon } from '../../kit/icon';

const STEPS = ['teach_step1', 'teach_step2', 'teach_step3', 'teach_step4'] as const;

/** `now`: from 0; after the last all of them are done. */
export const Stepper = ({ now }: { readonly now: number }) => (
  <ol class="teach-steps" aria-label={t('teach_progress', { n: Math.min(now + 1, STEPS.length), total: STEPS.length })}>
    {STEPS.map((key, at) => (
      <li key={key} class={at < now ? 'done' : undefined} aria-current={at === now ? 'step' : undefined}>
        <span>
          {at < now && <Icon name="check" size={16} />}
          <span>{t(key)}</span>
        </span>
      </li>
    ))}
  </ol>
);
