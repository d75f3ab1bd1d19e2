import { useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import { rosterUrl } from '../../../shifts/roster-url';
import type { ShiftPlan } from '../../../shifts/shift';
import { Button } from '../../kit/button';
import type { OptionsApi } from '../api';
import { Setting, TextInput } from '../setting';
import { rosterUrlWords } from './roster-words';
import type { SavePlan } from './shifts-page';
import type { RosterUse } from './use-roster';

interface Props {
  readonly api: OptionsApi;
  readonly plan: ShiftPlan;
  readonly save: SavePlan;
  readonly use: RosterUse;
}

/** An address that is read daily. It stays in the settings only when it could be read. */
export const RosterAddress = ({ api, plan, save, use }: Props) => {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? plan.rosterUrl ?? '';
  const [problem, setProblem] = useState<string | null>(null);
  const retype = (next: string) => {
    setTyped(next);
    setProblem(null);
  };
  const [busy, setBusy] = useState(false);
  const parsed = rosterUrl(text);
  const read = async (url: string) => {
    // nothing may be awaited before this: the browser asks the person only within the key press or click
    if (!(await api.requestAccess([patternOf(url)]))) return setProblem(t('shifts_roster_denied'));
    const before = plan.rosterUrl;
    if (before !== url && !(await save('roster', { rosterUrl: url }))) return;
    if (await use.read()) setTyped(null);
    else if (before !== url) await save('roster', { rosterUrl: before });
  };
  const submit = async () => {
    if (busy) return;
    use.say(null);
    setProblem(parsed.ok ? null : rosterUrlWords(parsed.code, text));
    if (!parsed.ok) return;
    setBusy(true);
    await read(parsed.url);
    setBusy(false);
  };
  const isAgain = parsed.ok && parsed.url === plan.rosterUrl;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Setting wide for="roster-url" label={t('shifts_roster_url')} help={t('shifts_roster_url_help')} error={problem}>
        <div class="add-line">
          <TextInput
            id="roster-url"
            mode="url"
            help
            value={text}
            placeholder="https://roster.example.com/me.ics"
            error={problem}
            onInput={retype}
          />
          <Button
            action="read-roster"
            unavailable={busy}
            label={busy ? t('shifts_roster_reading') : isAgain ? t('shifts_roster_again') : t('shifts_roster_read')}
          />
        </div>
      </Setting>
    </form>
  );
};

/** Match patterns carry no port. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
