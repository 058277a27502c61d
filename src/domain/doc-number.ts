import { foldFullWidth } from './numerals.ts';

/**
 * 发文字号, the number under which an office issues a document, with any of the brackets
 * that people type. The prefix group is greedy to the left; a caller that reads running
 * text must bound it.
 */
export const DOC_NUMBER =
  /(?<prefix>[\p{Script=Han}]{1,16})\s*[〔﹝〖[［(（【]\s*(?<year>(?:19|20|１９|２０)[\d０-９]{2})\s*[〕﹞〗\]］)）】]\s*(?:第\s*)?(?<serial>[\d０-９]{1,5})\s*号/u;

/** The first document number of a text; most texts have none, and to look for its prefix everywhere takes long. */
export const docNumberIn = (text: string): RegExpExecArray | null =>
  text.includes('号') ? DOC_NUMBER.exec(text) : null;

/** A document number as GB/T 9704-2012, 7.2.5, writes it: 〔〕, plain figures, no leading zero. */
export function standardDocNumber(text: string): string | undefined {
  const groups = DOC_NUMBER.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const serial = Number(foldFullWidth(groups.serial ?? ''));
  return `${groups.prefix}〔${foldFullWidth(groups.year ?? '')}〕${serial}号`;
}
