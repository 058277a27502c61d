import { readMarker } from '../marker.ts';
import { BEFORE_NUMBER } from './bars.ts';
import { cutAt, type JoinedParagraph } from './joined-paragraph.ts';
import { namesArticle } from './run-on-numbers.ts';

/** The number of an article behind the end of a sentence. */
const ARTICLE_BEHIND = /(?<=[。；！？][”’）)]?\s?)第[〇零一二三四五六七八九十百]{1,5}条/gu;

/**
 * The pieces, with the articles as pieces of their own that run on behind the last item of one before:
 * （五）其他人员。|第三条 任免依照程序。 Only the next in order counts, and none that the sentence names: 第三条规定的程序….
 */
export function withArticlesApart(
  pieces: readonly JoinedParagraph[],
  lineStarts: readonly number[],
): JoinedParagraph[] {
  /** The number of the article that the last paragraph stands in; 0 above the first. */
  let article = 0;
  return pieces.flatMap((piece) => {
    const { text, cell } = piece;
    if (cell !== undefined) return [piece];
    const own = readMarker(text);
    if (own?.form === 'article') article = own.number;
    if (article === 0 || !text.includes('条')) return [piece];
    const cuts: number[] = [];
    for (const { 0: number, index } of text.matchAll(ARTICLE_BEHIND)) {
      if (namesArticle(text, index + number.length)) continue;
      if (readMarker(text.slice(index, index + BEFORE_NUMBER))?.number !== article + 1) continue;
      cuts.push(index);
      article += 1;
    }
    return cuts.length === 0 ? [piece] : cutAt(piece, cuts, lineStarts);
  });
}
