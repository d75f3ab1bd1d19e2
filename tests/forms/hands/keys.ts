/** One key of a US keyboard. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  /** What it writes; none for keys that do something else. */
  readonly text?: string;
  readonly shift?: boolean;
}

const named: Readonly<Record<string, Key>> = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  Backspace: { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
  Delete: { key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 },
  Home: { key: 'Home', code: 'Home', windowsVirtualKeyCode: 36 },
  End: { key: 'End', code: 'End', windowsVirtualKeyCode: 35 },
  PageUp: { key: 'PageUp', code: 'PageUp', windowsVirtualKeyCode: 33 },
  PageDown: { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  F2: { key: 'F2', code: 'F2', windowsVirtualKeyCode: 113 },
};

export const modifierKeys: Readonly<Record<string, Key & { readonly bit: number }>> = {
  Alt: { key: 'Alt', code: 'AltLeft', windowsVirtualKeyCode: 18, bit: 1 },
  Control: { key: 'Control', code: 'ControlLeft', windowsVirtualKeyCode: 17, bit: 2 },
  Meta: { key: 'Meta', code: 'MetaLeft', windowsVirtualKeyCode: 91, bit: 4 },
  Shift: { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16, bit: 8 },
};

/** Signs beside the letters: what the key writes, what it writes with Shift, its code, its number. */
const signs: readonly (readonly [string, string, string, number])[] = [
  ...[...')!@#$%^&*('].map((shifted, digit) => [`${digit}`, shifted, `Digit${digit}`, 48 + digit] as const),
  ['-', '_', 'Minus', 189],
  ['=', '+', 'Equal', 187],
  ['[', '{', 'BracketLeft', 219],
  [']', '}', 'BracketRight', 221],
  ['\\', '|', 'Backslash', 220],
  [';', ':', 'Semicolon', 186],
  ["'", '"', 'Quote', 222],
  [',', '<', 'Comma', 188],
  ['.', '>', 'Period', 190],
  ['/', '?', 'Slash', 191],
  ['`', '~', 'Backquote', 192],
];

const bySign = new Map<string, Key>([
  ...signs.flatMap(([plain, shifted, code, windowsVirtualKeyCode]) => [
    [plain, { key: plain, text: plain, code, windowsVirtualKeyCode }] as const,
    [shifted, { key: shifted, text: shifted, code, windowsVirtualKeyCode, shift: true }] as const,
  ]),
  [' ', named.Space as Key],
  ['\n', named.Enter as Key],
  ['\t', named.Tab as Key],
]);

/** The key for a name or a sign; null: no key of this keyboard writes it. */
export function keyOf(name: string): Key | null {
  const known = named[name] ?? bySign.get(name);
  if (known) return known;
  if (!/^[a-z]$/i.test(name)) return null;
  const upper = name.toUpperCase();
  const key = { key: name, text: name, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) };
  return name === upper ? { ...key, shift: true } : key;
}
