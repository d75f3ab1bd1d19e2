import { render } from 'preact';
import browser from 'webextension-polyfill';
import { capabilities } from '../../lib/browser/capabilities';
import { dots } from '../../lib/i18n/format';
import { markLanguage } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { send } from '../../lib/messaging/send';
import { watchOverview } from '../../lib/messaging/watch-overview';
import { watchTeach } from '../../lib/messaging/watch-teach';
import type { Overview } from '../../lib/signout/overview';
import type { OptionsApi } from '../../lib/ui/options/api';
import { Options } from '../../lib/ui/options/options';
import { showAppearance } from '../../lib/ui/use-overview';

const api: OptionsApi = {
  send,
  watchOverview,
  watchTeach,
  requestAccess: (origins) => browser.permissions.request({ origins: [...origins] }),
  requestPermissions: (names) => browser.permissions.request({ permissions: [...names] }),
  hasPermissions: (names) => browser.permissions.contains({ permissions: [...names] }),
  capabilities,
  asksFor: browser.runtime.getManifest().permissions ?? [],
  version: browser.runtime.getManifest().version,
  extensionId: browser.runtime.id,
  privateAllowed: () => browser.extension.isAllowedIncognitoAccess(),
  openOwnPage: import.meta.env.FIREFOX ? null : openOwnPage,
  async shortcut(name) {
    const commands = (await browser.commands?.getAll()) ?? [];
    return commands.find((command) => command.name === name)?.shortcut ?? '';
  },
  openShortcuts,
  download,
};

function openShortcuts(): void {
  if (import.meta.env.FIREFOX) void browser.commands?.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

function openOwnPage(): void {
  void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

document.title = dots(t('app_name'), t('nav_settings'));
markLanguage(document);
const { overview } = await browser.storage.session.get('overview');
const known = (overview as Overview | undefined) ?? null;
if (known !== null) showAppearance(known.appearance);
const root = document.getElementById('root');
if (root !== null) render(<Options api={api} known={known} />, root);
