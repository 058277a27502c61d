import { DATE_LINE } from '../../date.ts';
import { endsAsTitle } from '../../title-end.ts';
import { withoutSpace } from '../../without-space.ts';
import {
  CHARACTERS_OF_A_PAGE,
  INTERRUPTED_LINE,
  LINES_OF_A_PAGE,
  LINES_OF_AN_EDGE,
  LONGEST_RUNNING_TITLE,
  SHORTEST_RUNNING_TITLE,
  TITLE_SHARE,
  TITLE_TIMES,
  TITLE_WITHIN,
} from '../bars.ts';
import type { Line } from '../lines.ts';
import { isSignature } from '../own-lines.ts';

const RUNNING_TEXT = /[。；！？：:]/u;
const MARKER = /^(?:[0-9０-９]+[.．、]|[一二三四五六七八九十]+、|[（(]|第.{1,4}[条章节]|附\s?件)/u;
/** A page number on the line of the title, before it or behind it. */
const NUMBER_BESIDE =
  /^[-—·\s]*\d{1,4}[-—·\s]+(?=\p{Script=Han})|(?<=\p{Script=Han})[-—·\s]+\d{1,4}[-—·\s]*$/gu;

/** Where pages end, as a text itself shows it. */
export interface PageEnds {
  /** Lines that stand between two pages for sure: buttons of a page viewer, numbers that count the pages. */
  readonly certain: ReadonlySet<Line>;
  /** Lines that are page numbers, or rows of a table. */
  readonly numbers: ReadonlySet<Line>;
  /** Lines that begin behind a form feed. */
  readonly behindFeed: ReadonlySet<Line>;
}

/** What comes again at the edges of pages, and what merely comes again. */
export interface RunningTitles {
  readonly titles: ReadonlySet<Line>;
  /** Lines that interrupt sentences as a title does, in a text that shows no pages. */
  readonly doubtful: ReadonlySet<Line>;
}

/**
 * The lines in which the title at the head or foot of a printed page comes again: short
 * lines that stand at the same edge of several pages and nowhere else, where the title
 * itself stands aside. Where the text shows no pages there are none: to come again is no
 * sign, departments do.
 */
export function runningTitles(
  content: readonly Line[],
  textOf: (line: Line) => string,
  ends: PageEnds,
  cells: ReadonlySet<Line>,
): RunningTitles {
  const places = new Map<string, number[]>();
  const words = content.map((line, index) => {
    const text = wordsOf(textOf(line));
    if (!mayRun(text) || cells.has(line) || isSigned(content, index, textOf)) return undefined;
    const before = places.get(text);
    if (before === undefined) places.set(text, [index]);
    else before.push(index);
    return text;
  });
  const title = content
    .slice(0, TITLE_WITHIN)
    .map((line) => wordsOf(textOf(line)))
    .join('');
  const edges = pageEdges(content, textOf, ends);
  const found = new Set<number>();
  for (const side of ['foot', 'head'] as const) {
    let open = edges[side];
    const needed = Math.max(TITLE_TIMES, Math.ceil(open.length * TITLE_SHARE));
    for (let depth = 0; depth < LINES_OF_AN_EDGE && open.length > 0; depth += 1) {
      const again = Map.groupBy(open, (at) => words[at]);
      open = open.filter((at) => {
        const text = words[at];
        if (text === undefined || found.has(at)) return false;
        const all = places.get(text) as readonly number[];
        const here = (again.get(text) as readonly number[]).length;
        const first = all[0] as number;
        const heads = side === 'head' && (first < TITLE_WITHIN || title.includes(text)) ? 1 : 0;
        const itself = (again.get(text) as readonly number[]).includes(first) ? 0 : 1;
        const isTitle = heads === 1 || endsAsTitle(text);
        return here + heads >= needed && all.length === here + itself && (itself === 0 || isTitle);
      });
      for (const at of open) found.add(at);
      open = open.map((at) => at + (side === 'head' ? 1 : -1)).filter((at) => at >= 0 && at < content.length);
    }
  }
  const titles = new Set([...found].map((at) => content[at] as Line));
  return { titles, doubtful: edges.head.length > 0 ? new Set() : doubtfulLines(content, textOf, places) };
}

const wordsOf = (text: string): string => withoutSpace(text.replace(NUMBER_BESIDE, ''));

const mayRun = (text: string): boolean =>
  text.length >= SHORTEST_RUNNING_TITLE &&
  text.length <= LONGEST_RUNNING_TITLE &&
  /\p{Script=Han}/u.test(text) &&
  !RUNNING_TEXT.test(text) &&
  !MARKER.test(text) &&
  !DATE_LINE.test(text);

/** Whether a line is an office that signs: a date stands below it. */
function isSigned(content: readonly Line[], index: number, textOf: (line: Line) => string): boolean {
  if (!isSignature(textOf(content[index] as Line))) return false;
  const next = content[index + 1];
  return next !== undefined && DATE_LINE.test(textOf(next));
}

/** Indexes of the first lines and of the last lines of pages, but for the text's own first and last. */
function pageEdges(
  content: readonly Line[],
  textOf: (line: Line) => string,
  { certain, numbers, behindFeed }: PageEnds,
): { head: number[]; foot: number[] } {
  const between = (line: Line): boolean => certain.has(line) || numbers.has(line);
  const head: number[] = [];
  const foot: number[] = [];
  const lengths: number[] = [];
  let sure = false;
  let lines = 0;
  let characters = 0;
  content.forEach((line, index) => {
    const previous = content[index - 1];
    const ended = previous !== undefined && between(previous);
    if (between(line) || behindFeed.has(line)) {
      if (!ended && index > 0) foot.push(index - 1);
      if (lines > 0) lengths.push(Math.max(lines / LINES_OF_A_PAGE, characters / CHARACTERS_OF_A_PAGE));
      if (certain.has(line) || behindFeed.has(line)) sure = true;
      lines = 0;
      characters = 0;
    }
    if (between(line)) return;
    if (index > 0 && (ended || behindFeed.has(line))) head.push(index);
    lines += 1;
    characters += textOf(line).length;
  });
  const usual = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  return sure || usual >= 1 ? { head, foot } : { head: [], foot: [] };
}

/** Lines that come again from the beginning on, mostly in mid-sentence. */
function doubtfulLines(
  content: readonly Line[],
  textOf: (line: Line) => string,
  places: ReadonlyMap<string, readonly number[]>,
): Set<Line> {
  const found = new Set<Line>();
  for (const [first, ...again] of places.values()) {
    if (first === undefined || first >= TITLE_WITHIN || again.length + 1 < TITLE_TIMES) continue;
    const interrupting = again.filter((at) => interrupts(content, at, textOf));
    if (interrupting.length * 2 < again.length) continue;
    found.add(content[again[0] as number] as Line);
  }
  return found;
}

/** Whether the text before a line is unfinished. */
function interrupts(content: readonly Line[], index: number, textOf: (line: Line) => string): boolean {
  const before = textOf(content[index - 1] as Line);
  return before.length >= INTERRUPTED_LINE && !/[。！？；：）)”]$/u.test(before);
}
