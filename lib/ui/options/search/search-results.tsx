import { t, tn } from '../../../i18n/t';
import type { Settings } from '../../../sites/site';
import { Icon } from '../../kit/icon';
import { Card, PageHead } from '../shell';
import { findPlaces } from './find-places';
import { placesOf } from './places';

const MOST = 40;

interface Props {
  readonly query: string;
  readonly settings: Settings;
  /** A result was chosen, even if it is where one is already. */
  readonly onChosen: () => void;
}

/** Arrows go from result to result. */
export const SearchResults = ({ query, settings, onChosen }: Props) => {
  const found = findPlaces(placesOf(settings), query);
  return (
    <>
      <PageHead title={t('search_title')} />
      <p class="page-text" role="status" data-found={found.length}>
        {found.length === 0 ? t('search_none', { query }) : tn('search_found', found.length)}
      </p>
      {found.length > 0 && (
        <Card>
          <ul class="results" onKeyDown={goOn}>
            {found.slice(0, MOST).map(({ href, title, where, help }) => (
              <li key={href}>
                <a href={href} data-action="found" onClick={onChosen}>
                  <span class="results-text">
                    <span>{title}</span>
                    <span class="help">{help === '' ? where : `${where} · ${help}`}</span>
                  </span>
                  <Icon name="chevron-right" size={16} />
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
};

function goOn(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...document.querySelectorAll<HTMLElement>('.results a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  const next = links[at + step] ?? (step < 0 ? document.querySelector<HTMLElement>('.search input') : null);
  next?.focus();
}
