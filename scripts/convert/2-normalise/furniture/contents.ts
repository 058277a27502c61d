import { FIGURE } from '../../character-kinds.ts';
import { withoutSpace } from '../../without-space.ts';
import {
  ENTRIES_OF_A_MISS,
  FEWEST_ENTRIES,
  FEWEST_WITHOUT_HEAD,
  LONGEST_ENTRY,
  SHORTEST_ENTRY,
} from '../bars.ts';
import type { Line } from '../lines.ts';

/** The head of a table of contents. */
const HEAD = /^目(?:录|次)$/u;
/** What leads the eye to the number of a page, and the number. */
const LEADER = /(?:[.．…⋯·•・。_—-]|\s){2,}\d{0,4}$/u;
const PAGE_OF_ENTRY = /(?:[\s.⋯·•・_—-]+|\()?\d{1,4}\)?$/u;

/**
 * The lines of tables of contents: behind their head, or with leaders and the numbers of
 * pages. Lines are one only where what they say begins later lines as well, so that nothing
 * is lost with them.
 */
export function contentsLines(content: readonly Line[], textOf: (line: Line) => string): Set<Line> {
  const found = new Set<Line>();
  const texts = content.map((line) => textOf(line));
  let later: Later | undefined;
  for (let at = 0; at < content.length; at += 1) {
    const head = isHead(texts[at] as string) ? 1 : 0;
    if (head === 0 && !hasPage(texts[at] as string)) continue;
    later ??= laterText(texts);
    const end = endOfEntries(texts, at + head, head === 1, later);
    const entries = end - at - head;
    if (entries < (head === 1 ? FEWEST_ENTRIES : FEWEST_WITHOUT_HEAD)) continue;
    for (const line of content.slice(at, end)) found.add(line);
    at = end - 1;
  }
  return found;
}

const solid = (text: string): string => withoutSpace(text.normalize('NFKC'));

const isHead = (text: string): boolean => text.startsWith('目') && HEAD.test(solid(text));

/** Whether a line ends with leaders and the number of a page. */
const hasPage = (text: string): boolean =>
  FIGURE.test(text.at(-1) ?? '') && LEADER.test(text.slice(-LONGEST_END));

/** Leaders and number are looked for among the last characters. */
const LONGEST_END = 40;

/** Index behind the last entry that begins at an index. */
function endOfEntries(texts: readonly string[], from: number, bare: boolean, later: Later): number {
  let at = from;
  let misses = 0;
  while (at < texts.length) {
    const one = texts[at] as string;
    const next = texts[at + 1];
    const misfit = hasPage(one) && (misses + 1) * ENTRIES_OF_A_MISS <= at - from;
    const overTwo = !hasPage(one) && next !== undefined && hasPage(next) && !later(next, at + 2);
    if (overTwo && later(one + next, at + 2)) at += 2;
    else if ((bare || hasPage(one)) && later(one, at + 1)) at += 1;
    else if (misfit) {
      at += 1;
      misses += 1;
    } else break;
  }
  return at;
}

/** Whether the words of an entry begin a line at or behind an index. */
type Later = (entry: string, from: number) => boolean;

/** Lines with the same first characters that are looked at: a list of millions must not take hours. */
const MOST_CANDIDATES = 100;

function laterText(texts: readonly string[]): Later {
  const lines = texts.map(solid);
  const starts: number[] = [];
  const byBeginning = new Map<string, number[]>();
  let length = 0;
  for (const [i, line] of lines.entries()) {
    starts.push(length);
    length += line.length;
    const beginning = line.slice(0, SHORTEST_ENTRY);
    const same = byBeginning.get(beginning);
    if (same === undefined) byBeginning.set(beginning, [i]);
    else same.push(i);
  }
  // A heading of the text may go on over line ends.
  const all = lines.join('');
  const stands = (words: string, from: number): boolean => {
    const same = byBeginning.get(words.slice(0, SHORTEST_ENTRY)) ?? [];
    let next = 0;
    let end = same.length;
    while (next < end) {
      const middle = (next + end) >> 1;
      if ((same[middle] as number) < from) next = middle + 1;
      else end = middle;
    }
    return same.slice(next, next + MOST_CANDIDATES).some((i) => all.startsWith(words, starts[i]));
  };
  return (entry, from) => {
    if (entry.replace(LEADER, '').length > LONGEST_ENTRY) return false;
    const words = [solid(entry), solid(entry.normalize('NFKC').replace(PAGE_OF_ENTRY, ''))];
    return words.some((one) => one.length >= SHORTEST_ENTRY && stands(one, from));
  };
}
