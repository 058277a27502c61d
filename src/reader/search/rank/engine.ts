import { readOf } from '#domain/search/query-address.ts';
import {
  type Column,
  type Directory,
  type FacetColumn,
  type RecordText,
  runsOf,
} from '#domain/search/records.ts';
import type { Seldom } from '../ask/seldom.ts';
import { type Synonyms, synonymsOf } from '../ask/synonyms.ts';
import { answerOf, everythingOf, type Progress, type SearchAnswer, type SearchOptions } from './answer.ts';
import { type Catalogue, catalogue } from './catalogue.ts';
import { heldBy, type LookUpParts, lookUp } from './look-up.ts';
import type { PhraseIndex } from './phrases.ts';
import { remembered } from './remembered.ts';
import type { SearchResult } from './result.ts';

export interface SearchEngine {
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Every result of a search, whatever their number; told when nobody wants them any more. */
  everything(
    query: string,
    options: SearchOptions,
    watched: { readonly progress: Progress; readonly stopped: () => boolean },
  ): Promise<readonly SearchResult[]>;
  /** Numbers of the records that hold the query as it was typed, in order of rank; reads no text. */
  holding(query: string): Promise<readonly number[]>;
  readonly records: Catalogue;
}

/** How an engine gets at texts and phrases; all may load what they need when they are asked. */
export interface EngineParts {
  readonly directory: Directory;
  readonly phrases: PhraseIndex;
  /** Texts of the records, in the order of the numbers. */
  texts(numbers: readonly number[]): Promise<readonly RecordText[]>;
  /** What records of a large archive say of departments, subjects, deadlines. */
  column?(column: Column): Promise<FacetColumn>;
}

/** Questions whose answers are kept: while a reader narrows them, or goes on in the list, they are asked again. */
const KEPT = 6;

/** `seldom` gives what few queries need, when one does. */
export function searchEngine(parts: EngineParts, seldom: Seldom): SearchEngine {
  const { directory, phrases, texts } = parts;
  let everyday: Promise<Synonyms> | undefined;
  const known: LookUpParts = {
    directory,
    phrases,
    records: catalogue(directory, parts.column),
    synonyms: synonymsOf(directory.synonyms.map((row) => [row, []])),
    everyday: () => {
      everyday ??= seldom.everyday().then(synonymsOf);
      return everyday;
    },
    readRuns: async (numbers) => (await texts(numbers)).map(runsOf),
    seldom,
  };
  const remember = remembered(KEPT, (typed) => lookUp(typed, known));
  const lookedUp = (typed: string) => remember(readOf(typed));
  return {
    records: known.records,
    everything: async (typed, options, watched) =>
      everythingOf(await lookedUp(typed), options, known.records, texts, watched),
    holding: async (typed) => (await heldBy(readOf(typed), known)).exact.map(({ number }) => number),
    search: async (typed, options = {}) => answerOf(await lookedUp(typed), options, known.records, texts),
  };
}
