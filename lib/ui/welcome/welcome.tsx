import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../../signout/overview';
import type { Settings } from '../../sites/site';
import type { Api } from '../api';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import { useOverview } from '../use-overview';
import { usePatience } from '../use-patience';
import { CrmStep } from './crm-step';
import { Frame } from './frame';
import { HoursStep } from './hours-step';
import { RehearsalStep } from './rehearsal-step';
import { type Step, useStep } from './use-step';

interface Props {
  readonly api: Api;
  readonly known: Overview | null;
}

/** Three steps, each saved by itself and each to be skipped; coming back shows what is there. */
export const Welcome = ({ api, known }: Props) => {
  const step = useStep();
  const overview = useOverview(api, known);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [proven, setProven] = useState(false);
  const reload = async () => {
    const reply = await api.send('settings.get', {});
    if (reply.ok) setSettings(reply.value);
    setProblem(reply.ok ? null : refusalWords(reply.code, reply.values));
  };
  useEffect(() => void reload(), [api]);
  const shared = { api, reload };
  if (!usePatience(settings !== null || problem !== null)) return null;
  return (
    <Frame step={step} done={doneOf(settings, proven)}>
      {problem !== null && <Notice icon="alert" tone="bad" role="alert" text={problem} />}
      {step === 'crm' && settings && <CrmStep {...shared} sites={settings.sites} states={overview?.sites ?? []} />}
      {step === 'hours' && settings && <HoursStep {...shared} settings={settings} />}
      {step === 'rehearsal' && <RehearsalStep api={api} onProven={setProven} />}
    </Frame>
  );
};

function doneOf(settings: Settings | null, proven: boolean): Step[] {
  return [
    ...(settings?.sites.length ? (['crm'] as const) : []),
    ...(settings?.shifts.week.some((ranges) => ranges.length > 0) ? (['hours'] as const) : []),
    ...(proven ? (['rehearsal'] as const) : []),
  ];
}
