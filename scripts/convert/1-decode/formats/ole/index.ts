import { FormatFault } from '../extraction.ts';
import { Octets } from '../octets.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sectors above this number are none: the end of a chain, free, or a part of the table itself. */
const LAST_SECTOR = 0xfffffffa;
const ENTRY = 128;
const NONE = 0xffffffff;
const STREAM = 2;
const ROOT = 5;
/** Numbers of the sectors of the table that the header has room for. */
const IN_HEADER = 109;
const MOST_ENTRIES = 20_000;

/** A compound file, in which Word and Excel before 2007 keep their streams. */
export interface Ole {
  /** The bytes of a stream at its top; `undefined` where there is none of that name. */
  readonly stream: (name: string) => Octets | undefined;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export const isOle = (bytes: Uint8Array): boolean =>
  SIGNATURE.slice(0, 4).every((byte, index) => bytes[index] === byte);

/**
 * Opens a compound file ([MS-CFB]). No chain is followed further than there are sectors, so
 * that one which runs in a circle is a fault; a stream that is cut short is one, too.
 */
export function openOle(bytes: Uint8Array): Ole {
  const file = new Octets(bytes);
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte))
    throw new FormatFault('broken', '文件已损坏：开头不是 Office 97–2003 文件');
  const shift = file.u16(30);
  if (shift !== 9 && shift !== 12) throw new FormatFault('broken', '文件已损坏：扇区大小有误');
  const size = 1 << shift;
  const sector = (number: number): Octets => {
    const at = (number + 1) * size;
    // The last sector of a file may be cut where its stream ends.
    return file.slice(at, Math.min(size, Math.max(0, file.length - at)));
  };
  const most = Math.ceil(bytes.length / size);
  const table = readTable(file, sector, size, most);
  const chain = (start: number, next: readonly number[]): number[] => {
    const numbers: number[] = [];
    for (let at = start; at < LAST_SECTOR; at = next[at] ?? NONE) {
      if (numbers.length > next.length) throw new FormatFault('broken', '文件已损坏：扇区链成环');
      numbers.push(at);
    }
    return numbers;
  };
  const whole = (start: number, length?: number): Octets => {
    const numbers = chain(start, table);
    const needed = length === undefined ? numbers.length : Math.ceil(length / size);
    if (numbers.length < needed) throw new FormatFault('broken', '文件已损坏或不完整：扇区链中断');
    const content = new Octets(joined(numbers.slice(0, needed).map((number) => sector(number).bytes)));
    return length === undefined ? content : content.slice(0, length);
  };
  const entries = readEntries(whole(file.u32(48)));
  const root = entries[0];
  if (root === undefined || root.type !== ROOT) throw new FormatFault('broken', '文件已损坏：没有根目录');
  const smallest = file.u32(56);
  const smallSize = 1 << file.u16(32);
  let small: { readonly content: Octets; readonly next: readonly number[] } | undefined;
  const inSmall = (start: number, length: number): Octets => {
    if (smallSize !== 64) throw new FormatFault('broken', '文件已损坏：小扇区大小有误');
    small ??= { content: whole(root.start, root.size), next: numbersIn(whole(file.u32(60))) };
    const { content, next } = small;
    const numbers = chain(start, next).slice(0, Math.ceil(length / smallSize));
    const parts = numbers.map((number) => {
      const at = number * smallSize;
      return content.slice(at, Math.min(smallSize, Math.max(0, content.length - at))).bytes;
    });
    return new Octets(joined(parts)).slice(0, length);
  };
  // Programs write the names of streams in letters of either case.
  const top = new Map(atTop(entries, root.child).map((entry) => [entry.name.toLowerCase(), entry]));
  const stream = (name: string): Octets | undefined => {
    const entry = top.get(name.toLowerCase());
    if (entry === undefined || entry.type !== STREAM) return undefined;
    if (entry.size > bytes.length)
      throw new FormatFault('broken', '文件已损坏或不完整：内容比文件自己说的短');
    if (entry.size === 0) return new Octets(new Uint8Array());
    return entry.size < smallest ? inSmall(entry.start, entry.size) : whole(entry.start, entry.size);
  };
  return { stream };
}

/** Which sector follows each. */
function readTable(
  file: Octets,
  sector: (number: number) => Octets,
  size: number,
  most: number,
): readonly number[] {
  const numbers: number[] = [];
  for (let i = 0; i < IN_HEADER; i += 1) numbers.push(file.u32(76 + i * 4));
  let more = file.u32(68);
  for (let read = 0; more < LAST_SECTOR; read += 1) {
    if (read > most) throw new FormatFault('broken', '文件已损坏：扇区链成环');
    const own = sector(more);
    for (let at = 0; at < size - 4; at += 4) numbers.push(own.u32(at));
    more = own.u32(size - 4);
  }
  const used = numbers.filter((number) => number < LAST_SECTOR);
  if (used.length > most) throw new FormatFault('broken', '文件已损坏：扇区表过长');
  return used.flatMap((number) => numbersIn(sector(number)));
}

function numbersIn(content: Octets): number[] {
  return Array.from({ length: Math.floor(content.length / 4) }, (_, i) => content.u32(i * 4));
}

function readEntries(directory: Octets): Entry[] {
  const count = Math.floor(directory.length / ENTRY);
  if (count > MOST_ENTRIES) throw new FormatFault('too-large', `文件内超过 ${MOST_ENTRIES} 个数据流`);
  return Array.from({ length: count }, (_, i) => {
    const at = i * ENTRY;
    const nameLength = Math.min(64, directory.u16(at + 64));
    return {
      name: directory.utf16(at, Math.max(0, Math.floor(nameLength / 2) - 1)),
      type: directory.u8(at + 66),
      left: directory.u32(at + 68),
      right: directory.u32(at + 72),
      child: directory.u32(at + 76),
      start: directory.u32(at + 116),
      size: directory.u32(at + 120),
    };
  });
}

/** What hangs in the tree of the root, whatever lies in folders below it. */
function atTop(entries: readonly Entry[], first: number): Entry[] {
  const seen = new Set<number>();
  const waiting = [first];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    waiting.push(entry.left, entry.right);
  }
  return [...seen].sort((a, b) => a - b).map((at) => entries[at] as Entry);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const content = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.length;
  }
  return content;
}
