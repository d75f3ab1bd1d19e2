import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { limits } from '../../sites/limits';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { refusalWords } from '../refusal-words';
import { selectorProblem } from './selector-problem';
import { Setting, TextInput } from './setting';
import type { SiteChange } from './use-site-change';

interface Props {
  readonly field: 'ignoreFields' | 'countFields';
  readonly site: Site;
  readonly change: SiteChange;
}

/** One selector after the other: what cannot be read never gets into the list. */
export const SelectorList = ({ field, site, change }: Props) => {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const list = site[field];
  const save = (next: readonly string[]) => change.save(field, { [field]: next });
  const add = async () => {
    const selector = typed.trim();
    const wrong = selectorProblem(selector, list);
    setFault(wrong && refusalWords(wrong, { value: selector }));
    if (wrong === null && (await save([...list, selector]))) setTyped('');
  };
  const remove = async (selector: string) => {
    if (await save(list.filter((one) => one !== selector))) document.querySelector<HTMLElement>(`#${field}`)?.focus();
  };
  const retype = (text: string) => {
    setTyped(text);
    setFault(null);
  };
  const problem = fault ?? change.problem(field);
  return (
    <Setting wide for={field} label={t(`site_${field}`)} help={t(`site_${field}_help`)} error={problem}>
      {list.length > 0 && (
        <ul class="selectors">
          {list.map((selector) => (
            <li key={selector} data-selector={selector}>
              <code>{selector}</code>
              <Button
                action="remove-selector"
                label={t('action_remove')}
                name={t('site_fields_remove', { selector })}
                onPress={() => void remove(selector)}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        class="add-line"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          id={field}
          help
          value={typed}
          most={limits.selectorCharacters}
          placeholder={t('site_selector')}
          error={problem}
          onInput={retype}
        />
        <Button action={`add-${field}`} label={t('action_add')} />
      </form>
    </Setting>
  );
};
