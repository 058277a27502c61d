import { pageEdges } from '../../../page-edges.ts';
import { isChromeLine, isControlLine } from '../../../words/chrome-lines.ts';
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
export function withoutSite(lines: readonly ExtractedLine[], elements: readonly string[]): ExtractedLine[] {
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
  return told;
}
