/**
 * Which records hold a phrase. The one thing that differs between ways of indexing:
 * everything a reader sees is worked out from these answers, so that all ways give the
 * same results in the same order. Phrases are folded (src/domain/search/fold.ts), not
 * empty, and as long as one likes; the numbers of the records come in rising order.
 */
export interface PhraseIndex {
  /** Records with a run of text that holds the phrase: all of them, and no others. */
  find(phrase: string): Promise<readonly number[]>;
  /** Records whose title holds it. */
  findInTitles(phrase: string): Promise<readonly number[]>;
  /** Records that hold a row of two or more brackets and quotation marks. */
  findBrackets(row: string): Promise<readonly number[]>;
}

/** An index that passes all questions to another one as soon as it fails. */
export function withSubstitute(first: PhraseIndex, open: () => Promise<PhraseIndex>): PhraseIndex {
  let substitute: Promise<PhraseIndex> | undefined;
  const ask = async (question: (index: PhraseIndex) => Promise<readonly number[]>) => {
    if (substitute === undefined) {
      try {
        return await question(first);
      } catch (error) {
        console.info('The index is damaged; looking through the texts instead.', error);
        substitute ??= open();
      }
    }
    return question(await substitute);
  };
  return {
    find: (phrase) => ask((index) => index.find(phrase)),
    findInTitles: (phrase) => ask((index) => index.findInTitles(phrase)),
    findBrackets: (row) => ask((index) => index.findBrackets(row)),
  };
}
