import { useState } from 'preact/hooks';
import type { Reply } from '../../../messaging/protocol';
import type { ShownControl } from '../../../signout/doctor/shown-control';
import type { Site } from '../../../sites/site';
import type { OptionsApi } from '../api';

export interface ShownOnPage {
  /** null: nobody looked yet, or the outline was taken away. */
  readonly reply: Reply<ShownControl | null> | null;
  readonly looking: boolean;
  show(): Promise<void>;
  hide(): Promise<void>;
}

/** What a sign-out would press, outlined in a page of the site. */
export function useControl(api: OptionsApi, site: Site): ShownOnPage {
  const [state, setState] = useState<Pick<ShownOnPage, 'reply' | 'looking'>>({ reply: null, looking: false });
  const show = async () => {
    setState({ reply: null, looking: true });
    setState({ reply: await api.send('site.control', { id: site.id, on: true }), looking: false });
  };
  const hide = async () => {
    await api.send('site.control', { id: site.id, on: false });
    setState({ reply: null, looking: false });
  };
  return { ...state, show, hide };
}
