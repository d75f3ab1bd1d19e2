/** Pseudo-locales by their usual names: longer words with accents, and a language that is written from right to left. */
export type Pseudo = 'en-XA' | 'ar-XB';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Messages = Readonly<Record<string, Message>>;

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aeioucnsyAEIOUCNSY'].map((letter, at) => [letter, [...'áéíöüçñšýÁÉÍÖÜÇÑŠÝ'][at] ?? letter]),
);
/** As much longer as German or Finnish often are. */
const LONGER = 0.4;

/** Each message as it may look in a language that nobody translated to yet; placeholders stay. */
export function pseudoMessages(messages: Messages, pseudo: Pseudo): Messages {
  const all = Object.entries(messages).map(([key, { message, ...rest }]) => {
    const text = key === 'language' ? pseudo : pseudoText(message, pseudo);
    return [key, { ...rest, message: text }] as const;
  });
  return Object.fromEntries(all);
}

export function pseudoText(text: string, pseudo: Pseudo): string {
  const accented = text
    .split(/(\$\w+\$)/)
    .map((part) => (part.startsWith('$') ? part : part.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  const words = text.split(' ').length;
  const more = 'xyz '.repeat(Math.ceil((text.length * LONGER) / 4)).trim();
  // One word grows as one word: what it stands in cannot break it.
  const longer = `${accented}${words > 2 ? ' ' : ''}${words > 2 ? more : more.replaceAll(' ', '')}`;
  return pseudo === 'ar-XB' ? `\u202e${longer}\u202c` : `[${longer}]`;
}
