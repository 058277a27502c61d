import type { ExtractedLine } from '../extraction.ts';
import type { Page } from './glyphs.ts';
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
  for (const row of repeated(edges, pages)) if (!found.has(row)) found.set(row, 'running-title');
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

const isDecorated = (text: string): boolean => !/^\d+$/u.test(text.normalize('NFKC').trim());

/** Lines at one height that say the same on many pages, figures in them aside. */
function repeated(edges: readonly (readonly Row[])[], pages: readonly Page[]): Row[] {
  const groups = new Map<string, { row: Row; page: number }[]>();
  edges.forEach((lines, page) => {
    for (const row of lines) {
      const words = row.text.normalize('NFKC').replace(/\s+/gu, '').replace(/\d+/gu, '#');
      if (words.length < SHORTEST_TITLE) continue;
      groups.set(words, [...(groups.get(words) ?? []), { row, page }]);
    }
  });
  return [...groups.values()].flatMap((group) => {
    const height = (pages[0] as Page).height;
    const heights = group.map(({ row }) => row.y);
    const middle = [...heights].sort((a, b) => a - b)[Math.floor(heights.length / 2)] as number;
    const level = group.filter(({ row }) => Math.abs(row.y - middle) < height * 0.012);
    const on = new Set(level.map(({ page }) => page)).size;
    // Two pages that agree prove little, unless at the very edge of the paper.
    const outermost = middle < height * OUTER_EDGE || middle > height * (1 - OUTER_EDGE);
    const enough = on >= FEWEST_PAGES || (on === 2 && pages.length === 2 && outermost);
    return enough && on >= pages.length * ON_MOST ? level.map(({ row }) => row) : [];
  });
}
