import { bracketWord, type PhraseWord, phraseWords } from '#domain/search/grams.ts';
import { type Directory, type RecordSpan, recordCount, SPANS_FILE } from '#domain/search/records.ts';
import { openWords, type Places } from './pagefind-words.ts';
import { beginnings, type Records, recordsAmongWords } from './phrase-places.ts';
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

/**
 * Asks Pagefind where the words of a phrase stand. They stand in a row exactly where the
 * phrase does, and what the build wrote of the records tells in which of them that is.
 */
export async function pagefindPhrases(parent: URL, directory: Directory): Promise<PhraseIndex> {
  const { folders, grams } = directory;
  const [placesOf, records] = await Promise.all([
    openWords(parent, folders.length),
    Promise.all(folders.map((_, which) => loadRecords(parent, directory, which))),
  ]);

  const standing = async (words: readonly PhraseWord[]): Promise<Places> => {
    let starts: Places | undefined;
    for (let from = 0; from < words.length; from += AT_A_TIME) {
      const asked = words.slice(from, from + AT_A_TIME);
      const places = await Promise.all(asked.map(({ word }) => placesOf(word)));
      starts = folders.map((_, which) =>
        beginnings([
          ...(starts === undefined ? [] : [{ at: 0, places: starts[which] ?? [] }]),
          ...asked.map(({ at }, i) => ({ at, places: places[i]?.[which] ?? [] })),
        ]),
      );
      if (starts.every(({ length }) => length === 0)) break;
    }
    return starts ?? [];
  };
  const startsOf = remembered(KEPT, (phrase) => standing(phraseWords(phrase, grams)));
  const numbers = (
    starts: Places,
    inFolder: (records: Records, starts: readonly number[]) => readonly number[],
  ): number[] =>
    records.flatMap((ofFolder, which) =>
      inFolder(ofFolder, starts[which] ?? []).map((record) => (folders[which] as number) + record),
    );

  return {
    find: async (phrase) => numbers(await startsOf(phrase), (ofFolder, starts) => ofFolder.holding(starts)),
    findInTitles: async (phrase) =>
      numbers(await startsOf(phrase), (ofFolder, starts) => ofFolder.titled(starts, phrase.length)),
    findBrackets: async (row) =>
      numbers(await standing([{ word: bracketWord(row), at: 0 }]), (ofFolder, starts) =>
        ofFolder.holding(starts),
      ),
  };
}

/** Where the records of a folder stand among its words; fails where they are not those of the directory. */
async function loadRecords(parent: URL, directory: Directory, which: number): Promise<Records> {
  const { folders, version } = directory;
  const response = await fetch(new URL(`${which}/${SPANS_FILE}?${version}`, parent));
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  const spans = (await response.json()) as readonly RecordSpan[];
  const count = (folders[which + 1] ?? recordCount(directory)) - (folders[which] as number);
  if (spans.length !== count) throw new Error(`folder ${which} holds ${spans.length} records, not ${count}`);
  return recordsAmongWords(spans);
}
