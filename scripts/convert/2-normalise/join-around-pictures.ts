import type { ScanBox } from '#domain/scan-boxes.ts';
import type { CleanLine } from './clean-lines.ts';
import { joinLines } from './join-lines.ts';

/**
 * The lines of each paragraph of a text among which pictures stand: its own lines are paragraphs
 * as the format gives them, those recognised on a picture are joined as those of a scan are. No
 * paragraph goes on from the text into a picture, or from one picture into another.
 *
 * @param alone numbers of the lines that are cells of a table
 * @param scanned by number of the line where it stands on pictures
 */
export function joinAroundPictures(
  lines: readonly CleanLine[],
  alone: ReadonlySet<number>,
  scanned: ReadonlyMap<number, readonly ScanBox[]>,
): CleanLine[][] {
  const pictureOf = ({ number }: CleanLine): number => scanned.get(number)?.[0]?.page ?? TEXT;
  const by = Map.groupBy(lines, pictureOf);
  const edges = new Set(
    lines.filter((line, i) => i > 0 && pictureOf(line) !== pictureOf(lines[i - 1] as CleanLine)),
  );
  const groups = [...by].flatMap(([picture, own]) =>
    picture === TEXT
      ? joinLines(own, alone, true).flatMap((group) => partedAt(group, edges))
      : joinLines(own, alone),
  );
  return groups.sort(([a], [b]) => (a?.number ?? 0) - (b?.number ?? 0));
}

/** What stands on no picture. */
const TEXT = 0;

/** The group cut before each of these lines. */
function partedAt(group: readonly CleanLine[], edges: ReadonlySet<CleanLine>): CleanLine[][] {
  const parts: CleanLine[][] = [];
  for (const line of group) {
    const last = parts.at(-1);
    if (last === undefined || edges.has(line)) parts.push([line]);
    else last.push(line);
  }
  return parts;
}
