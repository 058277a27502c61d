import type { DecodedText, SourceParagraph, SourceText, Staged } from '../types.ts';
import { type CleanLine, cleanLines } from './clean-lines.ts';
import { findFurniture } from './furniture/index.ts';
import { joinLines } from './join-lines.ts';
import { linesOf } from './lines.ts';
import { splitFlat } from './split-flat.ts';

/**
 * Lines as received → paragraphs. After it:
 * 1. every character of the decoded text that is no white space stands in `text` exactly
 *    once, in order, or is listed as furniture;
 * 2. a paragraph of `text` is never empty, has no white space at its ends, and LF stands
 *    between paragraphs only;
 * 3. `offsets` leads from each character back to the file as received;
 * 4. two paragraphs of the author's are never joined: where the signs are in doubt the
 *    line end stays a paragraph's end.
 */
export function normalise(decoded: DecodedText): Staged<SourceText> {
  const lines = splitFlat(decoded.text, linesOf(decoded));
  const furniture = findFurniture(decoded, lines);
  const groups = joinLines(cleanLines(decoded, lines, furniture));
  const texts: string[] = [];
  const paragraphs: SourceParagraph[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const group of groups) {
    const first = group[0] as CleanLine;
    const last = group.at(-1) as CleanLine;
    let text = '';
    if (texts.length > 0) offsets.push(first.offsets[0] as number);
    for (const line of group) {
      if (text !== '' && partsWords(text, line.text)) {
        text += ' ';
        offsets.push(line.offsets[0] as number);
      }
      text += line.text;
      for (const offset of line.offsets) offsets.push(offset);
    }
    const start = texts.length === 0 ? 0 : length + 1;
    length = start + text.length;
    texts.push(text);
    paragraphs.push({
      start,
      end: length,
      lines: { start: first.number, end: last.number },
      headingMarks: first.headingMarks,
    });
  }
  const value: SourceText = {
    decoded,
    text: texts.join('\n'),
    offsets: Uint32Array.from(offsets),
    paragraphs,
    furniture,
  };
  return { value, diagnostics: [] };
}

/** A line end between two western words is a space; one inside a number is not. */
function partsWords(before: string, after: string): boolean {
  return /[!-~]$/u.test(before) && /^[!-~]/u.test(after) && !(/\d$/u.test(before) && /^\d/u.test(after));
}
