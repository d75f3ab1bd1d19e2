import { t } from '../../../i18n/t';
import type { TeachView } from '../../../signout/taught/teach-view';

export function stepWords({ role, label }: TeachView['steps'][number]): string {
  return label.trim() === '' ? t(`teach_${role}_blank`) : t(`teach_${role}`, { label });
}

export function requestWords({ method, path, withToken }: Omit<NonNullable<TeachView['request']>, 'saysSo'>): string {
  return withToken ? t('teach_request_token', { method, path }) : t('teach_request', { method, path });
}
