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
  const lists: string[][] = [[]];
  const listOf = new Uint16Array(0x10000);
  for (const word of new Set(words)) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    if (listOf[first] === 0) listOf[first] = lists.push([]) - 1;
    lists[listOf[first] as number]?.push(word);
  }
  // Most of what begins as some word goes on as none: by both characters, several pairs sharing a place.
  const goesOn = new Uint8Array(0x10000);
  const isShort = new Uint8Array(lists.length);
  for (const [i, list] of lists.entries()) {
    list.sort((a, b) => b.length - a.length);
    if (list.at(-1)?.length === 1) isShort[i] = 1;
    for (const word of list) goesOn[placeOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }
  const at = (text: string, start: number): string | undefined => {
    if (start >= text.length) return undefined;
    const first = text.charCodeAt(start);
    const list = listOf[first] as number;
    if (list === 0) return undefined;
    const second = text.charCodeAt(start + 1);
    if (goesOn[placeOf(first, second)] === 0 && isShort[list] === 0) return undefined;
    for (const word of lists[list] as string[])
      if (word.length === 1 || (word.charCodeAt(1) === second && text.startsWith(word, start))) return word;
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

const placeOf = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;
