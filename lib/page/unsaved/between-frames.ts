import type { FrameBelow } from './frames-below';

/**
 * Firefox keeps the worlds of a page's frames apart. Those of one origin hear this event, whose name no page is told: the extension's address
 * there is a random one. '': the worlds are one, and pages do know the address.
 */
export function aroundEvent(): string {
  const address = globalThis.chrome?.runtime?.getURL?.('') ?? '';
  return address.startsWith('moz-extension:') ? `around ${address}` : '';
}

/** The detector of a frame, by that event. @throws where the frame is of another origin, here and not when it is told */
export function tellFrame(name: string, frame: Window): FrameBelow {
  const dispatch = frame.dispatchEvent.bind(frame);
  const tell = (isRefusedAround: (() => boolean) | null) =>
    void dispatch(new CustomEvent(name, { detail: isRefusedAround }));
  return {
    save: (_control, _sure, isRefusedAround) => tell(isRefusedAround),
    watch: () => tell(null),
  };
}

/** What the document around tells this one. */
export function heardAround(name: string, { save, watch }: FrameBelow): Record<string, (event: Event) => void> {
  if (name === '') return {};
  const heard = (event: Event) => {
    const isRefusedAround: unknown = (event as CustomEvent).detail;
    if (isRefusedAround === null) watch();
    else if (typeof isRefusedAround === 'function') save(null, true, () => isRefusedAround() === true);
  };
  return { [name]: heard };
}
