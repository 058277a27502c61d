import { docNumberIn } from '#domain/doc-number.ts';
import { HAN } from '../../../character-kinds.ts';
import { dateIn } from '../../../date.ts';
import { readMarker } from '../../../marker.ts';
import { isOrganisation } from '../../../organisation.ts';
import { pageEdges } from '../../../page-edges.ts';
import { endsAsTitle } from '../../../title-end.ts';
import { withoutSpace } from '../../../without-space.ts';
import { isAddressees } from '../../../words/addressees.ts';
import { isChromeLine, isControlLine } from '../../../words/chrome-lines.ts';
import { REMARK } from '../../../words/marks.ts';
import { isPerson } from '../../../words/persons.ts';
import type { ExtractedLine } from '../extraction.ts';

/** A paragraph that says something, by its end. */
const SENTENCE = /[。；][”’）)]?$/u;
const HEADING = /^h[1-6]$/u;

/**
 * The lines with what a site sets around a text set aside; in a cell of a table stands none.
 * Words that may head a part of the text count above and below it, and where they stand in
 * another kind of element than its paragraphs.
 *
 * @param elements the name of the element that each line stands in
 */
export function withoutSite(
  lines: readonly ExtractedLine[],
  elements: readonly string[],
  { besides, leading, pageTitle }: OfPage,
): ExtractedLine[] {
  const content = lines.flatMap((line, at) =>
    line.furniture === undefined && line.text.trim() !== '' ? [at] : [],
  );
  const textAt = (i: number): string => (lines[content[i] as number] as ExtractedLine).text;
  const { headEnds, footBegins } = pageEdges(
    content.map((_, i) => textAt(i)),
    (i) => isChromeLine(textAt(i)),
  );
  const ofText = new Set(
    content.flatMap((at, i) => (SENTENCE.test(textAt(i)) ? [elements[at] as string] : [])),
  );
  const isBeside = (element: string): boolean =>
    ofText.size > 0 && !ofText.has(element) && !HEADING.test(element);
  const told = [...lines];
  const inTables = Map.groupBy(content, (at) => lines[at]?.cell?.table);
  for (const [i, at] of content.entries()) {
    const { text, place, cell } = lines[at] as ExtractedLine;
    // With one line in it a table only sets that in its place.
    if (cell !== undefined && inTables.get(cell.table)?.length !== 1) continue;
    const isAround = i < headEnds || i >= footBegins || isBeside(elements[at] as string);
    if (isAround ? isChromeLine(text) : isControlLine(text))
      told[at] = { text, place, furniture: 'page-chrome' };
  }
  for (const at of linksAgain(content, lines, leading)) {
    const { text, place } = lines[at] as ExtractedLine;
    told[at] = { text, place, furniture: 'site-words' };
  }
  const left = content.filter((at) => told[at]?.furniture === undefined);
  const title = lineOfTitle(left, lines, besides, pageTitle);
  const heading = left.find((at) => HEADING.test(elements[at] as string));
  for (const at of besideTheText(
    left,
    lines,
    besides,
    title === undefined ? heading : beginOfTitle(title, left, lines),
  )) {
    const { text, place } = lines[at] as ExtractedLine;
    told[at] = { text, place, furniture: 'site-words' };
  }
  return told.map((line, at) => {
    if (line.furniture !== undefined) return line;
    const beside = besides[at] === undefined ? {} : { beside: true as const };
    return { ...line, ...beside, ...(at === title ? { namesPage: true as const } : {}) };
  });
}

/** What a page tells of its lines. */
interface OfPage {
  /** How each line stands beside what holds the text of the page; none where it stands in it. */
  readonly besides: readonly (Beside | undefined)[];
  /** For each line whether all of its words lead to other pages. */
  readonly leading: readonly boolean[];
  /** What the page calls itself, for the bar of a browser. */
  readonly pageTitle: string;
}

/** Characters of a word that leads on from each part of a page, its brackets among them, and how often it stands there. */
export const LONGEST_LINK_AGAIN = 6;
export const FEWEST_LINKS_AGAIN = 3;

/** Of the lines at some places those that offer the same to do again and again: [编辑] behind each heading. */
function linksAgain(
  places: readonly number[],
  lines: readonly ExtractedLine[],
  leading: readonly boolean[],
): number[] {
  const textOf = (at: number): string => withoutSpace(lines[at]?.text ?? '');
  const links = places.filter((at) => {
    const text = textOf(at);
    return (
      leading[at] === true &&
      lines[at]?.cell === undefined &&
      [...text].length <= LONGEST_LINK_AGAIN &&
      HAN.test(text) &&
      !isChromeLine(text) &&
      !SAYS_MORE.test(text)
    );
  });
  return [...Map.groupBy(links, textOf).values()].filter(({ length }) => length >= FEWEST_LINKS_AGAIN).flat();
}

/** How a line stands beside what holds the text: all of it links, or words of other kinds. */
export type Beside = 'links' | 'words';

/** Characters of a word of a menu, which may end as titles and offices do: 公开指南, 政府. */
export const LONGEST_MENU_WORD = 5;
/** Characters of a line behind the text, outside of what holds it, and how many of these a site has. */
export const LONGEST_BESIDE = 20;
export const MOST_BESIDE = 12;
/** Characters of a line from which on the page calls itself by it. */
export const SHORTEST_PAGE_TITLE = 6;

/** Of the lines at some places that by which a page calls itself: of several the longest, since its site has a name, too. */
function lineOfTitle(
  places: readonly number[],
  lines: readonly ExtractedLine[],
  besides: readonly (Beside | undefined)[],
  pageTitle: string,
): number | undefined {
  const called = withoutSpace(pageTitle);
  const lengthOf = (at: number): number => withoutSpace(lines[at]?.text ?? '').length;
  const named = places.filter(
    (at) =>
      besides[at] !== 'links' &&
      lengthOf(at) >= SHORTEST_PAGE_TITLE &&
      called.includes(withoutSpace(lines[at]?.text ?? '')),
  );
  return named.sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)[0];
}

/** Characters of a line right above a title that may be the first of it, or lead to it: 全县十大工程之一. A column's name has fewer. */
export const SHORTEST_ABOVE_TITLE = 8;

/** Where what heads a page begins: its title, or a line that may lead to it. */
function beginOfTitle(title: number, places: readonly number[], lines: readonly ExtractedLine[]): number {
  const above = places[places.indexOf(title) - 1];
  if (above === undefined) return title;
  return [...withoutSpace(lines[above]?.text ?? '')].length >= SHORTEST_ABOVE_TITLE ? above : title;
}

/**
 * Of the lines at some places those that a site sets beside what holds its text: links above and below,
 * and a few short words that no document has there, below it or above the title of the page. Several
 * links in a row are other sites, offices or not: none of them heads a document or signs it.
 */
function besideTheText(
  places: readonly number[],
  lines: readonly ExtractedLine[],
  besides: readonly (Beside | undefined)[],
  title: number | undefined,
): number[] {
  const lastHeld = places.findLast((at) => besides[at] === undefined);
  if (lastHeld === undefined) return [];
  // Cells that hold nothing but links lay out a menu.
  const ofText = new Set(places.filter((at) => besides[at] !== 'links').map((at) => lines[at]?.cell?.table));
  const mayGo = places.filter((at, i) => {
    const { text, cell } = lines[at] as ExtractedLine;
    const isLink = besides[at] === 'links';
    const isWord = isLink && [...text.trim()].length <= LONGEST_MENU_WORD;
    const isOffice =
      isLink &&
      isOrganisation(text.trim()) &&
      [-1, 1].some((to) => besides[places[i + to] ?? -1] === 'links');
    return (
      besides[at] !== undefined &&
      (cell === undefined || !ofText.has(cell.table)) &&
      (isOffice || !(isWord ? SAYS_MORE.test(text) : isOfDocument(text.trim())))
    );
  });
  const words = mayGo.filter(
    (at) => besides[at] === 'words' && [...(lines[at]?.text.trim() ?? '')].length <= LONGEST_BESIDE,
  );
  const few = (some: number[]): number[] => (some.length <= MOST_BESIDE ? some : []);
  return [
    ...mayGo.filter((at) => besides[at] === 'links'),
    ...few(words.filter((at) => title !== undefined && at < title && at < lastHeld)),
    ...few(words.filter((at) => at > lastHeld)),
  ];
}

/** What a document may have beside the element with its text: head, foot, annexes, fields. */
const SAYS_MORE = /[。；：:]|附件|附表|关于|联系|电话|(?:[表册单]|名录|申请书)$|\.\w{2,4}$/u;
/** What stands above number and title of a document (GB/T 9704-2012, 7.2). */
const OF_ITS_HEAD = /(?:文件|令|公告|电报|[简公通]报|纪要|[密急])(?:\s?★.{0,8})?$|^\d{6}$/u;
const isOfDocument = (text: string): boolean =>
  SAYS_MORE.test(text) ||
  OF_ITS_HEAD.test(text) ||
  dateIn(text) !== null ||
  docNumberIn(text) !== null ||
  readMarker(text) !== undefined ||
  isOrganisation(text) ||
  isAddressees(text) ||
  endsAsTitle(text) ||
  REMARK.test(text) ||
  isPerson(text);
