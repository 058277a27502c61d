import {
  AlignmentType,
  Document,
  HeadingLevel,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BookletTable } from '#domain/booklet.ts';
import type { InlineRole } from '#domain/elements.ts';
import { exact, face, LINE, PAGE, pageFeet, SIZE, STYLES, TEXT } from '../word/official-form.ts';
import { type Booklet, type BookletItem, headingInContents } from './sheets.ts';

/** A booklet as a Word document in the form of an official one: title and contents, then the measures. */
export function wordDocument(booklet: Booklet): Document {
  return new Document({
    title: booklet.title,
    creator: booklet.archive,
    lastModifiedBy: booklet.archive,
    description: booklet.extent,
    features: { updateFields: true },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: TEXT,
        title: {
          run: { font: face('方正小标宋简体'), size: SIZE.二号, bold: false },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: LINE * 6, after: LINE * 2 } },
        },
        heading1: {
          run: { font: face('黑体'), size: SIZE.三号, bold: false, color: '000000' },
          paragraph: { keepNext: true, spacing: { ...exact, before: LINE / 2 } },
        },
      },
      paragraphStyles: STYLES,
    },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: booklet.title }),
          centred(booklet.extent),
          centred(booklet.archive),
          centred(booklet.made),
          new Paragraph({ children: [new PageBreak()] }),
          new Paragraph({ style: 'TOCHeading', text: '目录' }),
          new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-1' }),
        ],
      },
      {
        properties: { page: { ...PAGE, pageNumbers: { start: 1 } } },
        footers: pageFeet(),
        children: booklet.items.flatMap(itemParagraphs),
      },
    ],
  });
}

function itemParagraphs(item: BookletItem, i: number): (Paragraph | Table)[] {
  const origin = [item.citation, item.address, `文字指纹 ${item.fingerprint}`];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: `${i + 1}．${headingInContents(item)}` }),
    ...(item.table === undefined
      ? item.paragraphs.map(
          (inlines, at) =>
            new Paragraph({
              style: 'BodyTextIndent',
              // Where it is from never stands alone on a page.
              keepNext: at === item.paragraphs.length - 1,
              children: inlines.map(({ role, text }) => run(text, FACES[role])),
            }),
        )
      : [wordTable(item.table)]),
    new Paragraph({
      style: 'Signature',
      keepLines: true,
      children: origin.map((text, line) => new TextRun({ text, ...(line > 0 && { break: 1 }) })),
    }),
  ];
}

/** The cells of a row below the names of their columns, which stand again on each page. */
function wordTable({ names, rows }: BookletTable): Table {
  const row = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map(
        (text) =>
          new TableCell({
            children: text.split('\n').map(
              (line) =>
                new Paragraph({
                  keepNext: true,
                  ...(head && { alignment: AlignmentType.CENTER }),
                  children: [
                    new TextRun({ text: line, size: SIZE.小四, ...(head && { font: face('黑体') }) }),
                  ],
                }),
            ),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(names, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** Faces of what stands out from the text. */
const FACES: Partial<Record<InlineRole, string>> = { title: '黑体', speaker: '黑体', responsibility: '楷体' };

function run(text: string, eastAsia: string | undefined): TextRun {
  return new TextRun({ text, ...(eastAsia !== undefined && { font: face(eastAsia) }) });
}

function centred(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, text });
}
