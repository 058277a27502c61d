import { foldedText } from './fold.ts';

/** How often words and rows of words stand in texts. */
export type WordCounts = Map<string, number>;

/**
 * The archive's own words, the commonest first: what texts are made of, and the rows of words
 * that stand together again and again (律师调查令), as far as a reader would type them. A search
 * cuts by them what is typed in one, and tells by their sound what was meant.
 */
export function wordsOf(texts: Iterable<string>, names: Iterable<string>): string[] {
  const counts: WordCounts = new Map();
  for (const text of texts) countWords(text, counts, 1);
  return commonestWords(counts, names);
}

/**
 * Counts the words of a text, and rows of them.
 * @param times -1 to take away what was counted of it
 */
export function countWords(text: string, counts: WordCounts, times: 1 | -1): void {
  let row: string[] = [];
  // A text at once: to begin with a text takes the segmenter as long as many words of it.
  for (const { segment } of SEGMENTER.segment(foldedText(text))) {
    if (ALL_HAN.test(segment)) row.push(segment);
    else if (row.length > 0) {
      countRow(row, counts, times);
      row = [];
    }
  }
  countRow(row, counts, times);
}

/** Counts what stands between two marks. */
function countRow(parts: readonly string[], counts: WordCounts, times: 1 | -1): void {
  for (const [from, first] of parts.entries()) {
    if (AROUND.has(first)) continue;
    let word = '';
    const end = Math.min(parts.length, from + MOST_PARTS);
    for (let to = from; to < end; to += 1) {
      const last = parts[to] as string;
      word += last;
      if (word.length > LONGEST) break;
      if (word.length > 1 && !AROUND.has(last)) add(counts, word, times);
    }
  }
}

function add(counts: WordCounts, word: string, times: number): void {
  const count = (counts.get(word) ?? 0) + times;
  if (count === 0) counts.delete(word);
  else counts.set(word, count);
}

/** The words of what was counted; names among them, though they stand nowhere else. */
export function commonestWords(counted: ReadonlyMap<string, number>, names: Iterable<string>): string[] {
  const counts: WordCounts = new Map(counted);
  for (const name of names) {
    const word = foldedText(name);
    if (word.length > 1 && word.length <= LONGEST && ALL_HAN.test(word)) add(counts, word, NAMED);
  }
  // What stands in one longer word alone is none: 商环境.
  const within = new Set<string>();
  for (const [word, count] of counts)
    if (count > 1)
      for (const part of [word.slice(1), word.slice(0, -1)]) if (counts.get(part) === count) within.add(part);
  return [...counts]
    .filter(([word, count]) => (count > 1 || word.length < SELDOM) && !within.has(word))
    .sort(([a, one], [b, other]) => other - one || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}

/**
 * The circulars of which the words are counted: all of a small archive; of a larger one a half, a quarter and so on,
 * for more of them tell few words more. They are drawn by their ids, so that one more changes nothing but its own.
 */
export function countedForWords<T extends { readonly id: string; readonly length: number }>(
  circulars: readonly T[],
): T[] {
  const characters = circulars.reduce((sum, { length }) => sum + length, 0);
  const halvings = Math.max(0, Math.ceil(Math.log2(characters / MOST_READ)));
  return circulars.filter(({ id }) => mixed(id) % 2 ** halvings === 0);
}

function mixed(id: string): number {
  let mix = 0;
  for (let i = 0; i < id.length; i += 1) mix = Math.imul(mix ^ id.charCodeAt(i), 0x9e3779b1) >>> 8;
  return mix;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
const ALL_HAN = /^\p{Script=Han}+$/u;
/** Characters of an archive that are read, at most about. */
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
