import { expect, test } from 'vitest';
import { againWords, saveWords } from '../../../lib/unsaved/words';

test.each(['Retry', 'Try again', 'Resend', 'Noch einmal versuchen', 'Erneut senden', 'Réessayer', '重试', '再送信'])(
  'U9 "%s" sends once more what was refused',
  (said) => expect(againWords.test(said)).toBe(true),
);

test.each(['Country', 'Industry', 'Add again', 'Against', 'Resending costs', 'Notiz'])(
  'U9 "%s" does not send anything once more',
  (said) => expect(againWords.test(said)).toBe(false),
);

test('U9 words of one alphabet end where the word ends', () => {
  expect(['Save', 'Saved', 'Unsaved'].map((said) => saveWords.test(said))).toEqual([true, false, false]);
});
