import { foldedText } from './fold.ts';

/**
 * The archive's own words, the commonest first: what texts are made of, and the rows of words
 * that stand together again and again (律师调查令), as far as a reader would type them. A search
 * cuts by them what is typed in one, and tells by their sound what was meant.
 */
export function wordsOf(texts: Iterable<readonly string[]>, names: Iterable<string>): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  const add = (word: string, times = 1): void => {
    counts.set(word, (counts.get(word) ?? 0) + times);
  };
  let read = 0;
  for (const runs of texts) {
    // A record's first run holds what the others repeat.
    const [run = ''] = runs;
    read += run.length;
    if (read > MOST_READ) break;
    for (const [stretch] of foldedText(run).matchAll(HAN)) {
      const parts = [...segmenter.segment(stretch)].map(({ segment }) => segment);
      for (let from = 0; from < parts.length; from += 1) {
        let word = '';
        for (let to = from; to < Math.min(parts.length, from + MOST_PARTS); to += 1) {
          word += parts[to];
          if (word.length > LONGEST) break;
          if (word.length > 1 && isWord(parts[from] as string, parts[to] as string)) add(word);
        }
      }
    }
  }
  for (const name of names) {
    const word = foldedText(name);
    if (word.length > 1 && word.length <= LONGEST && ALL_HAN.test(word)) add(word, NAMED);
  }
  // What stands in one longer word alone is none: 商环境.
  for (const [word, count] of counts)
    for (const part of [word.slice(1), word.slice(0, -1)])
      if (count > 1 && counts.get(part) === count) counts.delete(part);
  return [...counts]
    .filter(([word, count]) => count > 1 || word.length < SELDOM)
    .sort(([a, one], [b, other]) => other - one || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}

const HAN = /\p{Script=Han}+/gu;
const ALL_HAN = /^\p{Script=Han}+$/u;
/** Characters of an archive that are read: more of them tell few words more. */
const MOST_READ = 600_000;
/** Words in a row, and characters, that make one. */
const MOST_PARTS = 4;
const LONGEST = 8;
/** A shorter row need not come again. */
const SELDOM = 6;
const MOST = 24_000;
/** Names count more than what merely stands somewhere. */
const NAMED = 3;
/** Words that neither begin nor end another. */
const AROUND = new Set([...'的地得了着和与及或等对为以将把被由向从于是有并也且但之而']);
const isWord = (first: string, last: string): boolean => !AROUND.has(first) && !AROUND.has(last);
