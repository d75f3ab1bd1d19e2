import { t } from '../../../i18n/t';
import type { PlayedBack, TeachView } from '../../../signout/taught/teach-view';
import { Button } from '../../kit/button';
import type { IconName } from '../../kit/icons';
import { moreIcons } from '../../kit/more-icons';
import { VerdictTiles } from '../../kit/verdict';
import { halvesOf } from '../../popup/halves';
import { reasonsOf, wordsOf } from '../../popup/words';
import { useNow } from '../../use-now';
import { Cancel, Lead, Panel } from './panel';

interface SignInProps {
  readonly problem: string | null;
  readonly onOpen: () => void;
  readonly onSignedIn: () => void;
  readonly onCancel: () => void;
}

/** Nothing can be played back to somebody who is signed out. */
export const SignInAgain = ({ problem, onOpen, onSignedIn, onCancel }: SignInProps) => (
  <Panel
    problem={problem}
    foot={
      <>
        <Cancel onPress={onCancel} />
        <Button action="open-site" icon="open" label={t('teach_again_open')} onPress={onOpen} />
        <Button kind="primary" action="signed-in" label={t('teach_again_done')} onPress={onSignedIn} />
      </>
    }
  >
    <Lead name="signed-in" title={t('teach_again_title')} text={t('teach_again_text')} />
  </Panel>
);

export const Playing = ({ view, problem }: { readonly view: TeachView; readonly problem: string | null }) => (
  <Panel problem={problem} foot={null}>
    {view.blocked ? (
      <Lead name="unsaved" title={t('teach_blocked_title')} text={t('teach_blocked_text')} />
    ) : (
      <Lead name="leaving" title={t('teach_playing_title')} text={t('teach_playing_text')} />
    )}
  </Panel>
);

interface PlayedProps {
  readonly played: PlayedBack;
  readonly problem: string | null;
  readonly onSave: () => void;
  readonly onExport: () => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

export const Played = ({ played, problem, onSave, onExport, onAgain, onCancel }: PlayedProps) => {
  const halves = halvesOf(played.outcome, null);
  const now = useNow(60_000);
  const kind = kindOf(played);
  const works = kind === 'works';
  const again = <Button kind="primary" action="record" label={t('teach_fail_again')} onPress={onAgain} />;
  const keep = <Button action="save" label={t('teach_fail_keep')} onPress={onSave} />;
  return (
    <Panel
      problem={problem}
      foot={
        works ? (
          <>
            <Cancel onPress={onCancel} />
            <Button action="export" icon={moreIcons.download} label={t('teach_play_export')} onPress={onExport} />
            <Button kind="primary" action="save" label={t('teach_play_save')} onPress={onSave} />
          </>
        ) : (
          <>
            <Cancel onPress={onCancel} />
            {keep}
            {again}
          </>
        )
      }
    >
      <div data-played={kind}>
        <Lead name={EMBLEMS[kind]} {...wordsFor(kind)} />
      </div>
      {halves && <VerdictTiles of={wordsOf(halves)} />}
      {halves && !works && reasonsOf(halves, now).map((reason) => <p key={reason}>{reason}</p>)}
    </Panel>
  );
};

type Kind = 'works' | 'open' | 'unproven' | 'other';

const EMBLEMS: Readonly<Record<Kind, IconName>> = {
  works: 'proven',
  open: 'still-alive',
  unproven: 'unproven',
  other: 'unproven',
};

/** What the steps are worth: they work only where they themselves ended what the server honoured. */
function kindOf({ outcome, bySteps }: PlayedBack): Kind {
  if (outcome.verdict.kind === 'still-alive') return 'open';
  if (!bySteps) return 'other';
  return outcome.verdict.kind === 'proven' ? 'works' : 'unproven';
}

function wordsFor(kind: Kind): { title: string; text: string } {
  switch (kind) {
    case 'works':
      return { title: t('teach_play_title'), text: t('teach_play_text') };
    case 'open':
      return { title: t('teach_fail_title'), text: t('teach_fail_text') };
    case 'unproven':
      return { title: t('teach_unproven_title'), text: '' };
    case 'other':
      return { title: t('teach_other_title'), text: t('teach_other_text') };
  }
}
