import { weekdayName } from '../../i18n/dates';
import { duration } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Settings } from '../../sites/site';
import { Notice } from '../kit/notice';
import { ErrorText, TextInput } from '../options/setting';
import type { HoursForm } from './use-hours';

const DAYS = [0, 1, 2, 3, 4, 5, 6];

export const Days = ({ of: { typed, fault, change } }: { readonly of: HoursForm }) => {
  const error = fault?.of === 'days' ? fault.text : null;
  const flip = (day: number, on: boolean) =>
    change({ days: on ? [...typed.days, day].sort() : typed.days.filter((one) => one !== day) });
  return (
    <fieldset class="days-set" disabled={typed.none} aria-describedby={error === null ? undefined : 'days-error'}>
      <legend>{t('welcome_hours_days')}</legend>
      <div class="days">
        {DAYS.map((day) => (
          <label key={day}>
            <input
              id={`day-${day}`}
              type="checkbox"
              aria-label={weekdayName(day)}
              checked={typed.days.includes(day)}
              onChange={(event) => flip(day, event.currentTarget.checked)}
            />
            <span>{weekdayName(day, 'short')}</span>
          </label>
        ))}
      </div>
      {error !== null && <ErrorText id="days-error" text={error} />}
    </fieldset>
  );
};

export const Times = ({ of }: { readonly of: HoursForm }) => (
  <fieldset class="times" disabled={of.typed.none}>
    <legend class="sr">{t('welcome_step_hours')}</legend>
    <Time of={of} id="from" label={t('welcome_hours_from')} />
    <Time of={of} id="to" label={t('welcome_hours_to')} />
  </fieldset>
);

interface TimeProps {
  readonly of: HoursForm;
  readonly id: 'from' | 'to';
  readonly label: string;
}

const Time = ({ of: { typed, fault, change }, id, label }: TimeProps) => {
  const error = fault?.of === id ? fault.text : null;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <TextInput id={id} value={typed[id]} most={12} error={error} onInput={(text) => change({ [id]: text })} />
      {error !== null && <ErrorText id={`${id}-error`} text={error} />}
    </div>
  );
};

/** What ends a sign-in beside the end of a shift, as it is set now. */
export const AlsoOn = ({ settings: { rules, warning } }: { readonly settings: Settings }) => {
  const idle =
    rules.idleMs === null
      ? ''
      : t('welcome_hours_also', { time: duration(rules.idleMs), warn: duration(warning.warnMs) });
  const age = rules.maxAgeMs === null ? '' : t('welcome_hours_max', { time: duration(rules.maxAgeMs) });
  return <Notice icon="queued" text={[idle, age, t('welcome_hours_login')].filter(Boolean).join(' ')} />;
};
