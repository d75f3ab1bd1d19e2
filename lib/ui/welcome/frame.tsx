import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t';
import { Icon } from '../kit/icon';
import { type Step, steps } from './use-step';

interface FrameProps {
  readonly step: Step;
  /** Steps of which something came: a site, hours, a proven rehearsal. */
  readonly done: readonly Step[];
  readonly children: ComponentChildren;
}

export const Frame = ({ step, done, children }: FrameProps) => (
  <main class="guide" data-step={step}>
    <div class="guide-head">
      <span class="guide-brand">
        <Icon name="mark" size={36} />
      </span>
      <h1>{t('welcome_title')}</h1>
      <p>{t('welcome_text')}</p>
    </div>
    <Stepper step={step} done={done} />
    {children}
    <p class="guide-foot">
      <strong>{t('welcome_notice_title')}</strong>
      {t('welcome_notice_text')}
    </p>
  </main>
);

const STEP_NAMES = {
  crm: () => t('welcome_step_crm'),
  hours: () => t('welcome_step_hours'),
  rehearsal: () => t('welcome_step_rehearsal'),
};

const Stepper = ({ step, done }: Omit<FrameProps, 'children'>) => {
  const now = steps.indexOf(step);
  return (
    <nav aria-label={t('welcome_step', { n: now + 1, total: steps.length })}>
      <ol class="stepper">
        {steps.map((one, at) => (
          <li key={one} class={at <= now ? 'reached' : ''}>
            <a href={`#${one}`} aria-current={one === step ? 'step' : undefined}>
              {done.includes(one) && <Icon name="check" size={16} />}
              <span>{STEP_NAMES[one]()}</span>
              {done.includes(one) && <span class="sr">{t('welcome_step_done')}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

interface PanelProps {
  readonly title: string;
  readonly text?: string;
  /** Its buttons, the way past it first. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

export const Panel = ({ title, text, foot, children }: PanelProps) => (
  <section class="panel" aria-labelledby="panel-title">
    <div class="panel-body">
      <h2 id="panel-title" tabIndex={-1}>
        {title}
      </h2>
      {text && <p>{text}</p>}
      {children}
    </div>
    <div class="panel-foot">{foot}</div>
  </section>
);
