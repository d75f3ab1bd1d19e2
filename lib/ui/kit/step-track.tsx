import { keyPart, t } from '../../i18n/t';
import { type StepName, stepNames } from '../../signout/job';

/** Where a site stands in its steps. The word for the step is written beside it. */
export const StepTrack = ({ step }: { readonly step: StepName }) => {
  const at = stepNames.indexOf(step);
  const text = t('step_of', { n: at + 1, total: stepNames.length, step: t(`step_${keyPart(step)}`) });
  return (
    <div
      class="steps"
      role="progressbar"
      aria-label={text}
      aria-valuemin={0}
      aria-valuemax={stepNames.length}
      aria-valuenow={at}
      aria-valuetext={text}
    >
      {stepNames.map((name, i) => (
        <i key={name} class={i < at ? 'done' : i === at ? 'now' : ''} />
      ))}
    </div>
  );
};
