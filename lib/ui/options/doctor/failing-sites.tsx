import { list } from '../../../i18n/format';
import { t, tn } from '../../../i18n/t';
import type { SiteOverview } from '../../../signout/overview';
import type { Site } from '../../../sites/site';
import { Button } from '../../kit/button';
import { Notice } from '../../kit/notice';

interface Props {
  readonly sites: readonly Site[];
  readonly states: readonly SiteOverview[];
}

/** Sites of which the last check says that a sign-out would fail. Where access is missing, that is said already. */
export const FailingSites = ({ sites, states }: Props) => {
  const failing = sites.filter(({ id }) => states.some((state) => state.id === id && state.access && state.wouldFail));
  const [first] = failing;
  if (first === undefined) return null;
  return (
    <Notice
      icon="alert"
      tone="warn"
      title={tn('sites_warning_title', failing.length)}
      text={t('sites_warning_text', { sites: list(failing.map(({ name }) => name)) })}
    >
      <Button
        action="findings"
        label={t('sites_warning_show')}
        onPress={() => {
          location.hash = `#site/${first.id}`;
        }}
      />
    </Notice>
  );
};
