/** Pairs of characters that stand beside each other in texts. */
export interface KnownPairs {
  readonly has: (first: string, second: string) => boolean;
}

/** Marks and figures stand beside anything. */
const IN_WORDS = /\p{Script=Han}/u;

/** The pairs of Chinese characters that these texts know. */
export function pairsOf(texts: Iterable<string>): KnownPairs {
  const known = new Set<string>();
  for (const text of texts) {
    const characters = [...text.replace(/\s/gu, '')];
    for (let i = 0; i + 1 < characters.length; i += 1) known.add(`${characters[i]}${characters[i + 1]}`);
  }
  return {
    has: (first, second) => !IN_WORDS.test(first) || !IN_WORDS.test(second) || known.has(`${first}${second}`),
  };
}
