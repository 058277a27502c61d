import { type CleanLine, columns } from './clean-lines.ts';

const FINISHED = /[。！？：；）)”]$/u;
/** A column of text is 20 to 60 Han characters wide; longer lines are paragraphs. */
const NARROWEST = 40;
const WIDEST = 120;
const MIN_LINES = 8;

/**
 * The width in columns at which a file wraps its lines, or `undefined` where each line is
 * a paragraph. A wrapped file has many lines that end in mid-sentence, nearly all of one
 * length.
 */
export function wrapWidth(lines: readonly CleanLine[]): number | undefined {
  const unfinished = lines
    .filter((line) => !FINISHED.test(line.text))
    .map((line) => columns(line.text) + line.indent);
  if (unfinished.length < MIN_LINES || unfinished.length < lines.length * 0.3) return undefined;
  unfinished.sort((a, b) => a - b);
  const width = unfinished[Math.floor(unfinished.length * 0.9)] as number;
  if (width < NARROWEST || width > WIDEST) return undefined;
  const full = unfinished.filter((w) => w >= width - 6).length;
  return full >= unfinished.length * 0.6 ? width : undefined;
}
