import { t } from '../i18n/t';
import type { CookieStore } from '../signout/cookie-store';
import { Icon } from './kit/icon';
import { moreIcons } from './kit/more-icons';

/** A container by its name; the others by what their windows are called. */
export function storeName({ kind, name }: CookieStore): string {
  if (kind === 'container') return name ?? t('store_container');
  return t(kind === 'private' ? 'store_private' : 'store_normal');
}

/** With a small mark, so that a container called "Private windows" is not taken for them. */
export const StoreName = ({ of }: { readonly of: CookieStore }) => (
  <span class="store-name">
    <Icon name={of.kind === 'normal' ? 'tab' : moreIcons[of.kind]} size={14} />
    {of.kind === 'container' && <span class="sr">{t('store_container')} </span>}
    <bdi>{storeName(of)}</bdi>
  </span>
);
