import { docNumberIn } from '#domain/doc-number.ts';
import { dateIn } from '../../../date.ts';
import { readMarker } from '../../../marker.ts';
import { isOrganisation } from '../../../organisation.ts';
import { pageEdges } from '../../../page-edges.ts';
import { endsAsTitle } from '../../../title-end.ts';
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
 * @param besides how each line stands beside what holds the text of the page; none where it stands in it
 */
export function withoutSite(
  lines: readonly ExtractedLine[],
  elements: readonly string[],
  besides: readonly (Beside | undefined)[],
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
  for (const [i, at] of content.entries()) {
    const { text, place, cell } = lines[at] as ExtractedLine;
    if (cell !== undefined) continue;
    const isAround = i < headEnds || i >= footBegins || isBeside(elements[at] as string);
    if (isAround ? isChromeLine(text) : isControlLine(text))
      told[at] = { text, place, furniture: 'page-chrome' };
  }
  const left = content.filter((at) => told[at]?.furniture === undefined);
  for (const at of besideTheText(left, lines, besides)) {
    const { text, place } = lines[at] as ExtractedLine;
    told[at] = { text, place, furniture: 'site-words' };
  }
  return told;
}

/** How a line stands beside what holds the text: all of it links, or words of other kinds. */
export type Beside = 'links' | 'words';

/** Characters of a word of a menu, which may end as titles and offices do: 公开指南, 政府. */
export const LONGEST_MENU_WORD = 5;
/** Characters of a line behind the text, outside of what holds it, and how many of these a site has. */
export const LONGEST_BESIDE = 20;
export const MOST_BESIDE = 12;

/**
 * Of the lines at some places those that a site sets beside what holds its text: links above and below,
 * and below a few short words that no document has there.
 */
function besideTheText(
  places: readonly number[],
  lines: readonly ExtractedLine[],
  besides: readonly (Beside | undefined)[],
): number[] {
  const lastHeld = places.findLast((at) => besides[at] === undefined);
  if (lastHeld === undefined) return [];
  const mayGo = places.filter((at) => {
    const { text, cell } = lines[at] as ExtractedLine;
    const isWord = besides[at] === 'links' && [...text.trim()].length <= LONGEST_MENU_WORD;
    return (
      besides[at] !== undefined &&
      cell === undefined &&
      !(isWord ? SAYS_MORE.test(text) : isOfDocument(text.trim()))
    );
  });
  const words = mayGo.filter(
    (at) =>
      besides[at] === 'words' &&
      at > lastHeld &&
      [...(lines[at]?.text.trim() ?? '')].length <= LONGEST_BESIDE,
  );
  const links = mayGo.filter((at) => besides[at] === 'links');
  return words.length <= MOST_BESIDE ? [...links, ...words] : links;
}

/** What a document may have beside the element with its text: head, foot, annexes, fields. */
const SAYS_MORE = /[。；：:]|附件|附表|关于|联系|电话|(?:[表册单]|名录|申请书)$|\.\w{2,4}$/u;
const isOfDocument = (text: string): boolean =>
  SAYS_MORE.test(text) ||
  dateIn(text) !== null ||
  docNumberIn(text) !== null ||
  readMarker(text) !== undefined ||
  isOrganisation(text) ||
  isAddressees(text) ||
  endsAsTitle(text) ||
  REMARK.test(text) ||
  isPerson(text);
