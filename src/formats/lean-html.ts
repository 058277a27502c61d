/** By name of an element: what begins behind its end tag where that may go. Looked at from a place on. */
const MAY_GO: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    li: /<(?:li\b|\/[ou]l>)/uy,
    dt: /<(?:d[dt]\b|\/d(?:l|iv)>)/uy,
    dd: /<(?:d[dt]\b|\/d(?:l|iv)>)/uy,
    td: /<(?:t[dhr]\b|\/t(?:r|head|body|able)>)/uy,
    th: /<(?:t[dhr]\b|\/t(?:r|head|body|able)>)/uy,
    tr: /<(?:tr\b|\/t(?:head|body|able)>)/uy,
    thead: /<(?:tbody\b|\/table>)/uy,
    tbody: /<(?:tbody\b|\/table>)/uy,
    p: /<(?:(?:p|div|ul|ol|dl|h[1-6]|section|article|aside|header|footer|table|nav|form)\b|\/(?:div|li|dd|section|article|aside|header|footer|main)>)/uy,
  }),
);
/** What follows the last element of a page. */
const END = /<\/body>\s*<\/html>\s*$/u;
/** A value that is the same without quotation marks, with the one behind it. */
const PLAIN_VALUE = /[^\s"'=<>`]+"/uy;

/**
 * A page without what HTML lets be left out (WHATWG HTML, 13.1.2.3 and 13.1.2.4): end tags of items, cells
 * and paragraphs where the next tag tells that they end, those of the page, quotation marks around plain values. It is read
 * as the same tree, and is a twentieth shorter. Every page goes through it, so tags are looked for by hand: one pattern
 * for all of them took three times as long.
 */
export function leanHtml(html: string): string {
  const page = html.replace(END, '');
  let lean = '';
  /** Up to where it was taken over. */
  let taken = 0;
  const leaveOut = (from: number, to: number, instead: string): void => {
    lean += page.slice(taken, from) + instead;
    taken = to;
  };
  for (let at = page.indexOf('<'); at >= 0; ) {
    const code = page.charCodeAt(at + 1);
    if (code >= A && code <= Z) {
      const end = endOfTag(page, at);
      // A slash that ends a tag would become part of the value before it.
      if (page.charCodeAt(end - 2) !== SLASH) leanTag(page, at, end, leaveOut);
      at = end;
    } else if (code === SLASH) {
      const end = page.indexOf('>', at) + 1 || page.length;
      if (mayGo(page, at, end)) leaveOut(at, end, '');
      at = end;
    } else if (page.startsWith('<!--', at)) at = Math.max(at, page.indexOf('-->', at)) + 1;
    else at += 1;
    at = page.indexOf('<', at);
  }
  return lean + page.slice(taken);
}

const [QUOTE, GREATER, SLASH, A, Z] = ['"', '>', '/', 'a', 'z'].map((one) => one.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];

/** Where a start tag ends: nothing within an attribute is taken for that. */
function endOfTag(page: string, at: number): number {
  for (let i = at + 2; i < page.length; i += 1) {
    const code = page.charCodeAt(i);
    if (code === GREATER) return i + 1;
    if (code !== QUOTE) continue;
    const close = page.indexOf('"', i + 1);
    if (close < 0) break;
    i = close;
  }
  return page.length;
}

/** Whether the end tag between two places may go. */
function mayGo(page: string, at: number, end: number): boolean {
  const next = MAY_GO.get(page.slice(at + 2, end - 1));
  if (next === undefined) return false;
  next.lastIndex = end;
  return next.test(page);
}

/**
 * Leaves out of a start tag quotation marks around plain values, and empty values. Those of ids stay: what looks for
 * places in pages knows them by these; and checkers want an empty address to be written out.
 */
function leanTag(
  page: string,
  at: number,
  end: number,
  leaveOut: (from: number, to: number, instead: string) => void,
): void {
  for (let open = page.indexOf('="', at); open >= 0 && open < end; ) {
    const begin = open + 2;
    const close = page.indexOf('"', begin);
    PLAIN_VALUE.lastIndex = begin;
    if (close === begin) {
      if (!page.startsWith(' href', open - 5)) leaveOut(open, close + 1, '');
    } else if (!page.startsWith(' id', open - 3) && PLAIN_VALUE.test(page)) {
      leaveOut(open + 1, begin, '');
      leaveOut(close, close + 1, '');
    }
    open = page.indexOf('="', close + 1);
  }
}
