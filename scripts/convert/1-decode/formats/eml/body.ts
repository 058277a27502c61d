import { decodeBytes } from '../decode-bytes.ts';
import { type Extraction, extraction, LINE_END } from '../extraction.ts';
import { extractHtml } from '../html/index.ts';
import type { MailPart } from '../mail/parts.ts';
import { trusted } from '../mail/words.ts';
import { isPage, pageBytes } from '../mht/index.ts';

/** What a message itself says, and whether each of its lines is a paragraph. */
export interface Body {
  readonly extraction: Extraction;
  readonly linesAreParagraphs: boolean;
}

/** Whether a part is what the message itself says, and no file sent along. */
export const isBody = ({ type, name, isSentAlong }: MailPart): boolean =>
  (type.startsWith('text/plain') || type.startsWith('text/html')) && name === undefined && !isSentAlong;

/** What a message says: as a page where it is written as one too, which tells more of its paragraphs. */
export function bodyOf(parts: readonly MailPart[]): Body {
  const own = parts.filter(isBody);
  const pages = own.filter(isPage);
  const plain = own.filter((part) => !isPage(part) && !(part.isAlternative && pages.length > 0));
  if (pages.length > 0) {
    const page = Buffer.concat([
      ...plain.map((part) => new TextEncoder().encode(`<pre>${escaped(plainText(part))}</pre>\n`)),
      ...pages.map((part) => pageBytes({ ...part, charset: trusted(part.charset) }, parts)),
    ]);
    const found = extractHtml(page);
    if (!('fault' in found) || plain.length === own.length - pages.length)
      return { extraction: found, linesAreParagraphs: true };
  }
  const texts = own.filter((part) => !isPage(part)).map(plainText);
  const lines = texts.join('\n').split(LINE_END);
  return {
    extraction: extraction(lines.map((text, i) => ({ text, place: `第${i + 1}行` }))),
    linesAreParagraphs: false,
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The end of a line that goes on in the next (RFC 3676). */
const FLOWED_END = /(?<!^--) \r?\n(?!>)/gmu;

function plainText({ content, charset, flow }: MailPart): string {
  const text = decodeBytes(content, trusted(charset)).replaceAll('\0', '');
  if (flow === undefined) return text;
  return text.replace(FLOWED_END, flow === 'flowed-delsp' ? '' : ' ');
}
