import { readMarker } from '../marker.ts';
import { FEWEST_TOGETHER, LONGEST_PRINTED, SHORTEST_PRINTED, TOGETHER_SHARE } from './bars.ts';
import { type CleanLine, widthOf } from './clean-lines.ts';

const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_FIRST = /^\p{Script=Han}/u;

/** Whether somebody ended a paragraph at the edge of his paper, within a word. */
export type CutsWord = (line: CleanLine, next: CleanLine) => boolean;

/**
 * Tells paragraphs that a word goes over from, 鼓|励: one is as long as a printed line, no mark ends it, and what the
 * two characters are to each other the rest of the text shows. A heading ends with a word, and where the next
 * paragraph begins another does.
 */
export function wordCuts(lines: readonly CleanLine[]): CutsWord {
  let together: ReadonlyMap<string, number> | undefined;
  return (line, next) => {
    const width = widthOf(line);
    if (width < SHORTEST_PRINTED || width > LONGEST_PRINTED || next.apart) return false;
    if (!HAN_AT_END.test(line.text) || !HAN_FIRST.test(next.text)) return false;
    if (readMarker(next.text) !== undefined) return false;
    const first = line.text.at(-1) as string;
    const both = first + next.text.charAt(0);
    together ??= countPairs(lines);
    const times = together.get(both) ?? 0;
    return times >= FEWEST_TOGETHER && times >= (together.get(first) ?? 0) * TOGETHER_SHARE;
  };
}

/** How often each character and each two side by side stand in the lines; of the last of a line nothing is told. */
function countPairs(lines: readonly CleanLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    for (let i = 0; i + 1 < text.length; i += 1)
      for (const words of [text.charAt(i), text.slice(i, i + 2)])
        counts.set(words, (counts.get(words) ?? 0) + 1);
  return counts;
}
