import fc from 'fast-check';
import { seedFile } from '../../command/convert/read-seeds.ts';
import { makeDocx, p } from '../../convert/1-decode/formats/fixtures/make-docx.ts';
import { makePdf, type Run } from '../../convert/1-decode/formats/fixtures/make-pdf.ts';
import type { SeedFile } from '../../convert/types.ts';
import { type CircularTruth, truthArbitrary } from './truth.ts';

const FORMS = ['tabs', 'markdown', 'cells', 'lines', 'html', 'docx', 'pdf'] as const;
/** PDFs take much longer to read than all others. */
const SELDOM = 5;

/** How a table of tasks came to be typed. */
interface TableLayout {
  readonly form: (typeof FORMS)[number];
  readonly numbered: boolean;
  /** Words of the columns; without them nothing tells cells that are lines from text. */
  readonly head: boolean;
  /** So many offices answer for all tasks, in turn: their names come again and again. */
  readonly offices: number;
  readonly deadlines: boolean;
  /** The same signature under the plan as under its notice. */
  readonly signed: boolean;
  /** Lines a page; a page number follows, and the title again. `null` where pages do not show. */
  readonly page: number | null;
}

const layoutArbitrary: fc.Arbitrary<TableLayout> = fc.record({
  form: fc.oneof(
    ...FORMS.map((form) => ({ weight: form === 'pdf' ? 1 : SELDOM, arbitrary: fc.constant(form) })),
  ),
  numbered: fc.boolean(),
  head: fc.boolean(),
  offices: fc.integer({ min: 1, max: 3 }),
  deadlines: fc.boolean(),
  signed: fc.boolean(),
  page: fc.option(fc.integer({ min: 12, max: 30 })),
});

/** A circular whose tasks stand in a table: its file, and which lines the layout put in. */
export interface GeneratedTable {
  readonly layout: TableLayout;
  readonly file: string;
  readonly bytes: Buffer;
  readonly layoutLines: ReadonlySet<number>;
}

/** Circulars with tables: the same few departments, deadlines and signatures over and over. */
export const tableCircularArbitrary: fc.Arbitrary<GeneratedTable> = fc
  .tuple(truthArbitrary, layoutArbitrary)
  .map(([truth, layout]) => {
    const { above, rows, below } = partsOf(truth, layout);
    const { file, bytes, layoutLines = new Set() } = set(above, rows, below, truth.title, layout);
    return { layout, file, bytes, layoutLines };
  });

/** The file as the command reads it. */
export const seedOfTable = ({ file, bytes }: GeneratedTable): Promise<SeedFile> => seedFile(file, bytes);

function partsOf(
  truth: CircularTruth,
  layout: TableLayout,
): { above: string[]; rows: string[][]; below: string[] } {
  const [year, month, day] = (truth.issued ?? '2031-03-02').split('-').map(Number);
  const signature = [truth.issuer, `${year}年${month}月${day}日`];
  const notice = truth.notice
    ? [
        truth.issuer,
        `关于印发《${truth.title}》的通知`,
        '各人民法庭：',
        '现印发给你们，请认真执行。',
        ...signature,
      ]
    : [];
  const offices = [
    ...new Set(truth.measures.flatMap(({ departments }) => departments.map(({ name }) => name))),
  ];
  const named = [...offices, '审判管理办公室'].slice(0, layout.offices);
  const head = ['序号', '改革任务', '责任部门', '完成时限'];
  const body = truth.measures.map(({ paragraphs }, i) => [
    `${i + 1}`,
    (paragraphs[0] as string).slice(0, -1),
    named[i % named.length] as string,
    `${year}年${6 * ((i % 2) + 1)}月底前`,
  ]);
  const rows = (layout.head ? [head, ...body] : body).map((row) =>
    row.filter((_, column) => (column > 0 || layout.numbered) && (column < 3 || layout.deadlines)),
  );
  return { above: [...notice, truth.title, truth.preamble], rows, below: layout.signed ? signature : [] };
}

function set(
  above: readonly string[],
  rows: readonly (readonly string[])[],
  below: readonly string[],
  title: string,
  layout: TableLayout,
): { file: string; bytes: Buffer; layoutLines?: ReadonlySet<number> } {
  const text = (lines: readonly string[], ending = 'txt') => {
    const paged = withPages(lines, title, layout.page);
    return { file: `a-1.${ending}`, ...paged, bytes: Buffer.from(paged.source) };
  };
  const joined = (mark: string): string[] => rows.map((row) => row.join(mark));
  switch (layout.form) {
    case 'tabs':
      return text([...above, ...joined('\t'), ...below]);
    case 'markdown': {
      const [head = '', ...others] = rows.map((row) => `| ${row.join(' | ')} |`);
      const rule = `|${(rows[0] ?? []).map(() => ' --- |').join('')}`;
      return text([...above, '', head, rule, ...others, '', ...below], 'md');
    }
    case 'cells':
      return text([...above, ...rows.flat(), ...below]);
    // The name of who answers stands alone on its line, below each task.
    case 'lines':
      return text([
        ...above,
        ...rows.flatMap((row, i) => [`${i + 1}.${row.join('。')}。`, row.at(-1) as string]),
        ...below,
      ]);
    case 'html': {
      const body =
        above.map((line) => `<p>${line}</p>`).join('') +
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>` +
        below.map((line) => `<p>${line}</p>`).join('');
      return { file: 'a-1.html', bytes: Buffer.from(`<html><body>${body}</body></html>`) };
    }
    case 'docx': {
      const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('');
      const table = `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
      const paragraphs = (lines: readonly string[]): string => lines.map((line) => p(line)).join('');
      return {
        file: 'a-1.docx',
        bytes: Buffer.from(makeDocx({ body: paragraphs(above) + table + paragraphs(below) })),
      };
    }
    case 'pdf':
      return { file: 'a-1.pdf', bytes: Buffer.from(printed(above, rows, below)) };
  }
}

/** Lines with page numbers, and the title again, where pages end. */
function withPages(
  lines: readonly string[],
  title: string,
  page: number | null,
): { source: string; layoutLines: ReadonlySet<number> } {
  const all: string[] = [];
  const layoutLines = new Set<number>();
  lines.forEach((line, i) => {
    if (page !== null && i > 0 && i % page === 0) {
      all.push(`— ${i / page} —`, title);
      layoutLines.add(all.length).add(all.length - 1);
    }
    all.push(line);
  });
  return { source: `${all.join('\n')}\n`, layoutLines };
}

const LINE = 24;
const TOP = 760;
const BOTTOM = 80;
const LINES_OF_A_PAGE = Math.floor((TOP - BOTTOM) / LINE);

/** The same on pages: cells of a row side by side, on one line. */
function printed(
  above: readonly string[],
  rows: readonly (readonly string[])[],
  below: readonly string[],
): Uint8Array {
  const paragraph = (line: string): Run[][] => [[{ text: line.slice(0, 40), x: 80, y: 0, size: 10 }]];
  const row = (cells: readonly string[]): Run[][] => [
    cells.map((cell, column) => ({ text: cell.slice(0, 12), x: 60 + 130 * column, y: 0, size: 10 })),
  ];
  const lines = [...above.flatMap(paragraph), ...rows.flatMap(row), ...below.flatMap(paragraph)];
  const pages: Run[][] = [];
  lines.forEach((runs, i) => {
    if (i % LINES_OF_A_PAGE === 0) pages.push([]);
    const y = TOP - LINE * (i % LINES_OF_A_PAGE);
    (pages.at(-1) as Run[]).push(...runs.map((run) => ({ ...run, y })));
  });
  return makePdf(pages);
}
