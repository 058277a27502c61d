import { readMarker } from '../marker.ts';
import { type CleanLine, columns } from './clean-lines.ts';
import { standsAlone } from './stands-alone.ts';

const FINISHED = /[。！？：；）)”]$/u;
/** A column of text is 20 to 60 Han characters wide; longer lines are paragraphs. */
const NARROWEST = 40;
const WIDEST = 120;
const MIN_LINES = 5;
/** Lines shorter than this share of the width are titles, headings and last lines. */
const SHORT = 0.7;
const RAGGED_COLUMNS = 6;

/**
 * The width in columns at which a file wraps its lines, or `undefined` where each line is
 * a paragraph. A wrapped file has many lines that end in mid-sentence, nearly all of them,
 * titles and headings aside, of one length.
 */
export function wrapWidth(lines: readonly CleanLine[]): number | undefined {
  const unfinished = lines
    .filter((line) => !FINISHED.test(line.text))
    .map((line) => columns(line.text) + line.indent)
    .sort((a, b) => a - b);
  const width = unfinished[Math.floor(unfinished.length * 0.9)];
  if (width === undefined || width < NARROWEST || width > WIDEST) return undefined;
  const long = unfinished.filter((w) => w >= width * SHORT);
  const full = long.filter((w) => w >= width - RAGGED_COLUMNS);
  // Before a number or a label any paragraph may end: measures of one length are no column.
  const shown = lines.filter((line, i) => {
    const next = lines[i + 1];
    const own = columns(line.text) + line.indent;
    return (
      !FINISHED.test(line.text) &&
      own >= width - RAGGED_COLUMNS &&
      next !== undefined &&
      readMarker(next.text) === undefined &&
      !standsAlone(next.text)
    );
  });
  const enough = shown.length >= MIN_LINES && shown.length >= lines.length * 0.15;
  return enough && full.length >= long.length * 0.7 ? width : undefined;
}
