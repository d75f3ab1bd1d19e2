import { dots, list } from '../../i18n/format';
import { keyPart, t } from '../../i18n/t';
import type { ProviderOverview, SiteOverview } from '../../signout/overview';
import { effectiveProviderRule, endsProvider } from '../../sites/effective-provider-rule';
import { limits } from '../../sites/limits';
import { type ProviderRule, providerRules } from '../../sites/provider-rule';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { Glyph } from '../kit/glyph';
import { Notice } from '../kit/notice';
import { isPersonal, providerName } from '../provider-words';
import type { OptionsApi } from './api';
import { Note } from './note';
import { SavedInput } from './saved-input';
import { Select, Setting } from './setting';
import { Card } from './shell';
import { SourceLine } from './source-line';
import type { SiteChange } from './use-site-change';

/** Where nobody chose. */
const USUAL = effectiveProviderRule({ providerRule: null });

interface Props {
  readonly api: OptionsApi;
  readonly site: Site;
  readonly state: SiteOverview | undefined;
  readonly change: SiteChange;
}

/** Who signs people in to this site, and what becomes of their session there. */
export const SsoCard = ({ api, site, state, change }: Props) => {
  const provider = state?.provider ?? null;
  return (
    <Card title={t('idp_label')}>
      <Setting label={t('sso_provider')} help={t('sso_provider_help')}>
        <Found of={provider} named={site.providerUrl !== null} />
      </Setting>
      {provider?.access === false && (
        <div class="setting goes-on">
          <Notice icon="key" tone="warn" role="status" text={t('sso_noAccess', { host: provider.host })}>
            <Button
              action="allow-provider"
              label={t('action_allow')}
              onPress={() => void api.requestAccess(provider.origins)}
            />
          </Notice>
        </div>
      )}
      <Rule site={site} provider={provider} change={change} />
      {(['providerUrl', 'providerSignOutUrl'] as const).map((field) => (
        <SavedInput
          key={field}
          id={field}
          most={limits.addressCharacters}
          mode="url"
          label={t(`sso_${field}`)}
          help={t(`sso_${field}_help`)}
          value={site[field] ?? ''}
          placeholder={t('site_automatic')}
          problem={change.problem(field)}
          onSave={(text) => change.save(field, { [field]: text.trim() || null })}
        />
      ))}
    </Card>
  );
};

interface FoundProps {
  readonly of: ProviderOverview | null;
  readonly named: boolean;
}

const Found = ({ of, named }: FoundProps) =>
  of === null ? (
    <p class="setting-value" data-provider="">
      {t('sso_none')}
    </p>
  ) : (
    <div class="provider-found" data-provider={of.host} data-access={of.access ? 'granted' : 'none'}>
      <Glyph name={of.access ? 'check' : 'key'} size={18} />
      <div>
        <p>{providerName(of.host)}</p>
        <p class="help">{t(named ? 'sso_named' : 'sso_found')}</p>
        {isPersonal(of.host) && <p class="help">{t('sso_personal')}</p>}
        {of.sharedWith.length > 0 && (
          <p class="help" data-shared-with={of.sharedWith.length}>
            {t('sso_shared', { sites: list(of.sharedWith.map(({ name }) => name)) })}
          </p>
        )}
      </div>
    </div>
  );

interface RuleProps {
  readonly site: Site;
  readonly provider: ProviderOverview | null;
  readonly change: SiteChange;
}

const Rule = ({ site, provider, change }: RuleProps) => {
  const rule = effectiveProviderRule(site);
  const save = (providerRule: ProviderRule | null) => change.save('providerRule', { providerRule });
  const reset = async () => {
    if (await save(null)) document.querySelector<HTMLElement>('#providerRule')?.focus();
  };
  const usual = t('source_own', { value: ruleWords(USUAL) });
  return (
    <Setting
      for="providerRule"
      label={t('sso_rule')}
      help={t(`sso_rule_${keyPart(rule)}_help`)}
      error={change.problem('providerRule')}
    >
      <Select
        id="providerRule"
        value={rule}
        choices={providerRules.map((value) => ({ value, text: ruleWords(value) }))}
        onChange={(chosen) => void save(chosen)}
      />
      <Note text={provider && warningOf(rule, provider)} />
      <SourceLine
        words={site.providerRule === null ? null : usual}
        label={t('sso_rule')}
        onReset={() => void reset()}
      />
    </Setting>
  );
};

const ruleWords = (rule: ProviderRule): string => t(`sso_rule_${keyPart(rule)}`);

/** What else the rule does to people; null: nothing that is known. */
function warningOf(rule: ProviderRule, { host, sharedWith }: ProviderOverview): string | null {
  if (!endsProvider(rule)) return null;
  const sites = sharedWith.length > 0 && t('idp_also', { sites: list(sharedWith.map(({ name }) => name)) });
  return dots(sites, isPersonal(host) && t('sso_personal_ends')) || null;
}
