import { dots, list } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { ProviderResult } from '../../signout/identity-provider';
import type { SiteOverview } from '../../signout/overview';
import { Glyph } from '../kit/glyph';
import { lookOf, providerMark, providerName } from '../provider-words';
import { endedAlong, endsAlong, mayBeSignedIn } from './provider-groups';

/** In a row, below its two halves; what it means and what to do about it stands with the result. */
export const ProviderLine = ({ of: { host, verdict } }: { readonly of: ProviderResult }) => {
  const { icon, tone } = providerMark(verdict, false);
  return (
    <p class="verdict-half provider-line">
      <Glyph name={icon} size={16} tone={tone} />
      <span>{t(`idp_line_${lookOf(verdict)}`, { provider: providerName(host) })}</span>
    </p>
  );
};

/** What a sign-out of this site ends beside it, said before anybody presses. */
export const GoesAlong = ({
  site,
  sites,
}: {
  readonly site: SiteOverview;
  readonly sites: readonly SiteOverview[];
}) => {
  const { provider } = site;
  if (provider === null || !endsAlong(provider) || !provider.access || site.session === 'signed-out') return null;
  const others = mayBeSignedIn(provider.sharedWith, sites).map(({ name }) => name);
  return (
    <p class="site-meta" data-goes-along={provider.host}>
      {dots(
        t('idp_goesAlong', { provider: providerName(provider.host) }),
        others.length > 0 && t('idp_also', { sites: list(others) }),
      )}
    </p>
  );
};

interface AllProps {
  /** That the button acts on. */
  readonly of: readonly SiteOverview[];
  readonly sites: readonly SiteOverview[];
}

/** As `GoesAlong`, of the button for all; sites that are signed out of anyway are not named. */
export const AllGoAlong = ({ of, sites }: AllProps) => {
  const providers = endedAlong(of).filter(({ access }) => access);
  if (providers.length === 0) return null;
  const asked = new Set(of.map(({ id }) => id));
  const others = mayBeSignedIn(
    providers.flatMap(({ sharedWith }) => sharedWith),
    sites,
  ).filter(({ id }) => !asked.has(id));
  const names = [...new Set(others.map(({ name }) => name))];
  return (
    <p class="also" data-goes-along={providers.map(({ host }) => host).join(' ')}>
      {dots(
        t('idp_goesAlong', { provider: list(providers.map(({ host }) => providerName(host))) }),
        names.length > 0 && t('idp_also', { sites: list(names) }),
      )}
    </p>
  );
};
