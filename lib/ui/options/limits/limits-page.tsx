import { useState } from 'preact/hooks';
import {
  type RuleDocument,
  type RulePresetId,
  ruleDocuments,
  ruleLevels,
  withPreset,
} from '../../../deadlines/rule-presets';
import { t } from '../../../i18n/t';
import type { PageProps } from '../options';
import { SavedStatus } from '../saved-status';
import { Card, PageHead } from '../shell';
import { type Undo, UndoNotice } from '../undo-notice';
import { useSettingsChange } from '../use-settings-change';
import { AwayCard } from './away-card';
import { DocumentsCard } from './documents-card';
import { generalRules } from './general-rules';
import { LevelsCard } from './levels-card';
import { OwnSites } from './own-sites';
import { appliedWords, type Named } from './preset-words';
import { RuleRows } from './rule-rows';
import { isOfUnsaved } from './rule-words';

interface Applied extends Undo {
  readonly id: RulePresetId;
}

export const LimitsPage = ({ api, settings, reload }: PageProps) => {
  const change = useSettingsChange(api, reload);
  const [applied, setApplied] = useState<Applied | null>(null);
  const [document, setDocument] = useState<RuleDocument | null>(null);
  const { rules } = settings;
  const use = async ({ preset, name }: Named) => {
    const next = withPreset(rules, preset);
    if (!(await change.save('preset', { rules: next }))) return;
    const chosen = ruleDocuments.find(({ id }) => id === preset.id)?.id ?? null;
    const back = async () => {
      const kept = await change.save('preset', { rules });
      if (kept) setDocument(document);
      return kept;
    };
    setDocument(chosen);
    setApplied({ id: preset.id, title: t('limits_applied', { name }), text: appliedWords(rules, next), back });
  };
  const owner = { ...generalRules(settings, change, () => setApplied(null)), document };
  const notice = <UndoNotice undo={applied} onDone={() => setApplied(null)} />;
  const isLevel = ruleLevels.some(({ id }) => id === applied?.id);
  return (
    <>
      <PageHead title={t('nav_limits')} text={t('limits_text')} />
      <LevelsCard rules={rules} problem={change.problem('preset')} onUse={(named) => void use(named)} />
      {isLevel && notice}
      <Card title={t('limits_rules')}>
        <RuleRows owner={owner} only={(rule) => !isOfUnsaved(rule)} />
        <OwnSites sites={settings.sites} />
      </Card>
      <DocumentsCard rules={rules} applied={applied && { id: applied.id, notice }} onUse={(named) => void use(named)} />
      <AwayCard away={settings.away} change={change} />
      <SavedStatus saved={change.saved} />
    </>
  );
};
