import { LINES_OF_A_FOOT, LINES_OF_A_SITE_HEAD } from './2-normalise/bars.ts';
import { DATE_LINE } from './date.ts';
import { readMarker } from './marker.ts';
import { isAddressees } from './words/addressees.ts';
import { isFieldLabel } from './words/site-fields.ts';

/** A sentence ends with the line, whatever closes behind it. */
const ENDS_SENTENCE = /[。；！？][”’」』）)]?$/u;

/** Where the text of a page begins and ends, as indexes of its lines. */
export interface PageEdges {
  /** The first line of running text. */
  readonly headEnds: number;
  /** The first line behind the text and its day. */
  readonly footBegins: number;
}

/**
 * Where what a site sets around a text can stand: above the first number or sentence, and below
 * the last, a day among them. Lines that may be the site's count for neither side.
 */
export function pageEdges(lines: readonly string[], isOfSite: (at: number) => boolean): PageEdges {
  const isText = (at: number): boolean => {
    const line = (lines[at] as string).trim();
    return ENDS_SENTENCE.test(line) || readMarker(line) !== undefined;
  };
  let others = 0;
  let headEnds = 0;
  while (headEnds < lines.length && others < LINES_OF_A_SITE_HEAD) {
    if (!isOfSite(headEnds)) {
      const line = (lines[headEnds] as string).trim();
      // 组配分类： turns to nobody.
      if (isText(headEnds) || (isAddressees(line) && !isFieldLabel(line))) break;
      others += 1;
    }
    headEnds += 1;
  }
  others = 0;
  let footBegins = lines.length;
  while (footBegins > 0 && others < LINES_OF_A_FOOT) {
    const at = footBegins - 1;
    if (!isOfSite(at)) {
      if (isText(at) || DATE_LINE.test((lines[at] as string).trim())) break;
      others += 1;
    }
    footBegins -= 1;
  }
  return { headEnds, footBegins };
}
