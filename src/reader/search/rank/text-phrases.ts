import { foldedForms } from '#domain/search/figures.ts';
import { bracketRows } from '#domain/search/fold.ts';
import { type RecordText, runsOf, titleOf } from '#domain/search/records.ts';
import type { PhraseIndex } from './phrases.ts';
import { titlePhrases } from './title-phrases.ts';

/** Where a phrase (folded) may stand: these records at least. */
export type MayHold = (phrase: string) => Promise<readonly number[]>;

/**
 * Looks through all texts: needs no index and no WebAssembly, and is what other ways are tested
 * against. `mayHold` tells which texts are worth a look.
 */
export function textPhrases(texts: readonly RecordText[], mayHold?: MayHold): PhraseIndex {
  const forms = texts.map((text) => runsOf(text).flatMap(foldedForms));
  let rows: string[][] | undefined;

  return {
    async find(phrase) {
      const holds = (all: readonly string[]): boolean => all.some((form) => form.includes(phrase));
      if (mayHold === undefined) return numbersWhere(forms, holds);
      return (await mayHold(phrase)).filter((number) => holds(forms[number] ?? []));
    },
    findInTitles: titlePhrases(texts.map(titleOf)),
    async findBrackets(row) {
      rows ??= texts.map((text) => runsOf(text).flatMap(bracketRows));
      return numbersWhere(rows, (all) => all.some((other) => other.includes(row)));
    },
  };
}

function numbersWhere<T>(list: readonly T[], holds: (item: T) => boolean): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < list.length; number += 1) if (holds(list[number] as T)) numbers.push(number);
  return numbers;
}
