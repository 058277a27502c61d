import { DOC_NUMBER } from '#domain/doc-number.ts';
import { STOP } from '../../character-kinds.ts';
import { DATE_LINE } from '../../date.ts';
import type { Span } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { FILING_FIELD, METADATA_FIELD } from '../../words/site-fields.ts';
import { LONGEST_FIELD_VALUE, LONGEST_LICENCE } from '../bars.ts';
import type { Line } from '../lines.ts';
import { isLicence } from './page-chrome.ts';

/** Labels of fields side by side above their values: 索引号 文号 发布机构 发布日期. */
const ROW_OF_LABELS = new RegExp(`^(?:${METADATA_FIELD}){3,12}$`, 'u');
/** By one of them a site files the document: a table of documents has others at its head. */
const OF_THE_SITE = new RegExp(FILING_FIELD, 'u');
/** What a document has below its day, whatever stands above. */
const OF_A_DOCUMENT = /^[（(【]?(?:附件?|附表|附录|抄[送报]|主题词|共印|此件)/u;

/** A line that is the site's, without what of it may be told nowhere else. */
export interface BelowText {
  readonly line: Line;
  readonly kept: Span | undefined;
}

/**
 * Lines at the foot of a page that are the site's by what stands above them: a row of labels with its values behind
 * it, to the end, and what is short below the licences of the site.
 *
 * @param foot the lines below the text
 * @param isSite whether a line is known to be the site's
 */
export function belowTheText(
  foot: readonly Line[],
  textOf: (line: Line) => string,
  isSite: (line: Line) => boolean,
): BelowText[] {
  const texts = foot.map((line) => withoutSpace(textOf(line)));
  const row = texts.findIndex(
    (text) => text.length <= LONGEST_LICENCE && ROW_OF_LABELS.test(text) && OF_THE_SITE.test(text),
  );
  const licence = foot.findIndex((line, at) => isSite(line) && isLicence(texts[at] as string));
  if (row < 0 && licence < 0) return [];
  const isShort = (text: string): boolean =>
    text.length <= LONGEST_FIELD_VALUE &&
    !STOP.test(text) &&
    !DATE_LINE.test(text) &&
    !OF_A_DOCUMENT.test(text);
  const ofSite = foot.filter(
    (_, at) => (row >= 0 && at >= row) || (licence >= 0 && at > licence && isShort(texts[at] as string)),
  );
  return ofSite.map((line) => ({ line, kept: numberIn(textOf(line)) }));
}

/** Where the number of the document stands among such values. */
function numberIn(text: string): Span | undefined {
  const found = DOC_NUMBER.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** What a site says of the rights in all that it has, at the foot of each page. */
const OF_RIGHTS = /^(?:版权|免责|法律)(?:与|及|和|、)?(?:免责|版权|责任)?(?:声明|说明)[:：]?$/u;
const SAYS_OF_RIGHTS = /本(?:网|站|公众号|平台)|转载|版权|著作权|侵权|注明/u;
/** Paragraphs that it takes. */
export const LONGEST_RIGHTS = 8;

/** The lines at the end of a page in which it says what rights there are in its texts, under a heading that says so. */
export function rightsAtEnd(
  content: readonly Line[],
  textOf: (line: Line) => string,
  isSite: (line: Line) => boolean,
): readonly Line[] {
  const isText = (line: Line): boolean => !isSite(line);
  // A page may have the heading again where nobody sees it.
  const end = content.findLastIndex(isText);
  const at = content.findLastIndex((line, i) => i < end && OF_RIGHTS.test(textOf(line).trim()));
  const behind = content.slice(at + 1).filter(isText);
  const above = content.slice(0, Math.max(0, at)).filter(isText);
  if (behind.length === 0 || behind.length > LONGEST_RIGHTS || above.length < behind.length) return [];
  return behind.every((line) => SAYS_OF_RIGHTS.test(textOf(line))) ? content.slice(at) : [];
}
