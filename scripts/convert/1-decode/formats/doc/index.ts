import { readParts, type WordParts } from '../docx/document.ts';
import { runLooks } from '../docx/run-look.ts';
import { readStyles } from '../docx/styles.ts';
import { element } from '../docx/xml.ts';
import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import type { Octets } from '../octets.ts';
import { isOle, openOle } from '../ole/index.ts';
import { unnumbered } from '../unnumbered.ts';
import { readFib } from './fib.ts';
import { readLists } from './lists.ts';
import { readFonts } from './looks.ts';
import { readPages } from './pages.ts';
import { formattingOf } from './runs.ts';
import { type OldDocument, readTexts } from './stories.ts';
import { readStyleSheet } from './styles.ts';
import { readText } from './text.ts';

const LARGEST = 64 * 1024 * 1024;

/**
 * The paragraphs of a Word document from before 2007 ([MS-DOC]). What the file says is put into
 * the words of a .docx and read as one: numbers of lists, tables, notes, headers, what is
 * hidden, struck out or deleted mean the same in both.
 */
export function extractDoc(bytes: Uint8Array): Extraction {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', 'Word 文件超过 64 MB');
    if (!isOle(bytes))
      throw new FormatFault(
        'unsupported',
        '不是 Word 97–2003 或 WPS 文字的文件，请在 Word 或 WPS 中另存为 .docx',
      );
    const { parts, oldNumbers } = partsIn(openOle(bytes).stream);
    const { lines, doubts } = readParts(parts);
    return extraction(lines, [...doubts, ...unnumbered(oldNumbers)]);
  } catch (error) {
    return faultOf(error);
  }
}

function partsIn(stream: (name: string) => Octets | undefined): {
  readonly parts: WordParts;
  readonly oldNumbers: readonly string[];
} {
  const main = stream('WordDocument');
  if (main === undefined)
    throw new FormatFault(
      'unsupported',
      '文件里没有 Word 正文（可能是 Works 或更早的 WPS 文件），不能读取，请在 WPS 或 Word 中另存为 .docx',
    );
  const fib = readFib(main);
  const table = stream(fib.tableName);
  if (table === undefined) throw new FormatFault('broken', '文件已损坏：没有正文的位置');
  const data = stream('Data');
  const text = readText(main, table, fib);
  const fonts = readFonts(table, fib);
  const characters = readPages(main, table, data, fib.pair('characterPages'), 'characters');
  const paragraphs = readPages(main, table, data, fib.pair('paragraphPages'), 'paragraphs');
  const formatting = formattingOf(text, characters, paragraphs, fonts);
  const styles = readStyleSheet(table, fib, fonts);
  const looks = runLooks(readStyles(styles));
  const document: OldDocument = { main, table, data, fib, characters: text.characters, formatting, looks };
  const { body, footnotes, endnotes, edge, settings, oldNumbers } = readTexts(document);
  return {
    parts: {
      body: element('w:body', {}, body),
      styles,
      numbering: readLists(table, fib),
      settings,
      footnotes: element('w:footnotes', {}, footnotes),
      endnotes: element('w:endnotes', {}, endnotes),
      edge: (id) => {
        const blocks = edge(id);
        return blocks === undefined ? undefined : element('w:hdr', {}, blocks);
      },
      chunk: () => undefined,
    },
    oldNumbers,
  };
}
