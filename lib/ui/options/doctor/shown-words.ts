import { dots, list } from '../../../i18n/format';
import { keyPart, t } from '../../../i18n/t';
import type { ShownControl } from '../../../signout/doctor/shown-control';

/** What was found or tried, a line each. */
export function shownWords(shown: ShownControl): string[] {
  const others = [
    ...(shown.refused.length > 0 ? [t('control_refused', { labels: list(shown.refused) })] : []),
    ...(shown.first === null ? [] : [t(`control_before_${shown.first}`)]),
  ];
  if (shown.kind === 'none') return [noneWords(shown), ...others];
  const { label, host, menu, inSight } = shown;
  const named = { label: label || t('control_unnamed'), host };
  const found = shown.sure ? t('control_sure', named) : t('control_likely', named);
  return [dots(found, menuWords(menu), t(inSight ? 'control_outlined' : 'control_hidden')), ...others];
}

function menuWords(menu: string | null): string | null {
  if (menu === null) return null;
  return menu === '' ? t('control_menu_unnamed') : t('control_menu', { menu });
}

function noneWords({ because, tabs, menus }: Extract<ShownControl, { kind: 'none' }>): string {
  const words = t(`control_none_${keyPart(because)}`);
  return because === 'silent' ? words : `${words} ${t('control_tried', { tabs, menus })}`;
}
