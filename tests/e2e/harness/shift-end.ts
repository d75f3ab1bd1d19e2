import { rosterOf, secondIn } from './roster.ts';
import type { Tab } from './tab.ts';
import { type AutomaticRecord, minutes, type TimedWorld } from './timed-world.ts';
import { until } from './until.ts';
import type { SignedInSite } from './world.ts';

/** What a person sees, in this order. */
export type Scene = 'hint' | 'banner' | 'warning' | 'last-minute' | 'blocked' | 'unsaved' | 'ended' | 'record';

/** `page`: is in front. */
export type Shoot = (scene: Scene, page: Tab) => Promise<void>;

export interface ShiftEnd {
  readonly endAt: number;
  readonly sites: readonly [SignedInSite, SignedInSite];
  readonly hint: string;
  readonly banners: readonly string[];
  readonly badge: string;
  readonly countdown: string;
  /** Sessions that servers honour while the form is not saved. */
  readonly aliveWhileHeld: number;
  readonly record: AutomaticRecord;
}

const REPLY = 'Called her back, she wants the larger pallet.';
/** The clock is moved further than anybody may be idle. */
const rules = { idleMs: null } as const;
const field = 'textarea[name=reply]';

/** A shift ends: three tabs are open, of two sites, and one holds a form that was not saved. */
export async function shiftEnd(world: TimedWorld, shoot: Shoot): Promise<ShiftEnd> {
  const { signoff } = world;
  const desk = await world.workingAt('post-csrf', rules, 'Linden Desk');
  const sales = await world.workingAt('get-logout', rules, 'Harbor Sales');
  const ticket = await typedReply(signoff.tab(`${desk.address}tickets`));
  const tabs = [desk.tab, sales.tab, ticket];
  const endAt = secondIn(minutes(20), world.clock.now());
  await signoff.send('roster.import', { text: rosterOf(endAt - minutes(480), endAt), name: 'shift.ics' });

  await world.comesTo(endAt, minutes(5) - 2_000);
  const hint = await until(() => notified(world), 'a hint is given');
  await popup(world, '[data-run="idle"]', 'hint', shoot);

  await world.comesTo(endAt, minutes(2) - 2_000);
  const window = await world.warning();
  await window.waitForText(' left');
  const banners = await until(() => bannersOf(tabs), 'every page has its line');
  const badge = await until(() => minutesInBadge(world), 'the button in the toolbar counts minutes');
  await ticket.activate();
  await shoot('banner', ticket);
  await shoot('warning', window);
  await world.comesTo(endAt, 45_000);
  const figure = `document.querySelector('.countdown.last strong')?.textContent`;
  const countdown = await until(() => window.evaluate<string | undefined>(figure), 'the last minute is counted');
  await until(() => window.evaluate<boolean>(isBarBelowHalf), 'the bar has followed');
  await shoot('last-minute', window);

  await world.comesTo(endAt);
  await world.comes(async () => (await signoff.overview()).job?.phase === 'blocked', 'the form holds the sign-out');
  await window.waitFor('[data-state="blocked"]');
  await shoot('blocked', window);
  await popup(world, '[data-run="blocked"] [data-action="show-unsaved"]', 'unsaved', shoot);
  const aliveWhileHeld = world.alive('post-csrf') + world.alive('get-logout');

  await ticket.activate();
  await ticket.click('form.fields button[type=submit]');
  const record = await world.signedOutByItself(desk);
  await window.waitFor('[data-state="ended"]');
  await shoot('ended', window);
  await popup(world, '[data-run="done"]', 'record', shoot);
  return { endAt, sites: [desk, sales], hint, banners, badge, countdown, aliveWhileHeld, record };
}

const isBarBelowHalf = `(() => {
  const bar = document.querySelector('.countdown .bar');
  return bar.firstElementChild.getBoundingClientRect().width < bar.getBoundingClientRect().width / 2;
})()`;

async function typedReply(opening: Promise<Tab>): Promise<Tab> {
  const tab = await opening;
  await tab.click('a[href*="/ticket/"]');
  await tab.waitFor(field);
  await tab.fill(field, REPLY);
  return tab;
}

async function popup(world: TimedWorld, ready: string, scene: Scene, shoot: Shoot): Promise<void> {
  const page = await world.signoff.openPopup();
  await page.waitFor(ready);
  await shoot(scene, page);
  await page.close();
}

/** Id of the notification that stands; null: none does. */
function notified({ signoff }: TimedWorld): Promise<string | null> {
  return signoff.call(async () => Object.keys(await chrome.notifications.getAll())[0] ?? null);
}

/** null: it shows something else. */
async function minutesInBadge({ signoff }: TimedWorld): Promise<string | null> {
  const badge = await signoff.call(() => chrome.action.getBadgeText({}));
  return badge.endsWith('m') ? badge : null;
}

/** null: a page has none. */
async function bannersOf(tabs: readonly Tab[]): Promise<string[] | null> {
  const lines = await Promise.all(
    tabs.map((tab) => tab.evaluate<string>(`getComputedStyle(document.documentElement, '::after').content`)),
  );
  return lines.every((line) => line.length > 10) ? lines : null;
}
