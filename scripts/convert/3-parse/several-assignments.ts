import { type Paragraph, paragraphText } from '#domain/elements.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { readMarker } from '../marker.ts';
import type { ParsedUnit, SourceText } from '../types.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { findResponsibilities } from './responsibility.ts';
import { deadlinesOfSteps } from './values.ts';
import { wordsWithin } from './words-within.ts';

/** Where a part of a measure begins: （1）, 1., ①, 一是, behind a stop or what was cut out. */
const PART_BEGINS =
  /(?:^|[。；：:，！？）)】\]])\s?(?:[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]是)/gu;

/** A sentence behind who answers is a part of its own where somebody answers for it. */
const SENTENCE = /\p{Script=Han}[^。；]{8,}[。；]/u;
/** Characters in which that sentence ends. */
const LONGEST_SENTENCE = 400;

/** Who answers for one part of a measure, and by when. */
interface Assignment {
  readonly words: string;
  readonly part: number;
  readonly departments: string;
  readonly deadline: string | undefined;
}

function assignmentsOf({ paragraphs }: ParsedUnit): Assignment[] {
  if (!paragraphs.some(saysWho)) return [];
  let part = 0;
  return paragraphs.flatMap((paragraph, at) => {
    // A further paragraph with a text of its own is a part as one with a number is.
    if (at > 0 && paragraph.length > 1 && paragraph[0]?.role === 'text' && saysWho(paragraph)) part += 1;
    return paragraph.flatMap(({ role, text }, i) => {
      if (role !== 'responsibility') {
        const begins = text.match(PART_BEGINS)?.length ?? 0;
        const opens = i === 0 && role !== 'label' && readMarker(text) !== undefined;
        const goesOn =
          paragraph[i - 1]?.role === 'responsibility' && SENTENCE.test(text.slice(0, LONGEST_SENTENCE));
        part += Math.max(begins, opens || goesOn ? 1 : 0);
        return [];
      }
      return findResponsibilities(text).map(({ departments, deadline }) => ({
        words: text,
        part,
        departments: departments
          .map((one) => `${one.role} ${one.printed}`)
          .sort()
          .join(' '),
        deadline,
      }));
    });
  });
}

const saysWho = (paragraph: Paragraph): boolean => paragraph.some(({ role }) => role === 'responsibility');

/** Warnings for measures of which each part has its own who answers, or several a day of their own. */
export function checkSeveralAssignments(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] {
  const placeOfWords = wordsWithin(source, paragraphs);
  const ofSteps = units.flatMap((unit) => stepsApart(placeOfWords, unit));
  const others = units.flatMap((unit) => {
    const [first, ...others] = assignmentsOf(unit);
    const other = others.find(
      ({ part, departments, deadline }) =>
        (part !== first?.part && departments !== first?.departments) || deadline !== first?.deadline,
    );
    if (other === undefined) return [];
    const place = placeOfWords(unit.head.lines, other.words, 'last');
    return place === undefined ? [] : [diagnostic('parse/several-assignments', place, other.words)];
  });
  return [...others, ...ofSteps];
}

/** A warning where labels say by when for steps of a measure, and not for the measure. */
function stepsApart(
  placeOfWords: ReturnType<typeof wordsWithin>,
  { head: { lines, type }, paragraphs: own }: ParsedUnit,
): Diagnostic[] {
  if (type === 'question') return [];
  const [words] = deadlinesOfSteps(own.map(paragraphText));
  const place = words === undefined ? undefined : placeOfWords(lines, words);
  return place === undefined ? [] : [diagnostic('parse/several-assignments', place, words)];
}
