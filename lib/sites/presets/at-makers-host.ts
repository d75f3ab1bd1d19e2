import { BELOW } from '../host-pattern';
import type { Preset } from './preset';
import { hostPatternFor } from './presets';

/** The text for this host, with `{sub}` and `{domain}` of the pattern that fits it; null: the preset's maker does not run it. */
export function atMakersHost(text: string, preset: Pick<Preset, 'hosts'>, host: string): string | null {
  const pattern = hostPatternFor(preset, host);
  if (pattern === null) return null;
  const sub = pattern.startsWith(BELOW) ? host.slice(0, host.length - pattern.length + 1) : (host.split('.')[0] ?? '');
  return text.replaceAll('{sub}', sub).replaceAll('{domain}', pattern.slice(pattern.indexOf('.') + 1));
}
