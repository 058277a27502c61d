import { splitSentences } from '#domain/sentences.ts';

/** A sentence that reports. */
export interface ReportingSentence {
  /** Its number in the answer, from 1: the fragment `s5`. */
  readonly number: number;
  readonly text: string;
  /** Whether it tells how much or how many, dates aside. */
  readonly hasFigures: boolean;
}

/** Sentences that are shown of one answer to one measure. */
const MOST = 2;
/** One word so long can only be the measure's; of shorter ones it takes two. */
const LONG = 5;
const NOT_SHORT = 4;
/** Where an answer is known to report, a word so long tells the sentence. */
const TELLS = 3;
/** A shorter sentence without figures is a heading or a slogan. */
const SHORTEST = 20;

/**
 * The words that answers and a measure have in common, as far as they tell that it is this measure of
 * which the answers speak: no other measure of the plan says them. None where they do not decide it.
 * @param wording what both say in the same words, of all answers that may report
 * @param others texts of the other measures of the plan
 */
export function tellingWords(wording: readonly string[], others: readonly string[]): readonly string[] {
  const own = [...new Set(wording)].filter(
    (word) => word.length >= TELLS && !others.some((text) => text.includes(word)),
  );
  const decided =
    own.some(({ length }) => length >= LONG) || own.filter(({ length }) => length >= NOT_SHORT).length > 1;
  return decided ? own : [];
}

/**
 * The sentences of an answer that say the words, in the order of the text: those with figures are
 * preferred, then those that say most of the words. The names of documents say nothing.
 * @param paragraphs the answer as read
 * @param isAnswer whether a paragraph is answered, not asked
 */
export function reportingSentences(
  paragraphs: readonly { readonly text: string; readonly isAnswer: boolean }[],
  words: readonly string[],
): readonly ReportingSentence[] {
  let number = 0;
  const found: (ReportingSentence & { readonly weight: number })[] = [];
  for (const { text: paragraph, isAnswer } of paragraphs)
    for (const { start, end } of splitSentences(paragraph)) {
      number += 1;
      const text = paragraph.slice(start, end).trim();
      const said = text.replaceAll(/《[^》]*》/gu, '《》');
      const weight = words.reduce((sum, word) => sum + (said.includes(word) ? word.length : 0), 0);
      const hasFigures = tellsFigures(said);
      if (isAnswer && weight > 0 && (hasFigures || text.length >= SHORTEST))
        found.push({ number, text, hasFigures, weight });
    }
  return found
    .sort((a, b) => Number(b.hasFigures) - Number(a.hasFigures) || b.weight - a.weight)
    .slice(0, MOST)
    .sort((a, b) => a.number - b.number)
    .map(({ weight: _, ...sentence }) => sentence);
}

/** Whether a sentence has a number that is no date. */
function tellsFigures(text: string): boolean {
  return /[\d０-９]/u.test(text.replaceAll(/\d{2,4}年|\d{1,2}月|\d{1,2}日/gu, ''));
}
