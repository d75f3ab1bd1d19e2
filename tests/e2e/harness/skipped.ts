/** Behind the name of what is skipped, so that the table says why; nothing when there is no reason to. */
export const skipped = (why: string | null): string => (why === null ? '' : ` (skipped: ${why})`);
