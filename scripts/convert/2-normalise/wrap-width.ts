import { readMarker } from '../marker.ts';
import {
  FAR_LONGER,
  FEWEST_BELOW_RUN_ON,
  FEWEST_WRAPPED,
  FULL_SHARE,
  LONG_LINE,
  MOST_FAR_LONGER,
  MOST_LONGER,
  MOST_RUN_ON,
  NARROWEST_COLUMN,
  RAGGED_COLUMNS,
  RUN_ON_LINE,
  WIDEST_COLUMN,
  WIDTH_AMONG_LINES,
  WIDTH_BELOW_RUN_ON,
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
  const widthAt = (share: number): number => unfinished[Math.floor(unfinished.length * share)] ?? 0;
  const width = widthAt(WIDTH_AMONG_LINES);
  if (isWidthOf(lines, unfinished, width)) return width;
  // In a short text a few lines of one length are no column.
  const below = widthAt(WIDTH_BELOW_RUN_ON);
  return unfinished.length >= FEWEST_BELOW_RUN_ON && isWidthOf(lines, unfinished, below) ? below : undefined;
}

/** Whether a file is wrapped at a width. Longer are those few lines in which a tool ran two together. */
function isWidthOf(lines: readonly CleanLine[], unfinished: readonly number[], width: number): boolean {
  if (width < NARROWEST_COLUMN || width > WIDEST_COLUMN) return false;
  const long = unfinished.filter((w) => w >= width * LONG_LINE);
  const full = long.filter((w) => w >= width - RAGGED_COLUMNS);
  const runOn = unfinished.filter((w) => w >= width * RUN_ON_LINE);
  const longer = unfinished.filter((w) => w > width + RAGGED_COLUMNS && w < width * RUN_ON_LINE);
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
  // A paragraph of many lines on one is no tool's slip: where these are many, each line is a paragraph.
  const farLonger = lines.filter((line) => widthOf(line) >= width * FAR_LONGER);
  if (farLonger.length > shown.length * MOST_FAR_LONGER) return false;
  const enough = shown.length >= FEWEST_WRAPPED && shown.length >= lines.length * WRAPPED_SHARE;
  const fits = longer.length <= long.length * MOST_LONGER && runOn.length <= long.length * MOST_RUN_ON;
  return enough && fits && full.length >= long.length * FULL_SHARE;
}
