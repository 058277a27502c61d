import type { PhraseIndex } from '../rank/phrases.ts';

/** Asks an index for several forms at a time, and for each phrase once. */
export interface Holders {
  /** Records that hold one of the forms, in rising order. */
  of(forms: readonly string[]): Promise<readonly number[]>;
  inTitles(forms: readonly string[]): Promise<ReadonlySet<number>>;
}

/** `longest`: nothing longer stands in any record. */
export function holders(index: PhraseIndex, longest: number): Holders {
  const texts = new Map<string, Promise<readonly number[]>>();
  const titles = new Map<string, Promise<readonly number[]>>();
  const once = (
    known: Map<string, Promise<readonly number[]>>,
    phrase: string,
    ask: (phrase: string) => Promise<readonly number[]>,
  ): Promise<readonly number[]> => {
    let answer = known.get(phrase);
    if (answer === undefined) {
      answer = phrase === '' || phrase.length > longest ? Promise.resolve([]) : ask(phrase);
      known.set(phrase, answer);
    }
    return answer;
  };
  const all = async (
    forms: readonly string[],
    known: Map<string, Promise<readonly number[]>>,
    ask: (phrase: string) => Promise<readonly number[]>,
  ): Promise<readonly number[]> => {
    const [first = [], ...more] = await Promise.all(forms.map((form) => once(known, form, ask)));
    return more.length === 0 ? first : [...new Set([first, ...more].flat())].sort((a, b) => a - b);
  };
  return {
    of: (forms) => all(forms, texts, (phrase) => index.find(phrase)),
    inTitles: async (forms) => new Set(await all(forms, titles, (phrase) => index.findInTitles(phrase))),
  };
}
