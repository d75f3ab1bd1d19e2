import { hostMatches } from '../../sites/host-pattern';
import { attribute, tag } from '../dom';
import { isConnected } from './tree';

export interface ForeignFrames {
  /** The focus left this document: perhaps into a frame where no script of ours is. */
  left(active: Element | null): void;
  /** Somebody has been in such a frame that is still there. */
  visited(): boolean;
}

/** Frames of other hosts than those of the site: nobody can say what was typed there. */
export function createForeignFrames(hosts: () => readonly string[]): ForeignFrames {
  const visited = new Map<Element, string>();
  return {
    left(active) {
      if (active === null || !/^i?frame$/.test(tag(active))) return;
      const address = URL.parse(attribute(active, 'src') ?? '', document.baseURI);
      if (address?.protocol.startsWith('http') && address.hostname !== location.hostname)
        visited.set(active, address.hostname);
    },
    visited() {
      const known = hosts();
      return (
        known.length > 0 &&
        [...visited].some(([frame, host]) => isConnected(frame) && !known.some((pattern) => hostMatches(pattern, host)))
      );
    },
  };
}
