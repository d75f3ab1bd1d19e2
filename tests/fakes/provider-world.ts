import type { Ports } from '../../lib/flows/ports';
import { type FoundControl, PRESS_FROM } from '../../lib/signout/control/look';
import type { Site } from '../../lib/sites/site';
import { FakeProvider, type ProviderManners, SsoCrm } from './fake-provider';
import { FakeWorld } from './fake-world';

/** Sites that sign in at identity providers; somebody is signed in at all of them. */
export class ProviderWorld extends FakeWorld {
  readonly idps = new Map<string, FakeProvider>();
  /** Hosts that were not allowed. */
  readonly closedTo = new Set<string>();
  /** Tabs that were put in front. */
  readonly front: string[] = [];

  /** Cookies of a parent domain are not listed: nobody asked for access to it. */
  addProvider(name: string, manners: ProviderManners = 'honest', domain: string | null = null): FakeProvider {
    const idp = new FakeProvider(`https://${name}.example`, manners, domain);
    if (domain !== null) this.closedTo.add(domain.replace(/^\./, ''));
    this.idps.set(idp.origin, idp);
    this.cookies.push(idp.signIn());
    return idp;
  }

  addSsoCrm(name: string, provider: FakeProvider, change: Partial<Site> = {}): Site {
    const plain = this.addCrm(name);
    const crm = new SsoCrm(`https://${name}.example`, provider);
    this.cookies = this.cookies.filter((cookie) => cookie.domain !== `${name}.example`);
    this.crms.set(crm.origin, crm);
    this.cookies.push(crm.signIn());
    const site = { ...plain, ...change };
    const sites = this.settings.sites.map((known) => (known.id === site.id ? site : known));
    this.settings = { ...this.settings, sites };
    return site;
  }

  override jar(url: string, storeId?: string): string | null {
    const { hostname } = new URL(url);
    const shared = this.cookies.filter(({ domain, hostOnly }) => !hostOnly && hostname.endsWith(domain));
    const pairs = [super.jar(url, storeId) ?? [], shared.map(({ name, value }) => `${name}=${value}`)].flat();
    return pairs.length === 0 ? null : pairs.join('; ');
  }

  override ports(): Ports {
    const ports = super.ports();
    const idpAt = (url: string) => this.idps.get(URL.parse(url)?.origin ?? '');
    const urlOf = (id: number) => this.tabs.find((tab) => tab.id === id)?.url ?? '';
    const jarOf = (id: number) => this.jar(urlOf(id), this.tabs.find((tab) => tab.id === id)?.storeId);
    const came = (url: string, storeId: string) => {
      const idp = idpAt(url);
      idp?.opened(url, this.jar(url, storeId));
      if (idp && idp.remembered.size > 0) this.cookies = this.cookies.filter(({ name }) => name !== 'idp');
    };
    return {
      ...ports,
      access: {
        granted: async (origins) =>
          !origins.some((pattern) => this.closedTo.has(new URL(pattern.replace('/*', '/')).hostname)),
      },
      replay: {
        ...ports.replay,
        ask: async (question, credentials, limitMs) =>
          idpAt(question.url)?.answer(question, credentials.cookies, Date.now()) ??
          ports.replay.ask(question, credentials, limitMs),
      },
      tabs: {
        ...ports.tabs,
        open: async (url, storeId) => {
          came(url, storeId);
          return ports.tabs.open(url, storeId);
        },
        activate: async (id) => void this.front.push(urlOf(id)),
      },
      controls: {
        ...ports.controls,
        look: async (id, options) => {
          const idp = idpAt(urlOf(id));
          return idp ? lookAtProvider(idp, urlOf(id), jarOf(id)) : ports.controls.look(id, options);
        },
        press: async (id, control) => {
          const idp = idpAt(urlOf(id));
          if (!idp) return ports.controls.press(id, control);
          idp.end(jarOf(id));
          return 'pressed';
        },
      },
    };
  }
}

function lookAtProvider(idp: FakeProvider, url: string, cookies: string | null) {
  const riddle = idp.manners === 'asks-a-riddle' && new URL(url).pathname === '/session/end';
  const score = idp.hasControl(url, cookies) ? PRESS_FROM + 20 : riddle ? 32 : null;
  const control: FoundControl = {
    ...{ frameId: 0, ref: 'c1', label: 'Sign out', visible: true, href: null, form: null },
    score: score ?? 0,
  };
  const frame = { frameId: 0, url, controls: score === null ? [] : [control], signInForm: false, busy: false };
  return { kind: 'looked', frames: [frame] } as const;
}
