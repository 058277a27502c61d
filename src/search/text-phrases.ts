import { bracketRows, fold } from '#domain/search/fold.ts';
import type { RecordText } from '#domain/search/records.ts';
import type { PhraseIndex } from './phrases.ts';

/** Looks through all texts: needs no index and no WebAssembly, and is what other ways are tested against. */
export function textPhrases(texts: readonly RecordText[]): PhraseIndex {
  const titles = texts.map(([title]) => fold(title).text);
  const runs = texts.map(([, ...all]) => all.map((run) => fold(run).text));
  let rows: string[][] | undefined;

  return {
    async find(phrase) {
      return numbersWhere(runs, (all) => all.some((run) => run.includes(phrase)));
    },
    async findInTitles(phrase) {
      return numbersWhere(titles, (title) => title.includes(phrase));
    },
    async findBrackets(row) {
      rows ??= texts.map(([, ...all]) => all.flatMap(bracketRows));
      return numbersWhere(rows, (all) => all.some((other) => other.includes(row)));
    },
  };
}

function numbersWhere<T>(list: readonly T[], holds: (item: T) => boolean): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < list.length; number += 1) if (holds(list[number] as T)) numbers.push(number);
  return numbers;
}
