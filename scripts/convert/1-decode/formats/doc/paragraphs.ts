import type { RowShape } from '../docx/edge-table.ts';
import { element, saying, type XmlNode } from '../docx/xml.ts';
import { oldShadingAt, shadingAt } from './shading.ts';
import type { Sprm } from './sprm.ts';
import { readRow } from './table-row.ts';

/** What the properties of a paragraph say. */
export interface ParagraphShape {
  /** `w:numPr`, where the paragraph says it itself. */
  readonly numbering: XmlNode | undefined;
  /** `w:shd`, where the paragraph has a ground of its own. */
  readonly shading: readonly XmlNode[];
  /** How many tables it stands in. */
  readonly depth: number;
  /** Whether its end is the end of a row, of a cell of a table in a table. */
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  /** The row that it ends. */
  readonly row: RowShape | undefined;
  /** Whether it has a number that only Word 95 wrote so. */
  readonly oldNumber: boolean;
}

const SPRM = {
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRow: 0x244c,
  oldNumber: 0xc63e,
  shading: 0xc64d,
  oldShading: 0x442d,
} as const;
/** Word nests tables as deep as one likes; nobody does. */
const DEEPEST = 16;
/** Numbers of lists above this say that there is none, or that it is hidden. */
const LAST_LIST = 0x7fe;

export function paragraphShape(sprms: readonly Sprm[]): ParagraphShape {
  let list: number | undefined;
  let level: number | undefined;
  let inTable = false;
  let depth: number | undefined;
  let endsRow = false;
  let endsInnerCell = false;
  let oldNumber = false;
  let shading: readonly XmlNode[] = [];
  for (const { code, operand } of sprms) {
    if (code === SPRM.level) level = operand.u8(0);
    else if (code === SPRM.list) list = operand.u16(0);
    else if (code === SPRM.inTable) inTable = operand.u8(0) !== 0;
    else if (code === SPRM.endsRow || code === SPRM.innerRow) endsRow ||= operand.u8(0) !== 0;
    else if (code === SPRM.depth) depth = operand.i32(0);
    else if (code === SPRM.innerCell) endsInnerCell = operand.u8(0) !== 0;
    else if (code === SPRM.oldNumber) oldNumber = true;
    else if (code === SPRM.shading) shading = shadingAt(operand, 0);
    else if (code === SPRM.oldShading) shading = oldShadingAt(operand, 0);
  }
  return {
    numbering: numberingOf(list, level),
    shading,
    depth: Math.max(0, Math.min(DEEPEST, depth ?? (inTable ? 1 : 0))),
    endsRow,
    endsInnerCell,
    row: endsRow ? readRow(sprms) : undefined,
    oldNumber: oldNumber && list === undefined,
  };
}

function numberingOf(list: number | undefined, level: number | undefined): XmlNode | undefined {
  if (list === undefined && level === undefined) return undefined;
  return element('w:numPr', {}, [
    ...(level === undefined ? [] : [saying('w:ilvl', level)]),
    ...(list === undefined ? [] : [saying('w:numId', list > LAST_LIST ? 0 : list)]),
  ]);
}
