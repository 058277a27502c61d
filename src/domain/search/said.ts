/** Words that people say and no text holds lie in files by their first character. */
export const SAID_FILES = 64;
/** Which file has a word (folded), if any has. */
export const saidFile = (word: string): number => word.charCodeAt(0) % SAID_FILES;
export const saidName = (file: number): string => `said-${file}`;
export const isSaidIn = (file: string, word: string): boolean => file.includes(` ${word} `);
