import { useEffect, useState } from 'preact/hooks';
import { SECOND_MS } from '../../base/time';
import { seconds } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Settings } from '../../sites/site';
import { Button } from '../kit/button';
import { moreIcons } from '../kit/more-icons';
import { refusalWords } from '../refusal-words';
import { showAppearance } from '../use-overview';
import { usePatience } from '../use-patience';
import type { Command, OptionsApi } from './api';
import { fileName } from './file-name';
import { ImportSettings } from './import-settings';
import type { PageProps } from './options';
import { PauseCard } from './pause-card';
import { type Choice, Select, Setting } from './setting';
import { Card, PageHead } from './shell';

const STOP_WINDOWS = [0, 1, 2, 3, 5, 10].map((n) => n * SECOND_MS);

export const GeneralPage = ({ api, settings, overview, reload }: PageProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  const keys = useShortcuts(api);
  const change = async (next: { stopWindowMs?: number; appearance?: Settings['appearance'] }) => {
    const reply = await api.send('settings.change', next);
    setProblem(reply.ok ? null : refusalWords(reply.code, reply.values));
    await reload();
  };
  if (!usePatience(keys !== null)) return null;
  return (
    <>
      <PageHead title={t('nav_general')} />
      <Card title={t('general_section_signout')}>
        <Setting for="stop" label={t('general_stop')} help={t('general_stop_help')} error={problem}>
          <Select
            id="stop"
            value={String(settings.stopWindowMs)}
            choices={stopChoices(settings.stopWindowMs)}
            onChange={(ms) => void change({ stopWindowMs: Number(ms) })}
          />
        </Setting>
        <Shortcut
          {...{ api, keys, command: 'sign-out-all' }}
          label={t('general_shortcut')}
          help={t('general_shortcut_help')}
        />
        <Shortcut
          {...{ api, keys, command: 'step-away' }}
          label={t('general_shortcutAway')}
          help={t('general_shortcutAway_help')}
        />
      </Card>
      <PauseCard api={api} overview={overview} />
      <Card title={t('general_section_look')}>
        <Setting for="appearance" label={t('general_appearance')}>
          <Select
            id="appearance"
            value={settings.appearance}
            choices={[
              { value: 'system', text: t('general_appearance_system') },
              { value: 'light', text: t('general_appearance_light') },
              { value: 'dark', text: t('general_appearance_dark') },
            ]}
            onChange={(appearance) => {
              showAppearance(appearance);
              void change({ appearance });
            }}
          />
        </Setting>
      </Card>
      <Card title={t('general_section_file')}>
        <ExportSettings api={api} />
        <ImportSettings api={api} overview={overview} reload={reload} />
      </Card>
    </>
  );
};

/** A value from a file that is none of the usual ones stays choosable. */
function stopChoices(now: number): Choice<string>[] {
  const values = [...new Set([...STOP_WINDOWS, now])].sort((a, b) => a - b);
  return values.map((ms) => ({ value: String(ms), text: ms === 0 ? t('general_stop_none') : seconds(ms, 'long') }));
}

/** Empty where a command has none. null: not read yet. */
type Shortcuts = Readonly<Record<Command, string>> | null;

function useShortcuts(api: OptionsApi): Shortcuts {
  const [keys, setKeys] = useState<Shortcuts>(null);
  useEffect(() => {
    void Promise.all([api.shortcut('sign-out-all'), api.shortcut('step-away')]).then(([all, away]) =>
      setKeys({ 'sign-out-all': all, 'step-away': away }),
    );
  }, [api]);
  return keys;
}

interface ShortcutProps {
  readonly api: OptionsApi;
  readonly keys: Shortcuts;
  readonly command: Command;
  readonly label: string;
  readonly help: string;
}

const Shortcut = ({ api, keys, command, label, help }: ShortcutProps) => {
  const own = keys?.[command] ?? null;
  return (
    <Setting id={`shortcut-${command}`} label={label} help={help}>
      <div class="setting-pair">
        <p class="setting-value" data-shortcut={command}>
          {own === null ? '' : own === '' ? t('general_shortcut_none') : <kbd>{own}</kbd>}
        </p>
        <Button
          action="change-shortcut"
          label={t('action_change')}
          name={t('general_shortcut_change', { label })}
          onPress={() => api.openShortcuts()}
        />
      </div>
    </Setting>
  );
};

const ExportSettings = ({ api }: { readonly api: OptionsApi }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    const reply = await api.send('settings.export', {});
    setProblem(reply.ok ? null : refusalWords(reply.code, reply.values));
    if (reply.ok) api.download(fileName('signoff-settings'), reply.value);
  };
  return (
    <Setting id="export" label={t('general_export')} help={t('general_export_help')} error={problem}>
      <Button action="export" icon={moreIcons.download} label={t('action_export')} onPress={() => void save()} />
    </Setting>
  );
};
