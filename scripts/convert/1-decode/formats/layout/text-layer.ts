import { type Extraction, extraction } from '../extraction.ts';
import { linesOfPages } from './lines.ts';
import type { Page } from './page.ts';

/** Characters of fonts that tell no meaning: private use, replacement, control. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const MEANINGLESS = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const CONTROL = /[\u0000-\u0008\u000E-\u001F]/gu;

/**
 * What the pages of a file say, line by line. Pages without text, and text that is no more than
 * numbers of glyphs, are a fault.
 *
 * @param name of the format, for the editor
 * @param doubts what else of the file may not be read rightly
 */
export function textLayer(name: string, pages: readonly Page[], doubts: readonly string[] = []): Extraction {
  const { lines, doubts: ofPages } = linesOfPages(pages);
  const text = lines.map((line) => (line.furniture === undefined ? line.text : '')).join('');
  if (text.trim() === '')
    return { fault: 'no-text', detail: `${name} 没有文字层（可能是扫描件），请先做文字识别` };
  if ((text.match(MEANINGLESS)?.length ?? 0) > text.length / 2)
    return { fault: 'no-text', detail: `${name} 的字体没有文字编码，读不出文字` };
  return extraction(
    lines.map((line) => ({ ...line, text: line.text.replace(CONTROL, '') })),
    [...ofPages, ...doubts],
  );
}
