import type { Ports } from '../flows/ports';
import { noRoster } from '../shifts/shift';
import { demoCleaner, demoCookies, demoReplay, demoTabs } from './demo-browser';
import { demoJournal, demoSecrets } from './demo-journal';
import { demoControls, demoTraffic, demoUnsaved } from './demo-page';
import { type Demo, demoSettings } from './demo-state';

/** What the demo takes from the real world: time, names, and whether this worker lives. Everything else it brings along. */
export type Outside = Pick<Ports, 'clock' | 'ids' | 'extensionVersion' | 'stillServed'>;

const ANSWER_MS = 60;
const PAGE_MS = 250;

const nothing = async () => undefined;
const none = async () => null;

/** The ports of a sign-out over a world of their own: no browser, no server and nobody's journal is reached through them. */
export function demoPorts(demo: Demo, outside: Outside): Ports {
  const { clock } = outside;
  const [answers, loads] = [() => clock.wait(ANSWER_MS), () => clock.wait(PAGE_MS)];
  return {
    clock,
    ids: outside.ids,
    extensionVersion: outside.extensionVersion,
    stillServed: outside.stillServed,
    settings: { load: async () => ({ settings: demoSettings, damaged: false }), save: nothing },
    access: { granted: async () => true },
    journal: demoJournal(demo),
    secrets: demoSecrets(demo),
    tabs: demoTabs(demo, clock, loads),
    cookies: demoCookies(demo),
    replay: demoReplay(demo, clock, answers),
    traffic: demoTraffic(demo),
    controls: demoControls(demo, clock.now, loads),
    recorder: { on: nothing, off: nothing, goOn: () => undefined, sent: () => [] },
    unsaved: demoUnsaved(demo),
    cleaner: demoCleaner(demo),
    history: { count: none, forget: none },
    providers: { load: async () => ({}), save: nothing },
    checks: { load: async () => ({}), change: nothing },
    facts: { load: none, save: nothing },
    computer: { state: async () => 'active', watch: nothing },
    notices: { show: nothing, documentBegan: nothing },
    roster: {
      load: none,
      shifts: async () => noRoster,
      save: nothing,
      clear: nothing,
      read: async () => ({ problem: { code: 'no-answer' } }),
    },
    alarms: { wakeAt: nothing, clear: nothing },
  };
}
