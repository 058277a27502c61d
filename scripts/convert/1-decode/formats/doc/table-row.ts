import type { CellShape, RowShape } from '../docx/edge-table.ts';
import type { Octets } from '../octets.ts';
import { OLD_SHADING, oldShadingAt, SHADING, shadingAt } from './shading.ts';
import type { Sprm } from './sprm.ts';

const SPRM = {
  define: 0xd608,
  merge: 0x5624,
  mergeDown: 0xd62b,
  head: 0x3404,
  oldShading: 0xd609,
  setOldShading: 0x7627,
  setShading: 0xd62d,
  shadingOfTable: 0xd660,
} as const;
/** Shading of cells, which are told 22 at a time. */
const SHADINGS: Readonly<Record<number, number>> = { 54802: 0, 54806: 22, 54796: 44 };
const CELL = 20;
const MERGED_ACROSS = 0x03;
const MERGED_DOWN = 0x20;
const BEGINS_DOWN = 0x40;
/** Word has no more columns. */
const MOST_CELLS = 63;

/** Reads the changes of a row's properties ([MS-DOC] TTableRow). */
export function readRow(sprms: readonly Sprm[]): RowShape {
  let head = false;
  // What is said of cells holds for those that the row has, wherever that is said.
  const definition = sprms.findLast(({ code }) => code === SPRM.define);
  const cells = definition === undefined ? [] : definedCells(definition.operand);
  for (const { code, operand } of sprms) {
    if (code === SPRM.head) head = operand.u8(0) !== 0;
    else if (code === SPRM.merge) {
      const [first, end] = [operand.u8(0), operand.u8(1)];
      for (const [i, cell] of cells.entries())
        if (i >= first && i < end) cell.across = i === first ? 'restart' : 'continue';
    } else if (code === SPRM.mergeDown) {
      const cell = cells[operand.u8(0)];
      if (cell !== undefined) cell.down = down(operand.u8(1) === 1, operand.u8(1) > 1);
    } else shade(cells, code, operand);
  }
  return { cells, head };
}

/** Takes shading of cells; what is said in the newer way comes behind the older one, and holds. */
function shade(cells: readonly CellShape[], code: number, operand: Octets): void {
  const first = SHADINGS[code];
  if (first !== undefined) {
    for (let i = 0; (i + 1) * SHADING <= operand.length; i += 1) {
      const cell = cells[first + i];
      if (cell !== undefined) cell.shading = shadingAt(operand, i * SHADING);
    }
  } else if (code === SPRM.oldShading) {
    for (let i = 0; (i + 1) * OLD_SHADING <= operand.length; i += 1) {
      const cell = cells[i];
      if (cell !== undefined) cell.shading = oldShadingAt(operand, i * OLD_SHADING);
    }
  } else if (code === SPRM.setShading || code === SPRM.setOldShading) {
    const own = code === SPRM.setShading ? shadingAt(operand, 2) : oldShadingAt(operand, 2);
    for (const cell of cells.slice(operand.u8(0), operand.u8(1))) cell.shading = own;
  } else if (code === SPRM.shadingOfTable) {
    for (const cell of cells) if (cell.shading.length === 0) cell.shading = shadingAt(operand, 0);
  }
}

const down = (merged: boolean, begins: boolean): CellShape['down'] =>
  begins ? 'restart' : merged ? 'continue' : undefined;

function definedCells(operand: Octets): CellShape[] {
  const count = Math.min(operand.u8(0), MOST_CELLS);
  const cells: CellShape[] = [];
  const flags = 1 + (count + 1) * 2;
  /** What the first cell of those that are merged says, and whether the one before belongs to some. */
  let first: number | undefined;
  for (let i = 0; i < count; i += 1) {
    const at = flags + i * CELL;
    const own = at + 2 <= operand.length ? operand.u16(at) : 0;
    const merged = own & MERGED_ACROSS;
    // What is said of the first of them differs between programs; the others say the other thing.
    const begins = merged !== 0 && (first === undefined || merged === first);
    cells.push({
      left: operand.i16(1 + i * 2),
      right: operand.i16(3 + i * 2),
      across: merged === 0 ? undefined : begins ? 'restart' : 'continue',
      down: down((own & MERGED_DOWN) !== 0, (own & BEGINS_DOWN) !== 0),
      shading: [],
    });
    first = merged === 0 ? undefined : (first ?? merged);
  }
  return cells;
}
