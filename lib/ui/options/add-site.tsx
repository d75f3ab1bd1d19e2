import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { SiteProposal } from '../../messaging/protocol';
import { limits } from '../../sites/limits';
import { presetById, presets } from '../../sites/presets/presets';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import { usePatience } from '../use-patience';
import type { OptionsApi } from './api';
import { presetChoices } from './preset-choices';
import { confidenceWords } from './preset-confidence';
import { chosenHosts, type HostAnswers, ProposedHosts } from './proposed-hosts';
import { ErrorText, Select, Setting, TextInput } from './setting';
import { Card } from './shell';
import { originsOf, useInspection } from './use-inspection';
import { onlyPreset } from './use-proposal';

interface Props {
  readonly api: OptionsApi;
  readonly first: string;
  readonly reload: () => Promise<void>;
  /** It stands there; what is below it may come. */
  readonly onDrawn: () => void;
  readonly onDone: () => void;
  readonly cancellable: boolean;
}

export const AddSite = ({ api, first, reload, onDrawn, onDone, cancellable }: Props) => {
  const [address, setAddress] = useState(first);
  const [name, setName] = useState<string | null>(null);
  const [presetId, setPresetId] = useState<string | null>(null);
  const [answers, setAnswers] = useState<HostAnswers>({});
  const { reply, askNow } = useInspection(api, address);
  const [fault, setFault] = useState<{ readonly of: typeof reply; readonly text: string } | null>(null);
  const setError = (text: string) => setFault({ of: reply, text });
  // a newer reply says more than what was wrong before it
  const error = fault?.of === reply ? fault.text : null;
  const proposal = reply?.ok ? reply.value : null;
  const others = proposal ? chosenHosts(proposal, answers) : [];
  const suggested = onlyPreset(proposal?.presets ?? [])?.id ?? '';
  const problem =
    error ?? (reply !== null && !reply.ok && address.trim() !== '' ? refusalWords(reply.code, reply.values) : null);
  const retype = (text: string) => {
    setAddress(text);
    setFault(null);
  };
  const add = async () => {
    if (address.trim() === '') return setError(t('refusal_empty'));
    if (reply === null) return askNow();
    if (!reply.ok || reply.value.alreadySiteId !== null) return;
    // nothing may be awaited before this: the browser asks the person only within the key press or click
    if (!(await api.requestAccess(originsOf(reply.value, others))))
      return setError(t('sites_denied', { host: reply.value.host }));
    const added = await api.send('site.add', {
      address: reply.value.address,
      name: name ?? reply.value.suggestedName,
      presetId: (presetId ?? suggested) || null,
      ...(others.length > 0 && { otherHosts: others }),
    });
    if (!added.ok) return setError(refusalWords(added.code, added.values));
    await reload();
    onDone();
    location.hash = `#site/${added.value.id}`;
  };
  const isDrawn = usePatience(first.trim() === '' || reply !== null);
  useEffect(() => void (isDrawn && onDrawn()), [isDrawn]);
  if (!isDrawn) return null;
  return (
    <Card title={t('sites_add')}>
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Setting wide for="address" label={t('site_address')} help={t('site_address_help')}>
          <TextInput
            id="address"
            mode="url"
            placeholder="https://crm.example.com/"
            value={address}
            error={problem}
            help
            onInput={retype}
          />
          {problem !== null && <ErrorText id="address-error" text={problem} />}
        </Setting>
        {proposal && (
          <Proposal
            proposal={proposal}
            name={name ?? proposal.suggestedName}
            presetId={presetId ?? suggested}
            onName={setName}
            onPreset={setPresetId}
          />
        )}
        {proposal && (
          <ProposedHosts
            of={proposal}
            chosen={others}
            onAnswer={(host, taken) => setAnswers({ ...answers, [host]: taken })}
          />
        )}
        <div class="form-end">
          <Button
            kind="primary"
            action="add-site"
            label={t('sites_addAllow')}
            unavailable={proposal?.alreadySiteId != null}
            describedBy="already"
          />
          {cancellable && <Button action="cancel" label={t('action_cancel')} onPress={onDone} />}
        </div>
        <p class="help form-note">{t(others.length > 0 ? 'sites_add_noteHosts' : 'sites_add_note')}</p>
      </form>
    </Card>
  );
};

interface ProposalProps {
  readonly proposal: SiteProposal;
  readonly name: string;
  readonly presetId: string;
  readonly onName: (name: string) => void;
  readonly onPreset: (id: string) => void;
}

const Proposal = ({ proposal, name, presetId, onName, onPreset }: ProposalProps) => {
  const suggestion = proposal.presets.find((preset) => preset.id === presetId);
  const why = suggestion && t(suggestion.why === 'host' ? 'preset_byHost' : 'preset_byFingerprint');
  const preset = presetById(presetId);
  const help = preset ? [why ?? [], confidenceWords(preset)].flat().join(' ') : t('preset_none_help');
  return (
    <>
      {proposal.alreadySiteId !== null && (
        <div class="setting" id="already">
          <Notice icon="info" text={t('refusal_duplicate_address')} />
        </div>
      )}
      {proposal.mixedScript && (
        <div class="setting">
          <Notice icon="alert" tone="warn" role="status" text={t('sites_mixedScript', { host: proposal.host })} />
        </div>
      )}
      <Setting for="name" label={t('site_name')}>
        <TextInput id="name" value={name} most={limits.nameCharacters} onInput={onName} />
      </Setting>
      <Setting for="preset" label={t('site_preset')} help={help}>
        <Select id="preset" value={presetId} choices={presetChoices(presets)} onChange={onPreset} />
      </Setting>
    </>
  );
};
