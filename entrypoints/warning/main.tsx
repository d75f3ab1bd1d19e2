import { render } from 'preact';
import browser from 'webextension-polyfill';
import { markLanguage } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { lastKnownOverview } from '../../lib/messaging/last-known-overview';
import { send } from '../../lib/messaging/send';
import { watchOverview } from '../../lib/messaging/watch-overview';
import { showAppearance } from '../../lib/ui/use-overview';
import type { WarningApi } from '../../lib/ui/warning/api';
import { Warning } from '../../lib/ui/warning/warning';

const api: WarningApi = {
  send,
  watchOverview,
  requestAccess: async () => false,
  close: () => void closeTab(),
};

/** A window goes with its only tab. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

document.title = t('app_short');
markLanguage(document);
const known = await lastKnownOverview();
if (known !== null) showAppearance(known.appearance);
const root = document.getElementById('root');
if (root !== null) render(<Warning api={api} known={known} />, root);
