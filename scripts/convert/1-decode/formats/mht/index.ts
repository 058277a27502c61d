import { HAN } from '../../../character-kinds.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { type Extraction, FormatFault, faultOf } from '../extraction.ts';
import { extractHtml } from '../html/index.ts';
import { type MailPart, messageOf } from '../mail/parts.ts';

const LARGEST = 64 * 1024 * 1024;
/** Fewer Han characters in a frame beside the page are a button or an advertisement. */
const FEWEST_IN_FRAME = 20;

/**
 * A web page saved as one file: a message whose parts are the page, its styles and its
 * pictures (RFC 2557). The page is read like any other; its places are lines of the page. What
 * its frames say is told of and not read.
 */
export function extractMht(bytes: Uint8Array): Extraction {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', '网页存档超过 64 MB');
    const { parts } = messageOf(bytes);
    const pages = parts.filter(isPage);
    const page = pages.find(({ isStart }) => isStart) ?? pages[0];
    if (page === undefined) throw new FormatFault('broken', '网页存档里没有网页');
    const found = extractHtml(pageBytes(page, parts));
    const frames = pages.filter((other) => other !== page && saysMuch(other, parts)).length;
    if ('fault' in found || frames === 0) return found;
    return { ...found, doubts: [...(found.doubts ?? []), `网页里嵌着 ${frames} 个别的网页（框架），没有读`] };
  } catch (error) {
    return faultOf(error);
  }
}

const PAGES = ['text/html', 'application/xhtml+xml'];
export const isPage = ({ type }: MailPart): boolean => PAGES.some((page) => type.startsWith(page));

function saysMuch(page: MailPart, parts: readonly MailPart[]): boolean {
  const found = extractHtml(pageBytes(page, parts));
  if ('fault' in found) return false;
  const shown = found.lines.map(({ text, furniture }) => (furniture === undefined ? text : '')).join('');
  return [...shown].filter((character) => HAN.test(character)).length >= FEWEST_IN_FRAME;
}

const BYTE_ORDER_MARK = '\ufeff';

/** A page in UTF-8 with the style sheets of other parts, which say what of it is hidden. */
export function pageBytes(page: MailPart, parts: readonly MailPart[]): Uint8Array {
  const sheets = parts
    .filter(({ type }) => type.startsWith('text/css'))
    .map(({ charset, content }) => `<style>${decodeBytes(content, charset).replaceAll('</', '')}</style>`);
  const text = decodeBytes(page.content, page.charset);
  const marked = text.startsWith(BYTE_ORDER_MARK);
  return new TextEncoder().encode(`${marked ? text.slice(1) : text}\n${sheets.join('')}`);
}
