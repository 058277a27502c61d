import { withoutSpace } from '../../without-space.ts';
import { LINES_OF_A_SITE_HEAD } from '../bars.ts';
import type { Line } from '../lines.ts';

/** What programs that make Markdown of a page write above it: the title that a browser shows, the address, the day. */
const TITLE = /^Title:\s*(?<title>\S.*)$/u;
const ADDRESS = /^URL Source:\s*\S+$/u;
const OTHER = /^(?:Published Time|Number of Pages|Warning|Image):\s*\S.*$/u;
const CONTENT = /^Markdown Content:$/u;
/** Lines of such a head. */
const LONGEST_HEAD = 8;
/** Characters of a title that begins what a browser shows. */
const SHORTEST_TITLE = 8;
/** The name of the site behind the title of its page. */
const NAME_OF_SITE = /^[_|｜–—-]./u;

/** What a program that reads a page set above it, and what stands above the title there. */
export interface ReaderMarks {
  readonly marks: readonly Line[];
  readonly above: readonly Line[];
}

const NONE: ReaderMarks = { marks: [], above: [] };

/**
 * The head that a program which makes Markdown of a page gives it. The title in it goes where the
 * page says it; what stands between the head and that title is what the site has above all its pages.
 *
 * @param content lines that are not blank
 * @param textOf what a line shows
 */
export function readerMarks(content: readonly Line[], textOf: (line: Line) => string): ReaderMarks {
  const head = content.slice(0, LONGEST_HEAD);
  const last = head.findIndex((line) => CONTENT.test(textOf(line)));
  const own = head.slice(0, last + 1);
  const address = own.findIndex((line) => ADDRESS.test(textOf(line)));
  if (last < 0 || address < 0) return NONE;
  const marks = own.filter((line) => [ADDRESS, OTHER, CONTENT].some((mark) => mark.test(textOf(line))));
  const title = own.find((line) => TITLE.test(textOf(line)));
  const named = title === undefined ? undefined : TITLE.exec(textOf(title))?.groups?.title;
  if (title === undefined || named === undefined) return { marks, above: [] };
  const page = content.slice(last + 1, last + 1 + 2 * LINES_OF_A_SITE_HEAD);
  const wanted = withoutSpace(named);
  const at = page.findIndex((line) => {
    const text = withoutSpace(textOf(line));
    return (
      text === wanted ||
      (text.length >= SHORTEST_TITLE &&
        wanted.startsWith(text) &&
        NAME_OF_SITE.test(wanted.slice(text.length)))
    );
  });
  return at < 0 ? { marks, above: [] } : { marks: [...marks, title], above: page.slice(0, at) };
}
