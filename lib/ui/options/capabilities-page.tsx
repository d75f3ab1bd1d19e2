import { useEffect, useState } from 'preact/hooks';
import { keyPart, t } from '../../i18n/t';
import { type Capabilities, type CapabilityId, type CapabilityState, capabilityIds } from '../../signout/capability';
import { Glyph, type Tone } from '../kit/glyph';
import type { IconName } from '../kit/icons';
import type { OptionsApi } from './api';
import { Card, PageHead } from './shell';

const SHAPES: Readonly<Record<CapabilityState, readonly [IconName, Tone]>> = {
  works: ['clean', 'ok'],
  partly: ['residue', 'warn'],
  off: ['key', 'warn'],
  missing: ['close', 'quiet'],
};

/** What the browser says of itself (X3). */
export const CapabilitiesPage = ({ api }: { readonly api: OptionsApi }) => {
  const [told, setTold] = useState<Capabilities | null>(null);
  useEffect(() => void api.capabilities().then(setTold), [api]);
  return (
    <>
      <PageHead title={t('nav_capabilities')} text={t('capabilities_text')} />
      <Card>
        <ul class="grants">{told && capabilityIds.map((id) => <Row key={id} id={id} state={told[id]} />)}</ul>
      </Card>
    </>
  );
};

const Row = ({ id, state }: { readonly id: CapabilityId; readonly state: CapabilityState }) => {
  const [icon, tone] = SHAPES[state];
  const note = noteOf(id, state);
  return (
    <li data-capability={id} data-state={state}>
      <Glyph name={icon} tone={tone} size={18} />
      <div>
        <p>{t(`capability_${keyPart(id)}`)}</p>
        {note !== null && <p class="help">{note}</p>}
      </div>
      <span class="cell-quiet">{t(`capabilities_${state}`)}</span>
    </li>
  );
};

/** What happens instead; null: nothing needs to be said. */
function noteOf(id: CapabilityId, state: CapabilityState): string | null {
  if (state === 'works') return null;
  switch (id) {
    case 'proof':
    case 'site-data':
      return t('capabilities_old');
    case 'http-cache':
      return t('capabilities_cacheNote');
    case 'containers':
      return t('capabilities_containersNote');
    case 'private-windows':
      return t('capabilities_privateNote');
    case 'other-profiles':
      return t('capabilities_profilesNote');
    case 'warning-window':
      return t('capabilities_windowNote');
    case 'notification-buttons':
      return t('capabilities_buttonsNote');
    case 'screen-lock':
      return t('capabilities_lockNote');
    case 'sleeping-tabs':
      return t('capabilities_sleepNote');
    case 'shortcuts':
      return t('capabilities_shortcutsNote');
  }
}
