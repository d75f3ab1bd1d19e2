import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../messaging/protocol';
import type { Overview } from '../../signout/overview';
import type { Settings } from '../../sites/site';
import { Notice } from '../kit/notice';
import { refusalWords } from '../refusal-words';
import { useOverview } from '../use-overview';
import { AboutPage } from './about-page';
import type { OptionsApi } from './api';
import { CapabilitiesPage } from './capabilities-page';
import { GeneralPage } from './general-page';
import { LimitsPage } from './limits/limits-page';
import { MaintenancePage } from './maintenance/maintenance-page';
import { PermissionsPage } from './permissions-page';
import { type Route, useRoute } from './route';
import { Shell } from './shell';
import { ShiftsPage } from './shifts/shifts-page';
import { SitePage } from './site-page';
import { SitesPage } from './sites-page';
import { WarningsPage } from './warnings/warnings-page';

interface Props {
  readonly api: OptionsApi;
  readonly known: Overview | null;
}

export const Options = ({ api, known }: Props) => {
  const route = useRoute();
  const overview = useOverview(api, known);
  const { settings, problem, reload } = useSettings(api, overview);
  useHeadlineFocus(route);
  return (
    <Shell route={route}>
      {problem !== null && <Notice icon="alert" tone="bad" role="alert" text={problem} />}
      {settings && <Page api={api} route={route} overview={overview} settings={settings} reload={reload} />}
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
    case 'site': {
      const site = props.settings.sites.find((one) => one.id === route.id);
      return site ? <SitePage key={site.id} {...props} site={site} /> : <SitesPage {...props} address={null} />;
    }
    case 'shifts':
      return <ShiftsPage {...props} />;
    case 'limits':
      return <LimitsPage {...props} />;
    case 'warnings':
      return <WarningsPage {...props} />;
    case 'maintenance':
      return <MaintenancePage {...props} />;
    case 'general':
      return <GeneralPage {...props} />;
    case 'permissions':
      return <PermissionsPage {...props} />;
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
    if (!first.current) document.querySelector('h1')?.focus();
    first.current = false;
  }, [route.at, route.at === 'site' ? route.id : '']);
}
