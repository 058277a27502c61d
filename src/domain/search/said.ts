/** Words that people say and no text holds lie in files by their first character. */
export const SAID_FILES = 64;
/** Which file has a word (folded), if any has. */
export const saidFile = (word: string): number => word.charCodeAt(0) % SAID_FILES;
export const saidName = (file: number): string => `said-${file}`;
export const isSaidIn = (file: string, word: string): boolean => file.includes(` ${word} `);

/** A row of words that mean the same in two parts: words that stand in texts, and those that people say for them. */
export type SaidRow = readonly [stands: readonly string[], says: readonly string[]];

/** Rows as one text, those that begin alike beside each other: so it takes an eighth less when it is packed. */
export const writeSaidRows = (rows: readonly SaidRow[]): string =>
  rows
    .map((row) => row.map((words) => words.join('\t')).join('\t\t'))
    .sort()
    .join('\n');

/** The rows of such a text. */
export const readSaidRows = (text: string): SaidRow[] =>
  text.split('\n').flatMap((line): SaidRow[] => {
    const [stands = [], says = []] = line.split('\t\t').map((words) => words.split('\t').filter(Boolean));
    return stands.length === 0 ? [] : [[stands, says]];
  });
