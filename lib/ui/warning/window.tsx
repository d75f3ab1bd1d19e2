import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t';
import { Emblem, type Tone } from '../kit/glyph';
import { Icon } from '../kit/icon';
import type { IconName } from '../kit/icons';

interface Props {
  /** It asks for a decision. */
  readonly asks: boolean;
  readonly icon?: IconName;
  readonly tone?: Tone;
  readonly title: string;
  readonly why?: string;
  readonly children?: ComponentChildren;
}

const dialog = { role: 'dialog', 'aria-labelledby': 'title', 'aria-describedby': 'why about' } as const;
const alertDialog = { ...dialog, role: 'alertdialog' } as const;

/** One question or answer with its reason. Its describing parts have the ids `why` and `about`. */
export const Window = ({ asks, icon, tone, title, why, children }: Props) => (
  <main>
    <div {...(asks ? alertDialog : dialog)}>
      <div class="window-head">
        <Icon name="mark" size={18} />
        <span>{t('app_short')}</span>
      </div>
      <div class="window-main">
        <div class="window-title">
          {icon && <Emblem name={icon} {...(tone && { tone })} />}
          <div>
            <h1 id="title" tabIndex={-1}>
              {title}
            </h1>
            {why && (
              <p class="why" id="why">
                {why}
              </p>
            )}
          </div>
        </div>
        {children}
      </div>
    </div>
  </main>
);
