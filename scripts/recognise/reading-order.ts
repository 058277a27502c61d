import type { RecognisedPage } from '#domain/recognised-text.ts';
import { linesOfPages } from '../convert/1-decode/formats/layout/lines.ts';
import { recognisedPage } from '../convert/1-decode/formats/recognised/recognised-page.ts';

/**
 * The lines in the order in which the converter reads them: columns one after the other, tables
 * cell by cell, what is set aside at the end.
 */
export function inReadingOrder(page: RecognisedPage): RecognisedPage {
  const { lines } = linesOfPages([recognisedPage(page)]);
  const order = lines.flatMap(({ scan = [] }) => scan.map(({ line }) => line - 1));
  const isText = (at: number): boolean => page.lines[at]?.kind === 'text';
  const all = [...new Set([...order, ...page.lines.keys()])];
  const sorted = [...all.filter(isText), ...all.filter((at) => !isText(at))];
  return { ...page, lines: sorted.flatMap((at) => page.lines[at] ?? []) };
}
