import { t } from '../../../i18n/t';
import { Icon } from '../../kit/icon';
import { moreIcons } from '../../kit/more-icons';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Enter goes to the first result, arrow down to the list, Esc leaves the search. */
export const SearchField = ({ query, onQuery }: Props) => {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      onQuery('');
    }
    const first = document.querySelector<HTMLElement>('.results a');
    if (first === null || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (event.key === 'Enter') first.click();
    else first.focus();
  };
  return (
    <search class="search">
      <Icon name={moreIcons.search} size={18} />
      <input
        type="search"
        aria-label={t('search_label')}
        placeholder={t('search_label')}
        value={query}
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </search>
  );
};
