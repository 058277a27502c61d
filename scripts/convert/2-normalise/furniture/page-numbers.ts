import type { Span } from '../../types.ts';
import { FEWEST_PAGES, LINES_OF_A_PAGE, RUNNING_LINE, SHORT_FLAT } from '../bars.ts';
import type { Line } from '../lines.ts';

const PAGES = String.raw`共\s*[0-9０-９]{1,4}\s*页`;
const PAGE = String.raw`第\s*[0-9０-９]{1,4}\s*页`;
const BETWEEN = String.raw`[\s,，/／|]*`;
const ANY_PAGE = String.raw`(?:${PAGE}(?:${BETWEEN}${PAGES}|\s*[（(]${PAGES}[）)])?|第\s*\d{1,4}\s*[/／]\s*\d{1,4}\s*页|${PAGES}${BETWEEN}${PAGE}|page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?)`;
/** `— 33 —`, `第 3 页 共 10 页`, as tools set it `## 第 3 页`, `----- Page 3 -----`: a page number that can be nothing else. */
const PAGE_NUMBER = new RegExp(
  String.raw`^(?:[-—–―－·]+\s*[0-9０-９]{1,4}\s*[-—–―－·]+|(?:#{1,6}\s+)?${ANY_PAGE}|[-—–=]{1,20}\s*${ANY_PAGE}\s*[-—–=]{1,20}|\*{1,2}${ANY_PAGE}\*{1,2}|[[【（(]\s*${ANY_PAGE}\s*[\]】）)])$`,
  'iu',
);
/** `3/10`, which may be a day of the year as well. */
const PART_OF_WHOLE = /^(?<page>[0-9]{1,4})\s*\/\s*(?<pages>[0-9]{1,4})$/u;
/** A figure alone on its line, which may be a page number or a cell of a table. */
const BARE_NUMBER = /^[0-9０-９]{1,4}$/u;
/** Which page it is, of how many may stand before it. */
const FIGURES = /(?<=第\s*)\d+|(?<!共\s*)\b\d+/u;
const FINISHED = /[。！？!?；;：:）)”]$/u;
/** A line that goes on for certain: a mark that nothing ends with, or what is open still. */
const GOES_ON = /[，,、—]$|[《（(“][^》）)”]*$/u;

/**
 * The lines that are page numbers. A figure alone on its line counts as one in
 * mid-sentence, where a long line before is unfinished, or as a member of a row of figures
 * that count up by one, a page apart; where pages are numbered in another way, none does.
 */
export function pageNumberLines(content: readonly Line[], textOf: (line: Line) => string): Set<Line> {
  const found = new Set<Line>();
  const otherwise = content.some((line) => PAGE_NUMBER.test(textOf(line)));
  const bare: Line[] = [];
  const parts: Line[] = [];
  content.forEach((line, index) => {
    const text = textOf(line);
    if (PAGE_NUMBER.test(text)) found.add(line);
    if (PART_OF_WHOLE.test(text)) parts.push(line);
    if (otherwise || !BARE_NUMBER.test(text)) return;
    bare.push(line);
    const before = content[index - 1];
    if (before !== undefined && index > 2 && isInterrupted(textOf(before))) found.add(line);
  });
  for (const run of countingRuns(bare, textOf)) {
    if (run.length < FEWEST_PAGES) continue;
    // Figures that count up from row to row are the numbers of a table.
    for (const line of run)
      if (areApart(run)) found.add(line);
      else found.delete(line);
  }
  if (countPages(parts.map((line) => PART_OF_WHOLE.exec(textOf(line))?.groups ?? {})))
    for (const line of parts) found.add(line);
  return found;
}

/** — 33 — and the text of the next page behind it, as tools that take text out of PDFs leave it. */
const PAGE_BEFORE_TEXT = /^[-—–―－]{1,2}\s?(?<page>\d{1,4})\s?[-—–―－]{1,2}\s?(?=\S)/u;

/** By line how much of it is the number of a page that ran together with the text behind it: where they count up. */
export function pageNumbersBeforeText(
  content: readonly Line[],
  textOf: (line: Line) => string,
): ReadonlyMap<Line, number> {
  const found = content.flatMap((line) => {
    const match = PAGE_BEFORE_TEXT.exec(textOf(line));
    return match === null
      ? []
      : [{ line, page: Number(match.groups?.page), length: match[0].trimEnd().length }];
  });
  const countUp = found.every(({ page }, i) => i === 0 || page > (found[i - 1]?.page ?? 0));
  if (found.length < FEWEST_PAGES || !countUp) return new Map();
  return new Map(found.map(({ line, length }) => [line, length]));
}

/** — 33 — within a line, as it stands between the pages of a text without line ends. */
const PAGE_WITHIN = /[—–]\s?(?<page>\d{1,4})\s?[—–]/gu;

/** Where the numbers of pages stand within a line that holds several pages: they count up by one. */
export function pageNumbersWithin(text: string): Span[] {
  if (text.length < SHORT_FLAT) return [];
  const found = [...text.matchAll(PAGE_WITHIN)];
  const countUp = found.every(
    ({ groups }, i) => i === 0 || Number(groups?.page) === Number(found[i - 1]?.groups?.page) + 1,
  );
  if (found.length < 2 || !countUp) return [];
  return found.map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
}

const isInterrupted = (text: string): boolean =>
  GOES_ON.test(text) || (text.length >= RUNNING_LINE && !FINISHED.test(text));

/** Whether these lines are page numbers that can be nothing else, and count up by one from page to page. */
export function areCounted(numbers: ReadonlySet<Line>, textOf: (line: Line) => string): boolean {
  const texts = [...numbers].map(textOf);
  const figures = texts.map((text) => Number(FIGURES.exec(text.normalize('NFKC'))?.[0]));
  return (
    texts.length > 1 &&
    texts.every((text) => PAGE_NUMBER.test(text)) &&
    figures.every((figure, i) => i === 0 || figure === (figures[i - 1] as number) + 1)
  );
}

/** Whether fractions go through a whole, each once: `1/3`, `2/3`, `3/3`. */
function countPages(parts: readonly Record<string, string | undefined>[]): boolean {
  const pages = Number(parts[0]?.pages);
  return (
    parts.every(
      (part, i) => Number(part.pages) === pages && Number(part.page) === Number(parts[0]?.page) + i,
    ) && parts.length >= Math.min(2, pages)
  );
}

/** Whether a page fits between each two lines of a run. */
function areApart(run: readonly Line[]): boolean {
  const [first, last] = [run[0] as Line, run.at(-1) as Line];
  return (last.number - first.number) / Math.max(1, run.length - 1) >= LINES_OF_A_PAGE;
}

/**
 * The lines between figures that count up from row to row: cells, written out one a line,
 * whether the table has a head or not.
 */
export function numberedRowLines(content: readonly Line[], textOf: (line: Line) => string): Set<Line> {
  const bare = content.filter((line) => BARE_NUMBER.test(textOf(line)));
  const rows = countingRuns(bare, textOf).filter((run) => run.length >= FEWEST_PAGES && !areApart(run));
  if (rows.length === 0) return new Set();
  const places = new Map(content.map((line, i) => [line, i]));
  return new Set(
    rows.flatMap((run) => {
      const from = places.get(run[0] as Line) as number;
      const to = places.get(run.at(-1) as Line) as number;
      const cellsOfLast = Math.ceil((to - from) / (run.length - 1));
      return content.slice(from, to + cellsOfLast);
    }),
  );
}

/** Rows of lines of which each holds the number after the one before. */
function countingRuns(lines: readonly Line[], textOf: (line: Line) => string): Line[][] {
  const numberOf = (line: Line): number => Number(textOf(line).normalize('NFKC'));
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run !== undefined && previous !== undefined && numberOf(line) === numberOf(previous) + 1)
      run.push(line);
    else runs.push([line]);
  }
  return runs;
}
