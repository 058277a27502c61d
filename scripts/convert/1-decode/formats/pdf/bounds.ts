import { constants, inflateSync } from 'node:zlib';
import { FormatFault } from '../extraction.ts';

const MIB = 1024 * 1024;
const LARGEST_FILE = 128 * MIB;
/** A page of text inflates to some kilobytes; pictures are never inflated for their text. */
const LARGEST_STREAM = 32 * MIB;
const LARGEST_PICTURE = 256 * MIB;
const LARGEST_TOTAL = 256 * MIB;
const MOST_STREAMS = 100_000;
/** Coders in which little stands for very much, and that are not tried out here. */
const LARGEST_UNTRIED = MIB / 2;
const PICTURE = /\/Subtype\s*\/Image\b/u;
const UNTRIED = /\/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/u;
const DICTIONARY = 600;
/** The library looks for the end of each object that has none through the rest of the file. */
const MOST_UNENDED = 1_000;
const MOST_OBJECTS = 500_000;

/**
 * Refuses a file whose streams inflate beyond all measure, before the PDF library, which
 * has no such bound, unpacks them into memory.
 */
export function checkStreams(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_FILE) throw new FormatFault('too-large', `PDF 超过 ${LARGEST_FILE / MIB} MB`);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkObjects(file);
  let total = 0;
  let streams = 0;
  let end = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue;
    streams += 1;
    if (streams > MOST_STREAMS) throw new FormatFault('too-large', `PDF 数据流超过 ${MOST_STREAMS} 个`);
    let start = at + 6;
    while (start < at + 8 && (file[start] === 13 || file[start] === 10)) start += 1;
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const picture = PICTURE.test(dictionary);
    if (end >= 0 && end < start) end = file.indexOf('endstream', start);
    const data = file.subarray(start, end < 0 ? file.length : end);
    if (!picture && UNTRIED.test(dictionary) && data.length > LARGEST_UNTRIED)
      throw new FormatFault('too-large', 'PDF 数据流的压缩方式过旧且数据过大，请重新另存为 PDF');
    const size = inflatedSize(data, picture ? LARGEST_PICTURE : LARGEST_STREAM, 3);
    if (!picture) total += size;
    if (total > LARGEST_TOTAL) throw new FormatFault('too-large', `PDF 解压后超过 ${LARGEST_TOTAL / MIB} MB`);
  }
}

function inflatedSize(data: Uint8Array, limit: number, depth: number): number {
  const [first = 0, second = 0] = data;
  if (depth === 0 || (first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return 0;
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError)
      throw new FormatFault('too-large', `PDF 中有一个数据流解压后超过 ${limit / MIB} MB`);
    return 0;
  }
  return inflated.length + inflatedSize(inflated, limit, depth - 1);
}

function checkObjects(file: Buffer): void {
  let begun = 0;
  let ended = 0;
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at + 3)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') ended += 1;
    else begun += 1;
    if (begun > MOST_OBJECTS) throw new FormatFault('too-large', `PDF 对象超过 ${MOST_OBJECTS} 个`);
  }
  if (begun - ended > MOST_UNENDED) throw new FormatFault('broken', 'PDF 不完整：许多对象没有结束');
}
