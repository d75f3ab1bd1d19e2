import { t } from '../../i18n/t';
import { focusSoon } from '../focus-soon';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';

export interface Undo {
  readonly title?: string;
  readonly text: string;
  /** False: it could not be brought back, and the notice stays. */
  back(): Promise<boolean>;
}

interface Props {
  readonly undo: Undo | null;
  readonly onDone: () => void;
}

/** What was just done, and the way back. */
export const UndoNotice = ({ undo, onDone }: Props) => {
  if (undo === null) return null;
  const back = async () => {
    if (!(await undo.back())) return;
    onDone();
    focusSoon('h1');
  };
  return (
    <Notice icon="check" tone="accent" role="status" text={undo.text} {...(undo.title && { title: undo.title })}>
      <Button action="undo" label={t('action_undo')} onPress={() => void back()} />
    </Notice>
  );
};
