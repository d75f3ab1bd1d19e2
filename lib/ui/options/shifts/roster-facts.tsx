import { dateName, dateTimeName } from '../../../i18n/dates';
import { whenShort } from '../../../i18n/format';
import { t, tn } from '../../../i18n/t';
import type { RosterOverview } from '../../../shifts/roster';
import type { Shift, ShiftPlan } from '../../../shifts/shift';
import { Notice } from '../../kit/notice';
import { rosterWords } from './roster-words';
import { wallClock } from './wall-clock';
import { clockText } from './week-spans';

interface Props {
  readonly roster: RosterOverview;
  readonly plan: ShiftPlan;
  readonly today: string;
}

export const RosterFacts = ({ roster, plan, today }: Props) => {
  const { from, readAt, problem, events, leftOut, next, nextOff } = roster;
  const isOver = next.length === 0 && nextOff.length === 0;
  return (
    <div class="roster" data-roster={events}>
      {problem && <Notice icon="alert" tone="warn" title={t('shifts_roster_failed')} text={rosterWords(problem)} />}
      {isOver && <Notice icon="alert" tone="warn" text={t('shifts_roster_over')} />}
      <dl class="facts">
        <dt>{t('shifts_roster_from')}</dt>
        <dd>{from.kind === 'file' ? from.name : from.url}</dd>
        <dt>{t('shifts_roster_readAt')}</dt>
        <dd>{whenShort(readAt, Date.now())}</dd>
        <dt>{t('shifts_roster_events')}</dt>
        <dd>
          {tn('shifts_roster_count', events)}
          {leftOut > 0 && <span class="help"> · {tn('shifts_roster_leftOut', leftOut)}</span>}
        </dd>
        <dt>{t('shifts_roster_next')}</dt>
        <dd>
          {next.length === 0 && t('shifts_roster_next_none')}
          <ul class="num">
            {next.map((shift) => (
              <li key={shift.startAt}>{shiftWords(shift, plan.zone, today)}</li>
            ))}
          </ul>
        </dd>
        {nextOff.length > 0 && <dt>{t('shifts_roster_off')}</dt>}
        {nextOff.length > 0 && <dd>{nextOff.map((date) => dateName(date, today)).join(' · ')}</dd>}
      </dl>
    </div>
  );
};

/** Mon, Nov 23, 22:00–06:00 */
function shiftWords({ startAt, endAt }: Shift, zone: string | null, today: string): string {
  const start = wallClock(startAt, zone);
  return `${dateTimeName(`${start.date}T${clockText(start.minute)}`, today)}–${clockText(wallClock(endAt, zone).minute)}`;
}
