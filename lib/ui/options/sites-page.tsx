import { useState } from 'preact/hooks';
import { list, whenShort } from '../../i18n/format';
import { t, tn } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import { hostLabel } from '../../sites/match';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { Emblem, Glyph } from '../kit/glyph';
import { Icon } from '../kit/icon';
import { moreIcons } from '../kit/more-icons';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import { usePatience } from '../use-patience';
import { AddSite } from './add-site';
import { CheckCell } from './doctor/check-cell';
import { FailingSites } from './doctor/failing-sites';
import { type Reports, useReports } from './doctor/use-reports';
import type { PageProps } from './options';
import { originPatterns } from './origins';
import { bringBack, type Removed, takeRemoved } from './removed-site';
import { Card, PageHead } from './shell';

interface Props extends PageProps {
  /** Address to begin with; null: the form waits for its button where there are sites. */
  readonly address: string | null;
}

export const SitesPage = ({ api, settings, overview, reload, address }: Props) => {
  const { sites } = settings;
  const [adding, setAdding] = useState(address !== null);
  const [removed, setRemoved] = useState(takeRemoved);
  const [problem, setProblem] = useState<string | null>(null);
  const reports = useReports(api, overview);
  const isDrawn = usePatience(reports !== null);
  const [isAsked, setAsked] = useState(address === null);
  const undo = async () => {
    const back = removed && (await bringBack(api, removed.site));
    if (back === null) return;
    if (!back.ok) return setProblem(refusalWords(back.code, back.values));
    setProblem(null);
    setRemoved(null);
    await reload();
  };
  if (!isDrawn) return null;
  return (
    <>
      <div class="page-row">
        <PageHead title={t('nav_sites')} text={t('sites_text')} />
        {sites.length > 0 && !adding && (
          <Button
            kind="primary"
            icon={moreIcons.plus}
            action="add-site"
            label={t('sites_add')}
            onPress={() => setAdding(true)}
          />
        )}
      </div>
      {removed && (
        <Notice icon="check" tone="accent" role="status" text={goneWords(removed)}>
          <Button action="undo" label={t('action_undo')} onPress={() => void undo()} />
        </Notice>
      )}
      {problem !== null && <Notice icon="alert" tone="warn" role="alert" text={problem} />}
      <MissingAccess api={api} sites={sites} states={overview?.sites ?? []} />
      <FailingSites sites={sites} states={overview?.sites ?? []} />
      {sites.length === 0 && <NoSites />}
      {(adding || address !== null || sites.length === 0) && (
        <AddSite
          api={api}
          first={address ?? ''}
          reload={reload}
          onDrawn={() => setAsked(true)}
          onDone={() => setAdding(false)}
          cancellable={sites.length > 0}
        />
      )}
      {isAsked && sites.length > 0 && <SitesTable sites={sites} states={overview?.sites ?? []} reports={reports} />}
    </>
  );
};

function goneWords({ site: { name }, how, kept }: Removed): string {
  if (how === 'removed') return t('sites_removed', { site: name });
  if (kept.length === 0) return t('sites_retired', { site: name });
  return t('sites_retired_kept', { site: name, hosts: list(kept) });
}

/** Browsers may withhold access to all of them at once, as Firefox does after an import. */
const MissingAccess = ({ api, sites, states }: TableProps & { readonly api: PageProps['api'] }) => {
  const closed = sites.filter(({ id }) => states.some((state) => state.id === id && !state.access));
  if (closed.length === 0) return null;
  const all = closed.length === sites.length;
  const text = all ? t('popup_noAccess_text') : t('popup_access_text', { site: list(closed.map(({ name }) => name)) });
  return (
    <Notice icon="key" tone="warn" text={text} {...(all && { title: tn('popup_noAccess_title', closed.length) })}>
      <Button
        kind={all ? 'primary' : 'secondary'}
        action="allow"
        label={t('action_allow')}
        onPress={() => void api.requestAccess(closed.flatMap((site) => originPatterns(site)))}
      />
    </Notice>
  );
};

const NoSites = () => (
  <Card>
    <div class="empty">
      <Emblem name="waiting" tone="accent" />
      <h2>{t('sites_empty_title')}</h2>
      <p>{t('sites_empty_text')}</p>
    </div>
  </Card>
);

interface TableProps {
  readonly sites: readonly Site[];
  readonly states: readonly SiteOverview[];
}

const SitesTable = ({ sites, states, reports }: TableProps & { readonly reports: Reports | null }) => (
  <Card>
    <table class="sites-table">
      <thead>
        <tr>
          <th scope="col">{t('sites_col_site')}</th>
          <th scope="col">{t('sites_col_login')}</th>
          <th scope="col">{t('sites_col_check')}</th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <SiteLine key={site.id} site={site} state={states.find((one) => one.id === site.id)} reports={reports} />
        ))}
      </tbody>
    </table>
  </Card>
);

interface LineProps {
  readonly site: Site;
  readonly state: SiteOverview | undefined;
  readonly reports: Reports | null;
}

const SiteLine = ({ site, state, reports }: LineProps) => {
  const session = state?.session ?? 'unknown';
  return (
    <tr data-site={site.id} data-session={session}>
      <td>
        <div class="site-cell">
          <Glyph name={state?.access === false ? 'key' : session} />
          <div>
            <a href={`#site/${site.id}`}>{site.name}</a>
            <p class="host">{hostLabel(site)}</p>
          </div>
        </div>
      </td>
      <td>
        <span class="cell-quiet">{loginWords(state)}</span>
      </td>
      <td>
        <span class="login-cell">
          <CheckCell report={reports === null ? undefined : (reports[site.id] ?? null)} />
          <Icon name="chevron-right" size={16} />
        </span>
      </td>
    </tr>
  );
};

function loginWords(state: SiteOverview | undefined): string {
  if (state === undefined) return t('sites_login_unknown');
  if (!state.access) return t('sites_noAccess');
  if (state.session === 'signed-out') return t('site_signedOut');
  if (state.session === 'unknown') return t('sites_login_unknown');
  return state.since === null ? t('site_signedIn') : t('sites_login_in', { time: whenShort(state.since, Date.now()) });
}
