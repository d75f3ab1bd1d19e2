import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import { type HistoryPermission, historyPermissions } from '../../sites/history';
import { Button } from '../kit/button';
import { Glyph } from '../kit/glyph';
import { providerName } from '../provider-words';
import type { OptionsApi } from './api';
import type { PageProps } from './options';
import { originPatterns } from './origins';
import { Setting } from './setting';
import { Card, PageHead } from './shell';

/** Of all manifests, each with its reason. */
const PERMISSIONS = [
  'cookies',
  'contextualIdentities',
  'browsingData',
  'scripting',
  'webRequest',
  'declarativeNetRequestWithHostAccess',
  'storage',
  'alarms',
  'idle',
  'notifications',
  'activeTab',
] as const;

const WRITTEN = ['settings', 'records', 'time', 'found', 'memory', 'never', 'sent'] as const;

type Name = (typeof PERMISSIONS)[number] | HistoryPermission;

const Reasons = ({ names }: { readonly names: readonly Name[] }) => (
  <dl class="reasons">
    {names.map((name) => (
      <div key={name}>
        <dt>
          <code>{name}</code>
        </dt>
        <dd>{t(`permission_${name}`)}</dd>
      </div>
    ))}
  </dl>
);

/** Each by itself: nobody has to allow one to sign out of a site. */
const Providers = ({ api, sites }: { readonly api: OptionsApi; readonly sites: readonly SiteOverview[] }) => {
  const providers = [
    ...new Map(sites.flatMap(({ provider }) => provider ?? []).map((one) => [one.host, one])).values(),
  ];
  if (providers.length === 0) return null;
  return (
    <Card title={t('permissions_providers')}>
      <ul class="grants">
        {providers.map(({ host, access, origins }) => (
          <li key={host} data-provider={host} data-access={access ? 'granted' : 'none'}>
            <Glyph name={access ? 'check' : 'key'} size={18} />
            <div>
              <p>{providerName(host)}</p>
              <p class="help">{origins.join(', ')}</p>
            </div>
            {!access && (
              <Button
                action="allow-provider"
                label={t('action_allow')}
                onPress={() => void api.requestAccess(origins)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** Only the person can allow it, and only on the browser's own page. */
const PrivateWindows = ({ api }: { readonly api: OptionsApi }) => {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => void api.privateAllowed().then(setAllowed), [api]);
  return (
    <Card id="private" title={t('store_private')}>
      <Setting
        label={allowed ? t('private_allowed') : t('private_closed')}
        help={allowed ? t('private_allowed_help') : t('private_closed_help')}
      >
        {allowed === false && api.openOwnPage !== null && (
          <Button action="open-own-page" label={t('private_open')} onPress={api.openOwnPage} />
        )}
      </Setting>
    </Card>
  );
};

/** What is kept, for how long, and who gets it. */
const Written = () => (
  <Card id="written" title={t('privacy_written')}>
    <dl class="reasons">
      {WRITTEN.map((what) => (
        <div key={what}>
          <dt>{t(`privacy_${what}`)}</dt>
          <dd>{t(`privacy_${what}_text`)}</dd>
        </div>
      ))}
    </dl>
  </Card>
);

export const PrivacyPage = ({ api, settings, overview }: PageProps) => (
  <>
    <PageHead title={t('nav_privacy')} text={t('privacy_text')} />
    <Written />
    <Card id="access" title={t('permissions_sites')}>
      {settings.sites.length === 0 && <p class="card-pad help">{t('permissions_sites_none')}</p>}
      <ul class="grants">
        {settings.sites.map((site) => {
          const access = overview?.sites.find((one) => one.id === site.id)?.access ?? true;
          return (
            <li key={site.id} data-site={site.id}>
              <Glyph name={access ? 'check' : 'key'} size={18} />
              <div>
                <p>{site.name}</p>
                <p class="help">{originPatterns(site).join(', ')}</p>
              </div>
              {!access && (
                <Button
                  action="allow"
                  label={t('action_allow')}
                  onPress={() => void api.requestAccess(originPatterns(site))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
    <Providers api={api} sites={overview?.sites ?? []} />
    <PrivateWindows api={api} />
    <Card id="always" title={t('permissions_always')}>
      <Reasons names={PERMISSIONS.filter((name) => api.asksFor.includes(name))} />
    </Card>
    <Card id="optional" title={t('permissions_optional')}>
      <Reasons names={historyPermissions} />
    </Card>
  </>
);
