import { DOC_NUMBER, isOrderNumber, ORDER_NUMBER } from '#domain/doc-number.ts';
import { STOP } from '../character-kinds.ts';
import { DATE_IN_TEXT, withoutNames } from '../date.ts';
import { readMarker } from '../marker.ts';
import { isOrganisation } from '../organisation.ts';
import { endsAsTitle } from '../title-end.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { LINES_OF_A_SITE_TOP } from './bars.ts';
import { cutAt, type JoinedParagraph } from './joined-paragraph.ts';

const bare = (pattern: RegExp): string => withoutNames(pattern.source);
const NUMBER = `(?:${bare(DOC_NUMBER)}|${bare(ORDER_NUMBER)})`;
/** …的通知（某政发〔2030〕2号）, …的通知（某政发〔2030〕2号，2030年3月5日）, …的通知 某政发〔2030〕2号 */
const BEHIND = new RegExp(
  `\\s*[（(]\\s*${NUMBER}\\s*(?:[，,、；;]?\\s*${bare(DATE_IN_TEXT)})?\\s*[）)]$|\\s+${NUMBER}$`,
  'u',
);

/** The same without a space between, behind the last word of a title: …的决定|某发〔1990〕65号|（一九九〇年十二月五日）. */
const GLUED = new RegExp(
  `(?<=${TITLE_WORD})(?!的|[^〔﹝［\\[(（]*${TITLE_WORD})(?<number>${NUMBER})(?:\\s*[（(]\\s*${bare(DATE_IN_TEXT)}\\s*[）)])?$`,
  'u',
);

/** 某法〔2031〕9号 2031年4月12日印发, 2031年4月12日 某法〔2031〕9号: a number, and the day of printing behind it or before. */
const NUMBER_AND_DAY = new RegExp(
  `^(?:(?<first>${bare(DOC_NUMBER)})\\s*[（(]?\\s*${bare(DATE_IN_TEXT)}\\s*(?:印发|发布|公布)?[）)]?|(?<day>${bare(DATE_IN_TEXT)})\\s*${bare(DOC_NUMBER)})$`,
  'u',
);

/** Where title, number and date part that run together; none where they do not. */
function gluedAt(text: string): number[] {
  const found = GLUED.exec(text);
  if (found === null) return [];
  const behind = found.index + (found.groups?.number ?? '').length;
  return behind < text.length ? [found.index, behind] : [found.index];
}

/**
 * The pieces, with the number that stands on the line of the title, behind it, as a piece of its
 * own. Of several such lines none is the title: they are a list.
 */
export function withNumberApart(
  pieces: readonly JoinedParagraph[],
  lineStarts: readonly number[],
): JoinedParagraph[] {
  const head = pieces.slice(0, LINES_OF_A_SITE_TOP);
  const dated = head.findIndex(({ text, cell }) => cell === undefined && NUMBER_AND_DAY.test(text));
  if (dated >= 0) {
    const { first, day } = NUMBER_AND_DAY.exec((pieces[dated] as JoinedParagraph).text)?.groups ?? {};
    const cut = (first ?? day ?? '').length;
    return pieces.flatMap((one, i) => (i === dated ? cutAt(one, [cut], lineStarts) : [one]));
  }
  const found = head.flatMap(({ text, cell }, i) => {
    if (cell !== undefined || readMarker(text) !== undefined) return [];
    const glued = gluedAt(text);
    const cuts = glued.length > 0 ? glued : [BEHIND.exec(text)?.index ?? 0];
    const at = cuts[0] ?? 0;
    const title = text.slice(0, at);
    // Of an order that several give the names of all are its title.
    if (isOrderNumber(text.slice(at).trim()) && isOrganisation(title.trim())) return [];
    return endsAsTitle(title) || (i === 0 && at > 0 && !STOP.test(title)) ? [{ i, cuts }] : [];
  });
  const [first, second] = found;
  if (first === undefined || second !== undefined) return [...pieces];
  return pieces.flatMap((piece, i) => (i === first.i ? cutAt(piece, first.cuts, lineStarts) : [piece]));
}
