import { useState } from 'preact/hooks';
import { dateTimeName, weekdayName } from '../../../i18n/dates';
import { dots, list } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { Site } from '../../../sites/site';
import type { Maintenance } from '../../../sites/time-rules';
import { focusSoon } from '../../focus-soon';
import { Button, IconButton } from '../../kit/button';
import { moreIcons } from '../../kit/more-icons';
import { ErrorText } from '../setting';
import { Card } from '../shell';
import { dayOfWeek, type WallClock } from '../shifts/wall-clock';
import { clockText } from '../shifts/week-spans';
import type { Undo } from '../undo-notice';
import { MaintenanceForm } from './maintenance-form';

interface Props {
  readonly windows: readonly Maintenance[];
  readonly sites: readonly Site[];
  readonly now: WallClock;
  readonly problem: string | null;
  readonly onKeep: (windows: readonly Maintenance[]) => Promise<boolean>;
  readonly onUndo: (undo: Undo) => void;
}

const ADD = '[data-action="add-maintenance"]';

export const MaintenanceWindows = ({ windows, sites, now, problem, onKeep, onUndo }: Props) => {
  /** null: no form is open. */
  const [form, setForm] = useState<Maintenance | 'new' | null>(null);
  const open = (of: typeof form) => {
    setForm(of);
    focusSoon(of === null ? ADD : '#maintenance-name');
  };
  const keep = async (one: Maintenance) => {
    const others = windows.filter(({ id }) => id !== one.id);
    const kept = await onKeep([...others, one].sort((a, b) => a.from.localeCompare(b.from)));
    if (kept) open(null);
    return kept;
  };
  const remove = async (gone: Maintenance) => {
    const text = t('maintenance_removed', { name: gone.name });
    if (await onKeep(windows.filter((one) => one !== gone))) onUndo({ text, back: () => onKeep(windows) });
    focusSoon(ADD);
  };
  return (
    <Card id="windows" title={t('maintenance_windows')}>
      {windows.length === 0 && <p class="card-text help">{t('maintenance_none')}</p>}
      <ul class="rows windows">
        {windows.map((one) => (
          <li key={one.id} data-maintenance={one.id}>
            <span>{one.name}</span>
            <span>
              <span class="num">{timeWords(one, now)}</span>
              <span class="help">{sitesWords(one, sites)}</span>
            </span>
            <span class="row-actions">
              <IconButton
                icon="unsaved"
                action="edit-maintenance"
                label={t('maintenance_edit', { name: one.name })}
                onPress={() => open(one)}
              />
              <IconButton
                icon="trash"
                action="remove-maintenance"
                label={t('maintenance_remove', { name: one.name })}
                onPress={() => void remove(one)}
              />
            </span>
          </li>
        ))}
      </ul>
      {problem !== null && <ErrorText id="windows-error" text={problem} />}
      {form === null ? (
        <div class="card-actions">
          <Button
            icon={moreIcons.plus}
            action="add-maintenance"
            label={t('maintenance_add')}
            onPress={() => open('new')}
          />
        </div>
      ) : (
        <MaintenanceForm
          key={form === 'new' ? '' : form.id}
          edited={form === 'new' ? null : form}
          sites={sites}
          onKeep={keep}
          onCancel={() => open(null)}
        />
      )}
    </Card>
  );
};

function sitesWords({ siteIds }: Maintenance, sites: readonly Site[]): string {
  if (siteIds === 'all') return t('maintenance_all');
  const names = sites.filter(({ id }) => siteIds.includes(id)).map(({ name }) => name);
  return names.length === 0 ? t('maintenance_noSite') : list(names);
}

function timeWords({ from, to, repeats }: Maintenance, now: WallClock): string {
  if (repeats === 'weekly') {
    const [start, end] = [weekTime(from), weekTime(to)];
    return t('maintenance_weekly', { start, end: from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : end });
  }
  const end = from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : dateTimeName(to, now.date);
  const over = to < `${now.date}T${clockText(now.minute)}`;
  return dots(`${dateTimeName(from, now.date)} – ${end}`, over && t('maintenance_over'));
}

/** Sunday, 02:00 */
const weekTime = (wallClock: string): string =>
  t('shifts_timeOnDay', { time: wallClock.slice(11), day: weekdayName(dayOfWeek(wallClock.slice(0, 10))) });
