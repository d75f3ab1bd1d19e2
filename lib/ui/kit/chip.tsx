import type { Tone } from './glyph';
import { Icon } from './icon';
import type { IconName } from './icons';

interface ChipProps {
  readonly text: string;
  readonly icon?: IconName;
  readonly tone?: Tone;
}

/** A fact about what it stands beside. */
export const Chip = ({ text, icon, tone = 'quiet' }: ChipProps) => (
  <span class={`chip tone-${tone}`}>
    {icon && <Icon name={icon} size={14} />}
    <span>{text}</span>
  </span>
);
