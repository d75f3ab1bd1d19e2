import { render } from 'preact';
import browser from 'webextension-polyfill';
import { markLanguage } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { lastKnownOverview } from '../../lib/messaging/last-known-overview';
import { send } from '../../lib/messaging/send';
import { watchOverview } from '../../lib/messaging/watch-overview';
import type { Api } from '../../lib/ui/api';
import { showAppearance } from '../../lib/ui/use-overview';
import { Welcome } from '../../lib/ui/welcome/welcome';

const api: Api = {
  send,
  watchOverview,
  requestAccess: (origins) => browser.permissions.request({ origins: [...origins] }),
};

document.title = t('welcome_title');
markLanguage(document);
const known = await lastKnownOverview();
if (known !== null) showAppearance(known.appearance);
const root = document.getElementById('root');
if (root !== null) render(<Welcome api={api} known={known} />, root);
