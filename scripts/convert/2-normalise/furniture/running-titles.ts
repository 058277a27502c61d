import { HAN, RUNNING_TEXT } from '../../character-kinds.ts';
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
import { FINISHED_LINE, type Line } from '../lines.ts';
import { isSignature } from '../own-lines.ts';

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
  const edges = pageEdges(content, textOf, ends);
  if (edges.head.length === 0) return { titles: new Set(), doubtful: doubtfulLines(content, textOf, cells) };
  const words = content.map((line, index) => {
    const text = mayBe(textOf(line));
    return text === undefined || cells.has(line) || isSigned(content, index, textOf) ? undefined : text;
  });
  /** How often a text stands on a line, and where first. */
  const standing = new Map<string, { times: number; readonly first: number }>();
  words.forEach((text, index) => {
    if (text === undefined) return;
    const one = standing.get(text);
    if (one === undefined) standing.set(text, { times: 1, first: index });
    else one.times += 1;
  });
  const title = content
    .slice(0, TITLE_WITHIN)
    .map((line) => wordsOf(textOf(line)))
    .join('');
  const found = new Set<number>();
  for (const side of ['foot', 'head'] as const) {
    let open = edges[side];
    const needed = Math.max(TITLE_TIMES, Math.ceil(open.length * TITLE_SHARE));
    for (let depth = 0; depth < LINES_OF_AN_EDGE && open.length > 0; depth += 1) {
      const level = [...Map.groupBy(open, (at) => words[at])].filter(([text, here]) => {
        if (text === undefined) return false;
        const { times, first } = standing.get(text) as { times: number; first: number };
        const heads = side === 'head' && (first < TITLE_WITHIN || title.includes(text)) ? 1 : 0;
        const itself = here[0] === first ? 0 : 1;
        const isTitle = heads === 1 || endsAsTitle(text);
        return here.length + heads >= needed && times === here.length + itself && (itself === 0 || isTitle);
      });
      open = level.flatMap(([, here]) => here).filter((at) => !found.has(at));
      for (const at of open) found.add(at);
      open = open.map((at) => at + (side === 'head' ? 1 : -1)).filter((at) => at >= 0 && at < content.length);
    }
  }
  return { titles: new Set([...found].map((at) => content[at] as Line)), doubtful: new Set() };
}

const wordsOf = (text: string): string => withoutSpace(text.replace(NUMBER_BESIDE, ''));

/** The words of a line that may be a title; `undefined` of any other. */
function mayBe(line: string): string | undefined {
  if (line.length < SHORTEST_RUNNING_TITLE || line.length > LONGEST_RUNNING_TITLE * 2) return undefined;
  const words = wordsOf(line);
  return mayRun(words) ? words : undefined;
}

const mayRun = (text: string): boolean =>
  text.length >= SHORTEST_RUNNING_TITLE &&
  text.length <= LONGEST_RUNNING_TITLE &&
  HAN.test(text) &&
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
  cells: ReadonlySet<Line>,
): Set<Line> {
  const beginning = content.slice(0, TITLE_WITHIN).filter((line) => !cells.has(line));
  const again = new Map(
    beginning.flatMap((line) => mayBe(textOf(line)) ?? []).map((text) => [text, [] as number[]]),
  );
  content.forEach((line, index) => {
    const text = textOf(line);
    if (again.size === 0 || text.length > LONGEST_RUNNING_TITLE * 2 || cells.has(line)) return;
    const same = again.get(withoutSpace(text));
    if (same !== undefined && !isSigned(content, index, textOf)) same.push(index);
  });
  const found = new Set<Line>();
  for (const [, ...others] of again.values()) {
    if (others.length + 1 < TITLE_TIMES) continue;
    const interrupting = others.filter((at) => interrupts(content, at, textOf));
    if (interrupting.length * 2 >= others.length) found.add(content[others[0] as number] as Line);
  }
  return found;
}

/** Whether the text before a line is unfinished. */
function interrupts(content: readonly Line[], index: number, textOf: (line: Line) => string): boolean {
  const before = textOf(content[index - 1] as Line);
  return before.length >= INTERRUPTED_LINE && !FINISHED_LINE.test(before);
}
