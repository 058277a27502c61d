import type { Circular, Unit } from '#archive/circulars.ts';
import type { BlockRole, LineRange, TextBlock } from '#domain/elements.ts';
import { furnitureMarks } from './furniture.ts';
import { type Run, runsOf } from './marks.ts';
import type { Furniture } from './report.ts';

/** What lines of the source became. */
export type Outcome =
  | { readonly kind: 'block'; readonly lines: LineRange; readonly block: TextBlock }
  | { readonly kind: 'unit'; readonly lines: LineRange; readonly unit: Unit };

/** A line of the source; what is furniture of it is marked. */
export interface ComparedLine {
  readonly number: number;
  readonly runs: readonly Run[];
}

/** Lines that belong together, and what became of them. */
export interface ComparedRow {
  readonly lines: readonly ComparedLine[];
  readonly outcomes: readonly Outcome[];
  /** `text` the lines became text; `furniture` nothing but that; `blank`; `lost` none of these. */
  readonly state: 'text' | 'furniture' | 'blank' | 'lost';
}

/**
 * Source and result side by side: every line of the source once, in order. Lines that
 * became one block or measure are one row, and so are lines that several share.
 */
export function compare(
  circular: Pick<Circular, 'parts' | 'unitByKey'>,
  source: readonly string[],
  furniture: readonly Furniture[],
): ComparedRow[] {
  const outcomes = outcomesOf(circular).sort((a, b) => a.lines.start - b.lines.start);
  const marks = furnitureMarks(furniture);
  const linesFrom = (start: number, end: number): ComparedLine[] =>
    source.slice(start - 1, end).map((text, i) => ({
      number: start + i,
      runs: runsOf(text, marks.get(start + i) ?? []),
    }));
  const rows: ComparedRow[] = [];
  const addRest = (start: number, end: number): void => {
    for (const line of linesFrom(start, end))
      rows.push({ lines: [line], outcomes: [], state: stateOf(line.runs) });
  };
  let next = 1;
  for (const group of overlapping(outcomes)) {
    const { start } = (group[0] as Outcome).lines;
    const end = Math.max(...group.map(({ lines }) => lines.end));
    addRest(next, start - 1);
    rows.push({ lines: linesFrom(start, end), outcomes: group, state: 'text' });
    next = end + 1;
  }
  addRest(next, source.length);
  return rows;
}

function outcomesOf({ parts, unitByKey }: Pick<Circular, 'parts' | 'unitByKey'>): Outcome[] {
  return parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): Outcome[] => {
      if (block.role !== 'unit') return [{ kind: 'block', lines: block.lines, block }];
      const unit = unitByKey.get(block.key);
      return unit === undefined ? [] : [{ kind: 'unit', lines: unit.lines, unit }];
    });
}

/** Cuts outcomes, ordered by their first lines, where no line is shared. */
function overlapping(outcomes: readonly Outcome[]): Outcome[][] {
  const groups: Outcome[][] = [];
  let end = 0;
  for (const outcome of outcomes) {
    if (outcome.lines.start > end) groups.push([]);
    groups.at(-1)?.push(outcome);
    end = Math.max(end, outcome.lines.end);
  }
  return groups;
}

function stateOf(runs: readonly Run[]): ComparedRow['state'] {
  if (runs.some(({ text, marked }) => !marked && /\S/u.test(text))) return 'lost';
  return runs.some(({ marked }) => marked) ? 'furniture' : 'blank';
}

const BLOCK_NAMES: Readonly<Record<BlockRole, string>> = {
  letterhead: '发文机关标志',
  transmission: '电报头',
  docNumber: '发文字号',
  title: '标题',
  caption: '题注',
  addressees: '主送机关',
  preamble: '导语',
  heading: '小标题',
  paragraph: '段落',
  table: '表格',
  closing: '结语',
  annexList: '附件说明',
  annexLabel: '附件标记',
  signature: '署名',
  date: '成文日期',
  handlingOffice: '承办单位',
  remark: '附注',
  copiedTo: '抄送',
  printing: '印发机关、日期',
  unclassified: '没有认出',
};

/** What a block is called to the editor: `标题`, `2级小标题`. */
export function blockName({ role, level = 1 }: TextBlock): string {
  return role === 'heading' ? `${level}级小标题` : BLOCK_NAMES[role];
}
