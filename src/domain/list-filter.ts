import { fold } from './search/fold.ts';

/** What a typed filter narrows: an entry's words, and the first letters of their pinyin. */
export interface FilterEntry {
  /** Folded: `foldEntry` makes it. */
  readonly text: string;
  /** Lower case, a letter for each Han character; empty where nothing is known of them. */
  readonly initials: string;
}

export function foldEntry(words: string, initials: string): FilterEntry {
  return { text: fold(words).text, initials };
}

/** So many characters of what was typed narrow a list: no name is longer. */
export const LONGEST_FILTER = 100;

/** What is said of a filter that is longer. */
export const filterCut = (typed: string): string =>
  typed.length > LONGEST_FILTER ? `输入太长，只读了前 ${LONGEST_FILTER} 个字；` : '';

/** What was typed, folded, word by word. */
export function filterWords(typed: string): readonly string[] {
  return typed
    .slice(0, LONGEST_FILTER)
    .split(/\s+/u)
    .map((word) => fold(word).text)
    .filter((word) => word !== '');
}

/** Whether an entry holds every word, each somewhere in it; a word of letters may also stand for initials. */
export function passesFilter({ text, initials }: FilterEntry, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word) || (/^[a-z]+$/u.test(word) && initials.includes(word)));
}
