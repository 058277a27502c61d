import { decodeText, type TextEncoding } from '#domain/decode-text.ts';
import { type Extracted, type ExtractedLine, extraction, LINE_END } from '../extraction.ts';
import { extractHtml } from '../html/index.ts';
import { readLines } from '../html/lines.ts';
import { parseTree } from '../html/tree.ts';
import { unreadInWords } from '../unread.ts';
import { asPage, holdsCarriers, withoutCarriers } from './as-page.ts';
import { holdsMarkup } from './holds-markup.ts';

/** Longer ones are no circular, and are told of when they are decoded. */
const LONGEST = 2_000_000;
const LONGEST_CHROME = 200;
/** A page that was saved under the ending of a text. */
const WHOLE_PAGE = /^\s*(?:<\?xml[^>]{0,80}>\s*)?<(?:!doctype\s+html|html|head|body)\b/iu;
const NUMBER = /\d+/u;

/** A plain text that was unpacked. */
export type UnpackedText = Extracted & { readonly format: TextEncoding };

/**
 * Unpacks a plain text, Markdown or not, that is written in the markup of pages, as those who
 * gather pages and those who make them of Markdown keep it: its lines as a reader of the page
 * sees them, each with its line in the file. `undefined` for any other text: it is read as it stands.
 */
export function unpackMarkedText(bytes: Uint8Array): UnpackedText | undefined {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return undefined;
  const { text, encoding } = decoded;
  if (text.length > LONGEST || text.includes('\0')) return undefined;
  if (WHOLE_PAGE.test(text)) {
    const page = extractHtml(bytes);
    return 'fault' in page ? undefined : { ...page, format: encoding, linesAreParagraphs: true };
  }
  if (holdsCarriers(text) || !holdsMarkup(text)) return undefined;
  try {
    const { html, wordless, tagged, plain } = asPage(text.split(LINE_END));
    const { lines, unread } = readLines(parseTree(html), 1, 0, true);
    const told = lines.map((line) => restored(line, wordless));
    const found = extraction(asInFile(told), unreadInWords(unread));
    if ('fault' in found) return undefined;
    return { ...found, format: encoding, linesAreParagraphs: tagged > plain };
  } catch {
    // Nested too deep for a browser: whatever it is, it is read as text.
    return undefined;
  }
}

function restored(line: ExtractedLine, wordless: ReadonlySet<number>): ExtractedLine {
  const text = withoutCarriers(line.text);
  if (line.furniture !== 'hidden' || !wordless.has(numberOf(line)) || text.length > LONGEST_CHROME)
    return { ...line, text };
  return { ...line, text, furniture: 'page-chrome' };
}

const numberOf = ({ place }: ExtractedLine): number => Number(NUMBER.exec(place)?.[0]);

/** With the blank lines of the file, so that lines keep their numbers where none was broken in two. */
function asInFile(lines: readonly ExtractedLine[]): ExtractedLine[] {
  const made: ExtractedLine[] = [];
  for (const line of lines) {
    if (line.cell === undefined)
      for (let at = made.length + 1; at < numberOf(line); at += 1)
        made.push({ text: '', place: `第${at}行` });
    made.push(line);
  }
  return made;
}
