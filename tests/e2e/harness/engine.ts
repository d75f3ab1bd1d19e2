export type Engine = 'chromium' | 'firefox';

/** Which browser this run is in: `$SIGNOFF_ENGINE`. */
export const engine: Engine = process.env.SIGNOFF_ENGINE === 'firefox' ? 'firefox' : 'chromium';

export const inFirefox = engine === 'firefox';
