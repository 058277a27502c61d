import { FormatFault } from '../extraction.ts';
import { Octets } from '../octets.ts';
import type { Fib } from './fib.ts';
import { readSprms, type Sprm } from './sprm.ts';

/** A document of five thousand pages; a small file can say that a piece of it is repeated without end. */
const MOST_CHARACTERS = 5_000_000;
const COMPRESSED = 0x40000000;
const CHANGES = 1;
const PIECES = 2;
const PIECE = 8;

/** A stretch of the text that lies in one stretch of the file. */
export interface Piece {
  /** Numbers of its characters, half open. */
  readonly start: number;
  readonly end: number;
  /** Where it lies in the main stream, and how many bytes a character takes there. */
  readonly at: number;
  readonly width: 1 | 2;
  /** Changes of properties that hold for all of it. */
  readonly changes: readonly Sprm[];
}

/** The characters of a document, with where each lies in the file. */
export interface Text {
  readonly characters: string;
  readonly pieces: readonly Piece[];
}

/** Reads the table of pieces ([MS-DOC] Clx). */
export function readText(main: Octets, table: Octets, fib: Fib): Text {
  const pair = fib.pair('pieces');
  if (pair === undefined) throw new FormatFault('broken', '文件已损坏：没有正文的位置');
  const clx = table.slice(pair.at, pair.length);
  const changes: Octets[] = [];
  let at = 0;
  while (clx.u8(at) === CHANGES) {
    const length = clx.u16(at + 1);
    changes.push(clx.slice(at + 3, length));
    at += 3 + length;
  }
  if (clx.u8(at) !== PIECES) throw new FormatFault('broken', '文件已损坏：没有正文的位置');
  const list = clx.slice(at + 5, clx.u32(at + 1));
  const count = Math.floor((list.length - 4) / (PIECE + 4));
  const pieces: Piece[] = [];
  const parts: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const start = list.u32(i * 4);
    const end = list.u32(i * 4 + 4);
    if (i === 0 ? start !== 0 : start !== pieces.at(-1)?.end)
      throw new FormatFault('broken', '文件已损坏：正文的位置有误');
    if (end < start) throw new FormatFault('broken', '文件已损坏：正文的位置有误');
    if (end > MOST_CHARACTERS)
      throw new FormatFault('too-large', `正文超过 ${MOST_CHARACTERS / 10_000} 万字`);
    const piece = (count + 1) * 4 + i * PIECE;
    const place = list.u32(piece + 2);
    const compressed = (place & COMPRESSED) !== 0;
    const from = compressed ? (place & ~COMPRESSED) >>> 1 : place;
    const bytes = main.slice(from, (end - start) * (compressed ? 1 : 2)).bytes;
    parts.push(decode(bytes, compressed));
    pieces.push({
      start,
      end,
      at: from,
      width: compressed ? 1 : 2,
      changes: changesOf(list.u16(piece + 6), changes),
    });
  }
  return { characters: parts.join(''), pieces };
}

/** Either encoding gives a character for each unit: numbers of characters stay true. */
function decode(bytes: Uint8Array, compressed: boolean): string {
  if (compressed) return new TextDecoder('windows-1252').decode(bytes);
  // Not the decoder: it would put one mark in the place of half a pair.
  const units = new Uint16Array(bytes.length / 2);
  for (let i = 0; i < units.length; i += 1)
    units[i] = (bytes[i * 2] as number) | ((bytes[i * 2 + 1] as number) << 8);
  let text = '';
  for (let i = 0; i < units.length; i += BATCH) text += String.fromCharCode(...units.subarray(i, i + BATCH));
  return text;
}

/** As many arguments as any engine takes. */
const BATCH = 8192;

/** Changes that fit into two bytes, by their number there. */
const SHORT: Readonly<Record<number, number>> = {
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  87: 0x0837,
  92: 0x083c,
};

function changesOf(change: number, lists: readonly Octets[]): readonly Sprm[] {
  if ((change & 1) === 1) {
    const list = lists[change >> 1];
    return list === undefined ? [] : readSprms(list);
  }
  const code = SHORT[(change >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: new Octets(Uint8Array.of(change >> 8)) }];
}
