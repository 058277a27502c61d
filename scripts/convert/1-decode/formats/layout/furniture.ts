import { SECTION_NUMBER, SUBSECTION_NUMBER } from '../../../marker.ts';
import { withoutFigures, withoutSpace } from '../../../without-space.ts';
import type { ExtractedLine } from '../extraction.ts';
import type { Page } from './page.ts';
import type { Row } from './rows.ts';

type Kind = NonNullable<ExtractedLine['furniture']>;

/** What a page number may look like; `n` is its figure. */
const PAGE_NUMBER =
  /^(?:[-—–―－·.•|_~]*\s*(?<n>\d{1,4})\s*[-—–―－·.•|_~]*|第\s*(?<of>\d{1,4})\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|(?<part>\d{1,4})\s*\/\s*\d{1,4}|page\s*(?<page>\d{1,4})(?:\s*of\s*\d{1,4})?)$/iu;
/** Shares of the page's height within which head and foot lie. */
const EDGE = 0.14;
const OUTER_EDGE = 0.08;
/** Lines counted from the edge that may belong to head or foot. */
const OUTERMOST = 3;
const FEWEST_PAGES = 3;
const ON_MOST = 0.4;
/** What is shorter may be a cell that stands at the top of several pages of a table. */
const SHORTEST_TITLE = 4;

/**
 * Lines that a browser prints at the edges of the paper: its date and the title, the page's
 * address. A date with labels behind it (来源：) is a line of the page itself.
 */
const BROWSER =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，\s]+(?:[上下]午)?\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s[^：:]*)?$|^(?:https?|file):\/\/\S+/iu;
/** What programs that scan with a telephone set below each page. */
const SCANNER =
  /^(?:由|使用|本文档由)?\s?(?:[\p{Script=Han}A-Za-z]{0,6}扫描(?:全能王|助手|王|宝|仪|大师|文档)|CamScanner|Scanned (?:by|with) \S+|[A-Za-z]{2,12}Scan(?:ner)?)\S{0,4}\s?(?:创建|扫描|生成|制作|提供)?$/iu;
/** A line of its own size, or so far from the text: times the usual distance of lines. */
const OTHER_SIZE = 0.07;
const FAR = 1.4;
/** A line drawn between head and text is longer than so many characters. */
const SHORTEST_RULE_EM = 4;
const LONGEST_TITLE = 40;
const SENTENCE = /[。；！？：，:]/u;
/** A heading behind its number. */
const MARKED = new RegExp(
  `^(?:第.{1,4}[章节条]|${SECTION_NUMBER}|${SUBSECTION_NUMBER}|\\d{1,2}[.．、])(.+)$`,
  'u',
);
/** Height within which lines of several pages are level, as a share of the page's. */
const LEVEL = 0.012;

/** Which lines of which page are page numbers and running titles, by page and line. */
export function findFurniture(
  pages: readonly Page[],
  rows: readonly (readonly Row[])[],
): ReadonlyMap<Row, Kind> {
  const found = new Map<Row, Kind>();
  const edges = rows.map((lines, index) => edgeRows(lines, (pages[index] as Page).height));
  const offsets = pageOffsets(edges);
  edges.forEach((lines, index) => {
    for (const row of lines) {
      const number = pageNumber(row.text);
      if (number !== undefined && (offsets.has(number - index) || isDecorated(row.text)))
        found.set(row, 'page-number');
    }
  });
  for (const lines of edges)
    for (const row of lines) if (BROWSER.test(row.text.trim())) found.set(row, 'running-title');
  for (const row of rows.flat()) if (SCANNER.test(row.text.trim())) found.set(row, 'running-title');
  const apart = edges.map((lines, i) => apartRows(lines, rows[i] as readonly Row[], pages[i] as Page));
  for (const row of repeated(apart, pages)) if (!found.has(row)) found.set(row, 'running-title');
  const body = rows.map((lines) => lines.filter((row) => !found.has(row)));
  for (const row of changingTitles(body, pages)) found.set(row, 'running-title');
  return found;
}

/** The few lines nearest to the upper and the lower edge. */
function edgeRows(lines: readonly Row[], height: number): Row[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  const head = byHeight.slice(0, OUTERMOST).filter(({ y }) => y < height * EDGE);
  const foot = byHeight.slice(-OUTERMOST).filter(({ y }) => y > height * (1 - EDGE));
  return [...new Set([...head, ...foot])];
}

/**
 * By how much printed numbers differ from the pages' own: numbers that count along with
 * the pages are page numbers, any other figure at the edge may be text.
 */
function pageOffsets(edges: readonly (readonly Row[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  edges.forEach((lines, index) => {
    for (const { text } of lines) {
      const number = pageNumber(text);
      if (number !== undefined) counts.set(number - index, (counts.get(number - index) ?? 0) + 1);
    }
  });
  const needed = Math.min(edges.length, Math.max(2, Math.floor(edges.length * ON_MOST)));
  return new Set([...counts].filter(([, count]) => count >= needed).map(([offset]) => offset));
}

function pageNumber(text: string): number | undefined {
  const groups = PAGE_NUMBER.exec(text.normalize('NFKC').trim())?.groups;
  const figure = groups?.n ?? groups?.of ?? groups?.part ?? groups?.page;
  return figure === undefined ? undefined : Number(figure);
}

const BARE_FIGURE = /^\d+(?:\s*\/\s*\d+)?$/u;
/** Whether a figure can be nothing but a page number; `3/10` may be a day. */
const isDecorated = (text: string): boolean => !BARE_FIGURE.test(text.normalize('NFKC').trim());

/** Of the lines at the edges of a page those that are no lines of its text: set apart, and no part of a sentence. */
function apartRows(edge: readonly Row[], lines: readonly Row[], page: Page): Row[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  return edge.filter((row) => {
    if (SENTENCE.test(wordsOf(row))) return false;
    const outer = row.y < page.height * OUTER_EDGE || row.y > page.height * (1 - OUTER_EDGE);
    const down = row.y < page.height / 2 ? 1 : -1;
    // Lines of a head or foot stand together; the last of them stands away from the text.
    for (let at = byHeight.indexOf(row), i = 0; i < OUTERMOST; i += 1, at += down) {
      const [one, next] = [byHeight[at], byHeight[at + down]];
      if (one === undefined || next === undefined) break;
      if (isApart(one, next, down > 0 ? byHeight : byHeight.toReversed(), page)) return true;
    }
    return outer;
  });
}

/** Lines at one height that say the same on many pages, figures in them aside. */
function repeated(edges: readonly (readonly Row[])[], pages: readonly Page[]): Row[] {
  const groups = new Map<string, { row: Row; page: number }[]>();
  edges.forEach((lines, page) => {
    for (const row of lines) {
      const words = withoutFigures(wordsOf(row));
      if (words.length < SHORTEST_TITLE) continue;
      groups.set(words, [...(groups.get(words) ?? []), { row, page }]);
    }
  });
  return [...groups.values()].flatMap((group) => {
    const height = (pages[0] as Page).height;
    const heights = group.map(({ row }) => row.y);
    const middle = [...heights].sort((a, b) => a - b)[Math.floor(heights.length / 2)] as number;
    const level = group.filter(({ row }) => Math.abs(row.y - middle) < height * LEVEL);
    const on = new Set(level.map(({ page }) => page)).size;
    // Two pages that agree prove little, unless at the very edge of the paper.
    const outermost = middle < height * OUTER_EDGE || middle > height * (1 - OUTER_EDGE);
    const enough = on >= FEWEST_PAGES || (on === 2 && pages.length === 2 && outermost);
    return enough && on >= pages.length * ON_MOST ? level.map(({ row }) => row) : [];
  });
}

/**
 * Titles at the head or foot of pages that change, as the name of the chapter does: at one
 * height on most pages, set apart from the text by size, distance or a line, and each of
 * them comes again or is a heading of the text as well.
 */
function changingTitles(rows: readonly (readonly Row[])[], pages: readonly Page[]): Row[] {
  const height = (pages[0] as Page).height;
  const all = new Map<string, number>();
  for (const row of rows.flat()) all.set(wordsOf(row), (all.get(wordsOf(row)) ?? 0) + 1);
  const headings = new Set(rows.flat().flatMap((row) => MARKED.exec(wordsOf(row))?.[1] ?? []));
  return [1, -1].flatMap((direction) => {
    const outer = rows.flatMap((lines, index) => {
      const byHeight = [...lines].sort((a, b) => direction * (a.y - b.y));
      const [row, next] = byHeight;
      if (row === undefined || next === undefined) return [];
      const atEdge = direction > 0 ? row.y < height * EDGE : row.y > height * (1 - EDGE);
      const words = wordsOf(row);
      if (!atEdge || [...words].length > LONGEST_TITLE || SENTENCE.test(words)) return [];
      return isApart(row, next, byHeight, pages[index] as Page) ? [{ row, words }] : [];
    });
    const middleOf = middle(outer.map(({ row }) => row.y));
    const level = outer.filter(({ row }) => Math.abs(row.y - middleOf) < height * LEVEL);
    if (level.length < FEWEST_PAGES || level.length < pages.length * ON_MOST) return [];
    const again = level.filter(({ words }) => (all.get(words) ?? 0) > 1 || headings.has(words));
    return again.length * 2 > level.length ? level.map(({ row }) => row) : [];
  });
}

const wordsOf = ({ text }: Row): string => withoutSpace(text.normalize('NFKC'));

/** Whether a line at the edge is none of the lines of the text that follow each other below or above it. */
function isApart(row: Row, next: Row, lines: readonly Row[], { rules }: Page): boolean {
  const distances = lines.slice(1).flatMap((line, i) => {
    const after = lines[i + 2];
    return after === undefined ? [] : [Math.abs(after.y - line.y)];
  });
  const usual = middle(distances);
  const size = middle(lines.map((line) => line.size));
  const [top, bottom] = row.y < next.y ? [row.y, next.y - next.size] : [next.y, row.y - row.size];
  return (
    Math.abs(row.size - size) > OTHER_SIZE * size ||
    (usual > 0 && Math.abs(next.y - row.y) > FAR * usual) ||
    rules.some(
      (rule) => rule.top >= top && rule.bottom <= bottom && rule.right - rule.left > SHORTEST_RULE_EM * size,
    )
  );
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
