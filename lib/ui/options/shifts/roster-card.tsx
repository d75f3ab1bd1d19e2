import { useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import type { ShiftPlan } from '../../../shifts/shift';
import { focusSoon } from '../../focus-soon';
import { Button } from '../../kit/button';
import { moreIcons } from '../../kit/more-icons';
import { Notice } from '../../kit/notice';
import type { OptionsApi } from '../api';
import { ErrorText, Setting } from '../setting';
import { Card } from '../shell';
import { RosterAddress } from './roster-address';
import { RosterFacts } from './roster-facts';
import type { SavePlan } from './shifts-page';
import { type RosterUse, useRoster } from './use-roster';

interface Props {
  readonly api: OptionsApi;
  readonly plan: ShiftPlan;
  readonly today: string;
  readonly save: SavePlan;
}

/** Shifts from a calendar file, once or read daily. */
export const RosterCard = ({ api, plan, today, save }: Props) => {
  const use = useRoster(api);
  const there = use.roster !== null || plan.rosterUrl !== null;
  return (
    <Card id="roster" title={t('shifts_roster')}>
      <p class="card-text help">{t('shifts_roster_help')}</p>
      {use.roster && <RosterFacts roster={use.roster} plan={plan} today={today} />}
      {use.problem !== null && (
        <div class="card-text">
          <ErrorText id="roster-error" text={use.problem} />
        </div>
      )}
      <RosterAddress api={api} plan={plan} save={save} use={use} />
      <RosterFile plan={plan} save={save} use={use} />
      {there && <RemoveRoster plan={plan} save={save} use={use} />}
    </Card>
  );
};

interface OwnerProps {
  readonly plan: ShiftPlan;
  readonly save: SavePlan;
  readonly use: RosterUse;
}

/** An address would be read over it the next day, so it goes. */
const RosterFile = ({ plan, save, use }: OwnerProps) => {
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined) => {
    const taken = chosen !== undefined && (await use.importFile(chosen));
    if (taken && plan.rosterUrl !== null) await save('roster', { rosterUrl: null });
    if (file.current) file.current.value = '';
  };
  return (
    <Setting label={t('shifts_roster_file')} help={use.roster === null ? '' : t('shifts_roster_file_help')}>
      <input
        ref={file}
        id="roster-file"
        class="sr"
        type="file"
        accept=".ics,text/calendar"
        aria-label={t('shifts_import')}
        tabIndex={-1}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <Button
        icon={moreIcons.calendar}
        action="import-roster"
        label={t('shifts_import')}
        onPress={() => file.current?.click()}
      />
    </Setting>
  );
};

/** A file cannot be brought back from here: asked first, and the focus is on the way back. */
const RemoveRoster = ({ plan, save, use }: OwnerProps) => {
  const [asking, setAsking] = useState(false);
  const ask = (on: boolean) => {
    setAsking(on);
    focusSoon(on ? '[data-action="keep-roster"]' : '[data-action="remove-roster"]');
  };
  const remove = async () => {
    if (plan.rosterUrl !== null && !(await save('roster', { rosterUrl: null }))) return;
    setAsking(false);
    if (await use.remove()) focusSoon('#roster-url');
  };
  if (!asking)
    return (
      <div class="card-actions">
        <Button
          kind="danger"
          icon="trash"
          action="remove-roster"
          label={t('shifts_roster_remove')}
          onPress={() => ask(true)}
        />
      </div>
    );
  return (
    <div class="card-text">
      <Notice icon="alert" tone="warn" role="alert" text={t('shifts_roster_remove_text')}>
        <Button kind="danger" action="confirm-remove-roster" label={t('action_remove')} onPress={() => void remove()} />
        <Button action="keep-roster" label={t('action_cancel')} onPress={() => ask(false)} />
      </Notice>
    </div>
  );
};
