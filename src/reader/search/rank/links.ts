import { fileOfPage } from '#domain/page-file.ts';
import type { SearchResult } from './result.ts';

/** A longer text fragment is not needed to find the place. */
const LONGEST = 40;
/** And so much of a phrase is marked there: servers take no address of any length. */
const MARKED = 150;

/**
 * The address that opens a result at its match: browsers that know text fragments go
 * there by themselves; `find` tells the page what to mark (src/reader/page/find-on-page.ts).
 */
export function linkTo(result: SearchResult, root: string, fromFolder: boolean): string {
  const [path = '', fragment = ''] = result.url.split('#');
  const search = result.phrases
    .map((phrase) => `find=${encodeURIComponent(beginning(phrase, MARKED))}`)
    .join('&');
  const match = beginning(result.marks.excerpt.find((stretch) => stretch.match)?.text ?? '', LONGEST);
  const text = /\n/u.test(match) ? '' : match;
  const directive = text === '' ? '' : `:~:text=${encodeURIComponent(text).replace(/-/g, '%2D')}`;
  const hash = fragment === '' && directive === '' ? '' : `#${encodeURI(fragment)}${directive}`;
  const page = fromFolder ? fileOfPage(path) : path;
  return `${root}${encodeURI(page)}${search === '' ? '' : `?${search}`}${hash}`;
}

/** The beginning of a text; half a character cannot stand in an address. */
const beginning = (text: string, most: number): string => text.slice(0, most).replace(/\p{Cs}/gu, '');
