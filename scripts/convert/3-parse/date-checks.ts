import type { BlockRole, Part } from '#domain/elements.ts';
import { DATE_LINE, dateIn, isDateInFigures, parseDate } from '../date.ts';
import { type Diagnostic, diagnostic, placeIn } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../types.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * Warnings for dates of issue and of printing that name no day of the calendar, and, where no
 * date of issue was found, for those that might be taken for one.
 */
export function checkDates(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  parts: readonly Part[],
  issued: string | null,
): Diagnostic[] {
  const faults = new Map<number, string>();
  for (const { type, blocks } of parts)
    for (const { role, text, lines } of textBlocks([{ type, blocks }])) {
      const fault =
        type !== 'annex' && (role === 'date' || role === 'printing') ? dateFault(text) : undefined;
      const other = issued === null ? otherDate(type, role, text) : undefined;
      const words = fault ?? other;
      if (words !== undefined) faults.set(lines.start, words);
    }
  return paragraphs.flatMap(({ text, lines, span }) => {
    const fault = text.includes('年') || dateIn(text) !== null ? faults.get(lines.start) : undefined;
    return fault === undefined
      ? []
      : [diagnostic('parse/unusable-date', placeOf(source, span.start, span.end), fault)];
  });
}

/** A year and a month behind which no day stands. */
const MONTH_WITHOUT_DAY = /\S{4}\s?年\s?\S{1,3}\s?月(?!.*日)/u;

/** Why a date that stands where none of issue does was not taken for it. */
function otherDate(part: Part['type'], role: BlockRole, text: string): string | undefined {
  const printed = dateIn(text)?.[0];
  if (printed === undefined) return undefined;
  if (role !== 'table' && role !== 'date' && isDateInFigures(text)) return `“${printed}”上面没有署名`;
  if (role === 'caption') return `“${printed}”是通过、修订或施行的日期，不是发文的日期`;
  return part === 'annex' && DATE_LINE.test(text) ? `“${printed}”写在附件里` : undefined;
}

/** What is wrong with the date in a text, in words; `undefined` where nothing is or none is there. */
function dateFault(text: string): string | undefined {
  const printed = dateIn(text)?.[0];
  if (printed !== undefined) return parseDate(text) === undefined ? `“${printed}”日历上没有` : undefined;
  const month = MONTH_WITHOUT_DAY.exec(text)?.[0];
  return month === undefined ? undefined : `“${month}”没有写到日`;
}

const DAY_ON_A_PAGE =
  /(?:19|20)\d{2}\s?(?:年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|(?<mark>[-/.])\d{1,2}\k<mark>\d{1,2}(?!\d))/u;

/** Where what a page says of itself, set aside, names a day and the interview in it has none: the first such line. */
export function checkDaySetAside({ decoded, furniture }: SourceText): Diagnostic[] {
  const { seed, text, lineStarts, places } = decoded;
  for (const { span } of furniture) {
    const day = DAY_ON_A_PAGE.exec(text.slice(span.start, span.end))?.[0];
    if (day === undefined) continue;
    const words = `访谈没有日期；网页的这一行写着“${day}”，是刊登的日子，没有采用`;
    return [diagnostic('parse/other-reading', placeIn(seed.file, text, lineStarts, span, places), words)];
  }
  return [];
}
