import { t } from '../../i18n/t';
import type { SiteProposal } from '../../messaging/protocol';
import type { Preset } from '../../sites/presets/preset';
import { presetById, presets } from '../../sites/presets/presets';
import { textsOf } from '../../sites/presets/texts';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { inOwnWords, presetChoices, presetName } from './preset-choices';
import { confidenceWords, partsInWords } from './preset-confidence';
import { Select, Setting } from './setting';
import { onlyPreset } from './use-proposal';
import type { SiteChange } from './use-site-change';

interface Props {
  readonly site: Site;
  /** null: not known yet. */
  readonly proposal: SiteProposal | null;
  readonly change: SiteChange;
}

export const PresetSetting = ({ site, proposal, change }: Props) => {
  const preset = presetById(site.presetId);
  const suggested = onlyPreset(proposal?.presets ?? []);
  const use = async ({ id }: Preset) => {
    if (await change.save('presetId', { presetId: id })) document.querySelector<HTMLElement>('#preset')?.focus();
  };
  return (
    <>
      <Setting
        for="preset"
        label={t('site_preset')}
        help={preset ? confidenceWords(preset) : t('preset_none_help')}
        error={change.problem('presetId')}
      >
        <Select
          id="preset"
          value={site.presetId ?? ''}
          choices={presetChoices(presets)}
          onChange={(id) => void change.save('presetId', { presetId: id || null })}
        />
      </Setting>
      {preset && <Facts preset={preset} />}
      {preset === null && suggested && (
        <div class="setting goes-on" data-suggested={suggested.id}>
          <Notice
            icon="info"
            role="status"
            title={t('preset_looksLike', { name: presetName(suggested) })}
            text={confidenceWords(suggested)}
          >
            <Button action="use-preset" label={t('preset_use')} onPress={() => void use(suggested)} />
          </Notice>
        </div>
      )}
    </>
  );
};

const Facts = ({ preset }: { readonly preset: Preset }) => {
  const { quirks, sources } = textsOf(preset.id);
  const parts = partsInWords(preset);
  return (
    <div class="setting goes-on preset-facts help">
      {parts !== null && <p data-parts>{parts}</p>}
      {quirks.length > 0 && (
        <ul class="plain-list">
          {quirks.map((quirk) => (
            <li key={quirk.en}>{inOwnWords(quirk)}</li>
          ))}
        </ul>
      )}
      <details>
        <summary data-action="sources">{t('preset_sources')}</summary>
        <ul class="plain-list">
          {sources.map((source) => (
            <li key={source}>
              <code>{source}</code>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};
