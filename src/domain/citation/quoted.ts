const OPEN = '“‘';
const CLOSE = '”’';
/** An apostrophe inside a Latin word is none. */
const MARK = /[“”‘]|(?<!\p{Script=Latin})’|’(?!\p{Script=Latin})/gu;

/**
 * Words between quotation marks, in which those of the words themselves are double and single by turns, single
 * ones next to the outer (GB/T 15834—2011, 4.8.3.3). Words that are cut out of the middle of a quotation have the
 * mark that was left behind restored at that end, so that every mark has its partner.
 */
export function quoted(words: string): string {
  const { before, after } = missingMarks(words);
  let depth = 0;
  const mark = (marks: string): string => marks.charAt(depth % 2);
  const nested = `${before}${words}${after}`.replace(MARK, (one) => {
    if (OPEN.includes(one)) {
      depth += 1;
      return mark(OPEN);
    }
    const closing = mark(CLOSE);
    depth -= 1;
    return closing;
  });
  return `“${nested}”`;
}

/** Marks whose partners lie outside of the words: what opens in front of them, what closes behind. */
function missingMarks(words: string): { readonly before: string; readonly after: string } {
  const open: number[] = [];
  let before = '';
  for (const [one] of words.matchAll(MARK)) {
    const opening = OPEN.indexOf(one);
    if (opening >= 0) open.push(opening);
    else if (open.length > 0) open.pop();
    else before = OPEN.charAt(CLOSE.indexOf(one)) + before;
  }
  const after = open.map((kind) => CLOSE.charAt(kind)).reverse();
  return { before, after: after.join('') };
}
