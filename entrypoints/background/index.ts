import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { handOverBeforeUpdate } from '../../lib/browser/before-update';
import { createPorts } from '../../lib/browser/create-ports';
import { rememberOverview } from '../../lib/browser/last-overview';
import { openWelcome } from '../../lib/browser/open-welcome';
import { pageControls } from '../../lib/browser/page-controls';
import { onPageLoaded } from '../../lib/browser/page-loads';
import { presenceHandlers } from '../../lib/browser/presence-handlers';
import { remembered } from '../../lib/browser/remembered';
import { teachHandlers } from '../../lib/browser/teach-handlers';
import { factsOnDisk, tellsOfPrivate } from '../../lib/deadlines/facts-on-disk';
import { withComputer } from '../../lib/deadlines/news';
import { parseFacts } from '../../lib/deadlines/parse-facts';
import { newDemo } from '../../lib/demo/demo-state';
import { createRehearsals } from '../../lib/demo/rehearsal';
import { createDoctor } from '../../lib/flows/doctor';
import { createFollowUpRunner } from '../../lib/flows/follow-ups';
import { createHostTurns } from '../../lib/flows/host-turns';
import { createTimeKeeper, UNUSED_MS } from '../../lib/flows/keep-time';
import { createLiveOverview } from '../../lib/flows/live-overview';
import { createMenuLooks } from '../../lib/flows/menu-looks';
import { noticeSessions } from '../../lib/flows/notice-sessions';
import { createPresence } from '../../lib/flows/presence';
import { recheckHeld } from '../../lib/flows/recheck-held';
import { refreshRoster } from '../../lib/flows/roster';
import { createJobRunner } from '../../lib/flows/run-jobs';
import { settingsFlow } from '../../lib/flows/sites';
import { createTeach } from '../../lib/flows/teach/teach';
import { handleMessages, serveOverview, serveTeach } from '../../lib/messaging/serve';
import { parseMemories } from '../../lib/signout/doctor/parse-memories';
import { parseProviders } from '../../lib/signout/parse-providers';
import { parseSettings } from '../../lib/sites/settings';
import { handleNotices } from './handle-notices';
import { createHandlers } from './handlers';
import { noticeWords } from './notice-words';
import { showInToolbar } from './show-in-toolbar';

/** Registers every listener in the worker's first turn; whatever wakes the worker, unfinished jobs go on first. */
export default defineBackground({
  type: 'module',
  main() {
    const ports = createPorts({
      ...{ parseSettings, parseFacts, parseProviders, parseMemories },
      factsOnDisk: { factsOnDisk, tellsOfPrivate },
      controls: pageControls,
      noticeWords,
    });
    const live = createLiveOverview(
      ports,
      () => (ports.journalTrouble() === null ? null : 'storage-unavailable'),
      (overview) => {
        void rememberOverview(overview);
        void showInToolbar(overview);
        void noticeSessions(ports, keeper, overview.sites);
        void doctor.notice(overview);
      },
    );
    const turnOf = createHostTurns();
    const menus = createMenuLooks(ports, turnOf);
    const doctor = createDoctor(ports, menus, () => live.changed());
    const runJobs = createJobRunner(ports, live.changed, turnOf);
    const runFollowUps = createFollowUpRunner(ports, live.changed, turnOf);
    const keeper = createTimeKeeper(ports, () => void run(), live.changed);
    const run = async () => {
      await runJobs();
      await keeper.look();
    };
    const wake = async () => {
      await Promise.all([run(), keeper.look()]);
      await goOnWhereSaved();
      await runFollowUps();
      if (await refreshRoster(ports)) await keeper.look();
    };
    const goOnWhereSaved = async () => {
      if (await recheckHeld(ports, live.changed)) await run();
    };
    const showPopup = () => browser.action.openPopup().catch(() => undefined);
    const rehearsals = createRehearsals(ports, remembered('rehearsal', newDemo(false)));
    const settings = settingsFlow(ports);
    const teach = createTeach(ports, settings, () => void wake().then(live.look));
    const handlers = createHandlers(ports, wake, live, showPopup, keeper, doctor, rehearsals, settings, teach);
    const frames = {
      ...ports.unsavedWatch.frameHandlers,
      ...presenceHandlers(createPresence(ports, keeper, live.changed), () => ports.unsavedWatch.sites.now() ?? []),
      ...teachHandlers(teach),
    };

    handleMessages(handlers, frames, ports.unsavedWatch.sites);
    handleNotices(ports, keeper, handlers);
    ports.unsavedWatch.onChange(() => {
      live.changed();
      void goOnWhereSaved();
    });
    serveOverview(live.join);
    serveTeach(teach.watch);
    void teach.resume();
    void menus.shutForgotten();
    onPageLoaded(() => void live.look());
    ports.computer.onChange(
      (state) => void keeper.look((facts, at) => withComputer(facts, state, at, UNUSED_MS)),
      UNUSED_MS,
    );
    browser.alarms.onAlarm.addListener(() => void wake());
    browser.runtime.onStartup.addListener(() => void wake());
    browser.runtime.onInstalled.addListener(() => void wake());
    browser.permissions.onAdded.addListener(live.changed);
    browser.permissions.onRemoved.addListener(live.changed);
    browser.commands?.onCommand.addListener((name) => {
      if (name === 'sign-out-all') {
        void showPopup();
        void handlers['signout.start']({ siteIds: 'all', by: 'command' });
      }
      if (name === 'step-away') void handlers['away.begin']({});
    });

    if (import.meta.env.FIREFOX)
      handOverBeforeUpdate(ports.unsavedWatch.tabs, async () => (await ports.journal.jobs()).length > 0);
    ports.unsavedWatch.sync();
    void openWelcome(ports.settings);
    void ports.replay.sweep().then(wake);
  },
});
