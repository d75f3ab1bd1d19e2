import type { ComponentChildren } from 'preact';
import type { SessionState } from '../../sessions/session';
import type { SiteOverview } from '../../signout/overview';
import { Glyph, type Tone, toneOf } from '../kit/glyph';
import type { IconName } from '../kit/icons';
import { verdictAttribute } from '../kit/verdict';
import type { Halves } from './halves';

interface Props {
  readonly site: SiteOverview;
  readonly session: SessionState;
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly halves?: Halves;
  readonly end?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** As wide as the row. */
  readonly below?: ComponentChildren;
}

/** What is offered to scripts of a result. */
export const resultAttributes = (halves: Halves | null | undefined) => ({
  'data-verdict': halves ? verdictAttribute(halves.server) : undefined,
  'data-local': halves?.localKind,
  'data-idp': halves?.provider?.verdict.kind,
});

/** The leading glyph of a row always is the login state; what is below the name says more. */
export const RowFrame = ({ site, session, icon, tone = toneOf(icon), halves, end, children, below }: Props) => (
  <li
    class="site"
    tabIndex={-1}
    data-site={site.id}
    data-host={site.host}
    data-session={session}
    data-access={site.access ? undefined : 'none'}
    data-unsaved={site.unsaved}
    {...resultAttributes(halves)}
  >
    <Glyph name={icon} tone={tone} />
    <div class="site-body">
      <h2 class="site-title">
        <span class="site-name" title={site.name}>
          {site.name}
        </span>
      </h2>
      {children}
    </div>
    <div class="site-end">{end}</div>
    {below}
  </li>
);
