import { useState } from 'preact/hooks';
import type { EpochMs } from '../../base/time';
import { t, tn } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import { Icon } from '../kit/icon';
import type { Actions } from './actions';
import type { SecondViews } from './api';
import { moveBetweenRows } from './keyboard';
import type { Row, Rows } from './rows';
import { SiteRow } from './site-row';

interface Props {
  readonly of: Rows;
  readonly sites: readonly SiteOverview[];
  readonly now: EpochMs;
  readonly views: SecondViews | null;
  readonly actions: Actions;
}

export const SiteList = ({ of: { rows, folded }, ...rest }: Props) => {
  const [unfolded, setUnfolded] = useState(false);
  const line = (row: Row) => <SiteRow key={row.site.id} row={row} {...rest} />;
  const words = rows.length === 0 ? t('popup_out_sites', { n: folded.length }) : tn('popup_in_others', folded.length);
  return (
    <ul class="sites" aria-label={t('popup_sites')} onKeyDown={moveBetweenRows}>
      {rows.map(line)}
      {folded.length > 0 && (
        <li>
          <button
            type="button"
            class="fold"
            data-action="unfold"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <Icon name="signed-out" />
            <span>{words}</span>
            <Icon name="chevron-down" size={16} />
          </button>
        </li>
      )}
      {unfolded && folded.map(line)}
    </ul>
  );
};
