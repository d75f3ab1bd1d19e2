import { type Drawing, type IconName, icons } from './icons';

/** Icons that point somewhere turn round in right-to-left layouts. */
const POINTING: readonly (IconName | Drawing)[] = [
  'sign-out',
  'chevron-right',
  'chevron-left',
  'open',
  'unsaved',
  'step-away',
];

interface IconProps {
  /** A drawing where it is none of the first screen's. */
  readonly name: IconName | Drawing;
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
    {(typeof name === 'string' ? icons[name] : name)()}
  </svg>
);
