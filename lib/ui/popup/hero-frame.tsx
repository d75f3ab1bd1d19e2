import type { ComponentChildren } from 'preact';
import { Emblem, type Tone } from '../kit/glyph';
import type { IconName } from '../kit/icons';

interface HeroProps {
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly title: string;
  readonly why?: string;
  readonly whyToo?: string;
  readonly children?: ComponentChildren;
}

/** State, reason, button: always in this place and order. */
export const HeroFrame = ({ icon, tone, title, why, whyToo, children }: HeroProps) => (
  <section class="hero" aria-labelledby="headline">
    <div class="hero-top">
      <Emblem name={icon} {...(tone && { tone })} />
      <div>
        <h1 id="headline" tabIndex={-1}>
          {title}
        </h1>
        {why && <p class="why">{why}</p>}
        {whyToo && <p class="why">{whyToo}</p>}
      </div>
    </div>
    {children}
  </section>
);
