import type { RecordSpan } from '#domain/search/records.ts';

type Numbers = readonly number[];

/**
 * Where a phrase begins, given where each of its words stands, `at` words behind the beginning:
 * at the places that all of them agree on.
 */
export function beginnings(words: readonly { readonly at: number; readonly places: Numbers }[]): Numbers {
  const [rarest, ...others] = [...words].sort((a, b) => a.places.length - b.places.length);
  if (rarest === undefined) return [];
  return rarest.places
    .map((place) => place - rarest.at)
    .filter((start) => others.every(({ at, places }) => has(places, start + at)));
}

/** The records among the words of the index. */
export interface Records {
  /** Records in which one of the beginnings lies, rising. */
  holding(starts: Numbers): number[];
  /** Those in whose titles a phrase of so many characters lies that begins there. */
  titled(starts: Numbers, length: number): number[];
}

/** @param spans of the records, in their order */
export function recordsAmongWords(spans: readonly RecordSpan[]): Records {
  const firsts: number[] = [];
  let words = 0;
  for (const [count] of spans) {
    firsts.push(words);
    words += count;
  }
  const inTitle = (record: number, start: number, length: number): boolean => {
    const [, ...titles] = spans[record] ?? [0];
    const place = start - (firsts[record] as number);
    return titles.some(
      (from, i) => i % 2 === 0 && place >= from && place + length <= from + (titles[i + 1] as number),
    );
  };
  return {
    holding: (starts) => distinct(starts.map((start) => firstAfter(firsts, start) - 1)),
    titled: (starts, length) =>
      distinct(
        starts.flatMap((start) => {
          const record = firstAfter(firsts, start) - 1;
          return inTitle(record, start, length) ? [record] : [];
        }),
      ),
  };
}

const distinct = (numbers: Numbers): number[] => [...new Set(numbers)];

/** The place of the first of the numbers (rising) that is greater than one. */
function firstAfter(numbers: Numbers, one: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) > one) to = middle;
    else from = middle + 1;
  }
  return from;
}

const has = (numbers: Numbers, one: number): boolean => numbers[firstAfter(numbers, one) - 1] === one;
