import { METADATA_FIELD, TITLE_FIELD } from '../words/site-fields.ts';
import { FLAT_HEAD, LONGEST_FLAT_FIELD } from './bars.ts';

const LABEL = new RegExp(`${METADATA_FIELD}\\s?[:：]\\s?`, 'gu');
const IS_TITLE = new RegExp(`^${TITLE_FIELD}\\s?[:：]`, 'u');
/** A value whose end its own form tells: a day, with the hour or without; a number of times; the number of a document. */
const OWN_END =
  /^(?:(?:19|20)\d{2}(?:\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,7}\s?次?|\p{Script=Han}{1,12}[〔﹝〖[［（(](?:19|20)\d{2}[〕﹞〗\]］）)](?:第\s?)?\d{1,5}\s?号)(?!\d)/u;

/**
 * Where the fields that a site sets above a document end that run on at the beginning of a text,
 * 发文机关：某某院|成文日期：2031年3月5日|标题：…|: each at the next label, the last where its value's form tells,
 * or where the title that one of them names, or that stands above them, comes again.
 *
 * @param above the title above the fields; where it comes again below them it is a piece of its own
 */
export function siteFieldEnds(text: string, above?: string): number[] {
  const labels = [...text.slice(0, FLAT_HEAD).matchAll(LABEL)];
  const ends: number[] = [];
  let title = above;
  for (const [i, { 0: label, index }] of labels.entries()) {
    const begins = index + label.length;
    if (index !== (ends.at(-1) ?? 0)) break;
    const next = labels[i + 1]?.index ?? text.length;
    if (next - begins <= LONGEST_FLAT_FIELD) {
      if (IS_TITLE.test(label)) title = text.slice(begins, next).trim();
      ends.push(next);
      continue;
    }
    const own = OWN_END.exec(text.slice(begins, begins + LONGEST_FLAT_FIELD))?.[0].length ?? 0;
    const again = title === undefined ? -1 : text.slice(0, begins + FLAT_HEAD).indexOf(title, begins);
    if (own > 0) ends.push(begins + own);
    else if (again > begins && title !== undefined)
      ends.push(again, ...(title === above ? [again + title.length] : []));
    break;
  }
  return ends;
}
