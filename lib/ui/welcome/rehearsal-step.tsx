import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Rehearsal } from '../../signout/rehearsal';
import type { Api } from '../api';
import { focusSoon } from '../focus-soon';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { Notice } from '../kit/notice';
import { usePatience } from '../use-patience';
import { DemoCrm } from './demo-crm';
import { DemoPopup } from './demo-popup';
import { Panel } from './frame';
import { ResultTiles, resultOf, resultWords } from './rehearsal-result';
import { type RehearsalState, useRehearsal } from './use-rehearsal';

interface Props {
  readonly api: Api;
  readonly onProven: (isProven: boolean) => void;
}

export const RehearsalStep = ({ api, onProven }: Props) => {
  const rehearsal = useRehearsal(api);
  const [started, setStarted] = useState(false);
  const { now } = rehearsal;
  const begin = (stubborn: boolean) => {
    setStarted(true);
    void rehearsal.begin(stubborn).then(() => focusSoon('[data-action="demo-sign-in"]'));
  };
  const isOver = now?.record != null;
  const isOn = now !== null && (now.signedIn || now.stubborn || now.run !== null);
  useEffect(() => {
    if (isOn) setStarted(true);
  }, [isOn]);
  useEffect(() => {
    if (!isOver) return;
    focusSoon('#panel-title');
    onProven(resultOf(now.record)?.server === 'proven');
  }, [isOver]);
  if (!usePatience(now !== null || rehearsal.problem !== null)) return null;
  return isOver ? <Over now={now} begin={begin} /> : <Under of={rehearsal} isOn={started || isOn} begin={begin} />;
};

/** Settings is where everything of this can be changed. */
const leave = () => location.assign('/options.html#sites');

type Begin = (stubborn: boolean) => void;

const Over = ({ now, begin }: { readonly now: Rehearsal; readonly begin: Begin }) => {
  const result = now.record === null ? null : resultOf(now.record);
  return (
    <Panel
      {...resultWords(result)}
      foot={
        <>
          <Button
            action="again"
            label={t(now.stubborn ? 'welcome_try_again' : 'welcome_try_stubborn')}
            onPress={() => begin(!now.stubborn)}
          />
          <Button kind="primary" action="finish" label={t('welcome_done_finish')} onPress={leave} />
        </>
      }
    >
      {result && <ResultTiles of={result} at={now.record?.finishedAt ?? 0} />}
    </Panel>
  );
};

interface UnderProps {
  readonly of: RehearsalState;
  readonly isOn: boolean;
  readonly begin: Begin;
}

const Under = ({ of, isOn, begin }: UnderProps) => {
  const { now, problem } = of;
  return (
    <Panel
      title={t('welcome_try_title')}
      text={t('welcome_try_text')}
      foot={
        <>
          <Button kind="quiet" action="skip" label={t('action_skip')} onPress={leave} />
          {!isOn && (
            <Button kind="primary" action="rehearse" label={t('welcome_try_start')} onPress={() => begin(false)} />
          )}
        </>
      }
    >
      <Notice icon="info" text={t('welcome_try_honest')} />
      {now?.stubborn && <Notice icon="alert" tone="warn" text={t('welcome_try_stubbornNote')} />}
      <Todo now={now} />
      {isOn && (
        <div class="demo">
          <DemoCrm of={of} />
          <DemoPopup of={of} />
        </div>
      )}
      {problem !== null && <Notice icon="alert" tone="bad" role="alert" text={problem} />}
    </Panel>
  );
};

/** Ticks itself off; what was undone is to be done again, but for the typing. */
const Todo = ({ now }: { readonly now: Rehearsal | null }) => {
  const [typed, setTyped] = useState(false);
  useEffect(() => {
    if (now?.unsaved) setTyped(true);
  }, [now?.unsaved]);
  const runs = now !== null && now.run !== null;
  const todo = [
    { text: t('welcome_try_1'), isDone: now?.signedIn === true || runs },
    { text: t('welcome_try_2'), isDone: typed },
    { text: t('welcome_try_3'), isDone: runs },
    { text: t('welcome_try_4'), isDone: false },
  ];
  return (
    <ol class="todo" aria-label={t('welcome_try_todo')}>
      {todo.map(({ text, isDone }) => (
        <li key={text} class={isDone ? 'done' : ''} data-done={isDone}>
          <span>{text}</span>
          {isDone && <Icon name="check" size={16} />}
          {isDone && <span class="sr">{t('welcome_step_done')}</span>}
        </li>
      ))}
    </ol>
  );
};
