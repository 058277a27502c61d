import { foldFullWidth } from './numerals.ts';

/** An office in a bracket among the letters of a number: 某密办（局）函〔2031〕5号. */
export const OFFICE_IN_LETTERS = '(?:[（(][局办委室厅部处院][）)]\\p{Script=Han}{1,3})?';

/**
 * 发文字号, the number under which an office issues a document, with any of the brackets
 * that people type. The prefix group is greedy to the left; a caller that reads running
 * text must bound it.
 */
export const DOC_NUMBER = new RegExp(
  String.raw`(?<prefix>[\p{Script=Han}]{1,16}${OFFICE_IN_LETTERS})\s*[〔﹝〖[［(（【]\s*(?<year>(?:19|20|１９|２０)[\d０-９]{2})\s*[〕﹞〗\]］)）】]\s*(?:第\s*)?(?<serial>[\d０-９]{1,5})\s*号`,
  'u',
);

const ORDINAL = '第\\s*[\\d０-９〇零一二三四五六七八九十百]{1,5}\\s*号';
const YEAR_OF_ORDER = '(?:(?:19|20)\\d{2}\\s*年\\s*|[〔［[（(]\\s*(?:19|20)\\d{2}\\s*[〕］\\]）)]\\s*)?';
/**
 * The number of an order, which may name no year, and seldom has it in brackets: 某某令第707号, 某某令2031年第12号,
 * 某某令〔2031〕第12号, 某某令（第12号）, 某某第12号令.
 */
export const ORDER_NUMBER = new RegExp(
  `\\p{Script=Han}{1,24}?(?:令\\s*(?:${YEAR_OF_ORDER}${ORDINAL}|[（(]${YEAR_OF_ORDER}${ORDINAL}[）)])|${ORDINAL}令)`,
  'u',
);
/**
 * The number of a court's file, with the year before its letters: 〔1997〕赔他字第10号, (1991)民他字第9号. Replies of the
 * Supreme People's Court bear it as their document number; in running text it is that of a case.
 */
export const FILE_NUMBER =
  /[〔﹝〖[［(（【]\s*(?<year>(?:19|20)\d{2})\s*[〕﹞〗\]］)）】]\s*(?<letters>\p{Script=Han}{1,10}字)\s*第?\s*(?<serial>\d{1,5})\s*号/u;
/** The number of a case, which a court's decision bears below its title: （2031）某刑申36号, （2031）某01民终1236号之一. In running text it is that of any case. */
export const CASE_NUMBER =
  /[（(〔](?:19|20)\d{2}[）)〕]\p{Script=Han}{1,4}\d{0,4}\p{Script=Han}{1,8}\d{1,6}号(?:之[一二三四五六七八九十])?/u;
/** What stands below the words 某某令 on a line of its own. */
export const NUMBER_OF_ORDER = new RegExp(`^${YEAR_OF_ORDER}${ORDINAL}$`, 'u');
const ORDER_ALONE = new RegExp(`^${ORDER_NUMBER.source}$`, 'u');

/** Whether a text is the number of an order and nothing else. */
export const isOrderNumber = (text: string): boolean => text.includes('令') && ORDER_ALONE.test(text);

/** The first document number of a text; most texts have none, and to look for its prefix everywhere takes long. */
export const docNumberIn = (text: string): RegExpExecArray | null =>
  text.includes('号') ? DOC_NUMBER.exec(text) : null;

/** A document number as GB/T 9704-2012, 7.2.5, writes it: 〔〕, plain figures, no leading zero; an order (10.2) and a court's file keep their 第. */
export function standardDocNumber(text: string): string | undefined {
  const groups = DOC_NUMBER.exec(text)?.groups;
  if (groups === undefined) {
    const { year, letters, serial } = FILE_NUMBER.exec(text)?.groups ?? {};
    return year === undefined ? undefined : `〔${year}〕${letters}第${Number(serial)}号`;
  }
  const serial = Number(foldFullWidth(groups.serial ?? ''));
  const ordinal = groups.prefix?.endsWith('令') ? '第' : '';
  return `${groups.prefix}〔${foldFullWidth(groups.year ?? '')}〕${ordinal}${serial}号`;
}
