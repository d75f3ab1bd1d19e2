import { useState } from 'preact/hooks';
import { MINUTE_MS } from '../../../base/time';
import { number } from '../../../i18n/dates';
import { t } from '../../../i18n/t';
import type { ShiftPlan } from '../../../shifts/shift';
import { useNow } from '../../use-now';
import type { PageProps } from '../options';
import { SavedStatus } from '../saved-status';
import { Card, PageHead } from '../shell';
import { type Undo, UndoNotice } from '../undo-notice';
import { useSettingsChange } from '../use-settings-change';
import { ExceptionsCard } from './exceptions-card';
import { RosterCard } from './roster-card';
import { wallClock } from './wall-clock';
import { WeekEditor } from './week-editor';
import { hoursOf } from './week-spans';
import { ZoneCard } from './zone-card';

/** One part of the plan after the other; the rest stays as it is. */
export type SavePlan = (field: string, part: Partial<ShiftPlan>) => Promise<boolean>;

export const ShiftsPage = ({ api, settings, reload }: PageProps) => {
  const change = useSettingsChange(api, reload);
  const [undo, setUndo] = useState<Undo | null>(null);
  const plan = settings.shifts;
  const now = wallClock(useNow(MINUTE_MS), plan.zone);
  const save: SavePlan = async (field, part) => {
    const kept = await change.save(field, { shifts: { ...plan, ...part } });
    // the way back would take this change with it
    if (kept) setUndo(null);
    return kept;
  };
  const shared = { plan, save, problem: change.problem, onUndo: setUndo };
  return (
    <>
      <PageHead title={t('nav_shifts')} text={t('shifts_text')} />
      <UndoNotice undo={undo} onDone={() => setUndo(null)} />
      <Card id="week" title={t('shifts_week')} aside={t('shifts_hours', { n: number(hoursOf(plan.week)) })}>
        <WeekEditor
          plan={plan}
          now={now}
          problem={change.problem('week')}
          onSave={(week) => save('week', { week })}
          onUndo={setUndo}
        />
      </Card>
      <ExceptionsCard {...shared} today={now.date} />
      <RosterCard api={api} today={now.date} {...shared} />
      <ZoneCard {...shared} />
      <SavedStatus saved={change.saved} />
    </>
  );
};
