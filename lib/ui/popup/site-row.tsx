import type { EpochMs } from '../../base/time';
import { dayAndTime, dots } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { SiteEnd, SiteOverview } from '../../signout/overview';
import { IconButton } from '../kit/button';
import { endsWords } from '../rule-words';
import type { Actions } from './actions';
import type { SecondViews } from './api';
import { type Halves, halvesOf } from './halves';
import { RowFrame } from './row-frame';
import { AFTER, ResultParts, RunningParts } from './row-parts';
import type { Row } from './rows';
import { SiteChips } from './site-chips';
import { leftAloneWords, presence, tabsWord } from './words';

export interface RowProps {
  readonly row: Row;
  readonly sites: readonly SiteOverview[];
  readonly now: EpochMs;
  readonly views: SecondViews | null;
  readonly actions: Actions;
}

export const SiteRow = (props: RowProps) => {
  const { row, now, views, actions } = props;
  const { site, record } = row;
  const lines = views?.storeLines(row) ?? [];
  if (views && lines.length > 0) return <views.SpreadRow {...props} views={views} lines={lines} />;
  if (row.kind === 'progress') return <ProgressRow site={site} now={now} views={views} />;
  if (row.kind === 'session') return <SessionRow {...props} site={site} ends={row.ends} />;
  const { result } = row;
  return (
    <ResultRow
      site={site}
      halves={result}
      now={now}
      views={views}
      onRetry={() => actions.start([site.id])}
      onDetails={() => actions.showReceipt(record?.id ?? '', result.entry.targetId)}
    />
  );
};

interface SessionProps extends Omit<RowProps, 'row'> {
  readonly site: SiteOverview;
  readonly ends: SiteEnd | null;
}

const SessionRow = ({ actions, ...rest }: SessionProps) => {
  const { site } = rest;
  if (!site.access) {
    return (
      <RowFrame site={site} session="unknown" icon="key">
        <p class="site-meta">{t('site_noAccess')}</p>
      </RowFrame>
    );
  }
  return (
    <RowFrame
      site={site}
      session={site.session}
      icon={site.session}
      end={site.session !== 'signed-out' && <Leave site={site} actions={actions} />}
    >
      <SessionParts {...rest} />
    </RowFrame>
  );
};

export const Leave = ({ site, actions }: Pick<SessionProps, 'site' | 'actions'>) => (
  <IconButton
    icon="sign-out"
    action="sign-out"
    label={t('site_signOut', { site: site.name })}
    onPress={() => actions.start([site.id])}
  />
);

export const SessionParts = ({ site, sites, ends, now, views }: Omit<SessionProps, 'actions'>) => (
  <>
    <div class="site-line">
      <p class="site-meta">{sessionWords(site, now)}</p>
      <SiteChips {...site} />
    </div>
    {ends && <p class="site-meta">{endsWords(ends, now)}</p>}
    {views && site.session !== 'signed-out' && <views.GoesAlong of={[site]} sites={sites} />}
  </>
);

function sessionWords(site: SiteOverview, now: EpochMs): string {
  if (site.session === 'signed-out') return t('site_signedOut');
  if (site.session === 'stale' && site.since !== null) {
    return dots(t('site_stale', { time: dayAndTime(site.since, now) }), tabsWord(site.tabs));
  }
  const known = dots(site.account, presence(site.since, site.tabs, now));
  return site.session === 'unknown' ? dots(t('site_unknown'), known) : known;
}

type ProgressProps = Pick<SessionProps, 'site' | 'now' | 'views'>;

const ProgressRow = ({ site, now, views }: ProgressProps) => {
  const { progress } = site;
  if (progress?.kind === 'done') {
    const halves = halvesOf(progress.outcome, null);
    if (halves !== null)
      return <ResultRow site={site} halves={halves} now={now} views={views} onRetry={null} onDetails={null} />;
  }
  if (progress?.kind === 'running') {
    return (
      <RowFrame site={site} session={site.session} icon={progress.step === 'check' ? site.session : 'leaving'}>
        <RunningParts of={progress} now={now} />
      </RowFrame>
    );
  }
  return (
    <RowFrame site={site} session={site.session} icon="waiting">
      <p class="site-meta">{progress?.kind === 'done' ? leftAloneWords(progress.outcome) : t('step_waiting')}</p>
    </RowFrame>
  );
};

interface ResultRowProps extends ProgressProps {
  readonly halves: Halves;
  readonly onRetry: (() => void) | null;
  readonly onDetails: (() => void) | null;
}

const ResultRow = ({ site, halves, onDetails, ...rest }: ResultRowProps) => {
  const [session, tone] = AFTER[halves.server];
  const label = t('site_details', { site: site.name });
  const details = onDetails && <IconButton icon="chevron-right" action="details" label={label} onPress={onDetails} />;
  return (
    <RowFrame site={site} session={session} icon={session} tone={tone} halves={halves} end={details}>
      <ResultParts halves={halves} {...rest} />
    </RowFrame>
  );
};
