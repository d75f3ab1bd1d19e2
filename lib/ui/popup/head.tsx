import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import { IconButton } from '../kit/button';
import { Icon } from '../kit/icon';

interface Props {
  /** A result is shown that may be put away. */
  readonly dismissible: boolean;
  readonly onDismiss?: () => void;
  readonly menuOpen?: boolean;
  /** null: there is nothing in it. */
  readonly onMenu?: ((open: boolean) => void) | null;
  /** The menu, while it is open. */
  readonly children?: ComponentChildren;
}

export const Head = ({ dismissible, onDismiss, menuOpen = false, onMenu, children }: Props) => (
  <header class="popup-head">
    <span class="brand">
      <Icon name="mark" />
      <span>{t('app_short')}</span>
    </span>
    <span class="grow" />
    {dismissible && onDismiss && (
      <IconButton icon="close" action="dismiss" label={t('popup_dismiss')} onPress={onDismiss} />
    )}
    {onMenu && <MenuButton open={menuOpen} onMenu={onMenu} />}
    {children}
  </header>
);

interface MenuButtonProps {
  readonly open: boolean;
  readonly onMenu: (open: boolean) => void;
}

/** Takes the focus back when the menu closes. */
const MenuButton = ({ open, onMenu }: MenuButtonProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [open]);
  return (
    <button
      ref={button}
      type="button"
      class="icon-btn"
      aria-label={t('popup_menu_label')}
      title={t('popup_menu_label')}
      aria-haspopup="menu"
      aria-expanded={open}
      data-action="menu"
      onClick={() => onMenu(!open)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        onMenu(true);
      }}
    >
      <Icon name="more" size={18} />
    </button>
  );
};
