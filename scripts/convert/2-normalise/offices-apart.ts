import { STOP } from '../character-kinds.ts';
import { readMarker } from '../marker.ts';
import { isOrganisation } from '../organisation.ts';
import { endsAsTitle } from '../title-end.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { LONGEST_TITLE_AND_OFFICES } from './bars.ts';
import { cutAt, type JoinedParagraph } from './joined-paragraph.ts';

/** What a title says it is about, up to a word with which titles end, and names behind it that spaces set apart. */
const TITLE_AND_NAMES = new RegExp(
  `^关于[^。；：]*?${TITLE_WORD}(?=\\s?(?<names>\\p{Script=Han}+(?:\\s+\\p{Script=Han}+)+)$)`,
  'u',
);

/**
 * The pieces, with those who issue together as a piece of their own where they run on behind the title, each set
 * apart from the next by a space: 关于加强…工作的意见|某某部 某某委 某某局.
 */
export function withOfficesApart(
  pieces: readonly JoinedParagraph[],
  lineStarts: readonly number[],
): JoinedParagraph[] {
  return pieces.flatMap((piece) => {
    const end = piece.cell === undefined ? officesAt(piece.text) : 0;
    return end === 0 ? [piece] : cutAt(piece, [end], lineStarts);
  });
}

/** Where the offices begin behind a title; 0 where there are none. */
function officesAt(text: string): number {
  if (text.length > LONGEST_TITLE_AND_OFFICES || !text.startsWith('关于') || STOP.test(text)) return 0;
  if (readMarker(text) !== undefined) return 0;
  const found = TITLE_AND_NAMES.exec(text);
  if (found === null || !endsAsTitle(found[0])) return 0;
  return isOrganisation((found.groups?.names ?? '').trim()) ? found[0].length : 0;
}
