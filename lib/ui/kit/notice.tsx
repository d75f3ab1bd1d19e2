import type { ComponentChildren } from 'preact';
import type { Tone } from './glyph';
import { Icon } from './icon';
import type { Drawing, IconName } from './icons';

interface NoticeProps {
  readonly icon: IconName | Drawing;
  readonly tone?: Tone;
  readonly title?: string;
  readonly text?: string;
  /** `status` or `alert` only where it appears later. */
  readonly role?: 'status' | 'alert';
  readonly children?: ComponentChildren;
}

export const Notice = ({ icon, tone = 'quiet', title, text, role, children }: NoticeProps) => (
  <div class={`notice tone-${tone}`} role={role}>
    <div class="notice-lead">
      <Icon name={icon} size={18} />
      <div class="notice-text">
        {title && <p class="notice-title">{title}</p>}
        {text && <p>{text}</p>}
      </div>
    </div>
    {children && <div class="notice-actions">{children}</div>}
  </div>
);
