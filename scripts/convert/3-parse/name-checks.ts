import { readingText } from '#domain/elements.ts';
import { VERB_IN_NAME } from '#domain/words/responsibility.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedUnit, SourceText } from '../types.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { doubtfulBrackets } from './responsibility.ts';

/** Warnings for brackets that seem to name who answers for a measure, and were not taken so. */
export function checkBrackets(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] {
  const doubtful = units.flatMap(({ head, paragraphs: own }) =>
    own.flatMap((paragraph) =>
      doubtfulBrackets(readingText(paragraph)).map((span) => ({
        words: readingText(paragraph).slice(span.start, span.end),
        lines: head.lines,
      })),
    ),
  );
  return doubtful.flatMap(({ words, lines }) => {
    const where = paragraphs.find(
      (p) => p.lines.start >= lines.start && p.lines.end <= lines.end && p.text.includes(words),
    );
    if (where === undefined) return [];
    const start = where.span.start + where.text.indexOf(words);
    const place = placeOf(source, start, start + words.length);
    return [diagnostic('parse/doubtful-bracket', place, words)];
  });
}

/** Warnings for paragraphs that say who answers outside of any measure. */
export const checkUnplaced = (source: SourceText, unplaced: readonly ClassifiedParagraph[]): Diagnostic[] =>
  unplaced.map(({ text, span }) =>
    diagnostic('parse/unplaced-department', placeOf(source, span.start, span.end), clipped(text)),
  );

const LONGEST_QUOTED = 40;

function clipped(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_QUOTED ? `${characters.slice(0, LONGEST_QUOTED).join('')}…` : text;
}

/** Warnings for departments in whose names a verb is left: 立案庭牵头和执行局. */
export function checkNames(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] {
  const doubtful = units.flatMap(({ head }) =>
    head.departments
      .filter(({ printed }) => VERB_IN_NAME.test(printed))
      .map(({ printed }) => ({ printed, lines: head.lines })),
  );
  return doubtful.flatMap(({ printed, lines }) => {
    const where = paragraphs.find(
      (p) => p.lines.start >= lines.start && p.lines.end <= lines.end && p.text.includes(printed),
    );
    if (where === undefined) return [];
    const start = where.span.start + where.text.indexOf(printed);
    return [diagnostic('parse/doubtful-department', placeOf(source, start, start + printed.length), printed)];
  });
}
