import { withoutSpace } from '../without-space.ts';
import { LINES_BELOW_TITLE } from './bars.ts';
import type { ClassifiedParagraph } from './paragraph.ts';

/** 中华人民共和国国家标准, 某某省地方标准: what a standard is, above its number and its title. */
const KIND_OF_STANDARD = /^\p{Script=Han}{0,12}(?:国家|行业|地方|团体|企业)\p{Script=Han}{0,6}标准$/u;
const STANDARD_NUMBER =
  /^[A-Z]{1,4}(?:\s?\d{0,4}\/[A-Z]{1,6})?\s?\d{0,6}(?:\/\d{1,6}|\.\d{1,4})?\s?[—–―-]{1,2}\s?(?:19|20)\d{2}$/u;
/** The standard that this one replaces; who publishes it, below the day; who prints the book. */
const BESIDE_TITLE = /^代替\s?[A-ZＡ-Ｚ]|\s发\s?布$|出版社?(?:出版)?发行$/u;

const isStandardNumber = ({ text }: ClassifiedParagraph): boolean =>
  STANDARD_NUMBER.test(text.normalize('NFKC'));

/** Whether a line stands on the cover of a standard or of a book and is no title. */
export const isBesideTitle = (text: string): boolean => BESIDE_TITLE.test(text);

/** Whether a paragraph says what kind of standard follows, and its number stands below. */
export function isKindOfStandard(paragraphs: readonly ClassifiedParagraph[], at: number): boolean {
  if (!KIND_OF_STANDARD.test(withoutSpace(paragraphs[at]?.text ?? ''))) return false;
  return paragraphs.slice(at + 1, at + 1 + LINES_BELOW_TITLE).some(isStandardNumber);
}

/** Whether a paragraph stands below the number of a standard, and what the standard replaces. */
export function isBelowStandardNumber(paragraphs: readonly ClassifiedParagraph[], at: number): boolean {
  const [above, further] = [paragraphs[at - 1], paragraphs[at - 2]];
  const number = above !== undefined && isBesideTitle(above.text) ? further : above;
  return number !== undefined && isStandardNumber(number);
}
