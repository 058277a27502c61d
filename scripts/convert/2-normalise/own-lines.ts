import { LABEL, VERB } from '#domain/words/responsibility.ts';
import { dateIn } from '../date.ts';
import { isOrganisation, withoutSeal } from '../organisation.ts';
import { headLabel } from '../words/head-labels.ts';
import { CLOSED_BRACKET_AT_END } from '../words/marks.ts';
import { PERSON_LABEL } from '../words/measure-fields.ts';
import { isOfficeName, SIGNER_ENDING } from '../words/offices.ts';
import { CUT_SHARE, FEWEST_CUT } from './bars.ts';
import type { CleanLine } from './clean-lines.ts';

const MID_SENTENCE = /[，,、]$/u;
const PUSHED_OVER = /^[。，、；：！？）》”]/u;

/**
 * Whether lines that a format gives as paragraphs were cut from running text: a page that
 * puts each line of a print into a tag of its own breaks sentences at their commas too.
 */
export function linesWereCut(lines: readonly CleanLine[]): boolean {
  const broken = lines.filter(
    ({ text }, i) =>
      i + 1 < lines.length && (MID_SENTENCE.test(text) || PUSHED_OVER.test((lines[i + 1] as CleanLine).text)),
  ).length;
  return broken >= FEWEST_CUT && broken >= lines.length * CUT_SHARE;
}

/** A label, and names up to the end of the paragraph. */
const LABELLED_END = new RegExp(`${LABEL}[^。；！？:：]*$`, 'u');
/** Who gets a copy, up to the end of the paragraph. */
const COPIED_END = new RegExp(`^${headLabel('copiedTo')}[^。；！？]*$`, 'u');
/** A sentence to its end. Names alone have no comma, and the rest of a list is short. */
const SENTENCE = /^[^、]{4,}[，,].*[。！？]$|^.{12,}[。！？]$/u;

/** Whether a line is a whole sentence behind names with a label: no name of a list that goes on. */
export function endsNames(tail: string, next: string): boolean {
  return LABELLED_END.test(tail) && SENTENCE.test(next);
}

/** Whether a paragraph so far ends with a label and names, of which the last is an office: no stop has to follow. */
export function endsWithLabelledNames(tail: string): boolean {
  return LABELLED_END.test(tail) && isOfficeName(LAST_NAME.exec(tail)?.[0].trim() ?? '');
}

/** What stands in a bracket that says who answers. */
const WHO_ANSWERS = new RegExp(`^(?:${LABEL}|${PERSON_LABEL})|${VERB}$`, 'u');
/** Such a bracket with text behind it on its line. */
const TEXT_BEHIND_BRACKET = new RegExp(
  `(?:${LABEL}[^（）()]*|${VERB})[）)〕］\\]】](?=[\\p{Script=Han}“])`,
  'u',
);

/** Whether a paragraph so far ends with a bracket that says who answers for it. */
export function endsWithWhoAnswers(tail: string): boolean {
  if (!CLOSED_BRACKET_AT_END.test(tail)) return false;
  let depth = 0;
  for (let i = tail.length - 1; i >= 0; i -= 1) {
    if ('）)〕］]】'.includes(tail[i] as string)) depth += 1;
    else if ('（(〔［[【'.includes(tail[i] as string)) depth -= 1;
    if (depth === 0) return WHO_ANSWERS.test(tail.slice(i + 1, -1).trim());
  }
  return false;
}

/** Whether a text has paragraphs that go on behind such a bracket. */
export const runsOnBehindBrackets = (lines: readonly CleanLine[]): boolean =>
  lines.some(({ text }) => TEXT_BEHIND_BRACKET.test(text));

const SIGNER_AT_END = new RegExp(`${SIGNER_ENDING}$`, 'u');

/** What stands behind the last mark of a list; and what comes before the next one. */
const LAST_NAME = /[^、，；：:,;]*$/u;
const FIRST_NAME = /^[^、，；。,;（(]*/u;

/**
 * Whether a line goes on within a name of a list with a label: the last name before it is
 * none by itself, and is one with what the line begins with, 民|事审判第四庭.
 */
export function goesOnWithNames(tail: string, next: string): boolean {
  if (!(LABELLED_END.test(tail) || COPIED_END.test(tail)) || isSignature(next)) return false;
  const begun = LAST_NAME.exec(tail)?.[0] ?? '';
  const rest = FIRST_NAME.exec(next)?.[0] ?? '';
  return rest !== '' && !isOfficeName(begun.trim()) && isOfficeName(begun.trim() + rest.trim());
}

/**
 * Whether a line is an office that signs, with its date or without: a court alone on its
 * line ends what stands above it, where departments could go on with a list.
 */
export function isSignature(line: string): boolean {
  const date = dateIn(line);
  if (date !== null && date.index + date[0].length < line.length) return false;
  const name = withoutSeal(line.slice(0, date?.index).trim());
  return SIGNER_AT_END.test(name) && isOrganisation(name);
}
