import { useState } from 'preact/hooks';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../base/time';
import { duration } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { Maintenance, MaintenanceRules } from '../../../sites/time-rules';
import { useNow } from '../../use-now';
import type { PageProps } from '../options';
import { SavedStatus } from '../saved-status';
import { Setting } from '../setting';
import { Card, PageHead } from '../shell';
import { hereZone, wallClock } from '../shifts/wall-clock';
import { type Undo, UndoNotice } from '../undo-notice';
import { useSettingsChange } from '../use-settings-change';
import { ValueSelect } from '../value-select';
import { MaintenanceWindows } from './maintenance-windows';

const LEADS = [0, 1, 2, 5, 10, 15, 30, 60].map((n) => n * MINUTE_MS);
const NOTICES = [0, 15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 24 * HOUR_MS, 2 * DAY_MS, 7 * DAY_MS];

export const MaintenancePage = ({ api, settings, reload }: PageProps) => {
  const change = useSettingsChange(api, reload);
  const [undo, setUndo] = useState<Undo | null>(null);
  const { maintenance, shifts } = settings;
  const now = wallClock(useNow(MINUTE_MS), shifts.zone);
  const save = async (field: string, part: Partial<MaintenanceRules>) => {
    const kept = await change.save(field, { maintenance: { ...maintenance, ...part } });
    // the way back would take this change with it
    if (kept) setUndo(null);
    return kept;
  };
  const keep = (windows: readonly Maintenance[]) => save('windows', { windows });
  return (
    <>
      <PageHead title={t('nav_maintenance')} text={t('maintenance_text', { zone: shifts.zone ?? hereZone() })} />
      <UndoNotice undo={undo} onDone={() => setUndo(null)} />
      <MaintenanceWindows
        windows={maintenance.windows}
        sites={settings.sites}
        now={now}
        problem={change.problem('windows')}
        onKeep={keep}
        onUndo={setUndo}
      />
      <Card>
        <Setting
          for="lead"
          label={t('maintenance_lead')}
          help={t('maintenance_lead_help')}
          error={change.problem('lead')}
        >
          <ValueSelect
            id="lead"
            value={maintenance.leadMs}
            values={LEADS}
            words={(ms) => (ms === 0 ? t('maintenance_lead_none') : t('maintenance_before', { time: duration(ms) }))}
            onChange={(leadMs) => void save('lead', { leadMs })}
          />
        </Setting>
        <Setting
          for="notice"
          label={t('maintenance_notice')}
          help={t('maintenance_notice_help')}
          error={change.problem('notice')}
        >
          <ValueSelect
            id="notice"
            value={maintenance.noticeMs}
            values={NOTICES}
            words={(ms) => (ms === 0 ? t('maintenance_notice_none') : t('maintenance_before', { time: duration(ms) }))}
            onChange={(noticeMs) => void save('notice', { noticeMs })}
          />
        </Setting>
      </Card>
      <SavedStatus saved={change.saved} />
    </>
  );
};
