/** A word that was found in a text. UTF-16 offset. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
}

/** A list of words that a text can be searched for. */
export interface Lexicon {
  /** The words of the list in a text from left to right, the longest at each place; none overlaps another. */
  readonly find: (text: string) => FoundWord[];
  /** The longest word of the list that begins at an offset of a text. */
  readonly at: (text: string, start: number) => string | undefined;
}

/** Makes a list of words searchable. The time for a text grows with its length alone. */
export function lexicon(words: Iterable<string>): Lexicon {
  // Asked at each character of every text: by its code, the longest first.
  const byFirst = new Map<number, string[]>();
  for (const word of new Set(words)) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    const same = byFirst.get(first);
    if (same === undefined) byFirst.set(first, [word]);
    else same.push(word);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.length - a.length);
  const at = (text: string, start: number): string | undefined => {
    const same = byFirst.get(text.charCodeAt(start));
    if (same === undefined) return undefined;
    for (const word of same) if (text.startsWith(word, start)) return word;
    return undefined;
  };
  return {
    at,
    find: (text) => {
      const found: FoundWord[] = [];
      for (let start = 0; start < text.length; ) {
        const word = at(text, start);
        if (word !== undefined) found.push({ word, start });
        start += word?.length ?? 1;
      }
      return found;
    },
  };
}
