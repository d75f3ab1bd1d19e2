import { MINUTE_MS } from '../../base/time';

const MOST_CHARACTERS = 60;

/** `signoff-settings-2026-11-21.json`: letters, digits and hyphens of any language, and nothing that a file system reads otherwise. */
export function fileName(about: string): string {
  const safe = about
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${[...safe].slice(0, MOST_CHARACTERS).join('')}-${localDate()}.json`;
}

/** 2026-11-21 on this computer's calendar. */
function localDate(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 10);
}
