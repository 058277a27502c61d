import { fileOfPage } from '#domain/page-file.ts';
import type { SearchResult } from './result.ts';

/** A longer text fragment is not needed to find the place. */
const LONGEST = 40;

/**
 * The address that opens a result at its match: browsers that know text fragments go
 * there by themselves; `find` tells the page what to mark (src/reader/page/find-on-page.ts).
 */
export function linkTo(result: SearchResult, root: string, fromFolder: boolean): string {
  const [path = '', fragment = ''] = result.url.split('#');
  const search = result.phrases.map((phrase) => `find=${encodeURIComponent(whole(phrase))}`).join('&');
  const match = whole(result.marks.excerpt.find((stretch) => stretch.match)?.text ?? '');
  const text = /\n/u.test(match) ? '' : [...match].slice(0, LONGEST).join('');
  const directive = text === '' ? '' : `:~:text=${encodeURIComponent(text).replace(/-/g, '%2D')}`;
  const hash = fragment === '' && directive === '' ? '' : `#${encodeURI(fragment)}${directive}`;
  const page = fromFolder ? fileOfPage(path) : path;
  return `${root}${encodeURI(page)}${search === '' ? '' : `?${search}`}${hash}`;
}

/** Half a character cannot stand in an address. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '');
