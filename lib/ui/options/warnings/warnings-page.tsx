import { useState } from 'preact/hooks';
import { MINUTE_MS, SECOND_MS } from '../../../base/time';
import { duration } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import { defaultWarning, type TimeRules, type WarningRules } from '../../../sites/time-rules';
import { Icon } from '../../kit/icon';
import type { Drawing, IconName } from '../../kit/icons';
import { moreIcons } from '../../kit/more-icons';
import { Note } from '../note';
import type { PageProps } from '../options';
import { SavedInput } from '../saved-input';
import { SavedStatus } from '../saved-status';
import { Setting } from '../setting';
import { Card, PageHead } from '../shell';
import { SourceLine } from '../source-line';
import { type SettingsChange, useSettingsChange } from '../use-settings-change';
import { ValueSelect } from '../value-select';
import { hintsText, readHints } from './hints-text';

type Amount = 'warnMs' | 'extendMs' | 'mostExtensions';

const VALUES: { readonly [A in Amount]: readonly number[] } = {
  warnMs: [20 * SECOND_MS, 30 * SECOND_MS, ...[1, 2, 3, 5, 10, 15, 20, 30].map((n) => n * MINUTE_MS)],
  extendMs: [1, 2, 5, 10, 15, 20, 30, 60].map((n) => n * MINUTE_MS),
  mostExtensions: [10, 15, 20, 30, 50, 100],
};

export const WarningsPage = ({ api, settings, reload }: PageProps) => {
  const change = useSettingsChange(api, reload);
  const { warning, rules } = settings;
  return (
    <>
      <PageHead title={t('nav_warnings')} text={t('warnings_text')} />
      <Card title={t('warnings_last')}>
        <AmountRow of="warnMs" warning={warning} change={change} note={earlyWords(rules, warning)} />
        <AmountRow of="extendMs" warning={warning} change={change} note={null} />
        <AmountRow of="mostExtensions" warning={warning} change={change} note={null} />
        <p class="card-text help" data-longest="">
          {t('warnings_longest', { time: duration(warning.extendMs * warning.mostExtensions) })}
        </p>
      </Card>
      <Card title={t('warnings_hints')}>
        <Hints warning={warning} change={change} />
      </Card>
      <Card id="ways" title={t('warnings_shown')}>
        <Ways />
      </Card>
      <SavedStatus saved={change.saved} />
    </>
  );
};

const earlyWords = ({ idleMs }: TimeRules, { warnMs }: WarningRules): string | null =>
  idleMs === null || idleMs > warnMs ? null : t('warnings_note_idle', { time: duration(idleMs) });

interface AmountProps {
  readonly of: Amount;
  readonly warning: WarningRules;
  readonly change: SettingsChange;
  readonly note: string | null;
}

const AmountRow = ({ of, warning, change, note }: AmountProps) => {
  const words = (value: number) => (of === 'mostExtensions' ? t('warnings_times', { n: value }) : duration(value));
  const set = (value: number) => void change.save(of, { warning: { ...warning, [of]: value } });
  const own = warning[of] !== defaultWarning[of];
  return (
    <Setting for={of} label={t(`warnings_${of}`)} help={t(`warnings_${of}_help`)} error={change.problem(of)}>
      <ValueSelect id={of} value={warning[of]} values={VALUES[of]} words={words} onChange={set} />
      <Note text={note} />
      <SourceLine
        words={own ? t('source_own', { value: words(defaultWarning[of]) }) : null}
        label={t(`warnings_${of}`)}
        onReset={() => set(defaultWarning[of])}
      />
    </Setting>
  );
};

const Hints = ({ warning, change }: { readonly warning: WarningRules; readonly change: SettingsChange }) => {
  const [fault, setFault] = useState<string | null>(null);
  const save = async (text: string) => {
    const read = readHints(text);
    setFault(read.ok ? null : t('warnings_hints_bad', { value: read.piece }));
    return read.ok && change.save('hints', { warning: { ...warning, hintsMs: read.hintsMs } });
  };
  return (
    <SavedInput
      id="hints"
      label={t('warnings_hints_minutes')}
      help={t('warnings_hints_help')}
      value={hintsText(warning.hintsMs)}
      placeholder={t('site_keep_none')}
      most={100}
      problem={fault ?? change.problem('hints')}
      onSave={save}
    />
  );
};

const WAYS = [
  ['window', 'open'],
  ['notification', moreIcons.bell],
  ['badge', moreIcons.clock],
  ['line', 'tab'],
] as const satisfies readonly (readonly [string, IconName | Drawing])[];

/** What a warning looks like; each way stands in for one that the computer does not show. */
const Ways = () => (
  <dl class="meanings">
    {WAYS.map(([way, icon]) => (
      <div key={way}>
        <dt>
          <Icon name={icon} size={18} />
          <span>{t(`warnings_way_${way}`)}</span>
        </dt>
        <dd>{t(`warnings_way_${way}_text`)}</dd>
      </div>
    ))}
  </dl>
);
