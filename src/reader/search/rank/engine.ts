import { type Directory, type RecordText, runsOf } from '#domain/search/records.ts';
import type { Seldom } from '../ask/seldom.ts';
import { synonymsOf } from '../ask/synonyms.ts';
import { answerOf, type SearchAnswer, type SearchOptions } from './answer.ts';
import { catalogue } from './catalogue.ts';
import { heldBy, type LookUpParts, lookUp } from './look-up.ts';
import type { PhraseIndex } from './phrases.ts';

export interface SearchEngine {
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Numbers of the records that hold the query as it was typed, in order of rank; reads no text. */
  holding(query: string): Promise<readonly number[]>;
}

/** How an engine gets at texts and phrases; all may load what they need when they are asked. */
export interface EngineParts {
  readonly directory: Directory;
  readonly phrases: PhraseIndex;
  /** Texts of the records, in the order of the numbers. */
  texts(numbers: readonly number[]): Promise<readonly RecordText[]>;
}

/** `seldom` gives what few queries need, when one does. */
export function searchEngine(parts: EngineParts, seldom: Seldom): SearchEngine {
  const { directory, phrases, texts } = parts;
  const known: LookUpParts = {
    directory,
    phrases,
    records: catalogue(directory),
    synonyms: synonymsOf(directory.synonyms),
    readRuns: async (numbers) => (await texts(numbers)).map(runsOf),
    seldom,
  };
  return {
    holding: async (typed) => (await heldBy(typed, known)).exact.map(({ number }) => number),
    search: async (typed, options = {}) =>
      answerOf(await lookUp(typed, known), options, known.records, texts),
  };
}
