import { dots } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { SessionState } from '../../sessions/session';
import { IconButton } from '../kit/button';
import { Glyph, type Tone } from '../kit/glyph';
import type { IconName } from '../kit/icons';
import { StoreName, storeName } from '../store-name';
import type { SecondViews } from './api';
import { halvesOf } from './halves';
import { RowFrame, resultAttributes } from './row-frame';
import { AFTER, ResultParts, RunningParts } from './row-parts';
import { Leave, type RowProps, SessionParts } from './site-row';
import type { StoreLine } from './store-lines';
import { leftAloneWords, tabsWord } from './words';

interface Props extends RowProps {
  readonly lines: readonly StoreLine[];
  readonly views: SecondViews;
}

/** A site in several cookie stores: its name, and a line for each. */
export const SpreadRow = ({ row, lines, now, views, actions, sites }: Props) => {
  const { site } = row;
  const below = (
    <ul class="stores">
      {lines.map((line) => (
        <StoreRow key={line.store.id} line={line} row={row} now={now} views={views} actions={actions} />
      ))}
    </ul>
  );
  if (row.kind === 'progress') return <RowFrame site={site} session={site.session} icon="leaving" below={below} />;
  if (row.kind === 'result') {
    const [session, tone] = AFTER[row.result.server];
    return <RowFrame site={site} session={session} icon={session} tone={tone} halves={row.result} below={below} />;
  }
  const end = site.session !== 'signed-out' && <Leave site={site} actions={actions} />;
  return (
    <RowFrame site={site} session={site.session} icon={site.session} end={end} below={below}>
      <SessionParts site={site} ends={row.ends} now={now} views={views} sites={sites} />
    </RowFrame>
  );
};

interface LineProps extends Pick<Props, 'row' | 'now' | 'views' | 'actions'> {
  readonly line: StoreLine;
}

const StoreRow = (props: LineProps) => {
  const { line, row } = props;
  const { session, icon, tone, halves } = shapeOf(line);
  return (
    <li class="store" tabIndex={-1} data-store={line.store.id} data-session={session} {...resultAttributes(halves)}>
      <Glyph name={icon} size={16} {...(tone && { tone })} />
      <div class="store-body">
        <h3>
          <StoreName of={line.store} />
        </h3>
        <LineParts {...props} />
      </div>
      <div class="site-end">
        <LineButton line={line} site={row.site} actions={props.actions} />
      </div>
    </li>
  );
};

function shapeOf(line: StoreLine): {
  session: SessionState;
  icon: IconName;
  tone?: Tone;
  halves?: ReturnType<typeof halvesOf>;
} {
  const halves = line.kind === 'result' ? line.halves : doneHalves(line);
  if (halves !== null) {
    const [session, tone] = AFTER[halves.server];
    return { session, icon: session, tone, halves };
  }
  const { session } = line;
  if (line.kind !== 'progress') return { session, icon: session };
  return { session, icon: line.progress.kind === 'running' && line.progress.step !== 'check' ? 'leaving' : 'waiting' };
}

const doneHalves = (line: StoreLine) =>
  line.kind === 'progress' && line.progress.kind === 'done' ? halvesOf(line.progress.outcome, null) : null;

const LineParts = ({ line, row, now, views, actions }: LineProps) => {
  const halves = line.kind === 'result' ? line.halves : doneHalves(line);
  if (halves !== null) {
    const again = () => actions.start([row.site.id], line.store.id);
    return <ResultParts halves={halves} now={now} views={views} onRetry={line.kind === 'result' ? again : null} />;
  }
  if (line.kind === 'progress' && line.progress.kind === 'running')
    return <RunningParts of={line.progress} now={now} />;
  return <p class="site-meta">{lineWords(line)}</p>;
};

function lineWords(line: StoreLine): string {
  if (line.kind === 'progress') {
    return line.progress.kind === 'done' ? leftAloneWords(line.progress.outcome) : t('step_waiting');
  }
  const word = {
    'signed-in': 'site_signedIn',
    stale: 'site_signedIn',
    'signed-out': 'site_signedOut',
    unknown: 'site_unknown',
  } as const;
  return dots(line.kind === 'session' && line.account, t(word[line.session]), line.tabs > 0 && tabsWord(line.tabs));
}

interface ButtonProps extends Pick<LineProps, 'line' | 'actions'> {
  readonly site: RowProps['row']['site'];
}

const LineButton = ({ line, site, actions }: ButtonProps) => {
  const names = { site: site.name, store: storeName(line.store) };
  if (line.kind === 'result') {
    const { recordId, targetId } = line;
    return (
      <IconButton
        icon="chevron-right"
        action="details"
        label={t('site_detailsIn', names)}
        onPress={() => actions.showReceipt(recordId, targetId)}
      />
    );
  }
  if (line.kind === 'progress' || line.session === 'signed-out' || !site.access) return null;
  return (
    <IconButton
      icon="sign-out"
      action="sign-out"
      label={t('site_signOutIn', names)}
      onPress={() => actions.start([site.id], line.store.id)}
    />
  );
};
