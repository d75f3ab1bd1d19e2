import { useEffect, useRef, useState } from 'preact/hooks';
import { keyPart, t, tn } from '../../i18n/t';
import { type StepName, stepNames } from '../../signout/job';
import type { Rehearsal } from '../../signout/rehearsal';
import { Button } from '../kit/button';
import { Emblem, type Tone } from '../kit/glyph';
import { Icon } from '../kit/icon';
import type { IconName } from '../kit/icons';
import type { RehearsalState } from './use-rehearsal';

interface Props {
  readonly of: RehearsalState;
}

/** State, reason, button, as in the popup; the words are its own. */
export const DemoPopup = ({ of }: Props) => {
  const [discards, setDiscards] = useState(false);
  const { now } = of;
  const phase = now === null ? 'none' : phaseOf(now, discards);
  useEffect(() => {
    if (phase !== 'blocked' && phase !== 'discard') setDiscards(false);
  }, [phase]);
  const title = useFocusInPlace(phase);
  if (now === null) return null;
  const { icon, tone, words, why } = heads[phase](now);
  return (
    <section class="demo-popup" aria-label={t('demo_popup')} data-run={phase}>
      <p class="demo-brand">
        <Icon name="mark" size={18} />
        <span>{t('demo_popup')}</span>
      </p>
      <div class="demo-head">
        <Emblem name={icon} tone={tone} />
        <div>
          <h3 tabIndex={-1} ref={title}>
            {words}
          </h3>
          <p class="why">{why}</p>
        </div>
      </div>
      <Buttons of={of} phase={phase} ask={setDiscards} />
      {phase === 'running' && now.run?.step && <Progress step={now.run.step} />}
      <p class="sr" role="status">
        {phase === 'running' ? words : ''}
      </p>
    </section>
  );
};

type Phase = 'none' | 'out' | 'in' | 'blocked' | 'free' | 'discard' | 'running';

function phaseOf({ run, signedIn, unsaved }: Rehearsal, discards: boolean): Phase {
  if (run === null) return signedIn ? 'in' : 'out';
  if (run.phase !== 'blocked') return 'running';
  return unsaved ? (discards ? 'discard' : 'blocked') : 'free';
}

interface Head {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly words: string;
  readonly why: string;
}

const heads: Record<Phase, (now: Rehearsal) => Head> = {
  none: () => ({ icon: 'signed-out', tone: 'quiet', words: '', why: '' }),
  out: () => ({ icon: 'signed-out', tone: 'quiet', words: t('popup_out_title'), why: t('demo_ready') }),
  in: ({ unsaved }) => ({
    ...{ icon: 'signed-in', tone: 'accent', words: tn('popup_in_title', 1) },
    why: unsaved ? t('site_unsaved', { n: 1 }) : t('demo_name'),
  }),
  blocked: () => ({
    ...{ icon: 'unsaved', tone: 'warn', words: tn('popup_blocked_title', 1) },
    why: `${t('demo_note')}. ${t('popup_blocked_text')}`,
  }),
  free: () => ({ icon: 'unsaved', tone: 'accent', words: t('popup_blocked_free'), why: t('popup_blocked_freeText') }),
  discard: () => ({
    ...{ icon: 'trash', tone: 'bad', words: tn('popup_discard_title', 1) },
    why: t('popup_discard_textOne'),
  }),
  running: () => ({ icon: 'leaving', tone: 'accent', words: tn('popup_running_title', 1), why: t('demo_name') }),
};

const Progress = ({ step }: { readonly step: StepName }) => {
  const [n, total] = [stepNames.indexOf(step) + 1, stepNames.length];
  const text = t('step_of', { n, total, step: t(`step_${keyPart(step)}`) });
  return (
    <div class="demo-progress">
      <progress max={total} value={n} aria-label={text} />
      <p class="why">{text}</p>
    </div>
  );
};

interface ButtonsProps extends Props {
  readonly phase: Phase;
  readonly ask: (discards: boolean) => void;
}

const Buttons = ({ of, phase, ask }: ButtonsProps) => {
  const act = (deed: Parameters<RehearsalState['act']>[0]) => () => void of.act(deed);
  switch (phase) {
    case 'in':
      return (
        <Button
          large
          kind="primary"
          icon="sign-out"
          action="demo-sign-out"
          label={t('popup_signOutOne')}
          onPress={act('sign-out')}
        />
      );
    case 'free':
      return <Button large kind="primary" action="check-again" label={t('popup_signOutOne')} onPress={act('check')} />;
    case 'blocked':
      return (
        <>
          <Button large action="check-again" label={t('popup_blocked_again')} onPress={act('check')} />
          <div class="demo-actions">
            <Button kind="danger" action="discard" label={t('popup_blocked_discard')} onPress={() => ask(true)} />
            <Button action="cancel" label={t('action_cancel')} onPress={act('cancel')} />
          </div>
        </>
      );
    case 'discard':
      return (
        <div class="demo-actions">
          <Button action="back" label={t('action_back')} onPress={() => ask(false)} />
          <Button
            kind="danger-solid"
            action="discard-and-continue"
            label={t('popup_discard_confirm')}
            onPress={act('discard')}
          />
        </div>
      );
    default:
      return null;
  }
};

/** Whoever pressed a button that is gone now is at the headline of what came of it. */
function useFocusInPlace(phase: Phase) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    const isFirst = before.current === 'none' || before.current === 'out';
    if (before.current !== phase && !isFirst && document.activeElement === document.body) title.current?.focus();
    before.current = phase;
  }, [phase]);
  return title;
}
