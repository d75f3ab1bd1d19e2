import { useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import type { TeachView } from '../../../signout/taught/teach-view';
import { Button } from '../../kit/button';
import { Notice } from '../../kit/notice';
import { Cancel, Heading, Panel } from './panel';
import { requestWords, stepWords } from './words';

export interface Chosen {
  readonly steps: readonly number[];
  readonly request: boolean;
  readonly proof: boolean;
}

interface Props {
  readonly view: TeachView;
  readonly problem: string | null;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

export const Review = (props: Props) =>
  props.view.steps.length === 0 && props.view.request === null ? <Nothing {...props} /> : <Choices {...props} />;

const Nothing = ({ problem, onAgain, onCancel }: Props) => (
  <Panel
    problem={problem}
    foot={
      <>
        <Cancel onPress={onCancel} />
        <Button kind="primary" action="record" label={t('teach_fail_again')} onPress={onAgain} />
      </>
    }
  >
    <Heading title={t('teach_review_none')} text={t('teach_review_none_text')} />
  </Panel>
);

const Choices = ({ view, problem, onChoose, onCancel }: Props) => {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(() => new Set(doubtfulIn(view)));
  const tick = (id: string, on: boolean) =>
    setUnticked((before) => new Set(on ? [...before].filter((one) => one !== id) : [...before, id]));
  const isOn = (id: string) => !unticked.has(id);
  const chosen: Chosen = {
    steps: view.steps.flatMap(({ lasting }, at) => (lasting && isOn(`step-${at}`) ? [at] : [])),
    request: view.request !== null && isOn('request'),
    proof: view.proof !== null && isOn('proof'),
  };
  return (
    <Panel
      problem={problem}
      foot={
        <>
          <Cancel onPress={onCancel} />
          <Button kind="primary" action="play-back" label={t('teach_review_next')} onPress={() => onChoose(chosen)} />
        </>
      }
    >
      <Heading title={t('teach_review_title')} text={t('teach_review_text')} />
      <fieldset class="ticks" aria-labelledby="panel-title">
        {view.steps.map((step, at) => (
          <Tick
            key={`${at} ${step.role}`}
            id={`step-${at}`}
            label={stepWords(step)}
            {...(!step.lasting && { detail: t('teach_not_lasting') })}
            on={step.lasting && isOn(`step-${at}`)}
            fixed={!step.lasting}
            onTick={tick}
          />
        ))}
        {view.request && (
          <Tick
            id="request"
            label={requestWords(view.request)}
            {...(!view.request.saysSo && { detail: t('teach_request_guess') })}
            on={isOn('request')}
            onTick={tick}
          />
        )}
        {view.proof !== null && (
          <Tick
            id="proof"
            label={t('teach_review_proof', { path: view.proof.path })}
            detail={t('teach_review_proof_text')}
            on={isOn('proof')}
            onTick={tick}
          />
        )}
      </fieldset>
      {view.requestLost && view.request === null && <Notice icon="info" text={t('teach_request_lost')} />}
      {view.since === 'refused' && <Notice icon="check" tone="plain" text={t('teach_since_refused')} />}
      {view.since === 'accepted' && <Notice icon="alert" tone="bad" text={t('teach_since_accepted')} />}
    </Panel>
  );
};

/** Not kept unless the person says so. A press that can be found again beats a request that may be another. */
function doubtfulIn({ steps, request, proof }: TeachView): string[] {
  const isGuess = request !== null && !request.saysSo && steps.some(({ lasting }) => lasting);
  return [...(isGuess ? ['request'] : []), ...(proof?.isPlain === false ? ['proof'] : [])];
}

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly on: boolean;
  readonly fixed?: boolean;
  readonly onTick: (id: string, on: boolean) => void;
}

const Tick = ({ id, label, detail, on, fixed = false, onTick }: TickProps) => (
  <div class="tick-row">
    <input
      id={id}
      type="checkbox"
      checked={on}
      disabled={fixed}
      aria-describedby={detail && `${id}-detail`}
      onChange={(event) => onTick(id, event.currentTarget.checked)}
    />
    <label for={id}>
      <span>{label}</span>
      {detail && (
        <span class="detail" id={`${id}-detail`}>
          {detail}
        </span>
      )}
    </label>
  </div>
);
