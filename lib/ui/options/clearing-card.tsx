import { useState } from 'preact/hooks';
import { list } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { SitePreview } from '../../sites/preview';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import type { OptionsApi } from './api';
import { HistorySwitch } from './history-switch';
import { SavedInput } from './saved-input';
import { Select, Setting } from './setting';
import { Card } from './shell';
import type { Preview } from './use-preview';
import type { SiteChange } from './use-site-change';

interface SettingProps {
  readonly site: Site;
  readonly change: SiteChange;
  readonly preview: Preview;
}

interface Props extends SettingProps {
  readonly api: OptionsApi;
}

export const ClearingCard = ({ api, site, change, preview }: Props) => (
  <Card title={t('site_section_clear')}>
    <SavedInput
      id="keep"
      label={t('site_keep')}
      help={t('site_keep_help')}
      value={site.keepCookies.join(', ')}
      placeholder={t('site_keep_none')}
      problem={change.problem('keepCookies')}
      onSave={(text) => change.save('keepCookies', { keepCookies: namesIn(text) })}
    />
    <ParentCookies site={site} change={change} preview={preview} />
    <Embedded site={site} change={change} found={preview.found} />
    <HistorySwitch api={api} site={site} change={change} />
  </Card>
);

/** Cookie names hold neither blanks nor commas worth keeping. */
function namesIn(text: string): string[] {
  return text.split(/[\s,，、]+/).filter((name) => name !== '');
}

/** Other sites share these cookies: what goes along is shown before it is saved (X29). */
const ParentCookies = ({ site, change, preview }: SettingProps) => {
  const [asking, setAsking] = useState(false);
  const choose = (value: Site['parentCookies']) => {
    if (value === 'leave') return void change.save('parentCookies', { parentCookies: value });
    setAsking(true);
    if (preview.found === null) void preview.look();
  };
  const confirm = async () => {
    if (await change.save('parentCookies', { parentCookies: 'clear' })) setAsking(false);
  };
  return (
    <>
      <Setting
        for="parent"
        label={t('site_parent')}
        help={t('site_parent_help')}
        error={change.problem('parentCookies')}
      >
        <Select
          id="parent"
          value={asking ? 'clear' : site.parentCookies}
          choices={[
            { value: 'leave', text: t('site_parent_leave') },
            { value: 'clear', text: t('site_parent_clear') },
          ]}
          onChange={choose}
        />
      </Setting>
      {(asking || site.parentCookies === 'clear') && (
        <div class="setting">
          <Notice icon="alert" tone="warn" role="status" text={sharedWords(preview)}>
            {asking && <Button action="clear-parent" label={t('site_parent_confirm')} onPress={() => void confirm()} />}
            {asking && <Button action="cancel" label={t('action_cancel')} onPress={() => setAsking(false)} />}
          </Notice>
        </div>
      )}
    </>
  );
};

function sharedWords({ found, looking }: Preview): string {
  if (looking) return t('preview_looking');
  if (found === null || found.shared.length === 0) return t('site_parent_general');
  const hosts = [...new Set(found.shared.map((cookie) => cookie.host))];
  const names = [...new Set(found.shared.map((cookie) => cookie.name))];
  return tn('site_parent_shared', names.length, { hosts: list(hosts), names: list(names) });
}

interface EmbeddedProps {
  readonly site: Site;
  readonly change: SiteChange;
  readonly found: SitePreview | null;
}

/** Hosts inside the site's pages; one is cleared along once it is allowed. */
const Embedded = ({ site, change, found }: EmbeddedProps) => {
  const hosts = [...new Set([...site.embeddedHosts, ...(found?.embedded.map((one) => one.host) ?? [])])];
  const save = (embeddedHosts: readonly string[]) => void change.save('embeddedHosts', { embeddedHosts });
  return (
    <Setting wide label={t('site_embedded')} help={t('site_embedded_help')} error={change.problem('embeddedHosts')}>
      {hosts.length === 0 && <p class="help">{found === null ? t('site_embedded_look') : t('site_embedded_none')}</p>}
      <ul class="hosts">
        {hosts.map((host) => {
          const chosen = site.embeddedHosts.includes(host);
          return (
            <li key={host} data-embedded={host}>
              <code>{host}</code>
              <span class="cell-quiet">{chosen ? t('site_embedded_cleared') : t('site_embedded_left')}</span>
              {chosen ? (
                <Button
                  action="leave-embedded"
                  label={t('site_embedded_leave')}
                  onPress={() => save(site.embeddedHosts.filter((one) => one !== host))}
                />
              ) : (
                <Button
                  action="allow-embedded"
                  label={t('action_allow')}
                  onPress={() => save([...site.embeddedHosts, host])}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Setting>
  );
};
