import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Icon } from '../kit/icon';
import type { MenuItem } from './menu-items';

interface Props {
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** Arrows, Home, End and letters go from item to item; Esc, Tab and a press elsewhere close it. */
export const Menu = ({ items, onClose }: Props) => {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (!menu.current?.parentElement?.contains(target as Node)) onClose();
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [onClose]);
  const onKey = (event: KeyboardEvent) => {
    const stops = [...(menu.current?.querySelectorAll('button') ?? [])];
    const next = nextStop(stops, event.key);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    if (event.key === 'Tab') return;
    if (event.key !== 'Escape' && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  };
  return (
    <div class="menu" role="menu" tabIndex={-1} aria-label={t('popup_menu_label')} ref={menu} onKeyDown={onKey}>
      {items.map(({ action, icon, label, onPress }) => (
        <button
          key={action}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-action={action}
          onClick={() => {
            onClose();
            onPress();
          }}
        >
          <Icon name={icon} size={18} />
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
};

function nextStop(stops: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = stops.indexOf(document.activeElement as HTMLElement);
  switch (key) {
    case 'ArrowDown':
      return stops[(at + 1) % stops.length];
    case 'ArrowUp':
      return stops.at(at - 1);
    case 'Home':
      return stops[0];
    case 'End':
      return stops.at(-1);
    default:
      return key.length === 1 ? [...stops.slice(at + 1), ...stops].find((stop) => isAt(stop, key)) : undefined;
  }
}

const isAt = (stop: HTMLElement, letter: string): boolean =>
  (stop.textContent ?? '').toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
