import { t, tn } from '../../../i18n/t';
import type { SiteOverview } from '../../../signout/overview';
import type { Site } from '../../../sites/site';
import { generalRules } from '../limits/general-rules';
import { RuleRows } from '../limits/rule-rows';
import { isOfUnsaved } from '../limits/rule-words';
import type { PageProps } from '../options';
import { SavedStatus } from '../saved-status';
import { Card, PageHead } from '../shell';
import { useSettingsChange } from '../use-settings-change';

/** What becomes of unsaved work at an automatic sign-out, and what each site counts as such. */
export const UnsavedPage = ({ api, settings, overview, reload }: PageProps) => {
  const change = useSettingsChange(api, reload);
  return (
    <>
      <PageHead title={t('nav_unsaved')} text={t('unsaved_text')} />
      <Card title={t('unsaved_automatic')}>
        <RuleRows owner={generalRules(settings, change, () => undefined)} only={isOfUnsaved} />
        <p class="card-text help">{t('unsaved_byHand')}</p>
      </Card>
      <Card title={t('unsaved_sites')}>
        {settings.sites.length === 0 && <p class="card-pad help">{t('unsaved_sites_none')}</p>}
        <ul class="grants">
          {settings.sites.map((site) => (
            <SiteLine key={site.id} site={site} state={overview?.sites.find(({ id }) => id === site.id)} />
          ))}
        </ul>
      </Card>
      <Card title={t('unsaved_never')}>
        <p class="card-text help">{t('unsaved_never_text')}</p>
        <p class="card-text help">{t('site_unsaved_limits')}</p>
      </Card>
      <SavedStatus saved={change.saved} />
    </>
  );
};

const SiteLine = ({ site, state }: { readonly site: Site; readonly state: SiteOverview | undefined }) => (
  <li data-site={site.id} data-unsaved={state?.unsaved ?? 0}>
    <div>
      <p>
        <a href={`#site/${site.id}/ignoreFields`}>{site.name}</a>
      </p>
      <p class="help">{tuningWords(site)}</p>
    </div>
    {state !== undefined && state.unsaved > 0 && (
      <span class="cell-quiet">{t('site_unsaved', { n: state.unsaved })}</span>
    )}
  </li>
);

function tuningWords({ ignoreFields, countFields }: Site): string {
  const n = ignoreFields.length + countFields.length;
  return n === 0 ? t('unsaved_asFound') : tn('unsaved_own', n);
}
