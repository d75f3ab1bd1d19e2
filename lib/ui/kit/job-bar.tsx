import { t } from '../../i18n/t';

/** How many of a run's sites are finished. */
export const JobBar = ({ done, total }: { readonly done: number; readonly total: number }) => {
  const text = t('popup_running_overall', { done, total });
  return (
    <div
      class="job-bar"
      role="progressbar"
      aria-label={text}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={text}
    >
      <span>{text}</span>
      <i>
        <b style={{ inlineSize: `${(done / Math.max(1, total)) * 100}%` }} />
      </i>
    </div>
  );
};
