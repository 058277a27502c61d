import { STOP } from '../character-kinds.ts';
import { DATE_IN_TEXT, withoutNames } from '../date.ts';
import { isOrganisation } from '../organisation.ts';
import { withoutSpace } from '../without-space.ts';
import { LINES_OF_A_SITE_TOP, LONGEST_SIGNATURE } from './bars.ts';
import { partedOffices, SIGNS_AS_PERSON, signersOf } from './flat-foot.ts';
import { cutAt, type JoinedParagraph } from './joined-paragraph.ts';

const DAY = withoutNames(DATE_IN_TEXT.source);
/** （此件公开发布） behind the day. */
const DISCLOSURE = '[（(](?:此件|本件|本文|(?:主动|依申请|不予)公开)[^（）()]{0,20}[）)]';
/** A day at the end of a line, and a remark on who may read the text. */
const DAY_AT_END = new RegExp(`(?<day>${DAY})\\s*(?<remark>${DISCLOSURE})?\\s*$`, 'u');
/** Names behind the end of a sentence, up to the day. */
const NAMES_BEHIND_SENTENCE = /[。！？][”’」』）)]*\s*(?<names>[\p{Script=Han}\s]{2,60})$/u;
/** The end of a sentence, and nothing behind it. */
const BEHIND_SENTENCE = /[。！][”’」』）)]*\s*$/u;
/** 附件：某某制度, and an entry below it. */
const LIST_OF_ANNEXES = /^(?:附\s?件?\s?[:：]|\d{1,2}\s?[.．、])\s?.{4,}/u;
const DAY_FIRST = new RegExp(`^${DAY}\\s*(?:${DISCLOSURE})?$`, 'u');
/** The day with the list of annexes behind it on its line: 2031年5月6日|附件：1.某某清单. */
const DAY_ABOVE_LIST = new RegExp(`^(?<day>${DAY})\\s*附\\s?件\\s?[:：]`, 'u');

/** Where a signature at the end of a line begins, behind the end of a sentence; its day; and the remark behind that. */
function signatureIn(
  text: string,
): { readonly names: number; readonly day: number; readonly remark: number } | undefined {
  const found = dayAtEnd(text);
  if (found === undefined) return undefined;
  const { day, remark } = found;
  const above = text.slice(Math.max(0, text.length - LONGEST_SIGNATURE), day);
  const names = NAMES_BEHIND_SENTENCE.exec(above)?.groups?.names ?? '';
  const alone = names === '' && BEHIND_SENTENCE.test(above);
  if (!alone && !isOrganisation(names.trim()) && !isPerson(names)) return undefined;
  return { names: day - names.length, day, remark };
}

/** Where the day begins with which a line ends, and the remark behind it. */
function dayAtEnd(text: string): { readonly day: number; readonly remark: number } | undefined {
  const tail = Math.max(0, text.length - LONGEST_SIGNATURE);
  const found = DAY_AT_END.exec(text.slice(tail));
  if (found === null) return undefined;
  const day = tail + found.index;
  return { day, remark: day + (found.groups?.day ?? '').length };
}

const isPerson = (names: string): boolean => SIGNS_AS_PERSON.exec(names)?.index === 0;

/** Whether a line ends with who signs and the day, behind the end of a sentence: nothing goes on behind it. */
export const endsSigned = (line: string): boolean => signatureIn(line) !== undefined;

/**
 * The pieces, with who signs and the day as pieces of their own where they run on behind the last
 * sentence and no sentence follows, …请认真贯彻执行。|某某办公厅|2031年5月31日|（此件公开发布）, and with who issues the document apart from the
 * list of annexes, 附件：某某制度|某某办公厅, above a line with the day.
 */
export function withSignatureApart(
  pieces: readonly JoinedParagraph[],
  lineStarts: readonly number[],
): JoinedParagraph[] {
  let signers: readonly string[] = [];
  for (const { text, cell } of pieces.slice(0, LINES_OF_A_SITE_TOP))
    if (cell === undefined && signers.length === 0) signers = signersOf(text);
  const signer = withoutSpace(signers.join(''));
  return pieces.flatMap((piece, i) => {
    if (piece.cell !== undefined || piece.headingMarks > 0) return [piece];
    const { text } = piece;
    const next = pieces[i + 1];
    const found = next === undefined || !STOP.test(next.text) ? signatureIn(text) : undefined;
    if (found !== undefined) {
      const names = text.slice(found.names, found.day);
      const cuts = [found.names];
      for (const name of partedOffices(names)) cuts.push((cuts.at(-1) as number) + name.length);
      return cutAt(piece, [...cuts.slice(0, -1), found.day, found.remark].filter(within(text)), lineStarts);
    }
    const above = next !== undefined && next.cell === undefined && DAY_FIRST.test(next.text);
    if (above && signer !== '' && LIST_OF_ANNEXES.test(text) && text.endsWith(signer))
      return cutAt(piece, [text.length - signer.length], lineStarts);
    const list = signer !== '' && LIST_OF_ANNEXES.test(text) ? dayAtEnd(text) : undefined;
    if (list !== undefined && text.slice(0, list.day).endsWith(signer)) {
      const cuts = [list.day - signer.length, list.day, list.remark];
      return cutAt(piece, cuts.filter(within(text)), lineStarts);
    }
    const day = DAY_FIRST.test(text)
      ? DAY_AT_END.exec(text)?.groups?.day
      : DAY_ABOVE_LIST.exec(text)?.groups?.day;
    return day === undefined || day.length === text.length ? [piece] : cutAt(piece, [day.length], lineStarts);
  });
}

const within =
  (text: string) =>
  (cut: number): boolean =>
    cut > 0 && cut < text.length;
