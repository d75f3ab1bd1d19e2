import type { Refusal } from '../../../messaging/protocol';
import type { Site } from '../../../sites/site';
import type { OptionsApi } from '../api';

/** A file for colleagues; its name tells the site by what every file system takes. */
export async function exportTaught(api: OptionsApi, site: Site, refused: (reply: Refusal) => void): Promise<void> {
  const reply = await api.send('teach.export', { id: site.id });
  if (!reply.ok) return refused(reply);
  const name = site.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'site';
  api.download(`signoff-${name}.json`, reply.value);
}
