import type { ControlsPort, Ports } from '../flows/ports';
import type { Settings } from '../sites/site';
import type { JournalTrouble } from '../store/journal';

export interface PortOptions {
  readonly parseSettings: (raw: unknown) => { readonly settings: Settings; readonly damaged: boolean };
  readonly controls: ControlsPort;
}

/** Registers the traffic listeners at once: call it in the worker's first turn, nothing awaited before. */
export declare function createPorts(options: PortOptions): Ports & { journalTrouble(): JournalTrouble | null };
