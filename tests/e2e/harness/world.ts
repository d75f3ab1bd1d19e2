import type { SignOutRecord } from '../../../lib/records/record';
import type { Site } from '../../../lib/sites/site';
import type { SiteOptions } from '../../testbed/site-options.ts';
import { startTestbed, type Testbed, type Where } from '../../testbed/testbed.ts';
import type { SiteKey } from '../../testbed/town.ts';
import type { BrowserOptions } from './browser.ts';
import { type Installation, lasting, unpacked } from './installation.ts';
import { signIn } from './sign-in.ts';
import { Signoff } from './signoff.ts';
import type { Tab } from './tab.ts';

/** Every host of the test bed: what an administrator would allow. */
const bedHosts = ['http://*.localhost/*', 'https://*.localhost/*', 'http://*.test/*', 'https://*.test/*'];

export interface SignedInSite {
  readonly key: SiteKey;
  readonly site: Site;
  readonly address: string;
  readonly tab: Tab;
}

/** A test bed and a browser with Signoff, for the length of one test file. */
export class World {
  bed!: Testbed;
  signoff!: Signoff;

  async open(
    kind: Installation['kind'] | Installation,
    options: BrowserOptions | ((bed: Testbed) => BrowserOptions) = {},
  ): Promise<void> {
    this.bed = await startTestbed();
    const chosen = typeof options === 'function' ? options(this.bed) : options;
    const byKind = () => (kind === 'lasting' ? lasting(bedHosts) : unpacked());
    const installation = typeof kind === 'string' ? await byKind() : kind;
    this.signoff = await Signoff.start({ ...chosen, installation, spki: this.bed.certificate.spki });
  }

  async close(): Promise<void> {
    await this.signoff?.remove();
    await this.bed?.close();
  }

  /** Configures a site of the test bed, with access to its own host and no other, and signs in to it by its own form. */
  async signedIn(
    key: SiteKey,
    options: { where?: Where; has?: SiteOptions; change?: Partial<Omit<Site, 'id'>>; user?: string } = {},
  ): Promise<SignedInSite> {
    await this.#sweep(key, this.bed.url(key, options.where));
    const address = this.bed.url(key, { ...options.where, ...options.has });
    const site = await this.signoff.addSite(address, key, options.change);
    return { key, site, address, tab: await signIn(this.signoff, address, options.user) };
  }

  /** What a failed test left of the same site. */
  async #sweep(key: SiteKey, address: string): Promise<void> {
    const { alreadySiteId } = await this.signoff.send('site.inspect', { address });
    if (alreadySiteId === null) return;
    await this.signoff.closeTabsAt(address);
    await this.signoff.send('site.remove', { id: alreadySiteId });
    this.bed.forget(key);
  }

  signOut(...sites: readonly SignedInSite[]): Promise<SignOutRecord> {
    return this.signoff.signOut(sites.map(({ site }) => site.id));
  }

  /** The same, whatever is unsaved. */
  discardAndSignOut(...sites: readonly SignedInSite[]): Promise<SignOutRecord> {
    return this.signoff.discardAndSignOut(sites.map(({ site }) => site.id));
  }

  /** Takes a site out of the settings and closes its tabs. */
  async forget({ key, site, address }: SignedInSite): Promise<void> {
    await this.signoff.closeTabsAt(address);
    await this.signoff.send('site.remove', { id: site.id });
    this.bed.forget(key);
  }

  /** How many sign-ins the site's server still honours. */
  alive(key: SiteKey): number {
    return this.bed.sessions(key).filter(({ alive }) => alive).length;
  }
}
