import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup/paths.mjs';

export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Messages = Readonly<Record<string, Message>>;

export const locales = ['en', 'zh_CN', 'zh_TW'] as const;

export function messagesOf(locale: (typeof locales)[number]): Messages {
  return JSON.parse(readFileSync(join(root, 'public/_locales', locale, 'messages.json'), 'utf8'));
}

/** The part of `browser.i18n` that is used, over the real messages, as the browsers do it. */
export function fakeI18n(language: string) {
  const messages = messagesOf(language.replace('-', '_') as (typeof locales)[number]);
  return {
    getMessage(key: string, values: readonly string[] = []): string {
      const entry = messages[key];
      if (entry === undefined) return '';
      return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
        const place = Number(entry.placeholders?.[name]?.content.slice(1));
        return values[place - 1] ?? '';
      });
    },
  };
}
