import { t } from '../../i18n/t';
import { type HistoryPermission, historyPermissions } from '../../sites/history';
import { Button } from '../kit/button';
import { Glyph } from '../kit/glyph';
import type { PageProps } from './options';
import { originPatterns } from './origins';
import { Card, PageHead } from './shell';

/** As in the manifest, each with its reason. */
const PERMISSIONS = [
  'cookies',
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

export const PermissionsPage = ({ api, settings, overview }: PageProps) => (
  <>
    <PageHead title={t('nav_permissions')} text={t('permissions_text')} />
    <Card title={t('permissions_sites')}>
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
    <Card title={t('permissions_always')}>
      <Reasons names={PERMISSIONS} />
    </Card>
    <Card title={t('permissions_optional')}>
      <Reasons names={historyPermissions} />
    </Card>
  </>
);
