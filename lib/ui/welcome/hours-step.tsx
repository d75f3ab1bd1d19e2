import { weekdayName } from '../../i18n/dates';
import { t } from '../../i18n/t';
import type { Settings } from '../../sites/site';
import type { Api } from '../api';
import { focusSoon } from '../focus-soon';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { ErrorText } from '../options/setting';
import { OvernightQuestion } from '../options/shifts/overnight-question';
import { Panel } from './frame';
import { AlsoOn, Days, Times } from './hours-fields';
import { plainHours } from './plain-hours';
import { type HoursFault, type HoursForm, useHours } from './use-hours';
import { goTo } from './use-step';

interface Props {
  readonly api: Api;
  readonly settings: Settings;
  readonly reload: () => Promise<void>;
}

/** Hours that take more to say than this step can are left as they are. */
export const HoursStep = (props: Props) =>
  plainHours(props.settings.shifts.week) === null ? <OwnHours settings={props.settings} /> : <Hours {...props} />;

const OwnHours = ({ settings }: { readonly settings: Settings }) => (
  <Panel
    title={t('welcome_hours_title')}
    foot={<Button kind="primary" action="next" label={t('action_next')} onPress={() => goTo('rehearsal')} />}
  >
    <Notice icon="info" text={t('welcome_hours_own')} />
    <p>
      <a href="/options.html#shifts" data-action="shifts">
        {t('welcome_hours_ownLink')}
      </a>
    </p>
    <AlsoOn settings={settings} />
  </Panel>
);

const PLACES: Record<HoursFault['of'], string> = {
  days: '#day-0',
  from: '#from',
  to: '#to',
  save: '[data-action="next"]',
};

/** To what comes next: the question, what is wrong, or the next step. */
function goOn(came: 'saved' | 'asked' | HoursFault): void {
  if (came === 'saved') goTo('rehearsal');
  else focusSoon(came === 'asked' ? '[data-action="overnight"]' : PLACES[came.of]);
}

const Hours = ({ api, settings, reload }: Props) => {
  const form = useHours(api, settings, reload);
  const { typed, fault, asked } = form;
  return (
    <Panel
      title={t('welcome_hours_title')}
      foot={
        <>
          <Button kind="quiet" action="skip" label={t('action_skip')} onPress={() => goTo('rehearsal')} />
          <Button kind="primary" action="next" label={t('action_next')} onPress={() => void form.take().then(goOn)} />
        </>
      }
    >
      <Days of={form} />
      <Times of={form} />
      {asked && <Overnight of={form} first={asked.days[0] ?? 0} />}
      <label class="check-row">
        <input
          id="none"
          data-action="no-hours"
          type="checkbox"
          checked={typed.none}
          onChange={(event) => form.change({ none: event.currentTarget.checked })}
        />
        <span>{t('welcome_hours_none')}</span>
      </label>
      {fault?.of === 'save' && <ErrorText id="save-error" text={fault.text} />}
      <AlsoOn settings={settings} />
    </Panel>
  );
};

const Overnight = ({ of: form, first }: { readonly of: HoursForm; readonly first: number }) => (
  <OvernightQuestion
    id="overnight-question"
    day={weekdayName(first)}
    next={weekdayName((first + 1) % 7)}
    onYes={() => void form.confirm().then(goOn)}
    onNo={() => {
      form.refuse();
      focusSoon('#to');
    }}
  />
);
