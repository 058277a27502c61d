import { bracketWord, textWords } from '#domain/search/grams.ts';
import { type RecordSpan, SPANS_FILE } from '#domain/search/records.ts';
import { openWords, type PlacesOf } from './pagefind-words.ts';
import { beginnings, recordsAmongWords } from './phrase-places.ts';
import type { PhraseIndex } from './phrases.ts';
import { remembered } from './remembered.ts';

/**
 * Words of a phrase that are asked for at a time: where these do not stand together, no others
 * need be. It bounds what is loaded, and no answer hangs on it.
 */
const AT_A_TIME = 12;
/**
 * Phrases whose places are kept: one search asks for the records and the titles that hold it.
 * It bounds memory, and no answer hangs on it.
 */
const KEPT = 200;

/** Opens Pagefind's index of a version of the texts; what it gives makes of it the index of so many records. */
export async function openPagefind(folder: URL, version: string): Promise<(count: number) => PhraseIndex> {
  const [placesOf, spans] = await Promise.all([openWords(folder), loadSpans(folder, version)]);
  return (count) => {
    if (spans.length !== count) throw new Error(`the index holds ${spans.length} records, not ${count}`);
    return phrasesAmong(placesOf, spans);
  };
}

/**
 * Asks Pagefind where the words of a phrase stand. They stand in a row exactly where the
 * phrase does, and what the build wrote of the records tells in which of them that is.
 */
function phrasesAmong(placesOf: PlacesOf, spans: readonly RecordSpan[]): PhraseIndex {
  const records = recordsAmongWords(spans);

  const standing = async (words: readonly string[]): Promise<readonly number[]> => {
    let starts: readonly number[] | undefined;
    for (let from = 0; from < words.length && starts?.length !== 0; from += AT_A_TIME) {
      const asked = words.slice(from, from + AT_A_TIME);
      const places = await Promise.all(asked.map(placesOf));
      starts = beginnings([
        ...(starts === undefined ? [] : [{ at: 0, places: starts }]),
        ...places.map((of, i) => ({ at: from + i, places: of })),
      ]);
    }
    return starts ?? [];
  };
  const startsOf = remembered(KEPT, (phrase) => standing(textWords(phrase)));

  return {
    find: async (phrase) => records.holding(await startsOf(phrase)),
    findInTitles: async (phrase) => records.titled(await startsOf(phrase), phrase.length),
    findBrackets: async (row) => records.holding(await standing([bracketWord(row)])),
  };
}

/** Where the records stand among the words. */
async function loadSpans(folder: URL, version: string): Promise<readonly RecordSpan[]> {
  const response = await fetch(new URL(`${SPANS_FILE}?${version}`, folder));
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return (await response.json()) as readonly RecordSpan[];
}
