import { useState } from 'preact/hooks';
import { keyPart, t, tn } from '../../i18n/t';
import type { SiteOverview } from '../../signout/overview';
import type { TabUnsaved } from '../../unsaved/entry';
import type { SiteUnsaved } from '../../unsaved/site-unsaved';
import { IconButton } from '../kit/button';
import { Chip } from '../kit/chip';
import { Glyph } from '../kit/glyph';
import { Icon } from '../kit/icon';
import type { Actions } from './actions';
import { moveBetweenRows } from './keyboard';
import { SiteChips } from './site-chips';
import { unsavedIn } from './use-unsaved';

interface Props {
  readonly of: readonly SiteUnsaved[];
  readonly sites: readonly SiteOverview[];
  readonly actions: Actions;
}

/** Site → tab → what was edited there. Names that a page gives are isolated: they turn nothing beside them round. */
export const UnsavedList = ({ of, sites, actions }: Props) => (
  <ul onKeyDown={moveBetweenRows}>
    {of.map((group) => (
      <SiteGroup key={group.siteId} of={group} site={sites.find(({ id }) => id === group.siteId)} actions={actions} />
    ))}
  </ul>
);

interface GroupProps {
  readonly of: SiteUnsaved;
  readonly site: SiteOverview | undefined;
  readonly actions: Actions;
}

const SiteGroup = ({ of, site, actions }: GroupProps) => (
  <li class="unsaved-site" data-site={of.siteId} data-session={site?.session} data-unsaved={unsavedIn([of])}>
    <div class="unsaved-head">
      <h2>
        <bdi>{of.name}</bdi>
      </h2>
      {site && <SiteChips openItems={site.openItems} />}
    </div>
    <ul>
      {of.tabs.map((tab) => (
        <TabRow key={tab.tabId} tab={tab} actions={actions} />
      ))}
    </ul>
  </li>
);

interface TabProps {
  readonly tab: TabUnsaved;
  readonly actions: Actions;
}

const TabRow = ({ tab, actions }: TabProps) => {
  const title = tab.title || t('popup_blocked_untitled');
  const icon = tab.total > 0 ? 'unsaved' : tab.unknown !== null ? 'unknown' : 'call';
  return (
    <li class="site" data-tab={tab.tabId} data-unsaved={unsavedIn([{ tabs: [tab] }])} data-unknown={tab.unknown}>
      <Glyph name={icon} tone={icon === 'call' ? 'quiet' : 'warn'} />
      <div class="site-body">
        <h3 class="site-title">
          <bdi class="site-name" title={title}>
            {title}
          </bdi>
        </h3>
        {tab.call && (
          <div class="site-line">
            <Chip icon="call" text={t('site_call')} />
          </div>
        )}
        {tab.unknown !== null && <p class="site-meta">{t(`tab_${keyPart(tab.unknown)}`)}</p>}
      </div>
      <div class="site-end">
        <IconButton
          icon="open"
          action="show-unsaved"
          label={t('popup_blocked_goto', { tab: isolated(title) })}
          onPress={() => actions.showUnsaved(tab.tabId, 0, -1)}
        />
      </div>
      {tab.total > 0 && <Entries tab={tab} actions={actions} />}
    </li>
  );
};

/** More than these fold into one line. */
const AT_ONCE = 5;

const Entries = ({ tab, actions }: TabProps) => {
  const [unfolded, setUnfolded] = useState(false);
  const { entries, total, tabId } = tab;
  const shown = unfolded || entries.length <= AT_ONCE + 1 ? entries : entries.slice(0, AT_ONCE);
  const more = total - shown.length;
  return (
    <ul class="entries">
      {shown.map(({ frameId, ref, label, kind, certainty }) => (
        <li key={`${frameId} ${ref}`}>
          <button
            type="button"
            class="entry"
            data-action="show-unsaved"
            data-kind={kind}
            data-certainty={certainty}
            title={t('popup_blocked_gotoEntry')}
            onClick={() => actions.showUnsaved(tabId, frameId, ref)}
          >
            <bdi>{label || t(`entry_${keyPart(kind)}`)}</bdi>
            {certainty === 'possibly' && <span class="entry-note">{t('popup_blocked_possibly')}</span>}
          </button>
        </li>
      ))}
      {more > 0 && (
        <li>
          {shown.length < entries.length ? (
            <button type="button" class="entry more" data-action="unfold" onClick={() => setUnfolded(true)}>
              <span>{tn('popup_blocked_more', more)}</span>
              <Icon name="chevron-down" size={16} />
            </button>
          ) : (
            <p class="entry-rest">{tn('popup_blocked_more', more)}</p>
          )}
        </li>
      )}
    </ul>
  );
};

/** In an attribute there is no `bdi`. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
