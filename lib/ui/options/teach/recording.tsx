import { t } from '../../../i18n/t';
import type { TeachView } from '../../../signout/taught/teach-view';
import { Button } from '../../kit/button';
import { Glyph } from '../../kit/glyph';
import { moreIcons } from '../../kit/more-icons';
import { Cancel, Lead, Panel } from './panel';
import { requestWords, stepWords } from './words';

interface Props {
  readonly view: TeachView;
  readonly problem: string | null;
  readonly onStop: () => void;
  readonly onCancel: () => void;
}

export const Recording = ({ view, problem, onStop, onCancel }: Props) => (
  <Panel
    problem={problem}
    foot={
      <>
        <Cancel onPress={onCancel} />
        <Button kind="primary" action="stop-recording" label={t('teach_rec_stop')} onPress={onStop} />
      </>
    }
  >
    <Lead name={moreIcons.record} tone="accent" title={t('teach_rec_title')} text={t('teach_rec_text')} />
    <p class="seen-label" id="seen">
      {t('teach_seen')}
    </p>
    <ol class="seen" aria-labelledby="seen" aria-live="polite">
      {view.steps.map((step, at) => (
        <Seen key={`${at} ${step.role}`} kind={step.role} text={stepWords(step)} />
      ))}
      {view.request && <Seen kind="request" text={requestWords(view.request)} />}
      {view.landsOn === null ? (
        <li class="pending" data-seen="waiting">
          <Glyph name="waiting" tone="quiet" />
          <span>{t('teach_landed_waiting')}</span>
        </li>
      ) : (
        <Seen kind="landed" text={t('teach_landed', { path: view.landsOn })} />
      )}
    </ol>
  </Panel>
);

const Seen = ({ kind, text }: { readonly kind: string; readonly text: string }) => (
  <li data-seen={kind}>
    <Glyph name="check" tone="quiet" />
    <span>{text}</span>
  </li>
);
