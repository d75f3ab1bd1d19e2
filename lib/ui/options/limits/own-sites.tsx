import { tn } from '../../../i18n/t';
import type { Site } from '../../../sites/site';

/** Which sites have values of their own; what is set here is not theirs. */
export const OwnSites = ({ sites }: { readonly sites: readonly Site[] }) => {
  const own = sites.filter((site) => Object.keys(site.rules).length > 0);
  if (own.length === 0) return null;
  return (
    <div class="card-text own-sites">
      <p class="help">{tn('limits_ownSites', own.length)}</p>
      <ul>
        {own.map((site) => (
          <li key={site.id}>
            <a href={`#site/${site.id}`}>{site.name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
