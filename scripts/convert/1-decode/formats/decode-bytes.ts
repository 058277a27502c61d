import { decodeText } from '#domain/decode-text.ts';
import { FormatFault } from './extraction.ts';

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/iu;

/**
 * Text in whatever encoding a saved page has. What is valid UTF-8 is UTF-8, whatever the
 * page declares: a browser that saves a page often leaves the old declaration in it.
 *
 * @param told the encoding that stands beside the page, as in a message
 */
export function decodeBytes(bytes: Uint8Array, told?: string): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = told ?? DECLARED.exec(head)?.[1];
  const candidates = marked ? [marked[0]] : ['utf-8', ...(declared ? [declared] : []), 'gb18030'];
  const decoded = decodeText(bytes, candidates);
  if (decoded === undefined)
    throw new FormatFault('broken', '文字编码无法识别（既不是 UTF-8，也不是 GB18030）');
  return decoded.text;
}
