import { quotedTerms } from '../cited.ts';
import { type Paragraph, readingText } from '../elements.ts';
import type { SubjectLink } from '../links.ts';
import { splitSentences } from '../sentences.ts';
import { tellsFigures } from './tells-figures.ts';

/** A sentence that reports. */
export interface ReportingSentence {
  /** Its number in the answer, from 1: the fragment `s5`. */
  readonly number: number;
  readonly text: string;
  /** Whether it tells how much or how many, dates aside. */
  readonly hasFigures: boolean;
}

/** What tells in a sentence that it is a certain measure of which it speaks. */
export interface Telling {
  /** Words of which one is enough. */
  readonly words: readonly string[];
  /** Words that tell where they stand together in one clause. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Words of a subject that tell in a sentence that is about it before all else. */
  readonly ofSubject?: { readonly subject: string; readonly words: readonly string[] };
}

/** A measure of a plan, with its subjects, the chief one first. */
export interface PlanMeasure {
  readonly text: string;
  readonly topics: readonly Pick<SubjectLink, 'id'>[];
}

/** A paragraph of an answer, and whether it is answered in it, not asked. */
export interface AnswerParagraph {
  readonly text: string;
  readonly isAnswer: boolean;
}

/** The question is asked in the paragraph that has it for a title. */
export const answerParagraphs = (paragraphs: readonly Paragraph[]): AnswerParagraph[] =>
  paragraphs.map((paragraph) => ({
    text: readingText(paragraph),
    isAnswer: !paragraph.some(({ role }) => role === 'title'),
  }));

/** Sentences that are shown of one answer to one measure: more would be most of the answer. */
const MOST = 4;
/** One word so long can only be the measure's; of shorter ones it takes two, or quotation marks around one. */
const LONG = 5;
const NOT_SHORT = 4;
/** Where an answer is known to report, a word so long tells the sentence. */
const TELLS = 3;
/** A shorter sentence without figures is a heading or a slogan. */
const SHORTEST = 20;

/** So many measures of a plan may be about a subject before all else, where a word of it tells of which an answer speaks. */
const MOST_OF_SUBJECT = 2;

/**
 * What answers and a measure have in common, as far as it tells that it is this measure of which the answers
 * speak: no other measure of the plan says it. Nothing where that does not decide it.
 * @param wording what both say in the same words, of all answers that may report
 * @param others the other measures of the plan
 * @param answers texts of the answers
 */
export function tellingWords(
  wording: readonly string[],
  measure: PlanMeasure,
  { others, answers }: { readonly others: readonly PlanMeasure[]; readonly answers: readonly string[] },
): Telling {
  const own = [...new Set(wording)].filter((word) => !others.some(({ text }) => text.includes(word)));
  const decided =
    own.some(({ length }) => length >= LONG) || own.filter(({ length }) => length >= NOT_SHORT).length > 1;
  const clauses = clausesOf(measure.text);
  // “网络开庭、智能快审” names two things.
  const names = quotedTerms(measure.text).flatMap((name) => name.split('、'));
  const namesThere = answers.flatMap(quotedTerms);
  const isNamed = (word: string): boolean =>
    names.includes(word) ||
    (word.length >= NOT_SHORT && namesThere.some((name) => name !== word && name.includes(word)));
  const [chief] = measure.topics;
  const isOneOfFew =
    chief !== undefined && others.filter(({ topics }) => topics[0]?.id === chief.id).length < MOST_OF_SUBJECT;
  return {
    words: own.filter((word) => word.length >= TELLS && (decided || isNamed(word))),
    pairs: own.flatMap((one, i) =>
      own
        .slice(i + 1)
        .flatMap((other) => (clauses.some(saysBoth([one, other])) ? [[one, other] as const] : [])),
    ),
    ...(isOneOfFew && {
      ofSubject: { subject: chief.id, words: own.filter(({ length }) => length >= NOT_SHORT) },
    }),
  };
}

/**
 * The sentences of an answer that speak of a measure, in the order of the text: those with figures are
 * preferred, then those that say most of the words. The names of documents say nothing, nor does what is only
 * the end of a series (从建设平台到推进无纸化办案).
 * @param topics subjects of the answer, with the words that speak for each
 */
export function reportingSentences(
  paragraphs: readonly AnswerParagraph[],
  { words, pairs, ofSubject }: Telling,
  topics: readonly Pick<SubjectLink, 'id' | 'words'>[] = [],
): readonly ReportingSentence[] {
  let number = 0;
  const found: (ReportingSentence & { readonly weight: number })[] = [];
  for (const { text: paragraph, isAnswer } of paragraphs)
    for (const { start, end } of splitSentences(paragraph)) {
      number += 1;
      const text = paragraph.slice(start, end).trim();
      const named = text.replaceAll(/《[^》]*》/gu, '《》');
      const clauses = clausesOf(named.replaceAll(END_OF_SERIES, ''));
      const said = new Set([
        ...words.filter((word) => clauses.some((clause) => clause.includes(word))),
        ...pairs.filter((pair) => clauses.some(saysBoth(pair))).flat(),
        ...(ofSubject?.words ?? []).filter(
          (word) =>
            isWordOf(ofSubject?.subject, word, topics) &&
            clauses.some((clause) => clause.includes(word)) &&
            chiefOf(named, topics) === ofSubject?.subject,
        ),
      ]);
      const hasFigures = tellsFigures(named);
      if (isAnswer && said.size > 0 && (hasFigures || text.length >= SHORTEST))
        found.push({ number, text, hasFigures, weight: [...said].join('').length });
    }
  return found
    .sort((a, b) => Number(b.hasFigures) - Number(a.hasFigures) || b.weight - a.weight)
    .slice(0, MOST)
    .sort((a, b) => a.number - b.number)
    .map(({ weight: _, ...sentence }) => sentence);
}

const isWordOf = (
  subject: string | undefined,
  word: string,
  topics: readonly Pick<SubjectLink, 'id' | 'words'>[],
): boolean => topics.some(({ id, words }) => id === subject && words.includes(word));

/** The subject that most of a sentence speaks for; none where it is not one alone. */
function chiefOf(sentence: string, topics: readonly Pick<SubjectLink, 'id' | 'words'>[]): string | undefined {
  const said = topics
    .map(({ id, words }) => ({
      id,
      length: words.filter((word) => sentence.includes(word)).join('').length,
    }))
    .sort((a, b) => b.length - a.length);
  const [first, second] = said;
  return first === undefined || first.length === 0 || first.length === second?.length ? undefined : first.id;
}

/** 到 with a verb behind it leads from one thing that was done to the next; 安排到 and 达到 do not. */
const END_OF_SERIES =
  /到(?:发出|推进|推动|推行|推出|建立|建成|构建|打造|实现|完成|形成|探索|出台|上线|开展|创新|设立)[^，。；！？]*/gu;

const clausesOf = (text: string): string[] => text.split(/[，。；：！？\n]/u);

/** Asks of a clause whether it says two words apart from each other. */
const saysBoth =
  ([one, other]: readonly [string, string]) =>
  (clause: string): boolean =>
    clause.replace(one, '　').includes(other) && clause.replace(other, '　').includes(one);
