import { type IconName, icons } from './icons';

/** Icons that point somewhere turn round in right-to-left layouts. */
const POINTING: readonly IconName[] = ['sign-out', 'chevron-right', 'chevron-left', 'open', 'unsaved', 'step-away'];

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

/** Decoration: the word beside it is the text. */
export const Icon = ({ name, size = 20 }: IconProps) => (
  <svg
    class={POINTING.includes(name) ? 'icon mirror' : 'icon'}
    viewBox="0 0 20 20"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {icons[name]()}
  </svg>
);
