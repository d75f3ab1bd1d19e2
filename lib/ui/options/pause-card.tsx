import { useState } from 'preact/hooks';
import { HOUR_MS, MINUTE_MS } from '../../base/time';
import { LONGEST_PAUSE_MS, type Pausable, pausable } from '../../deadlines/pause';
import { capitalized, duration, whenShort } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Reply } from '../../messaging/protocol';
import type { Overview } from '../../signout/overview';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { pausedRule, pauseWords } from '../pause-words';
import { refusalWords } from '../refusal-words';
import type { OptionsApi } from './api';
import { Select, Setting } from './setting';
import { Card } from './shell';

const LENGTHS_MS = [30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS, 4 * HOUR_MS, 8 * HOUR_MS, LONGEST_PAUSE_MS];

interface Props {
  readonly api: OptionsApi;
  readonly overview: Overview | null;
}

/** One rule, or all of them, end nothing for a while. */
export const PauseCard = ({ api, overview }: Props) => {
  const pause = overview?.pause ?? null;
  const [rule, setRule] = useState<'all' | Pausable>('all');
  const [lengthMs, setLength] = useState(String(HOUR_MS));
  const [problem, setProblem] = useState<string | null>(null);
  const tell = (reply: Reply<null>) => setProblem(reply.ok ? null : refusalWords(reply.code, reply.values));
  const begin = async () => {
    const rules = rule === 'all' ? pausable : [rule];
    tell(await api.send('time.pause', { untilAt: Date.now() + Number(lengthMs), rules }));
  };
  return (
    <Card title={t('pause_section')}>
      {pause && (
        <div class="card-pad">
          <Notice
            icon="paused"
            role="status"
            title={pauseWords(pause, Date.now())}
            text={t(pause.whole ? 'popup_paused_text' : 'pause_part_text', {
              time: whenShort(pause.sinceAt, Date.now()),
            })}
          >
            <Button
              action="resume"
              label={t('popup_paused_resume')}
              onPress={() => void api.send('time.resume', {}).then(tell)}
            />
          </Notice>
        </div>
      )}
      <Setting for="pause-rule" label={t('pause_what')} help={t('pause_what_help')}>
        <Select
          id="pause-rule"
          value={rule}
          choices={[
            { value: 'all', text: t('pause_all') },
            ...pausable.map((one) => ({ value: one, text: capitalized(pausedRule(one)) })),
          ]}
          onChange={setRule}
        />
      </Setting>
      <Setting
        for="pause-for"
        label={t('pause_for')}
        help={t('pause_note', { most: duration(LONGEST_PAUSE_MS) })}
        error={problem}
      >
        <div class="setting-pair">
          <Select
            id="pause-for"
            value={lengthMs}
            choices={LENGTHS_MS.map((ms) => ({ value: String(ms), text: duration(ms) }))}
            onChange={setLength}
          />
          <Button action="pause" label={t('pause_action')} onPress={() => void begin()} />
        </div>
      </Setting>
    </Card>
  );
};
