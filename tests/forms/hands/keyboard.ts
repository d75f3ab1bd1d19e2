import type { Session } from '../../e2e/harness/cdp.ts';
import { type Key, keyOf, modifierKeys } from './keys.ts';

/** What an editing shortcut does on a Mac, where the browser does not know it by its keys alone. */
const macCommands: Readonly<Record<string, string>> = {
  a: 'selectAll',
  c: 'copy',
  x: 'cut',
  v: 'paste',
  z: 'undo',
};

export class Keyboard {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** One key stroke for each sign; what no key writes comes as from an input method. */
  async type(text: string): Promise<void> {
    for (const sign of text) {
      const key = keyOf(sign);
      if (key) await this.#stroke(key, key.shift ? modifierKeys.Shift?.bit : 0);
      else await this.#session.send('Input.insertText', { text: sign });
    }
  }

  /** `Enter`, `Control+s`, `Shift+Tab`, … */
  async press(combination: string): Promise<void> {
    const words = combination === '+' ? ['+'] : combination.split('+');
    const key = keyOf(words.at(-1) ?? '');
    if (!key) throw new Error(`no such key: ${combination}`);
    const held = words.slice(0, -1).map((word) => modifierKeys[word] ?? unknown(word));
    let modifiers = 0;
    for (const one of held) {
      modifiers |= one.bit;
      await this.#send('rawKeyDown', one, modifiers);
    }
    await this.#stroke(key, modifiers || (key.shift ? modifierKeys.Shift?.bit : 0));
    for (const one of held.toReversed()) {
      modifiers &= ~one.bit;
      await this.#send('keyUp', one, modifiers);
    }
  }

  async #stroke(key: Key, modifiers = 0): Promise<void> {
    const writes = key.text !== undefined && (modifiers & ~8) === 0;
    await this.#send(writes ? 'keyDown' : 'rawKeyDown', key, modifiers);
    await this.#send('keyUp', key, modifiers);
  }

  #send(type: 'keyDown' | 'rawKeyDown' | 'keyUp', { key, code, windowsVirtualKeyCode, text }: Key, modifiers: number) {
    const command = process.platform === 'darwin' && modifiers & 6 && type !== 'keyUp' ? macCommands[key] : undefined;
    return this.#session.send('Input.dispatchKeyEvent', {
      type,
      key,
      code,
      windowsVirtualKeyCode,
      modifiers,
      ...(type === 'keyDown' && text !== undefined && { text, unmodifiedText: text }),
      ...(command && { commands: [command] }),
    });
  }
}

function unknown(word: string): never {
  throw new Error(`no such modifier: ${word}`);
}
