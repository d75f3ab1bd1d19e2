import { within } from '../../lib/base/within';
import { giveBackAccess } from '../../lib/browser/access';
import type { Rehearsals } from '../../lib/demo/rehearsal';
import { checkSignOutAgain } from '../../lib/flows/check-job';
import { cleanAgain } from '../../lib/flows/clean-again';
import { discardAndContinue } from '../../lib/flows/decide';
import type { Doctor } from '../../lib/flows/doctor';
import { endLeftProvider } from '../../lib/flows/end-provider';
import { inspectSite } from '../../lib/flows/inspect-site';
import type { TimeKeeper } from '../../lib/flows/keep-time';
import type { LiveOverview } from '../../lib/flows/live-overview';
import { openSite } from '../../lib/flows/open-site';
import { dismissResult } from '../../lib/flows/overview';
import { pause, resume } from '../../lib/flows/pause';
import type { Ports } from '../../lib/flows/ports';
import { previewSite } from '../../lib/flows/preview-site';
import { beginAway, endAway, extend, stayLate } from '../../lib/flows/put-off';
import { exportSite, retireSite } from '../../lib/flows/retire-site';
import { importRoster, readRoster, removeRoster, rosterOverview, workOutRoster } from '../../lib/flows/roster';
import type { SettingsFlow } from '../../lib/flows/sites';
import { startSignOut, stopSignOut } from '../../lib/flows/start-sign-out';
import { exportTaught, importTaught } from '../../lib/flows/teach/taught-file';
import type { Teach } from '../../lib/flows/teach/teach';
import { listUnsaved, markFields } from '../../lib/flows/unsaved-list';
import type { Reply } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/receive';
import { closedWithTabs } from '../../lib/records/closed-with-tabs';
import { sitesToSignOut } from '../../lib/signout/overview-sites';

const RECORDS_READ = 5;
/** Pages that are slower are taken for what they were. */
const LOOK_LIMIT_MS = 1_500;

const ok = <T>(value: T): Reply<T> => ({ ok: true, value });

/**
 * What the extension's own pages may ask for; each line is one flow. `wake`: does whatever the journal holds.
 * `showPopup`: may find no window to show it in.
 */
export function createHandlers(
  ports: Ports,
  wake: () => Promise<void>,
  live: LiveOverview,
  showPopup: () => Promise<void>,
  keeper: TimeKeeper,
  doctor: Doctor,
  rehearsals: Rehearsals,
  settings: SettingsFlow,
  teach: Teach,
): Handlers {
  const told = async <T>(reply: Promise<Reply<T>>): Promise<Reply<T>> => {
    const done = await reply;
    live.changed();
    return done;
  };
  /** What was changed may make something overdue, or undo it. */
  const planned = async <T>(reply: Promise<Reply<T>>): Promise<Reply<T>> => {
    const done = await reply;
    await keeper.look();
    return done;
  };
  /** The roster's days and times without a zone are those of the shifts' zone. */
  const zoned = async <T>(reply: Promise<Reply<T>>, mayDiffer: boolean): Promise<Reply<T>> => {
    const done = await reply;
    if (done.ok && mayDiffer) await workOutRoster(ports);
    return done;
  };
  /** Whoever signed in a moment ago was not seen yet, where no popup was open. */
  const sitesInUse = async () => {
    await within(live.look(), ports.clock.wait, LOOK_LIMIT_MS, undefined);
    return sitesToSignOut(await live.now());
  };
  const showResult = async (jobId: string) => {
    const record = (await ports.journal.records(RECORDS_READ)).find(({ id }) => id === jobId);
    if (record && closedWithTabs(record, live.lastGoneAt())) await showPopup();
  };
  const goOn = (jobId: string) => {
    live.changed();
    void wake().then(() => Promise.all([showResult(jobId), live.look()]));
  };
  return {
    'signout.start': async ({ siteIds, by, storeId }) => {
      const ids = siteIds === 'all' ? await sitesInUse() : siteIds;
      const started = await startSignOut(ports, ids, { kind: 'manual', by }, storeId);
      if (started.jobId === null) return { ok: false, code: 'nothing-to-sign-out' };
      const { jobId } = started;
      goOn(jobId);
      return ok({ jobId, joined: started.joined });
    },
    'signout.stop': async ({ jobId }) => {
      const stopped = await stopSignOut(ports, jobId);
      goOn(jobId);
      return ok({ stopped });
    },
    'signout.discard': async ({ jobId }) => {
      const continued = await discardAndContinue(ports, jobId);
      goOn(jobId);
      return ok({ continued });
    },
    'signout.check': async ({ jobId }) => {
      const blocked = await checkSignOutAgain(ports, jobId, live.changed);
      goOn(jobId);
      return ok({ blocked });
    },
    'unsaved.list': async ({ siteIds }) => ok(await listUnsaved(ports, siteIds)),
    'unsaved.show': async ({ tabId, frameId, ref }) => ok({ shown: await ports.unsaved.show(tabId, frameId, ref) }),
    'site.mark': (asked) => markFields(ports, asked),
    'result.dismiss': async () => told(dismissResult(ports).then(() => ok(null))),
    'clean.again': async ({ recordId }) => told(cleanAgain(ports, recordId).then(() => ok(null))),
    'provider.end': async (asked) => {
      const filed = await endLeftProvider(ports, asked);
      if (!filed.ok) return filed;
      await wake();
      await live.look();
      return filed;
    },
    'site.open': async ({ siteId }) => openSite(ports, siteId),
    'deadline.extend': async ({ id }) => ok(await extend(keeper, id)),
    'shift.stayLate': async ({ untilAt }) => ok(await stayLate(keeper, untilAt)),
    'time.pause': (asked) => pause(keeper, asked),
    'time.resume': async () => ok(await resume(keeper)),
    'away.begin': async () => {
      const answer = await beginAway(ports, keeper, sitesToSignOut(await live.now()));
      if (answer.begun === 'sign-out') void wake();
      return ok(answer);
    },
    'away.end': async () => {
      await endAway(ports, keeper);
      void wake();
      return ok(null);
    },
    'roster.get': async () => ok(await rosterOverview(ports)),
    'roster.import': ({ text, name }) => planned(importRoster(ports, text, name)),
    'roster.read': () => planned(readRoster(ports)),
    'roster.remove': () => planned(removeRoster(ports).then(ok)),
    'overview.get': async () => ok(await live.now()),
    'records.list': async ({ limit }) => ok(await ports.journal.records(limit)),
    'settings.get': async () => ok((await ports.settings.load()).settings),
    'settings.change': (change) => planned(zoned(settings.changeSettings(change), change.shifts !== undefined)),
    'site.inspect': ({ address }) => inspectSite(ports, { address }),
    'site.add': (asked) => planned(settings.addSite(asked)),
    'site.change': (asked) => planned(settings.changeSite(asked)),
    'site.remove': (asked) => planned(settings.removeSite(asked)),
    'site.export': (asked) => exportSite(ports, asked),
    'site.retire': (asked) => planned(retireSite(ports, settings, giveBackAccess, asked)),
    'site.preview': ({ id }) => previewSite(ports, { id }),
    'site.check': ({ id }) => doctor.check(id),
    'site.reports': async () => ok(await doctor.reports()),
    'site.control': (asked) => doctor.show(asked),
    'teach.get': ({ id }) => teach.get(id),
    'teach.start': ({ id }) => teach.start(id),
    'teach.stop': ({ id }) => teach.stop(id),
    'teach.cancel': ({ id }) => teach.cancel(id),
    'teach.choose': (asked) => teach.choose(asked),
    'teach.play': ({ id }) => teach.play(id),
    'teach.save': ({ id }) => planned(teach.save(id)),
    'teach.export': ({ id }) => exportTaught(ports, id),
    'teach.import': (asked) => planned(importTaught(ports, settings, asked)),
    'settings.export': () => settings.exportText(),
    'settings.import': (asked) => planned(zoned(settings.importText(asked), true)),
    'rehearsal.get': async () => ok(await rehearsals.now()),
    'rehearsal.begin': async ({ stubborn }) => ok(await rehearsals.begin(stubborn)),
    'rehearsal.act': async ({ deed }) => ok(await rehearsals.act(deed)),
  };
}
