import { CLOSE, DISCARD, GO_ON, NO, SAVE, UNSAVED, YES } from './answer-words';
import { normaliseLabel, UNSPACED } from './normalise-label';
import { wordList } from './word-list';

const lists = {
  yes: wordList(YES),
  no: wordList(NO),
  goOn: wordList(GO_ON),
  close: wordList(CLOSE),
  discard: wordList(DISCARD),
  save: wordList(SAVE),
};
const unsaved = Object.values(UNSAVED).flat().map(normaliseLabel);

/** The label is such a word. */
function says(kind: keyof typeof lists, text: string): boolean {
  const label = normaliseLabel(text);
  // Two Han letters are often spaced out on buttons: 确 定.
  return lists[kind].has(label) || lists[kind].has(label.replace(/ /g, ''));
}

/** The label begins with such a word: "No, stay signed in", "Discard and leave". */
function begins(kind: keyof typeof lists, text: string): boolean {
  const label = normaliseLabel(text);
  return says(kind, text) || lists[kind].words.some((word) => !UNSPACED.test(word) && label.startsWith(`${word} `));
}

export const isYes = (text: string): boolean => begins('yes', text);
export const isNo = (text: string): boolean => begins('no', text) && !isDiscard(text);
export const isGoOn = (text: string): boolean => says('goOn', text);
export const isClose = (text: string): boolean => says('close', text);
export const isDiscard = (text: string): boolean => begins('discard', text);
export const isSave = (text: string): boolean => says('save', text);

/** The text warns about typed work, or asks whether to save it. */
export function speaksOfUnsaved(text: string): boolean {
  const label = normaliseLabel(text);
  return unsaved.some((word) => label.includes(word)) || asksToSave(text);
}

/** "Save the changes?": here "No" goes on; "Leave without saving?" is not such a question. */
export function asksToSave(text: string): boolean {
  const label = unsaved.reduce((rest, word) => rest.replaceAll(word, ' '), normaliseLabel(text));
  return lists.save.find(label.replace(/ +/g, ' ').trim()) !== null;
}
