import { t } from '../../../i18n/t';
import type { Site, SiteId } from '../../../sites/site';
import { Select, Setting } from '../setting';

interface Props {
  readonly sites: readonly Site[];
  readonly chosen: readonly SiteId[] | 'all';
  readonly onChange: (siteIds: readonly SiteId[] | 'all') => void;
}

/** All sites, those of later included, or some of them. */
export const SiteChoice = ({ sites, chosen, onChange }: Props) => {
  const toggle = (id: SiteId, on: boolean) => {
    if (chosen !== 'all') onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  };
  return (
    <Setting for="which" label={t('maintenance_sites')}>
      <Select
        id="which"
        value={chosen === 'all' ? 'all' : 'some'}
        choices={[
          { value: 'all', text: t('maintenance_all') },
          { value: 'some', text: t('maintenance_some') },
        ]}
        onChange={(which) => onChange(which === 'all' ? 'all' : sites.map(({ id }) => id))}
      />
      {chosen !== 'all' && (
        <ul class="checks">
          {sites.map(({ id, name }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  data-site={id}
                  checked={chosen.includes(id)}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
                <span>{name}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Setting>
  );
};
