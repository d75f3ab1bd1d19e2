import { useState } from 'preact/hooks';
import { DAY_MS } from '../../../base/time';
import { t } from '../../../i18n/t';
import { limits } from '../../../sites/limits';
import type { Site } from '../../../sites/site';
import type { Maintenance } from '../../../sites/time-rules';
import { Button } from '../../kit/button';
import { DateInput } from '../date-input';
import { ErrorText, Select, Setting, TextInput } from '../setting';
import { SiteChoice } from './site-choice';

interface Props {
  /** null: a new one. */
  readonly edited: Maintenance | null;
  readonly sites: readonly Site[];
  readonly onKeep: (window: Maintenance) => Promise<boolean>;
  readonly onCancel: () => void;
}

type Field = 'name' | 'sites' | 'from' | 'to';

const EMPTY: Omit<Maintenance, 'id'> = { name: '', siteIds: 'all', from: '', to: '', repeats: 'never' };

export const MaintenanceForm = ({ edited, sites, onKeep, onCancel }: Props) => {
  const [values, setValues] = useState<Omit<Maintenance, 'id'>>(edited ?? EMPTY);
  const [fault, setFault] = useState<{ readonly field: Field; readonly text: string } | null>(null);
  const set = (part: Partial<Maintenance>) => {
    setValues((before) => ({ ...before, ...part }));
    setFault(null);
  };
  const problem = (field: Field) => (fault?.field === field ? fault.text : null);
  const keep = async () => {
    const wrong = faultOf(values);
    setFault(wrong);
    if (wrong === null) await onKeep({ ...values, name: values.name.trim(), id: edited?.id ?? crypto.randomUUID() });
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Setting for="maintenance-name" label={t('maintenance_name')} error={problem('name')}>
        <TextInput
          id="maintenance-name"
          value={values.name}
          most={limits.nameCharacters}
          placeholder={t('maintenance_name_example')}
          error={problem('name')}
          onInput={(name) => set({ name })}
        />
      </Setting>
      {(['from', 'to'] as const).map((field) => (
        <Setting key={field} for={`maintenance-${field}`} label={t(`maintenance_${field}`)} error={problem(field)}>
          <DateInput
            id={`maintenance-${field}`}
            withTime
            value={values[field]}
            error={problem(field)}
            onInput={(text) => set({ [field]: text.slice(0, 16) })}
          />
        </Setting>
      ))}
      <Setting for="repeats" label={t('maintenance_repeats')}>
        <Select
          id="repeats"
          value={values.repeats}
          choices={[
            { value: 'never', text: t('maintenance_repeats_never') },
            { value: 'weekly', text: t('maintenance_repeats_weekly') },
          ]}
          onChange={(repeats) => set({ repeats })}
        />
      </Setting>
      <SiteChoice sites={sites} chosen={values.siteIds} onChange={(siteIds) => set({ siteIds })} />
      {problem('sites') !== null && <ErrorText id="sites-error" text={problem('sites') ?? ''} />}
      <div class="form-end">
        <Button kind="primary" action="save-maintenance" label={edited ? t('action_save') : t('action_add')} />
        <Button action="cancel" label={t('action_cancel')} onPress={onCancel} />
      </div>
    </form>
  );
};

function faultOf({ name, from, to, siteIds }: Omit<Maintenance, 'id'>): { field: Field; text: string } | null {
  if (name.trim() === '') return { field: 'name', text: t('refusal_window_name_empty') };
  if (from === '') return { field: 'from', text: t('refusal_no_date') };
  if (to === '') return { field: 'to', text: t('refusal_no_date') };
  if (to <= from) return { field: 'to', text: t('refusal_ends_before_start') };
  if (Date.parse(`${to}Z`) - Date.parse(`${from}Z`) > 7 * DAY_MS)
    return { field: 'to', text: t('maintenance_tooLong') };
  return siteIds.length === 0 ? { field: 'sites', text: t('maintenance_sites_empty') } : null;
}
