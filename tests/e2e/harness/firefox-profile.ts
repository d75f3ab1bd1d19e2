import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserOptions } from './browser.ts';

/** Of the manifest. */
export const addonId = 'signoff@signoff.example';
/** Of the extension's own pages: fixed, so that a test knows their address. */
export const ownUuid = '7d1f9a52-3f5e-4c53-9b0e-5c6c1f1b2a10';

/** The few settings that differ from those of somebody's own browser, each for a reason. */
export function writeProfile(folder: string, { language = 'en-US', restoresTabs = false }: BrowserOptions): void {
  const prefs = {
    // Every name is this machine: nothing asked of the network leaves it.
    'network.dns.forceResolve': '127.0.0.1',
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: ownUuid }),
    // A package that nobody signed; what it stored stays when the same one comes again.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A click that asks for access is answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // Where no program shows notifications the browser shows them itself; otherwise they are gone at once.
    'alerts.useSystemBackend': false,
    // A JSON document stays the document it is.
    'devtools.jsonview.enabled': false,
    'intl.accept_languages': `${language}, en`,
    'browser.tabs.closeWindowWithLastTab': false,
    'browser.aboutConfig.showWarning': false,
    'browser.startup.page': restoresTabs ? 3 : 0,
    'browser.sessionstore.resume_from_crash': restoresTabs,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.auto': false,
    // Nobody watches: no process is kept ready, and nothing of the window moves.
    'dom.ipc.processPrelaunch.enabled': false,
    'ui.prefersReducedMotion': 1,
    'layout.frame_rate': 20,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), `${lines.join('\n')}\n`);
}
