import { t } from '../../i18n/t';

/** Tells those who do not see the page that a change was saved. */
export const SavedStatus = ({ saved }: { readonly saved: boolean }) => (
  <p class="sr" role="status">
    {saved ? t('site_saved') : ''}
  </p>
);
