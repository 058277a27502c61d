import { decodeBytes } from '../decode-bytes.ts';
import { type Extraction, FormatFault, faultOf } from '../extraction.ts';
import { extractHtml } from '../html/index.ts';
import { type MailPart, partsOf } from './parts.ts';

const LARGEST = 64 * 1024 * 1024;

/**
 * A web page saved as one file: a message whose parts are the page, its styles and its
 * pictures (RFC 2557). The page is read like any other; its places are lines of the page.
 */
export function extractMht(bytes: Uint8Array): Extraction {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', '网页存档超过 64 MB');
    const parts = partsOf(bytes);
    const page = pageAmong(parts);
    if (page === undefined) throw new FormatFault('broken', '网页存档里没有网页');
    return extractHtml(withSheets(page, parts));
  } catch (error) {
    return faultOf(error);
  }
}

const PAGES = ['text/html', 'application/xhtml+xml'];
const BYTE_ORDER_MARK = '\ufeff';

/** The page: the one that the message says it starts with, else the first. */
function pageAmong(parts: readonly MailPart[]): MailPart | undefined {
  const pages = parts.filter(({ type }) => PAGES.some((page) => type.startsWith(page)));
  return pages.find(({ isStart }) => isStart) ?? pages[0];
}

/** The page in UTF-8 with the style sheets of its other parts, which say what of it is hidden. */
function withSheets(page: MailPart, parts: readonly MailPart[]): Uint8Array {
  const sheets = parts
    .filter(({ type }) => type.startsWith('text/css'))
    .map(({ charset, content }) => `<style>${decodeBytes(content, charset).replaceAll('</', '')}</style>`);
  const text = decodeBytes(page.content, page.charset);
  const marked = text.startsWith(BYTE_ORDER_MARK);
  return new TextEncoder().encode(`${marked ? text.slice(1) : text}\n${sheets.join('')}`);
}
