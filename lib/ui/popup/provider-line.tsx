import { t } from '../../i18n/t';
import type { ProviderResult } from '../../signout/identity-provider';
import type { SiteOverview } from '../../signout/overview';
import { Glyph } from '../kit/glyph';
import { goesAlongWords, lookOf, providerMark, providerName } from '../provider-words';
import { goingAlong } from './provider-groups';

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

interface Props {
  /** That are signed out of. */
  readonly of: readonly SiteOverview[];
  readonly sites: readonly SiteOverview[];
}

/** What else ends with these sites, said before anybody presses. */
export const GoesAlong = ({ of, sites }: Props) => {
  const along = goingAlong(of, sites);
  return (
    along && (
      <p class="also" data-goes-along={along.hosts.join(' ')}>
        {goesAlongWords(along)}
      </p>
    )
  );
};
