import { decodeText } from '#domain/decode-text.ts';
import { FormatFault } from './extraction.ts';

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Of so many characters beyond ASCII one may be spoilt: a page that was cut or changed on its way, in this encoding still. */
export const ONE_SPOILT_IN = 100;
/** Stands where bytes are no character of their encoding. */
const SPOILT = /\ufffd/gu;
const BEYOND_ASCII = /[^\0-\x7f]/gu;
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/iu;

/**
 * Text in whatever encoding a saved page has. What is valid UTF-8 is UTF-8, whatever the
 * page declares: a browser that saves a page often leaves the old declaration in it. A few bytes
 * that are no character are told of by the stage that hands the text on.
 *
 * @param told the encoding that stands beside the page, as in a message
 */
export function decodeBytes(bytes: Uint8Array, told?: string): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = told ?? DECLARED.exec(head)?.[1];
  const candidates = marked ? [marked[0]] : ['utf-8', ...(declared ? [declared] : []), 'gb18030'];
  const [first, ...others] = candidates;
  const text =
    decodeText(bytes, [first as string])?.text ??
    // A page in another encoding is never nearly UTF-8, but one of UTF-8 may by chance be text in another.
    nearly(bytes, first as string) ??
    decodeText(bytes, others)?.text ??
    nearly(bytes, 'gb18030');
  if (text === undefined) throw new FormatFault('broken', '文字编码无法识别（既不是 UTF-8，也不是 GB18030）');
  return text;
}

/** The bytes in an encoding that fits nearly all of them, with U+FFFD in the place of what cannot be read. */
function nearly(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const spoilt = countOf(text, SPOILT);
  return spoilt * ONE_SPOILT_IN <= countOf(text, BEYOND_ASCII) ? text : undefined;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
