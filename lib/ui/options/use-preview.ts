import { useState } from 'preact/hooks';
import type { SitePreview } from '../../sites/preview';
import type { Site } from '../../sites/site';
import { refusalWords } from '../refusal-words';
import type { OptionsApi } from './api';

export interface Preview {
  /** null: not looked yet. */
  readonly found: SitePreview | null;
  readonly looking: boolean;
  readonly problem: string | null;
  look(): Promise<SitePreview | null>;
}

/** What a sign-out would clear now; looked at only when asked, since it visits the site's pages. */
export function usePreview(api: OptionsApi, site: Site): Preview {
  const [state, setState] = useState<Omit<Preview, 'look'>>({ found: null, looking: false, problem: null });
  const look = async () => {
    setState((before) => ({ ...before, looking: true, problem: null }));
    const reply = await api.send('site.preview', { id: site.id });
    const found = reply.ok ? reply.value : null;
    setState({ found, looking: false, problem: reply.ok ? null : refusalWords(reply.code, reply.values) });
    return found;
  };
  return { ...state, look };
}
