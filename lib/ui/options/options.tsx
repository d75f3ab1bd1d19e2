import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Reply } from '../../messaging/protocol';
import type { Overview } from '../../signout/overview';
import type { Settings } from '../../sites/site';
import { focusSoon } from '../focus-soon';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import { useOverview } from '../use-overview';
import { AboutPage } from './about-page';
import type { OptionsApi } from './api';
import { CapabilitiesPage } from './capabilities-page';
import { GeneralPage } from './general-page';
import { LimitsPage } from './limits/limits-page';
import { MaintenancePage } from './maintenance/maintenance-page';
import { PrivacyPage } from './privacy-page';
import { RetirePage } from './retire-page';
import { type Route, useRoute } from './route';
import { SearchResults } from './search/search-results';
import { PageHead, Shell } from './shell';
import { ShiftsPage } from './shifts/shifts-page';
import { SitePage } from './site-page';
import { SitesPage } from './sites-page';
import { TeachPage } from './teach/teach-page';
import { UnsavedPage } from './unsaved/unsaved-page';
import { useFieldFocus } from './use-field-focus';
import { WarningsPage } from './warnings/warnings-page';

interface Props {
  readonly api: OptionsApi;
  readonly known: Overview | null;
}

export const Options = ({ api, known }: Props) => {
  const [query, setQuery] = useState('');
  const route = useRoute(() => setQuery(''));
  const overview = useOverview(api, known);
  const { settings, problem, reload } = useSettings(api, overview);
  useHeadlineFocus(route);
  useFieldFocus(route, settings !== null);
  return (
    <Shell route={route} query={query} onQuery={setQuery}>
      {problem !== null && settings === null && <PageHead title={t('nav_settings')} />}
      {problem !== null && <Notice icon="alert" tone="bad" role="alert" text={problem} />}
      {settings && query.trim() !== '' && (
        <SearchResults query={query} settings={settings} onChosen={() => setQuery('')} />
      )}
      {settings && (
        // Kept while it is searched: what stands half-way on it is there afterwards.
        <div class="page" hidden={query.trim() !== ''}>
          <Page api={api} route={route} overview={overview} settings={settings} reload={reload} />
        </div>
      )}
    </Shell>
  );
};

export interface PageProps {
  readonly api: OptionsApi;
  readonly settings: Settings;
  readonly overview: Overview | null;
  /** Reads the settings again after a change. */
  readonly reload: () => Promise<void>;
}

const Page = ({ route, ...props }: PageProps & { readonly route: Route }) => {
  switch (route.at) {
    case 'sites':
      return <SitesPage {...props} address={route.address} />;
    case 'site':
    case 'retire':
    case 'teach': {
      const site = props.settings.sites.find((one) => one.id === route.id);
      if (site === undefined) return <SitesPage {...props} address={null} />;
      const Of = { site: SitePage, retire: RetirePage, teach: TeachPage }[route.at];
      return <Of key={site.id} {...props} site={site} />;
    }
    case 'shifts':
      return <ShiftsPage {...props} />;
    case 'limits':
      return <LimitsPage {...props} />;
    case 'warnings':
      return <WarningsPage {...props} />;
    case 'unsaved':
      return <UnsavedPage {...props} />;
    case 'maintenance':
      return <MaintenancePage {...props} />;
    case 'general':
      return <GeneralPage {...props} />;
    case 'privacy':
      return <PrivacyPage {...props} />;
    case 'capabilities':
      return <CapabilitiesPage api={props.api} />;
    case 'about':
      return <AboutPage api={props.api} />;
  }
};

/** Read anew whenever the worker reports a change. null: not read yet. */
function useSettings(api: OptionsApi, overview: Overview | null) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = async () => {
    const reply: Reply<Settings> = await api.send('settings.get', {});
    if (reply.ok) setSettings(reply.value);
    setProblem(reply.ok ? null : refusalWords(reply.code, reply.values));
  };
  const known = overview?.sites.map((site) => `${site.id} ${site.name} ${site.address}`).join();
  useEffect(() => void reload(), [api, known]);
  return { settings, problem, reload };
}

/** Going to another part moves the reader there; the first page keeps the browser's own focus. */
function useHeadlineFocus(route: Route): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) focusSoon('h1');
    first.current = false;
  }, [route.at, 'id' in route ? route.id : '']);
}
