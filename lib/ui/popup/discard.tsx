import { t, tn } from '../../i18n/t';
import { Button } from '../kit/button';
import type { BlockedProps } from './check-hero';
import { HeroFrame } from './hero-frame';

interface Props extends BlockedProps {
  readonly onBack: () => void;
}

/** What cannot be undone takes a second press; the way back stands where the first one was. */
export const Discard = ({ state, count, actions, onBack }: Props) => (
  <HeroFrame
    icon="trash"
    tone="bad"
    title={count === null ? t('popup_discard_some') : tn('popup_discard_title', count)}
    why={t(count === 1 ? 'popup_discard_textOne' : 'popup_discard_text')}
  >
    <div class="actions">
      <Button first large action="back" label={t('action_back')} onPress={onBack} />
      <Button
        large
        kind="danger-solid"
        action="discard-and-continue"
        label={t('popup_discard_confirm')}
        onPress={() => actions.discard(state.job.id)}
      />
    </div>
  </HeroFrame>
);
