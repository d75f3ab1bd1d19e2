import { render } from 'preact';
import browser from 'webextension-polyfill';
import { markLanguage } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { lastKnownOverview } from '../../lib/messaging/last-known-overview';
import { send } from '../../lib/messaging/send';
import { watchOverview } from '../../lib/messaging/watch-overview';
import type { Overview } from '../../lib/signout/overview';
import type { PopupApi, SecondViews } from '../../lib/ui/popup/api';
import { Popup } from '../../lib/ui/popup/popup';
import { isTimeShort } from '../../lib/ui/popup/state';
import { showAppearance } from '../../lib/ui/use-overview';

const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
const api: PopupApi = {
  send,
  watchOverview,
  requestAccess: (origins) => browser.permissions.request({ origins: [...origins] }),
  leave: () => isPopup && close(),
};

/** Origin of the tab beside the popup. null: not a web page, or the popup is a tab itself. */
async function originHere(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = URL.parse(tab?.url ?? '');
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null;
}

/** Whether the first script draws all of it: what the second one adds later would move the rest. */
function isWhole(overview: Overview): boolean {
  const { sites, job, pause, maintenance, shownRecordId } = overview;
  const isPlain = sites.length > 0 && maintenance.length === 0 && !job && !pause && !shownRecordId;
  return isPlain && !isTimeShort(overview) && sites.every((site) => !site.stores[0] && !site.provider);
}

document.documentElement.setAttribute('data-place', isPopup ? 'popup' : 'tab');
document.title = t('app_short');
markLanguage(document);
const known = await lastKnownOverview();
if (known !== null) showAppearance(known.appearance);
const root = document.getElementById('root');
const show = (here: string | null, views: SecondViews | null): void => {
  if (root !== null) render(<Popup api={api} known={known} here={here} views={views} />, root);
};
const second = import('../../lib/ui/popup/second-views');
if (known === null || isWhole(known)) show(null, null);
const views = await second;
show(await originHere(), views);
