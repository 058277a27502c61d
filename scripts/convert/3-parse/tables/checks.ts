import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../types.ts';
import { behindNumber, placeOf } from '../number-checks.ts';
import type { ClassifiedParagraph } from '../paragraph.ts';
import type { ReadPart } from '../read-part.ts';
import type { ReadTablePart } from '../read-table.ts';
import type { Table } from './find.ts';

const ROWS_UNKNOWN = '这里像是一张表，各行没有认出来：有的行与表头的栏对不上';
const COLUMNS_UNKNOWN = '这张表的栏目里没有认出哪一栏是任务、哪一栏是责任部门或完成时限';

/** Warnings for tables that are kept as they stand, cells that do not tell who answers, and rows left out. */
export function checkTables(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  tables: readonly Table[],
  parts: readonly (ReadPart | ReadTablePart)[],
): Diagnostic[] {
  const placeAt = (index: number) => {
    const { start, end } = (paragraphs[index] as ClassifiedParagraph).span;
    return placeOf(source, start, end);
  };
  const read = parts.filter((part) => 'numbers' in part);
  const besides = parts.some(({ units }) => units.length > 0) ? '正文里另有任务，' : '';
  return [
    ...tables
      // A table of tasks of which no row was read is kept as it stands too.
      .filter(({ tasks, decided }) => (!tasks && !decided) || (tasks && read.length === 0))
      .map(({ from, tasks, untold }) =>
        diagnostic(
          'parse/table-as-it-stands',
          placeAt(from),
          tasks ? `${besides}这张任务表的各行没有拆成任务` : untold ? ROWS_UNKNOWN : COLUMNS_UNKNOWN,
        ),
      ),
    ...read.flatMap(({ undecided }) =>
      undecided.map(({ index, words }) => diagnostic('parse/undecided-cell', placeAt(index), words)),
    ),
    ...read.flatMap(({ leftOut }) =>
      leftOut.map(({ index, words }) => diagnostic('parse/row-left-out', placeAt(index), words)),
    ),
    ...read.flatMap(({ numbers }) => skipped(source, numbers)),
  ];
}

/** Numbers of rows count up by one, or begin again; what goes on from them in a cell begins no row of its own. */
function skipped(source: SourceText, numbers: ReadTablePart['numbers']): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const rows = numbers.filter((one) => one.within === undefined);
  let above = 0;
  let before = 0;
  for (const { number, label, paragraph, within } of numbers) {
    if (within === undefined) above += 1;
    if (within !== undefined) {
      // A list inside the task, where the rows go on with the same number.
      const below = rows[above];
      if (number !== before + 1 || (below !== undefined && below.number <= number && below.number !== 1))
        continue;
      const { start, end } = paragraph.span;
      const detail = `“${label}”写在“${within}”的格里`;
      diagnostics.push(diagnostic('parse/number-within-cell', placeOf(source, start, end), detail));
    } else if (number !== before + 1 && number !== 1) {
      const { start, end } = paragraph.span;
      const detail = behindNumber(label, before === 0 ? undefined : before);
      diagnostics.push(diagnostic('parse/number-skipped', placeOf(source, start, end), detail));
    }
    before = number;
  }
  return diagnostics;
}
