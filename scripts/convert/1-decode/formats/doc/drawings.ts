import { extentOf } from '../docx/extent.ts';
import { element, type XmlNode } from '../docx/xml.ts';
import type { Octets } from '../octets.ts';
import type { Fib, Pair } from './fib.ts';

const SHAPE_PLACE = 26;
const PICTURE_HEAD = 68;
/** Records of drawings ([MS-ODRAW]) and what of a shape is of use. */
const RECORD = { group: 0xf003, shape: 0xf004, id: 0xf00a, properties: 0xf00b } as const;
const PROPERTY = { picture: 0x104, letters: 0xc0 } as const;
const DEEPEST = 12;

/** What a shape holds besides a text box: a picture, or letters drawn as one. */
export interface Shape {
  id: number;
  picture: boolean;
  letters: string;
  /** The shapes of the group that it stands for. */
  readonly members: Shape[];
}

/** Something that floats: which shape, and how large it is. */
interface Floating {
  readonly id: number;
  readonly extent: XmlNode;
}

/** A picture that stands in the line ([MS-DOC] PICF). */
export function pictureInLine(data: Octets, at: number, isObject: boolean): XmlNode {
  const side = (goal: number, scale: number): number => (data.u16(at + goal) * data.u16(at + scale)) / 1000;
  // That there is a picture is known even where the file does not hold it.
  const known = at + PICTURE_HEAD <= data.length;
  return element('w:drawing', {}, [
    ...(known ? [extentOf(side(28, 32), side(30, 34))] : []),
    element(isObject ? 'o:OLEObject' : 'a:blip'),
  ]);
}

/** What floats over a text, by the number of the character where it hangs. */
export function floatingIn(table: Octets, pair: ReturnType<Fib['pair']>): ReadonlyMap<number, Floating> {
  const found = new Map<number, Floating>();
  if (pair === undefined) return found;
  const list = table.slice(pair.at, pair.length);
  const count = Math.floor((list.length - 4) / (SHAPE_PLACE + 4));
  for (let i = 0; i < count; i += 1) {
    const own = (count + 1) * 4 + i * SHAPE_PLACE;
    const side = (from: number, to: number): number => Math.abs(list.i32(own + to) - list.i32(own + from));
    found.set(list.u32(i * 4), { id: list.u32(own), extent: extentOf(side(4, 12), side(8, 16)) });
  }
  return found;
}

/** Text boxes: by shape, the characters that stand in each, numbered from the first of all boxes. */
export function boxesIn(
  table: Octets,
  fib: Fib,
  name: Extract<Pair, 'boxes' | 'edgeBoxes'>,
): Map<number, readonly [number, number]> {
  const pair = fib.pair(name);
  const boxes = new Map<number, readonly [number, number]>();
  if (pair === undefined) return boxes;
  const list = table.slice(pair.at, pair.length);
  const size = 22;
  const count = Math.floor((list.length - 4) / (size + 4));
  for (let i = 0; i < count; i += 1) {
    const shape = list.u32((count + 1) * 4 + i * size + 14);
    if (shape !== 0) boxes.set(shape, [list.u32(i * 4), list.u32(i * 4 + 4)]);
  }
  return boxes;
}

/** The shapes of a document's drawings, by their ids. */
export function shapesIn(table: Octets, fib: Fib): ReadonlyMap<number, Shape> {
  const shapes = new Map<number, Shape>();
  const pair = fib.pair('drawings');
  if (pair === undefined) return shapes;
  const all = table.slice(pair.at, pair.length);
  const group = 8 + all.u32(4);
  readRecords(all, 0, group, shapes, 0);
  // Each drawing, of the text and of the edges of pages, stands behind a byte that says which.
  for (let at = group; at + 9 <= all.length; ) {
    const length = 8 + all.u32(at + 5);
    readRecords(all, at + 1, Math.min(length, all.length - at - 1), shapes, 0);
    at += 1 + length;
  }
  return shapes;
}

/** Reads records one behind the other; `around` is the shape, or the group, that they stand in. */
function readRecords(
  all: Octets,
  from: number,
  length: number,
  shapes: Map<number, Shape>,
  depth: number,
  around?: Shape,
): void {
  if (depth > DEEPEST) return;
  for (let at = from; at + 8 <= from + length; ) {
    const head = all.u16(at);
    const kind = all.u16(at + 2);
    const size = Math.min(all.u32(at + 4), from + length - at - 8);
    if (kind === RECORD.shape || kind === RECORD.group) {
      const own: Shape = { id: 0, picture: false, letters: '', members: [] };
      readRecords(all, at + 8, size, shapes, depth + 1, own);
      // The first shape of a group stands for all of it.
      const first = kind === RECORD.group ? own.members.shift() : own;
      if (kind === RECORD.group) first?.members.push(...own.members);
      if (first !== undefined) {
        shapes.set(first.id, first);
        around?.members.push(first);
      }
    } else if ((head & 0xf) === 0xf) readRecords(all, at + 8, size, shapes, depth + 1, around);
    else if (around !== undefined && kind === RECORD.id) around.id = all.u32(at + 8);
    else if (around !== undefined && kind === RECORD.properties)
      readProperties(all.slice(at + 8, size), head >> 4, around);
    at += 8 + size;
  }
}

/** A shape with all that are grouped with it. */
export function withMembers(shape: Shape): Shape[] {
  return [shape, ...shape.members.flatMap(withMembers)];
}

function readProperties(list: Octets, count: number, shape: Shape): void {
  let beyond = count * 6;
  for (let i = 0; i < count && i * 6 + 6 <= list.length; i += 1) {
    const name = list.u16(i * 6);
    const value = list.u32(i * 6 + 2);
    if ((name & 0x3fff) === PROPERTY.picture && value !== 0) shape.picture = true;
    if ((name & 0x8000) === 0) continue;
    if ((name & 0x3fff) === PROPERTY.letters && beyond + value <= list.length)
      shape.letters = list.utf16(beyond, value >> 1).split('\0')[0] as string;
    beyond += value;
  }
}
