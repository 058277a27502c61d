import { firstFrom } from '../../../first-from.ts';
import { type Cell, type ExtractedLine, FormatFault, onOneLine } from '../extraction.ts';
import { type LinePiece, lineOf, linesOfPieces } from '../pieces.ts';
import { whiteInWords } from '../white-words.ts';
import { type Area, type Book, columnName, type Sheet, type Spot } from './book.ts';

/** Cells of the tables of a workbook, empty ones included: more are a database. */
const MOST_CELLS = 400_000;
const MOST_CHARACTERS = 5_000_000;
const NAME_BY_DEFAULT = /^(?:sheet|工作表|表)\s*\d*$/iu;
const LONGEST_NAME = 20;
/** Merged cells larger than this are looked at one by one. */
const LARGE_AREA = 1_000;
/** What Excel prints at the edges of pages by itself: fonts, sizes, numbers of pages, dates. */
const EDGE_CODES = /&(?:"[^"]*"|\d+|[A-Z&])/giu;
const PAGE_NUMBER = /^[\p{P}\p{S}\p{N}\s第共页]*$/u;

/** A cell of a sheet as it is printed: one of several that are merged stands for all of them. */
interface Shown extends Spot {
  readonly pieces: readonly LinePiece[];
}

/** How many tables and cells have been read. */
interface Count {
  tables: number;
  cells: number;
}

/** The lines of a workbook, and what of it is not read or is set aside. */
export function linesOfBook({ sheets, doubts: ofAll = [] }: Book): {
  readonly lines: readonly ExtractedLine[];
  readonly doubts: readonly string[];
} {
  const parts: (readonly ExtractedLine[])[] = [];
  const doubts: string[] = [...ofAll];
  const several = sheets.filter(({ hidden, rows }) => !hidden && rows.size > 0).length > 1;
  const count: Count = { tables: 0, cells: 0 };
  checkLength(sheets);
  const notes = notesAmong(sheets);
  for (const sheet of sheets) {
    const where = several || sheet.hidden ? `“${sheet.name.slice(0, LONGEST_NAME)}”` : '';
    if (sheet.hidden) {
      const hidden = hiddenLines(sheet, where, seenIn(sheet));
      if (hidden.length > 0) doubts.push(`工作表“${sheet.name}”是隐藏的，没有读入正文`);
      parts.push(hidden);
      continue;
    }
    if (notes.has(sheet)) {
      doubts.push(`工作表“${sheet.name}”像是填表说明一类，没有读入正文`);
      parts.push(linesOfNotes(sheet, where));
      continue;
    }
    const own = linesOfSheet(sheet, where, count);
    const titled = own.findIndex(({ cell, text }) => cell === undefined && text.trim() !== '');
    const table = own.findIndex(({ cell }) => cell !== undefined);
    if (table >= 0 && (titled < 0 || titled > table) && !NAME_BY_DEFAULT.test(sheet.name)) {
      doubts.push(`表格上方没有标题，用了工作表的名称“${sheet.name}”`);
      parts.push([{ text: sheet.name, place: `${where}工作表名` }]);
    }
    parts.push(own);
    doubts.push(...doubtsOf(sheet, where));
  }
  return { lines: parts.flat(), doubts };
}

/** Sheets that tell how to fill in the others, or what may be chosen in them. */
const NOTES = /(?:说明|须知|字典|下拉|选项|参数|模板)$/u;

/** The sheets that only tell how others are filled in; none where there are no others. */
function notesAmong(sheets: readonly Sheet[]): ReadonlySet<Sheet> {
  const shown = sheets.filter(({ hidden, rows }) => !hidden && rows.size > 0);
  const notes = shown.filter(({ name }) => NOTES.test(name));
  return new Set(notes.length < shown.length ? notes : []);
}

/** One text may stand in every cell, and is kept once in the file. */
function checkLength(sheets: readonly Sheet[]): void {
  let characters = 0;
  for (const { rows } of sheets)
    for (const cells of rows.values())
      for (const pieces of cells.values()) for (const { text } of pieces) characters += text.length;
  if (characters > MOST_CHARACTERS)
    throw new FormatFault('too-large', `表格里的字超过 ${MOST_CHARACTERS / 10_000} 万`);
}

function doubtsOf(sheet: Sheet, where: string): string[] {
  const { rows, hiddenRows, uncounted, white, comments, pictures, charts } = sheet;
  const doubts: string[] = [];
  const gone = [...rows.keys()].filter((row) => hiddenRows.has(row));
  if (gone.length > 0) doubts.push(`${where}第${ranges(gone)}行是隐藏的，没有读入正文`);
  const columns = new Set([...rows.values()].flatMap((cells) => [...cells.keys()]));
  const hidden = [...columns].filter(sheet.isHiddenColumn).sort((a, b) => a - b);
  if (hidden.length > 0) doubts.push(`${where}${hidden.map(columnName).join('、')}列是隐藏的，没有读入正文`);
  const [formula] = uncounted;
  if (formula !== undefined)
    doubts.push(
      `有 ${uncounted.length} 个单元格的公式没有算好的结果（第一个在${placeOf(where, formula)}），读作空的，请用 Excel 或 WPS 打开保存后再放入`,
    );
  doubts.push(...whiteInWords(white.map((cell) => ({ place: placeOf(where, cell), text: cell.text }))));
  const [first] = comments;
  if (first !== undefined)
    doubts.push(
      `有 ${comments.length} 个单元格带批注（第一个在${where}第${first.row + 1}行${columnName(first.column)}列），批注没有读入`,
    );
  if (pictures > 0) doubts.push(`${where}有 ${pictures} 张图片没有读，里面的字不在正文里`);
  if (charts > 0) doubts.push(`${where}有 ${charts} 个图表没有读，里面的字不在正文里`);
  return doubts;
}

/** 3、5–8, from numbers that count from 0. */
function ranges(numbers: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else parts.push({ from: number, to: number });
  }
  return parts.map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join('、');
}

function linesOfSheet(sheet: Sheet, where: string, count: Count): ExtractedLine[] {
  const seen = seenIn(sheet);
  const rows = shownRows(sheet, seen);
  const hidden = hiddenLines(sheet, where, seen);
  const plain = (from: number, to: number): ExtractedLine[] =>
    rows.slice(from, to).flatMap((row) => row.flatMap((cell) => linesOfCell(cell, placeOf(where, cell))));
  const first = rows.findIndex(holdsSeveral);
  const last = rows.findLastIndex(holdsSeveral);
  const table =
    first < 0
      ? []
      : sideBySide(rows.slice(first, last + 1), sheet).flatMap((own, i) => {
          const lines = linesOfTable(own, sheet, where, count);
          // A blank line parts two tables.
          return i === 0 ? lines : [{ text: '', place: lines[0]?.place ?? where }, ...lines];
        });
  const boxes = sheet.boxes.flatMap((text, i) =>
    text.split(ANY_END).map((line) => ({ text: line, place: `${where}文本框${i + 1}` })),
  );
  const above = plain(0, first < 0 ? rows.length : first);
  const below = first < 0 ? [] : plain(last + 1, rows.length);
  return [above, table, below, boxes, hidden, edgeLines(sheet, where)].flat();
}

/** Fewer columns on one side of an empty one are no table. */
const FEWEST_COLUMNS = 2;

/**
 * The tables of these rows: one, or several side by side where a column between them is empty
 * and no merged cell reaches over it.
 */
function sideBySide(
  rows: readonly (readonly Shown[])[],
  { merges }: Sheet,
): (readonly (readonly Shown[])[])[] {
  const [top, bottom] = [rows[0]?.[0]?.row ?? 0, rows.at(-1)?.[0]?.row ?? 0];
  const across = merges.filter((area) => area.bottom >= top && area.top <= bottom && area.right > area.left);
  const columns = inOrder(rows.flatMap((row) => row.map(({ column }) => column)));
  const isOver = (column: number): boolean =>
    across.some(({ left, right }) => column >= left && column <= right);
  const groups: number[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined) groups.push([column]);
    else if (column === before + 1 || isOver(before + 1)) last.push(column);
    else groups.push([column]);
  }
  if (groups.length < 2 || groups.some((group) => group.length < FEWEST_COLUMNS)) return [rows];
  return groups.map((group) => {
    const own = new Set(group);
    return rows.map((row) => row.filter(({ column }) => own.has(column))).filter((row) => row.length > 0);
  });
}

const holdsSeveral = (row: readonly Shown[]): boolean => row.length > 1;

const placeOf = (where: string, { row, column }: Spot): string =>
  `${where}第${row + 1}行${columnName(column)}列`;

/** The rows that hold something which is printed, each with its cells in order. */
function shownRows(sheet: Sheet, seen: Seen): Shown[][] {
  const byRow = new Map<number, Shown[]>();
  for (const [row, cells] of sheet.rows) {
    for (const [column, pieces] of cells) {
      const spot = seen(row, column);
      if (spot === undefined) continue;
      const own = byRow.get(spot.row) ?? [];
      byRow.set(spot.row, own);
      own.push({ ...spot, pieces });
    }
  }
  return [...byRow].sort(([a], [b]) => a - b).map(([, own]) => own.sort((a, b) => a.column - b.column));
}

/** Where the text of a cell is seen; `undefined` where it is not. */
type Seen = (row: number, column: number) => Spot | undefined;

/**
 * A merged cell is seen where the first row and column of it are that are not hidden; what
 * stands in the other cells that were merged is not.
 */
function seenIn({ hidden, merges, hiddenRows, isHiddenColumn }: Sheet): Seen {
  const areas = new Map(merges.map((area) => [`${area.top} ${area.left}`, area]));
  const small = new Set<string>();
  const large: Area[] = [];
  for (const area of merges) {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGE_AREA) large.push(area);
    else
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1)
          if (row !== area.top || column !== area.left) small.add(`${row} ${column}`);
  }
  const isCovered = (row: number, column: number): boolean =>
    small.has(`${row} ${column}`) ||
    large.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    );
  return (row, column) => {
    if (hidden || isCovered(row, column)) return undefined;
    const area = areas.get(`${row} ${column}`);
    let [top, left] = [row, column];
    while (top <= (area?.bottom ?? row) && hiddenRows.has(top)) top += 1;
    while (left <= (area?.right ?? column) && isHiddenColumn(left)) left += 1;
    return top > (area?.bottom ?? row) || left > (area?.right ?? column)
      ? undefined
      : { row: top, column: left };
  };
}

function linesOfCell({ pieces }: Shown, place: string): ExtractedLine[] {
  return linesOfPieces(pieces.map(({ text, aside }) => ({ text: text.replace(LINE_END, '\n'), aside }))).map(
    (part) => lineOf(part, place),
  );
}

const LINE_END = /\r\n?/gu;
const ANY_END = /[\r\n]+/u;

/** The table of a sheet: rows and columns that hold something, one behind the other. */
function linesOfTable(
  rows: readonly (readonly Shown[])[],
  { merges }: Sheet,
  where: string,
  count: Count,
): ExtractedLine[] {
  count.tables += 1;
  const rowNumbers = inOrder(rows.map(([cell]) => cell?.row ?? 0));
  const columnNumbers = inOrder(rows.flatMap((row) => row.map(({ column }) => column)));
  count.cells += rowNumbers.length * columnNumbers.length;
  if (count.cells > MOST_CELLS) throw new FormatFault('too-large', `表格超过 ${MOST_CELLS / 10_000} 万格`);
  const { spans, covered } = mergedIn(merges, rowNumbers, columnNumbers);
  const cells = new Map(rows.flat().map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const lines: ExtractedLine[] = [];
  for (const [i, row] of rowNumbers.entries()) {
    for (const [j, column] of columnNumbers.entries()) {
      if (covered.has(`${i} ${j}`)) continue;
      const { rowSpan, columnSpan } = spans.get(`${i} ${j}`) ?? { rowSpan: 1, columnSpan: 1 };
      const cell: Cell = {
        table: count.tables,
        row: i + 1,
        column: j + 1,
        rowSpan,
        columnSpan,
        head: false,
      };
      const place = placeOf(where, { row, column });
      const own = cells.get(`${row} ${column}`);
      const inside = own === undefined ? [] : linesOfCell(own, place);
      // Something must carry the cell: what is set aside stands in none.
      const carried = inside.some(({ furniture }) => furniture === undefined);
      lines.push(...(carried ? inside : [...inside, { text: '', place }]).map((line) => ({ ...line, cell })));
    }
  }
  return lines;
}

const inOrder = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

interface Spans {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Which cells of a table take several rows and columns of it, and which are covered by those. */
function mergedIn(
  merges: readonly Area[],
  rows: readonly number[],
  columns: readonly number[],
): { readonly spans: ReadonlyMap<string, Spans>; readonly covered: ReadonlySet<string> } {
  const spans = new Map<string, Spans>();
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    const [fromRow, toRow] = [firstFrom(rows, top), firstFrom(rows, bottom + 1)];
    const [fromColumn, toColumn] = [firstFrom(columns, left), firstFrom(columns, right + 1)];
    const [rowSpan, columnSpan] = [toRow - fromRow, toColumn - fromColumn];
    const own = `${fromRow} ${fromColumn}`;
    if (rowSpan * columnSpan < 2 || covered.has(own)) continue;
    spans.set(own, { rowSpan, columnSpan });
    if (covered.size + rowSpan * columnSpan > MOST_CELLS)
      throw new FormatFault('broken', '文件已损坏：合并的单元格互相重叠');
    for (let i = fromRow; i < toRow; i += 1)
      for (let j = fromColumn; j < toColumn; j += 1) if (`${i} ${j}` !== own) covered.add(`${i} ${j}`);
  }
  return { spans, covered };
}

/** What stands on a sheet that tells how to fill in the others. */
function linesOfNotes({ rows }: Sheet, where: string): ExtractedLine[] {
  return [...rows].flatMap(([row, cells]) =>
    [...cells].map(([column, pieces]): ExtractedLine => {
      const text = onOneLine(pieces.map((piece) => piece.text).join(''));
      return { text, place: placeOf(where, { row, column }), furniture: 'form-words' };
    }),
  );
}

/** What stands in cells that nobody sees. */
function hiddenLines({ rows }: Sheet, where: string, seen: Seen): ExtractedLine[] {
  return [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, pieces]): ExtractedLine[] => {
      if (seen(row, column) !== undefined) return [];
      const text = onOneLine(pieces.map((piece) => piece.text).join(''));
      return [{ text, place: placeOf(where, { row, column }), furniture: 'hidden' }];
    }),
  );
}

/** What stands at the edges of pages, unless it only counts them. */
function edgeLines({ headers }: Sheet, where: string): ExtractedLine[] {
  const texts = new Set(headers.map((header) => header.replace(EDGE_CODES, ' ').trim()));
  return [...texts]
    .filter((text) => text !== '' && !PAGE_NUMBER.test(text))
    .map((text) => ({ text: text.replaceAll('\n', ' '), place: `${where}页眉`, furniture: 'running-title' }));
}
