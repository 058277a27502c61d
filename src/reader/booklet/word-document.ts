import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphStyleOptions,
  LineRuleType,
  PageBreak,
  PageNumber,
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
import { type Booklet, type BookletItem, headingInContents } from './sheets.ts';

/**
 * A booklet as a Word document, laid out as GB/T 9704-2012 has it: A4, 37 mm above, 28 mm
 * at the binding, 22 lines of 28 characters, text in 3号仿宋, page numbers `— 1 —` outside.
 * Styles are Word's own, by the names under which a Chinese Word shows them as 正文, 标题,
 * 标题 1, 目录 1 and 页脚, so that they take on an office's template.
 */

/** Sizes in half points. */
const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24 } as const;
/** 22 lines in 225 mm, in twentieths of a point. */
const LINE = Math.round(convertMillimetersToTwip(225) / 22);

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});
const exact = { line: LINE, lineRule: LineRuleType.EXACT } as const;

const STYLES: IParagraphStyleOptions[] = [
  {
    id: 'Normal',
    name: 'Normal',
    quickFormat: true,
    run: { font: face('仿宋'), size: SIZE.三号 },
    paragraph: { spacing: exact },
  },
  {
    id: 'BodyTextIndent',
    name: 'Body Text First Indent',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: { firstLine: SIZE.三号 * 20, firstLineChars: 200 }, alignment: AlignmentType.BOTH },
  },
  {
    id: 'Signature',
    name: 'Signature',
    basedOn: 'Normal',
    run: { font: face('楷体'), size: SIZE.小四 },
    paragraph: { spacing: { ...exact, after: LINE } },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { font: face('黑体') },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, after: LINE } },
  },
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { size: SIZE.四号 } },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { font: face('宋体'), size: SIZE.四号 } },
];

export function wordDocument(booklet: Booklet): Document {
  const page = {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(37),
      bottom: convertMillimetersToTwip(35),
      left: convertMillimetersToTwip(28),
      right: convertMillimetersToTwip(26),
      // The number stands 7 mm below the text.
      footer: convertMillimetersToTwip(25),
    },
  };
  return new Document({
    title: booklet.title,
    creator: booklet.archive,
    lastModifiedBy: booklet.archive,
    description: booklet.extent,
    features: { updateFields: true },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: face('仿宋'), size: SIZE.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        },
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
        properties: { page },
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
        properties: { page: { ...page, pageNumbers: { start: 1 } } },
        footers: {
          default: pageFoot(AlignmentType.RIGHT),
          even: pageFoot(AlignmentType.LEFT),
        },
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

/** `— 1 —`, one character in from the edge (GB/T 9704-2012, 7.5). */
function pageFoot(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const indent = { left: SIZE.四号 * 10, right: SIZE.四号 * 10 };
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment,
        indent,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
