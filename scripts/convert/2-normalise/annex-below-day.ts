import { STOP } from '../character-kinds.ts';
import { DATE_LINE } from '../date.ts';
import { readMarker } from '../marker.ts';
import { ANY_HEAD_LABEL } from '../words/head-labels.ts';
import { REMARK } from '../words/marks.ts';
import { cutAt, type JoinedParagraph } from './joined-paragraph.ts';

/** 附件：某某规程, of one annex, that is no name of a file. */
const LABEL_AND_TITLE =
  /^(?<label>附\s?件\s?[:：]\s?)(?![\d一二三四五六七八九十]{1,3}\s?[.．、])[^。；]{4,60}(?<!\.[a-z]{2,4})$/iu;
const FIELD = new RegExp(`^(?:${ANY_HEAD_LABEL}|附)`, 'u');

/**
 * The pieces, with the label of an annex and its title as pieces of their own where they stand below the day
 * and the annex follows: the list of annexes stands above who signs.
 */
export function withAnnexBelowDay(
  pieces: readonly JoinedParagraph[],
  lineStarts: readonly number[],
): JoinedParagraph[] {
  return pieces.flatMap((piece, i) => {
    if (piece.cell !== undefined) return [piece];
    const { label = '' } = LABEL_AND_TITLE.exec(piece.text)?.groups ?? {};
    const above = REMARK.test(pieces[i - 1]?.text ?? '') ? pieces[i - 2] : pieces[i - 1];
    if (label === '' || above === undefined || !DATE_LINE.test(above.text)) return [piece];
    const next = pieces[i + 1];
    const follows =
      next !== undefined &&
      next.cell === undefined &&
      !FIELD.test(next.text) &&
      (readMarker(next.text) !== undefined || STOP.test(next.text));
    return follows ? cutAt(piece, [label.length], lineStarts) : [piece];
  });
}
