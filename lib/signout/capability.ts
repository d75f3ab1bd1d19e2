/** What browsers differ in, as far as people notice, in the order in which it is shown (X3). */
export const capabilityIds = [
  'proof',
  'site-data',
  'http-cache',
  'containers',
  'private-windows',
  'other-profiles',
  'warning-window',
  'notification-buttons',
  'screen-lock',
  'sleeping-tabs',
  'shortcuts',
] as const;

export type CapabilityId = (typeof capabilityIds)[number];

/** `off`: the person may switch it on in the browser. */
export type CapabilityState = 'works' | 'partly' | 'off' | 'missing';

export type Capabilities = Readonly<Record<CapabilityId, CapabilityState>>;
