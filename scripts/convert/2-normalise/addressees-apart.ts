import { docNumberIn } from '#domain/doc-number.ts';
import { readMarker } from '../marker.ts';
import { endsAsTitle } from '../title-end.ts';
import { isAddressees, isTurnedTo, LONGEST_ADDRESSEES, lastAddressed } from '../words/addressees.ts';
import { isOfficeName } from '../words/offices.ts';
import { FLAT_HEAD, LINES_OF_A_SITE_TOP } from './bars.ts';
import { BEGINS_TEXT } from './flat-head.ts';
import { cutAt, type JoinedParagraph } from './joined-paragraph.ts';

const COLON = /[：:]/u;
/** 责任部门：, 发布机构：: a label, but for those of many, 各有关部门：, 市直各单位：. */
const LABEL_LIKE = /(?:部门|单位|机构|机关)$/u;
const OF_PERSONS = /(?:代表|委员|同志)$/u;
const OF_MANY = /各|有关|直属|所属/u;

/**
 * The pieces, with those addressed as a piece of their own where the text runs on behind their colon,
 * right below title or number or at the very beginning, and begins as a letter does: 市交通运输局：|你局关于…的请示收悉。
 */
export function withAddresseesApart(
  pieces: readonly JoinedParagraph[],
  lineStarts: readonly number[],
): JoinedParagraph[] {
  const at = pieces.slice(0, LINES_OF_A_SITE_TOP).findIndex(({ text, cell, headingMarks }, i) => {
    const above = pieces[i - 1];
    if (cell !== undefined || headingMarks > 0 || (above !== undefined && !isHead(above.text))) return false;
    return addressedIn(text) > 0;
  });
  return pieces.flatMap((piece, i) =>
    i === at ? cutAt(piece, [addressedIn(piece.text)], lineStarts) : [piece],
  );
}

const isHead = (text: string): boolean => endsAsTitle(text) || docNumberIn(text)?.[0].length === text.length;

/** Characters of those addressed at the beginning of a text that goes on behind them; 0 where there are none. */
function addressedIn(text: string): number {
  const head = text.slice(0, LONGEST_ADDRESSEES);
  const end = head.search(COLON) + 1;
  if (end === 0 || end === text.length) return 0;
  const addressed = head.slice(0, end);
  const last = lastAddressed(addressed);
  if (readMarker(text) !== undefined || (LABEL_LIKE.test(last) && !OF_MANY.test(last))) return 0;
  if (isTurnedTo(addressed, text.slice(end, end + FLAT_HEAD))) return end;
  if (!isAddressees(addressed) || !BEGINS_TEXT.test(text.slice(end, end + FLAT_HEAD))) return 0;
  return isOfficeName(last) || OF_PERSONS.test(last) ? end : 0;
}
