import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { historyPermissions } from '../../sites/history';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import type { OptionsApi } from './api';
import { Setting, Switch } from './setting';
import type { SiteChange } from './use-site-change';

interface Props {
  readonly api: OptionsApi;
  readonly site: Site;
  readonly change: SiteChange;
}

/** Off by default. The browser is asked when it is switched on, and may have taken its answer back since (or the setting came from a file). */
export const HistorySwitch = ({ api, site, change }: Props) => {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => void api.hasPermissions(historyPermissions).then(setAllowed), [api, site.clearHistory]);
  const problem = change.problem('clearHistory');
  return (
    <>
      <Setting for="history" label={t('site_history')} help={t('site_history_help')} error={problem}>
        <Switch
          id="history"
          on={site.clearHistory}
          error={problem}
          onChange={(clearHistory) => void change.save('clearHistory', { clearHistory })}
        />
      </Setting>
      {site.clearHistory && !allowed && (
        <div class="setting">
          <Notice icon="key" tone="warn" role="status" text={t('site_history_lacking')}>
            <Button
              action="allow-history"
              label={t('action_allow')}
              onPress={() => void api.requestPermissions(historyPermissions).then(setAllowed)}
            />
          </Notice>
        </div>
      )}
    </>
  );
};
