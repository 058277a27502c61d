import type { Inline, Paragraph } from '#domain/elements.ts';
import { splitSentences } from '#domain/sentences.ts';
import type { NamedDepartment } from '../types.ts';
import { endsWithMark, hasMark, SENTENCE_ENDS } from '../words/marks.ts';
import { LONGEST_MEASURE_TITLE, MOST_PHRASES } from './bars.ts';
import type { LeadNote } from './lead-note.ts';
import { findResponsibilities } from './responsibility.ts';

const TITLE_END = /[。！？!?；;：:，,、]+$/u;

/**
 * Where the title of a measure ends in its first paragraph, behind the number: 0 where it prints none.
 *
 * @param next the paragraph behind it, if there is one
 * @param onLines whether the measures beside it have their titles on lines of their own
 */
export function titleLength(first: string, next: string | undefined, onLines = false): number {
  const sentences = splitSentences(first);
  const sentence = sentences[0];
  if (sentence === undefined) return 0;
  const responsibilities = findResponsibilities(first);
  // Who answers for it may be named in the line of the title: the title ends before the bracket.
  const end = Math.min(sentence.end, responsibilities[0]?.span.start ?? sentence.end);
  const text = first.slice(0, end);
  if (end === 0 || [...text].length > LONGEST_MEASURE_TITLE) return 0;
  const ended = endsWithMark(first.slice(0, sentence.end), SENTENCE_ENDS);
  const rest = first.slice(sentence.end);
  const restIsText = rest !== '' && responsibilities.every((r) => r.span.start > sentence.end);
  if (ended) return restIsText || next !== undefined ? end : 0;
  if (next === undefined || rest !== '' || hasMark(text, '；')) return 0;
  // A line that was cut short goes on with the end of its sentence.
  return !hasMark(text, '，') || (isPhrases(text) && (onLines || splitSentences(next).length > 1)) ? end : 0;
}

const PHRASE = /^[^，：:]{4,24}$/u;

/** 立足长治久安，建设更高水平的平安: a heading of a few phrases, with no mark behind the last. */
function isPhrases(text: string): boolean {
  const phrases = text.split('，');
  return phrases.length <= MOST_PHRASES && phrases.every((phrase) => PHRASE.test(phrase));
}

/** A title without the punctuation that ends it. */
export function bareTitle(text: string): string {
  const bare = text.replace(TITLE_END, '');
  return bare === '' ? text : bare;
}

export interface CutParagraph {
  readonly inlines: readonly Inline[];
  readonly departments: readonly NamedDepartment[];
  /** What is said of who leads here and behind it. */
  readonly said: LeadNote | undefined;
  /** By when, of each responsibility. */
  readonly deadlines: readonly (string | undefined)[];
}

/**
 * A paragraph cut at its responsibilities, and the departments that they name.
 *
 * @param before what an earlier bracket said, for all that follow, of who leads
 */
export function cutResponsibilities(text: string, before?: LeadNote): CutParagraph {
  const inlines: Inline[] = [];
  const departments: NamedDepartment[] = [];
  const deadlines: (string | undefined)[] = [];
  let at = 0;
  let said = before;
  for (const { span, departments: named, note, deadline } of findResponsibilities(text, before)) {
    if (span.start > at) inlines.push({ role: 'text', text: text.slice(at, span.start) });
    inlines.push({ role: 'responsibility', text: text.slice(span.start, span.end) });
    if (note?.lasts) said = note;
    for (const department of named) departments.push(department);
    deadlines.push(deadline);
    at = span.end;
  }
  if (at < text.length) inlines.push({ role: 'text', text: text.slice(at) });
  // Copied: an array that grew keeps room for more, and an archive has hundreds of thousands of them.
  return { inlines: inlines.slice(), departments: departments.slice(), said, deadlines: deadlines.slice() };
}

/** A unit's first paragraph: number, title, text. */
export function openingParagraph(label: string, title: string, rest: readonly Inline[]): Paragraph {
  const inlines: Inline[] = [];
  if (label !== '') inlines.push({ role: 'label', text: label });
  if (title !== '') inlines.push({ role: 'title', text: title });
  return inlines.concat(rest);
}
