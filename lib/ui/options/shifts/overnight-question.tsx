import { t } from '../../../i18n/t';
import { Button } from '../../kit/button';
import { Notice } from '../../kit/notice';

interface Props {
  readonly id: string;
  readonly day: string;
  readonly next: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Nothing is saved before somebody answered. */
export const OvernightQuestion = ({ id, day, next, onYes, onNo }: Props) => (
  <div class="week-problem" id={id}>
    <Notice icon="alert" tone="warn" role="alert" text={t('shifts_overnight', { day, next })}>
      <Button kind="primary" action="overnight" label={t('shifts_overnight_yes', { next })} onPress={onYes} />
      <Button action="correct" label={t('shifts_overnight_no')} onPress={onNo} />
    </Notice>
  </div>
);
