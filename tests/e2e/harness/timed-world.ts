import type { RecordEntry, SignOutRecord } from '../../../lib/records/record';
import type { AutomaticCause } from '../../../lib/signout/job';
import type { SiteEnd } from '../../../lib/signout/overview';
import type { OwnRules } from '../../../lib/sites/time-rules';
import type { SiteKey } from '../../testbed/town.ts';
import type { BrowserOptions } from './browser.ts';
import { Clock } from './clock.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';
import { type SignedInSite, World } from './world.ts';

const MINUTE_MS = 60_000;

export type AutomaticRecord = SignOutRecord & { readonly cause: AutomaticCause };

/** A world whose extension lives by a clock that the test moves. */
export class TimedWorld extends World {
  readonly clock = new Clock();

  override async open(kind: Parameters<World['open']>[0], options?: BrowserOptions): Promise<void> {
    await super.open(kind, options);
    this.clock.of(this.signoff);
  }

  /** Somebody signed in, and the worker knows. */
  async workingAt(key: SiteKey, rules: OwnRules = {}, name: string = key): Promise<SignedInSite> {
    const site = await this.signedIn(key, { change: { rules, name } });
    await until(
      async () => (await this.signoff.siteOverview(site.site.id)).since !== null,
      `somebody is known to be signed in at ${key}`,
    );
    return site;
  }

  /** What ends this site's sign-in next. @throws when nothing does */
  async ends({ site }: SignedInSite): Promise<SiteEnd> {
    const { ends } = await this.signoff.siteOverview(site.id);
    if (ends === null) throw new Error(`nothing ends ${site.name}`);
    return ends;
  }

  /** So much time passes, and what was to wake the worker until then does. */
  async passes(ms: number): Promise<void> {
    await this.clock.move(ms);
    await this.clock.ring(this.signoff);
  }

  /** It is `beforeMs` before that instant, and what was to wake the worker until then does. */
  comesTo(at: number, beforeMs = 0): Promise<void> {
    return this.passes(at - beforeMs - this.clock.now());
  }

  /** Time goes on, alarms ring, until it is so. */
  comes<T>(ask: () => T | Promise<T>, what: string, limitMs = 30_000) {
    const askWhile = async () => {
      const answer = await ask();
      if (!answer) await this.clock.ring(this.signoff);
      return answer;
    };
    return until(askWhile, what, limitMs, 100);
  }

  /** The newest record of a sign-out at this site that nobody asked for; null: there is none. */
  async automatic({ site }: SignedInSite): Promise<AutomaticRecord | null> {
    const records = await this.signoff.send('records.list', { limit: 10 });
    const found = records.find(({ entries }) => entries.some(({ siteId }) => siteId === site.id));
    return found?.cause.kind === 'automatic' ? (found as AutomaticRecord) : null;
  }

  /** Somebody is signed out without having asked for it. */
  async signedOutByItself(site: SignedInSite, limitMs = 60_000): Promise<AutomaticRecord> {
    return this.comes(() => this.automatic(site), `${site.site.name} is signed out by itself`, limitMs);
  }

  async warningPage(): Promise<string | null> {
    const pages = await this.signoff.browser.pages();
    return pages.find(({ url }) => url.endsWith('/warning.html'))?.id ?? null;
  }

  /** The window, once it says this. `state`: its `data-state`. */
  async warning(state = 'warning'): Promise<Tab> {
    const tab = await this.signoff.tabOf(await this.comes(() => this.warningPage(), 'the window is open', 15_000));
    await tab.waitFor(`[data-state="${state}"]`);
    return tab;
  }

  async noWarning(): Promise<void> {
    await until(async () => (await this.warningPage()) === null, 'no window is open');
  }

  /** Takes the sites out of the settings and what tells of them off the screen. */
  async leave(...sites: readonly SignedInSite[]): Promise<void> {
    for (const site of sites) await this.forget(site);
    const pageId = await this.warningPage();
    if (pageId !== null) await this.signoff.browser.closePage(pageId);
    await this.noWarning();
  }
}

export const minutes = (count: number): number => count * MINUTE_MS;

export const entryOf = (record: SignOutRecord, { site }: SignedInSite): RecordEntry | undefined =>
  record.entries.find(({ siteId }) => siteId === site.id);
