import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { titleLines } from '#domain/paper/title-lines.ts';
import { exact, face, LINE, PAGE, pageFeet, SIZE, STYLES, TEXT } from '../word/official-form.ts';
import type {
  DocumentSheet,
  ParagraphKind,
  SheetBlock,
  SheetParagraph,
  SheetRun,
  SheetTable,
} from './sheet.ts';

/** A 字 of the text, in twentieths of a point. */
const CHARACTER = SIZE.三号 * 10;
const FACES = { hei: '黑体', kai: '楷体' } as const;
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A circular, or a section of one, as a Word document in the form of an official one. */
export function wordOfDocument({ title, archive, blocks }: DocumentSheet): Document {
  const heading = {
    run: { size: SIZE.三号, bold: false, color: '000000' },
    paragraph: { keepNext: true, spacing: exact },
  };
  return new Document({
    title,
    creator: archive,
    lastModifiedBy: archive,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: TEXT,
        title: {
          run: { font: face('方正小标宋简体'), size: SIZE.二号, bold: false },
          paragraph: {
            alignment: AlignmentType.CENTER,
            spacing: { line: Math.round(LINE * 1.2), lineRule: 'exact', before: LINE, after: LINE },
          },
        },
        heading1: { ...heading, run: { ...heading.run, font: face('黑体') } },
        heading2: { ...heading, run: { ...heading.run, font: face('楷体') } },
        heading3: { ...heading, run: { ...heading.run, font: face('仿宋') } },
      },
      paragraphStyles: STYLES,
    },
    sections: [{ properties: { page: PAGE }, footers: pageFeet(), children: blocks.map(blockOf) }],
  });
}

const blockOf = (block: SheetBlock): Paragraph | Table =>
  block.kind === 'table' ? tableOf(block) : paragraphOf(block);

/** Where a paragraph stands, by what it is (GB/T 9704-2012, 7.2 and 7.3). */
const FORMS: Readonly<Record<ParagraphKind, IParagraphOptions>> = {
  copy: { style: 'Signature', spacing: { ...exact, after: 0 } },
  letterhead: { alignment: AlignmentType.CENTER, spacing: { before: LINE, after: LINE } },
  centred: { alignment: AlignmentType.CENTER },
  title: { heading: HeadingLevel.TITLE },
  caption: { alignment: AlignmentType.CENTER, spacing: { ...exact, after: LINE } },
  addressees: {},
  heading: { indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } },
  text: { style: 'BodyTextIndent' },
  signature: { alignment: AlignmentType.RIGHT, indent: { right: 2 * CHARACTER }, keepNext: true },
  date: {
    alignment: AlignmentType.RIGHT,
    indent: { right: 4 * CHARACTER },
    spacing: { ...exact, after: LINE },
  },
  imprint: {
    indent: { left: CHARACTER, right: CHARACTER },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1 } },
  },
  origin: { style: 'Signature', keepLines: true, spacing: { ...exact, after: 0 } },
};

function paragraphOf({ kind, level = 1, runs, onNewPage }: SheetParagraph): Paragraph {
  return new Paragraph({
    ...FORMS[kind],
    ...(kind === 'heading' && {
      heading: LEVELS[Math.min(level, LEVELS.length) - 1] ?? HeadingLevel.HEADING_3,
    }),
    ...(onNewPage === true && { pageBreakBefore: true }),
    children: kind === 'title' ? titleRuns(runs) : runs.map((run) => textRun(run, kind)),
  });
}

/** A title in lines that end where its phrases do. */
const titleRuns = (runs: readonly SheetRun[]): TextRun[] =>
  titleLines(runs.map(({ text }) => text).join('')).map(
    (text, line) => new TextRun({ text, ...(line > 0 && { break: 1 }) }),
  );

function textRun({ text, face: own }: SheetRun, kind: ParagraphKind): TextRun {
  const eastAsia =
    own !== undefined
      ? FACES[own]
      : kind === 'letterhead'
        ? '方正小标宋简体'
        : kind === 'caption'
          ? '楷体'
          : kind === 'heading'
            ? '仿宋'
            : undefined;
  const size = kind === 'letterhead' ? SIZE.二号 : kind === 'imprint' ? SIZE.四号 : undefined;
  return new TextRun({
    text,
    ...(eastAsia !== undefined && { font: face(eastAsia) }),
    ...(size !== undefined && { size }),
  });
}

/** Its heads stand again on each page, no row is cut. */
function tableOf({ rows, heads }: SheetTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, r) =>
        new TableRow({
          tableHeader: r < heads,
          cantSplit: true,
          children: cells.map(
            ({ lines, head, rowSpan, columnSpan }) =>
              new TableCell({
                rowSpan,
                columnSpan,
                children: lines.map(
                  (text) =>
                    new Paragraph({
                      ...(head && { alignment: AlignmentType.CENTER }),
                      children: [new TextRun({ text, size: SIZE.小四, ...(head && { font: face('黑体') }) })],
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}
