import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createPorts } from '../../lib/browser/create-ports';
import { rememberOverview } from '../../lib/browser/last-overview';
import { pageControls } from '../../lib/browser/page-controls';
import { onPageLoaded } from '../../lib/browser/page-loads';
import { createFollowUpRunner } from '../../lib/flows/follow-ups';
import { createHostTurns } from '../../lib/flows/host-turns';
import { createLiveOverview } from '../../lib/flows/live-overview';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { handleMessages, serveOverview } from '../../lib/messaging/serve';
import { parseSettings } from '../../lib/sites/settings';
import { createHandlers } from './handlers';
import { showInToolbar } from './show-in-toolbar';

/** Registers every listener in the worker's first turn; whatever wakes the worker, unfinished jobs go on first. */
export default defineBackground({
  type: 'module',
  main() {
    const ports = createPorts({ parseSettings, controls: pageControls });
    const live = createLiveOverview(
      ports,
      () => (ports.journalTrouble() === null ? null : 'storage-unavailable'),
      (overview) => {
        void rememberOverview(overview);
        void showInToolbar(overview);
      },
    );
    const turnOf = createHostTurns();
    const runJobs = createJobRunner(ports, live.changed, turnOf);
    const runFollowUps = createFollowUpRunner(ports, live.changed, turnOf);
    const wake = async () => {
      await runJobs();
      await runFollowUps();
    };
    const showPopup = () => browser.action.openPopup().catch(() => undefined);
    const handlers = createHandlers(ports, wake, live, showPopup);

    handleMessages(handlers, ports.unsavedWatch.frameHandlers, ports.unsavedWatch.sites);
    ports.unsavedWatch.onChange(live.changed);
    serveOverview(live.join);
    onPageLoaded(() => void live.look());
    browser.alarms.onAlarm.addListener(() => void wake());
    browser.runtime.onStartup.addListener(() => void wake());
    browser.runtime.onInstalled.addListener(() => void wake());
    browser.permissions.onAdded.addListener(live.changed);
    browser.permissions.onRemoved.addListener(live.changed);
    browser.commands.onCommand.addListener((name) => {
      if (name !== 'sign-out-all') return;
      void showPopup();
      void handlers['signout.start']({ siteIds: 'all', by: 'command' });
    });

    ports.unsavedWatch.sync();
    void ports.replay.sweep().then(wake);
  },
});
