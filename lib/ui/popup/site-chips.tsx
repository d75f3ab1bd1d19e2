import { t, tn } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import { Chip } from '../kit/chip';

/** What is to be known of a site before it is signed out of. */
export const SiteChips = ({ unsaved = 0, call = false, openItems = null }: Partial<SiteOverview>) => (
  <>
    {unsaved > 0 && <Chip icon="unsaved" tone="warn" text={t('site_unsaved', { n: unsaved })} />}
    {call && <Chip icon="call" text={t('site_call')} />}
    {openItems !== null && openItems > 0 && <Chip text={tn('site_openItems', openItems)} />}
  </>
);
