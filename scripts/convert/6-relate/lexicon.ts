/** A word that was found in a text. UTF-16 offset. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
}

/** A list of words that a text can be searched for. */
export interface Lexicon {
  /** The words of the list in a text from left to right, the longest at each place; none overlaps another. */
  readonly find: (text: string) => FoundWord[];
}

/** Makes a list of words searchable. The time for a text grows with its length alone. */
export function lexicon(words: Iterable<string>): Lexicon {
  const all = new Set(words);
  all.delete('');
  const lengths = new Map<string, number[]>();
  for (const word of all) {
    const first = word.slice(0, 1);
    const known = lengths.get(first) ?? [];
    if (!known.includes(word.length)) known.push(word.length);
    lengths.set(first, known);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return {
    find: (text) => {
      const found: FoundWord[] = [];
      for (let start = 0; start < text.length; ) {
        const length = lengths.get(text.charAt(start))?.find((n) => all.has(text.slice(start, start + n)));
        if (length !== undefined) found.push({ word: text.slice(start, start + length), start });
        start += length ?? 1;
      }
      return found;
    },
  };
}
