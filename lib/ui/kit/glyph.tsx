import { Icon } from './icon';
import type { Drawing, IconName } from './icons';

export type Tone = 'quiet' | 'plain' | 'accent' | 'ok' | 'warn' | 'bad';

const TONES: Partial<Record<IconName, Tone>> = {
  'signed-in': 'accent',
  leaving: 'accent',
  proven: 'ok',
  clean: 'ok',
  'still-alive': 'bad',
  unproven: 'warn',
  queued: 'warn',
  residue: 'warn',
  'not-cleaned': 'warn',
  stale: 'warn',
  key: 'warn',
  offline: 'warn',
  unsaved: 'warn',
};

export const toneOf = (name: IconName | Drawing): Tone => (typeof name === 'string' && TONES[name]) || 'quiet';

interface GlyphProps {
  readonly name: IconName | Drawing;
  readonly size?: number;
  readonly tone?: Tone;
}

/** A state as a shape; colour only repeats it, and a word always stands beside it. */
export const Glyph = ({ name, size = 20, tone = toneOf(name) }: GlyphProps) => (
  <span class={`glyph tone-${tone}`}>
    <Icon name={name} size={size} />
  </span>
);

export const Emblem = ({ name, tone = toneOf(name) }: GlyphProps) => (
  <span class={`emblem tone-${tone}`}>
    <Icon name={name} size={26} />
  </span>
);
