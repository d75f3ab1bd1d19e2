import { answerSite } from './answer-site.ts';
import { type Answer, page, text } from './http/answer.ts';
import type { Ask } from './http/ask.ts';
import { hang, hangUp, late } from './http/trouble.ts';
import { otherHosts } from './other-hosts.ts';
import { directoryPage } from './pages/directory.ts';
import { Site } from './site.ts';
import { Sso } from './sso/sso.ts';
import type { Style } from './style.ts';
import { type StyleName, styleNames } from './style-names.ts';
import { styleOf, styles } from './styles/registry.ts';
import { toPortal } from './styles/trouble.ts';

/** `get-logout`, or `get-logout--north` for another site of that style with its own sessions. */
export type SiteKey = StyleName | `${StyleName}--${string}`;

/** All sites behind one address, told apart by host name. */
export class Town {
  readonly #sites = new Map<string, Site>();
  readonly sso = new Sso();
  /** Hosts of the wide world that stand for one of ours, by name. */
  readonly #aliases = new Map<string, SiteKey>();

  /** @throws RangeError when the key names no style */
  site(key: SiteKey): Site {
    const known = this.#sites.get(key);
    if (known) return known;
    const [name] = key.split('--');
    const site = new Site(key, styleOf(name as StyleName));
    this.#sites.set(key, site);
    return site;
  }

  sites(): readonly Site[] {
    return [...this.#sites.values()];
  }

  alias(host: string, key: SiteKey): void {
    this.#aliases.set(host, key);
  }

  answer(ask: Ask, oddPort: number): Answer {
    const name = ask.hostname.replace(/\.(localhost|test)$/, '');
    const key = this.#aliases.get(ask.hostname) ?? siteKeyFor(name, ask.port === oddPort);
    if (key) return answerInMode(ask, this.site(key));
    const party = this.sso.answer(ask, name);
    if (party) return party;
    const other = otherHosts[name];
    if (other) return other(ask);
    return page(directoryPage(ask, styles));
  }
}

function answerInMode(ask: Ask, site: Site): Answer {
  const { down, status, hangMs, delayMs, captive } = site.mode;
  if (down) return hangUp();
  if (hangMs) return hang(hangMs);
  if (captive) return toPortal(ask);
  if (status) return text(`answer ${status}`, status);
  const answer = answerSite(ask, site);
  return delayMs ? late(answer, delayMs) : answer;
}

/** Null: a host of no site. */
function siteKeyFor(hostName: string, onOddPort: boolean): SiteKey | null {
  const [name, ...instance] = hostName.split('--');
  const style = styles.find(
    (style) => hostNameOf(style) === name && (!style.base || !style.hostName || Boolean(style.onOddPort) === onOddPort),
  );
  if (!style) return null;
  return instance.length > 0 ? `${style.name}--${instance.join('--')}` : style.name;
}

export function hostNameOf(style: Style): string {
  return style.hostName ?? style.name;
}

export function isSiteKey(key: string): key is SiteKey {
  return styleNames.some((name) => name === key.split('--')[0]);
}
