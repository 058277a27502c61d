import { FormatFault } from '../extraction.ts';
import type { Octets } from '../octets.ts';

/** One change of a property: what it changes, and its operand. */
export interface Sprm {
  readonly code: number;
  readonly operand: Octets;
}

/** Bytes of the operand by the three highest bits of the code; 6 says its own length. */
const SIZES = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
const OWN_COUNT = 255;

/** The changes in a list of them, in order. */
export function readSprms(list: Octets): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 2 <= list.length) {
    const code = list.u16(at);
    at += 2;
    const [skip, size] = operandAt(list, at, code);
    // What pads a list to an even length, and what some programs cut off, is no fault.
    if (at + skip + size > list.length) break;
    sprms.push({ code, operand: list.slice(at + skip, size) });
    at += skip + size;
  }
  return sprms;
}

function operandAt(list: Octets, at: number, code: number): readonly [number, number] {
  const fixed = SIZES[code >> 13];
  if (fixed !== undefined) return [0, fixed];
  if (at >= list.length) return [1, 0];
  if (code === DEFINE_TABLE) return at + 2 > list.length ? [2, 0] : [2, Math.max(0, list.u16(at) - 1)];
  const size = list.u8(at);
  if (code !== CHANGE_TABS || size !== OWN_COUNT) return [1, size];
  const deleted = list.u8(at + 1) * 4;
  if (at + 2 + deleted >= list.length) throw new FormatFault('broken', '文件已损坏：制表位有误');
  return [1, 2 + deleted + list.u8(at + 2 + deleted) * 3];
}
