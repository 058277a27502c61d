/** How much a pair of neighbouring characters tells. */
export type PairWeights = (pair: string) => number;

/** What more than so large a share of the texts have tells nothing: the words of the genre. */
const COMMON = 0.25;
/** In few texts nothing can be counted: as if so many more were known that do not have it. */
const SUPPOSED = 30;

/** How much pairs of characters tell among some texts: more, the fewer of these have them. */
export function pairWeights(texts: readonly string[]): PairWeights {
  const held = new Map<string, number>();
  for (const text of texts) for (const pair of pairsIn(text)) held.set(pair, (held.get(pair) ?? 0) + 1);
  const most = Math.max(2, texts.length * COMMON);
  return (pair) => {
    const count = held.get(pair) ?? 1;
    return count > most ? 0 : Math.log((texts.length + SUPPOSED) / count);
  };
}

/** A character of a word; one that joins words stands in no pair. */
const OF_WORDS = /[[\p{sc=Han}\p{sc=Latin}\d]--[的与及或和等在对以为将把之了]]/v;

/** The pairs of neighbouring characters of a text, each once. */
export function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1)
    if (isOfWords(text.charAt(at)) && isOfWords(text.charAt(at + 1))) pairs.add(text.slice(at, at + 2));
  return pairs;
}

const isOfWords = (character: string): boolean => OF_WORDS.test(character);
