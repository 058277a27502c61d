import { DOC_NUMBER, standardDocNumber } from '#domain/doc-number.ts';
import type { Span } from '../../types.ts';
import { IN_BRACKETS } from '../../words/marks.ts';
import { LONGEST_CODE_WORD } from '../bars.ts';

/** A document number in a text. */
export interface NumberPlace extends Span {
  /** As GB/T 9704-2012 writes it. */
  readonly number: string;
}

const ALL = new RegExp(DOC_NUMBER.source, 'gu');
/** What every number holds; told before it is tried from each Han character of a text. */
const YEAR_IN_BRACKET = /[〔﹝〖[［(（【]\s*(?:19|20|１９|２０)/u;
/** Words that come before a number in running text and cannot begin one. */
const LEADING =
  /^.*(?:根据|按照|依据|依照|落实|执行|贯彻|印发|转发|下发|适用|参照|符合|关于|文件|通知|以及|和|与|及|的|按|据|见|经|以|由|对|在|即|指|为|将|是|等|详)(?=.{2,})/u;

/**
 * The document numbers of a text. Han text runs on to the left of a number without a
 * space: words that lead in are left off, and what then is no prefix is no number.
 */
export function docNumbers(text: string): NumberPlace[] {
  if (!YEAR_IN_BRACKET.test(text)) return [];
  return [...text.matchAll(ALL)].flatMap((match) => {
    const written = match.groups?.prefix ?? '';
    const prefix = written.replace(LEADING, '');
    if (prefix.length < 2 || prefix.length > LONGEST_CODE_WORD) return [];
    const start = match.index + written.length - prefix.length;
    const end = match.index + match[0].length;
    const number = standardDocNumber(text.slice(start, end));
    return number === undefined ? [] : [{ start, end, number }];
  });
}

/** The number in brackets right behind a title. */
export interface NumberBehind extends NumberPlace {
  /** End of the bracket, where it holds the number alone; else where the title ended. */
  readonly bracketEnd: number;
}

const BRACKET = new RegExp(`^\\s?[（(](?<inner>${IN_BRACKETS}{1,80})[)）]`, 'u');

/** `《…》（法发〔2020〕32号）`: the number behind a title that ends at `at`. */
export function numberBehind(text: string, at: number): NumberBehind | undefined {
  const match = BRACKET.exec(text.slice(at, at + 90));
  const inner = match?.groups?.inner;
  if (match === null || inner === undefined) return undefined;
  const [found] = docNumbers(inner);
  if (found === undefined) return undefined;
  const offset = at + match[0].length - 1 - inner.length;
  const alone = inner.trim().length === found.end - found.start;
  return {
    number: found.number,
    start: offset + found.start,
    end: offset + found.end,
    bracketEnd: alone ? at + match[0].length : at,
  };
}
