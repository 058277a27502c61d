import fc from 'fast-check';
import { formatChineseNumeral } from '#domain/numerals.ts';

/** How the number of a measure is set. */
export type Numbering = '1.' | '1．' | '1、' | '1. ' | '（一）' | '第一条';

/** How a circular came to be typed: everything that differs without changing what it says. */
export interface Layout {
  /** Han characters a line where lines are wrapped hard; `null` for a paragraph a line. */
  readonly wrap: number | null;
  /** Lines a page; `null` where there are no page breaks. */
  readonly page: number | null;
  readonly pageMark: 'number' | 'blank';
  /** Whether the title stands again at the head of each page, below the number of the one before. */
  readonly runningTitle: boolean;
  readonly blankLines: boolean;
  readonly numbering: Numbering;
  /** `,` and `;` for `，` and `；`, `(` for `（`, as some typists have it. */
  readonly halfWidth: boolean;
  /** Responsibility in brackets behind the text, or on a line of its own. */
  readonly responsibility: 'brackets' | 'line';
  /** `**` around headings and responsibility lines, from a converter. */
  readonly bold: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
  /** Spaces around figures, as in `2031 年`, from a converter. */
  readonly spacedFigures: boolean;
}

export const layoutArbitrary: fc.Arbitrary<Layout> = fc
  .record({
    wrap: fc.option(fc.integer({ min: 25, max: 45 })),
    page: fc.option(fc.integer({ min: 12, max: 30 })),
    pageMark: fc.constantFrom('number', 'blank'),
    runningTitle: fc.boolean(),
    blankLines: fc.boolean(),
    numbering: fc.constantFrom<Numbering>('1.', '1．', '1、', '1. ', '（一）', '第一条'),
    halfWidth: fc.boolean(),
    responsibility: fc.constantFrom('brackets', 'line'),
    bold: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    byteOrderMark: fc.boolean(),
    spacedFigures: fc.boolean(),
  })
  // Pages that break in mid-sentence are seen in files that are wrapped.
  .map((layout) => (layout.wrap === null ? { ...layout, page: null } : layout))
  // Without a number nothing tells a title that comes again from text.
  .map((layout) => ({
    ...layout,
    runningTitle: layout.runningTitle && layout.page !== null && layout.pageMark === 'number',
  }));

/** The number of a measure as printed. */
export function setNumber(number: number, numbering: Numbering): string {
  if (numbering === '（一）') return `（${formatChineseNumeral(number)}）`;
  if (numbering === '第一条') return `第${formatChineseNumeral(number)}条　`;
  return `${number}${numbering.slice(1)}`;
}

/** The heading of a section as printed. */
export function setHeading(number: number, title: string, numbering: Numbering): string {
  const numeral = formatChineseNumeral(number);
  return numbering === '第一条' ? `第${numeral}章　${title}` : `${numeral}、${title}`;
}

/** Marks as this typist sets them; those inside 《》 and “” stay. */
export function setMarks(text: string, { halfWidth }: Layout): string {
  return halfWidth ? text.replaceAll('，', ',').replaceAll('；', ';') : text;
}

/** `2031年` as `2031 年`: white space that is no part of the text. */
export function setFigures(text: string, { spacedFigures }: Layout): string {
  return spacedFigures ? text.replace(/(\d{4})(?=年)/gu, '$1 ') : text;
}

/**
 * A paragraph as lines. Wrapped, each line holds `width` columns, with the indent of two
 * characters that Chinese paragraphs have; a line never begins with a closing mark.
 */
export function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '　　';
  for (const c of text) {
    if ([...line].length >= width && !'，。；：、）》”,;:)%'.includes(c)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' && c === ' ' ? '' : c;
  }
  return line === '' ? lines : [...lines, line];
}
