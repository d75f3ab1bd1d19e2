import { useState } from 'preact/hooks';
import { t, tn } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import { limits } from '../../sites/limits';
import type { Site } from '../../sites/site';
import { refusalWords } from '../refusal-words';
import type { OptionsApi } from './api';
import { MarkTester } from './mark-tester';
import { SavedInput } from './saved-input';
import { SelectorList } from './selector-list';
import { selectorProblem } from './selector-problem';
import { Card } from './shell';
import type { SiteChange } from './use-site-change';

interface SettingProps {
  readonly site: Site;
  readonly change: SiteChange;
}

interface Props extends SettingProps {
  readonly api: OptionsApi;
  readonly state: SiteOverview | undefined;
}

export const UnsavedCard = ({ api, site, state, change }: Props) => (
  <Card title={t('site_section_unsaved')}>
    <p class="card-text help">{t('site_unsaved_text')}</p>
    <SelectorList field="ignoreFields" site={site} change={change} />
    <SelectorList field="countFields" site={site} change={change} />
    <MarkTester api={api} site={site} />
    <OpenItems site={site} change={change} />
    <Reading site={site} state={state} />
    <p class="card-text help">{t('site_unsaved_limits')}</p>
  </Card>
);

/** The page's own counter: an element, the title, or both. */
const OpenItems = ({ site, change }: SettingProps) => {
  const [fault, setFault] = useState<{ readonly field: keyof Site; readonly text: string } | null>(null);
  const save = async (field: 'openItemsSelector' | 'openItemsTitle', typed: string) => {
    const text = typed.trim();
    const wrong = text === '' ? null : field === 'openItemsTitle' ? titleProblem(text) : selectorProblem(text);
    setFault(wrong && { field, text: refusalWords(wrong, { value: text }) });
    return wrong === null && change.save(field, { [field]: text || null });
  };
  return (
    <>
      {(['openItemsSelector', 'openItemsTitle'] as const).map((field) => (
        <SavedInput
          key={field}
          id={field}
          most={limits.selectorCharacters}
          label={t(`site_${field}`)}
          help={t(`site_${field}_help`)}
          value={site[field] ?? ''}
          placeholder={t('site_keep_none')}
          problem={fault?.field === field ? fault.text : change.problem(field)}
          onSave={(text) => save(field, text)}
        />
      ))}
    </>
  );
};

const titleProblem = (text: string) => (text.split('#').length === 2 ? null : 'no-number-sign');

const Reading = ({ site, state }: { readonly site: Site; readonly state: SiteOverview | undefined }) => {
  if (site.openItemsSelector === null && site.openItemsTitle === null) return null;
  return (
    <p class="card-text reading" role="status" data-open-items={state?.openItems ?? ''}>
      {readingWords(state)}
    </p>
  );
};

function readingWords(state: SiteOverview | undefined): string {
  if (state === undefined || state.tabs === 0) return t('site_openItems_noTab');
  return state.openItems === null ? t('site_openItems_nothing') : tn('site_openItemsNow', state.openItems);
}
