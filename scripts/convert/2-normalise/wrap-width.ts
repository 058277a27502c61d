import { readMarker } from '../marker.ts';
import {
  FEWEST_WRAPPED,
  FULL_SHARE,
  LONG_LINE,
  NARROWEST_COLUMN,
  RAGGED_COLUMNS,
  WIDEST_COLUMN,
  WIDTH_AMONG_LINES,
  WRAPPED_SHARE,
} from './bars.ts';
import { type CleanLine, widthOf } from './clean-lines.ts';
import { FINISHED_LINE } from './lines.ts';
import { standsAlone } from './stands-alone.ts';

/**
 * The width in columns at which a file wraps its lines, or `undefined` where each line is
 * a paragraph. A wrapped file has many lines that end in mid-sentence, nearly all of them,
 * titles and headings aside, of one length.
 */
export function wrapWidth(lines: readonly CleanLine[]): number | undefined {
  const unfinished = lines
    .filter((line) => !FINISHED_LINE.test(line.text))
    .map(widthOf)
    .sort((a, b) => a - b);
  const width = unfinished[Math.floor(unfinished.length * WIDTH_AMONG_LINES)];
  if (width === undefined || width < NARROWEST_COLUMN || width > WIDEST_COLUMN) return undefined;
  const long = unfinished.filter((w) => w >= width * LONG_LINE);
  const full = long.filter((w) => w >= width - RAGGED_COLUMNS);
  // Before a number or a label any paragraph may end: measures of one length are no column.
  const shown = lines.filter((line, i) => {
    const next = lines[i + 1];
    const own = widthOf(line);
    return (
      !FINISHED_LINE.test(line.text) &&
      own >= width - RAGGED_COLUMNS &&
      next !== undefined &&
      readMarker(next.text) === undefined &&
      !standsAlone(next.text)
    );
  });
  const enough = shown.length >= FEWEST_WRAPPED && shown.length >= lines.length * WRAPPED_SHARE;
  return enough && full.length >= long.length * FULL_SHARE ? width : undefined;
}
