import type { ComponentChildren } from 'preact';
import { t } from '../../../i18n/t';
import { Button } from '../../kit/button';
import { Emblem, type Tone } from '../../kit/glyph';
import type { Drawing, IconName } from '../../kit/icons';

interface PanelProps {
  readonly children: ComponentChildren;
  readonly foot: ComponentChildren;
  readonly problem?: string | null;
}

/** One screen of the wizard: what it says, and below it what can be done. */
export const Panel = ({ children, foot, problem = null }: PanelProps) => (
  <section class="panel" aria-labelledby="panel-title">
    <div class="panel-body">
      {children}
      {problem !== null && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
    </div>
    <div class="panel-foot">{foot}</div>
  </section>
);

export const Heading = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <>
    <h2 id="panel-title">{title}</h2>
    <p>{text}</p>
  </>
);

interface LeadProps {
  readonly name: IconName | Drawing;
  readonly tone?: Tone;
  readonly title: string;
  readonly text: string;
}

export const Lead = ({ name, tone, title, text }: LeadProps) => (
  <div class="rec-title" role="status">
    <Emblem name={name} {...(tone && { tone })} />
    <div>
      <h2 id="panel-title">{title}</h2>
      <p>{text}</p>
    </div>
  </div>
);

export const Cancel = ({ onPress }: { readonly onPress: () => void }) => (
  <Button kind="quiet" action="cancel" label={t('action_cancel')} onPress={onPress} />
);
