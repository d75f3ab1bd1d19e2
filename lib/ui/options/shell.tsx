import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Icon } from '../kit/icon';
import type { Drawing, IconName } from '../kit/icons';
import { moreIcons } from '../kit/more-icons';
import type { Route } from './route';
import { SearchField } from './search/search-field';

type Section = Exclude<Route['at'], 'site' | 'retire' | 'teach'>;
const SECTIONS: readonly (readonly [Section, IconName | Drawing])[] = [
  ['sites', moreIcons.server],
  ['shifts', moreIcons.calendar],
  ['limits', moreIcons.clock],
  ['warnings', moreIcons.bell],
  ['unsaved', moreIcons.pencil],
  ['maintenance', moreIcons.maintenance],
  ['general', 'settings'],
  ['privacy', moreIcons.shield],
  ['capabilities', 'tab'],
  ['about', 'info'],
];

interface Props {
  readonly route: Route;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly children: ComponentChildren;
}

export const Shell = ({ route, query, onQuery, children }: Props) => {
  const current = 'id' in route ? 'sites' : route.at;
  return (
    <div class="shell">
      <header class="shell-side">
        <p class="shell-brand">
          <Icon name="mark" size={22} />
          <span>{t('app_name')}</span>
        </p>
        <SearchField query={query} onQuery={onQuery} />
        <nav aria-label={t('nav_main')}>
          <CompactNav current={current} />
          <div class="nav-full">
            <Links current={current} />
          </div>
        </nav>
      </header>
      <main class="shell-main">{children}</main>
    </div>
  );
};

const Links = ({ current }: { readonly current: Section }) => (
  <ul>
    {SECTIONS.map(([section, icon]) => (
      <li key={section}>
        <a href={`#${section}`} aria-current={section === current ? 'page' : undefined}>
          <Icon name={icon} size={18} />
          <span>{t(`nav_${section}`)}</span>
        </a>
      </li>
    ))}
  </ul>
);

/** On narrow pages the navigation is one line that opens. */
const CompactNav = ({ current }: { readonly current: Section }) => {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [current]);
  return (
    <details class="nav-compact" ref={details}>
      <summary>
        <Icon name={SECTIONS.find(([section]) => section === current)?.[1] ?? 'settings'} size={18} />
        <span>{t(`nav_${current}`)}</span>
        <Icon name="chevron-down" size={16} />
      </summary>
      <Links current={current} />
    </details>
  );
};

interface PageHeadProps {
  readonly title: string;
  readonly text?: string;
  readonly back?: { readonly href: string; readonly label: string };
  /** Buttons beside the title. */
  readonly children?: ComponentChildren;
}

export const PageHead = ({ title, text, back, children }: PageHeadProps) => (
  <div class="page-head">
    {back && (
      <a class="back" href={back.href}>
        <Icon name="chevron-left" size={16} />
        <span>{back.label}</span>
      </a>
    )}
    <div class="page-title">
      <h1 tabIndex={-1}>{title}</h1>
      {children && <div class="page-actions">{children}</div>}
    </div>
    {text && <p class="page-text">{text}</p>}
  </div>
);

interface CardProps {
  /** By which an address leads to it. */
  readonly id?: string;
  readonly title?: string;
  /** A fact about all of it, beside the title. */
  readonly aside?: string;
  readonly children: ComponentChildren;
}

export const Card = ({ id, title, aside, children }: CardProps) => (
  <section class="card" aria-label={title} id={id} tabIndex={id === undefined ? undefined : -1}>
    {title && (
      <div class="card-head">
        <h2>{title}</h2>
        {aside && <span class="cell-quiet">{aside}</span>}
      </div>
    )}
    {children}
  </section>
);
