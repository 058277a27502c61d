import type { Part } from '#domain/elements.ts';
import { DATE_IN_TEXT, parseDate } from '../date.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../types.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { textBlocks } from './text-blocks.ts';

/** Warnings for dates of issue and of printing that name no day of the calendar. */
export function checkDates(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  parts: readonly Part[],
): Diagnostic[] {
  const starts = new Set(
    textBlocks(parts.filter(({ type }) => type !== 'annex'))
      .filter(({ role, text }) => (role === 'date' || role === 'printing') && dateFault(text) !== undefined)
      .map(({ lines }) => lines.start),
  );
  return paragraphs.flatMap(({ text, lines, span }) => {
    const fault = starts.has(lines.start) ? dateFault(text) : undefined;
    return fault === undefined
      ? []
      : [diagnostic('parse/unusable-date', placeOf(source, span.start, span.end), fault)];
  });
}

/** What is wrong with the date in a text, in words; `undefined` where nothing is or none is there. */
function dateFault(text: string): string | undefined {
  const printed = DATE_IN_TEXT.exec(text)?.[0];
  if (printed !== undefined) return parseDate(text) === undefined ? `“${printed}”日历上没有` : undefined;
  const month = /\S{4}\s?年\s?\S{1,3}\s?月(?!.*日)/u.exec(text)?.[0];
  return month === undefined ? undefined : `“${month}”没有写到日`;
}
