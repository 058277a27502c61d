import { CASE_NUMBER, DOC_NUMBER, docNumberIn, FILE_NUMBER, isOrderNumber } from '#domain/doc-number.ts';
import type { LineRange } from '#domain/elements.ts';
import { outsideBrackets } from '#domain/sentences.ts';
import { DATE_LINE, dateIn, withoutNames } from '../date.ts';
import type { Marker } from '../marker.ts';
import { isOrganisation, withoutFileWord, withoutSeal } from '../organisation.ts';
import type { Decided, SourceText, Span } from '../types.ts';
import { withoutSpace } from '../without-space.ts';
import { isAddressees, isTurnedTo } from '../words/addressees.ts';
import {
  ANNEX_LABEL,
  DRAFT_SHEET,
  HEAD_MARK,
  headLabel,
  TELEGRAPH_ROW,
  URGENCY,
} from '../words/head-labels.ts';
import { REMARK } from '../words/marks.ts';
import { DATE_SETTING, METADATA_FIELD, TITLE_SETTING } from '../words/site-fields.ts';
import { LONGEST_WITH_COMMA } from './bars.ts';
import { fieldsBetweenBars } from './fields-between-bars.ts';
import { readMarkers } from './read-markers.ts';
import { isResponsibilityLine } from './responsibility.ts';

/** What a paragraph is by its own looks, before its place tells more. */
export type ParagraphClass =
  | 'docNumber'
  | 'transmission'
  | 'date'
  | 'organisation'
  | 'addressees'
  | 'handlingOffice'
  | 'remark'
  | 'copiedTo'
  | 'printing'
  | 'annexList'
  | 'annexLabel'
  | 'metadata'
  | 'question'
  | 'responsibility'
  | 'marked'
  | 'running'
  | 'display'
  /** in a table: whatever it looks like, it signs, dates, numbers and names nothing around it */
  | 'cell';

export interface ClassifiedParagraph {
  readonly text: string;
  readonly lines: LineRange;
  /** In the normalised text. */
  readonly span: Span;
  readonly headingMarks: number;
  readonly marker: Marker | undefined;
  readonly class: ParagraphClass;
  /** Whether it stands in a table that sets a letterhead, signatures or fields side by side. */
  readonly framed?: true;
  /** Whether its page calls itself by it. */
  readonly namesPage?: true;
  /** What the editor says of it. */
  readonly decided?: Decided;
}

/** 共印80份, （共印80份）. */
const COPIES_PRINTED = '[（(]?共印\\s?\\d{1,5}\\s?份[)）]?';
export const PRINT_RUN = new RegExp(`^${COPIES_PRINTED}$`, 'u');

/** Ordered: the first pattern that fits names the class. */
const PATTERNS: readonly (readonly [ParagraphClass, RegExp])[] = [
  ['date', DATE_LINE],
  [
    'printing',
    new RegExp(`^.{0,40}(?:19|20)\\d{2}\\s?年.{1,8}日\\s?(?:印发|翻印)(?:\\s*${COPIES_PRINTED})?$`, 'u'),
  ],
  ['copiedTo', new RegExp(`^${headLabel('copiedTo')}`, 'u')],
  ['handlingOffice', new RegExp(`^${headLabel('handlingOffice')}`, 'u')],
  ['transmission', new RegExp(`^(?:明\\s?传(?:电报)?|密\\s?传|${HEAD_MARK})$`, 'u')],
  // Who may read it, and for how long that holds (GB/T 9704-2012, 7.2.2).
  [
    'transmission',
    /^(?:(?:绝密|机密|秘密)(?:\s?★.{0,8})?|内部(?:资料|文件|材料|刊物)[\s，,]{0,3}(?:注意保[存密管]|妥善保管|不得外传|请勿外传|严禁外传)?)$/u,
  ],
  ['transmission', new RegExp(`^\\p{Script=Han}{4,40}${DRAFT_SHEET}$`, 'u')],
  ['transmission', new RegExp(`^${headLabel('urgency', 'transmission')}`, 'u')],
  ['transmission', new RegExp(`^${URGENCY}\\s+\\S{1,16}\\s?\\d{1,5}\\s?号$`, 'u')],
  ['transmission', new RegExp(`^(?:(?:发电(?:单位|机关)|签批盖章)\\s|${TELEGRAPH_ROW})`, 'u')],
  [
    'question',
    /^(?:\d{1,2}\s?[.．、]\s?)?(?:问(?:题?[一二三四五六七八九十\d]{0,2})|记者问?|主持人|网友|[QＱ]\d{0,2})\s?[:：]/u,
  ],
  ['annexLabel', ANNEX_LABEL],
  ['annexList', /^附(?:\s?件)?\s?[:：]/u],
];
const BRACKETS_AROUND = /^[（(]|[）)]$/gu;
/** 签发人 beside the number of a document that goes upwards (GB/T 9704-2012, 7.2.6). */
const SIGNER = /\s*签\s?发\s?人\s?[:：][\p{Script=Han}\s·]{1,40}$/u;
const RUNNING = /[。；！？]|[，：:]$/u;
/** The number of minutes and bulletins, whose name stands above it: 〔2030〕3号, 〔2030〕第3期, 第12期, 2030年第3次. */
export const BARE_NUMBER =
  /^(?:[〔﹝［[（(]\s?(?:19|20)\d{2}\s?[〕﹞］\]）)]\s?(?:第\s?)?\d{1,5}\s?[号期次]|[（(]?(?:(?:19|20)\d{2}\s?年\s?)?第\s?[\d一二三四五六七八九十百]{1,4}\s?[期次][)）]?|[（(]第\s?\d{1,4}\s?号[)）]|(?:19|20)\d{2}\s?年\s?第\s?\d{1,4}\s?号)$/u;
/** 〔1997〕赔他字第10号 on a line of its own. */
const FILE_NUMBER_ALONE = new RegExp(
  `^(?:[（(]?${withoutNames(FILE_NUMBER.source)}[）)]?|${CASE_NUMBER.source})$`,
  'u',
);
/** The numbers of two who issue together, side by side. */
const NUMBERS = new RegExp(`^${withoutNames(DOC_NUMBER.source)}\\s+${withoutNames(DOC_NUMBER.source)}$`, 'u');
/** The number of a form that is to be filled in, or was made unknown: （××××）××法委赔通字第××号, ×中法〔20××〕×号. */
const BLANK_NUMBER =
  /^(?=.{0,40}[×＊○ＸX])[（(]?[\p{Script=Han}×＊○ＸX]{0,12}[〔［[（(](?:19|20)?[\d×＊○ＸX]{2,4}[〕］\]）)][\p{Script=Han}×＊○ＸX]{0,12}?第?[\d×＊○ＸX]{1,5}号[）)]?$/u;
/** 国令第707号: who issues it is not named, so that it is no title of an order. */
const SHORT_ORDER = /^\p{Script=Han}{1,3}令/u;
/** A field of the table that web sites put before a document, with or without its value. */
const METADATA = new RegExp(
  `^(?:[•·∙◦]|\\d{1,2}[.．、]\\s?(?=[【[]))?[【[]?${METADATA_FIELD}(?:[】\\]]|\\s?[:：])|^[•·]\\p{Script=Han}{2,8}[:：]$|^${TITLE_SETTING}|^${DATE_SETTING}`,
  'u',
);
/** The day of printing without who prints: 2031年3月5日印发. */
const DATE_FIRST = /^(?:19|20)\d{2}\s?年/u;
/** Who may see a document: a remark of the document's own where it stands below the text. */
const DISCLOSURE =
  /^[（(【[]?(?:(?:信息)?公开(?:方式|形式|属性|范围|时限|选项|类别)\s?[:：]|(?:此件|本件|本文)(?:主动|依申请|不予|删减后)?公开|(?:主动|依申请|不予)公开[）)】\]]$|(?:校内|院内|社会|内部)公开$)/u;
export const isDisclosure = ({ text }: ClassifiedParagraph): boolean => DISCLOSURE.test(text);
/** The same in whole sentences: （此件不公开发布，发至收文单位本部。未经许可，不得…。）. */
const ON_WHO_MAY_READ = /^[（(][此本]件[^（）()]+[）)]$/u;
/** A subtitle that tells where and when a report or speech was given. */
const SUBTITLE =
  /^(?:——|--|—|――)|^[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日在[^。；：]{2,60}上(?:[）)]|\s.{2,20})?$/u;
/** When it was adopted, published, came into force: 1999年3月29日 某某公告公布. */
const HISTORY =
  /^(?:[（(]?(?:19|20)\d{2}年.{1,8}日.{0,60}(?:通过|公布|发布|印发|施行|执行|实施|生效|修订|修正|批准)(?:[）)]?|.{0,800}(?:修[订正改]|公布|发布|印发|施行|批准)[）)])|[（(]\p{Script=Han}{0,12}(?:19|20)\d{2}年.{1,8}日[^（()）]{0,800}(?:通过|修[订正改]|公布|发布|印发|施行|批准)[）)]|[（(]?(?:[12][\d]{3}|[一二][〇○Ｏ零O一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月(?:修[订改]|修正|制[定订]|编制|印制)[）)]?|(?:(?:19|20)\d{2}年\d{1,2}月(?:第[\d一二三四五六七八九十]{1,2}次)?(?:制[定订]|修[订改正]|颁布|印发)[，,、；;\s]*){2,5}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}\s?发布\s?(?:19|20)\d{2}-\d{1,2}-\d{1,2}\s?实施)$/u;

/** The paragraphs of a normalised text with what their looks tell. */
export function classifyParagraphs(source: SourceText): ClassifiedParagraph[] {
  const markers = readMarkers(source);
  const paragraphs = source.paragraphs.map(({ start, end, lines, headingMarks }, i) => {
    const text = source.text.slice(start, end);
    const next = source.paragraphs[i + 1];
    const turnedTo = next !== undefined && isTurnedTo(text, source.text.slice(next.start, next.end));
    const looks = turnedTo ? 'addressees' : classOf(text, markers[i], headingMarks);
    // The number of a field of a site counts no measure: 1.【颁布时间】.
    const marker = looks === 'metadata' ? undefined : markers[i];
    const named = lines.start === source.decoded.pageTitle ? { namesPage: true as const } : {};
    return { text, lines, span: { start, end }, headingMarks, marker, class: looks, ...named };
  });
  return paragraphs.map((one, i) => (printsBelow(paragraphs, i) ? { ...one, class: 'printing' } : one));
}

/** Whether an office stands above the day on which it had a document printed: 某某办公室|2031年3月5日印发. */
function printsBelow(paragraphs: readonly ClassifiedParagraph[], at: number): boolean {
  if (paragraphs[at]?.class !== 'organisation') return false;
  const below = paragraphs.slice(at + 1).find((one) => !isDisclosure(one));
  return below?.class === 'printing' && DATE_FIRST.test(below.text);
}

function classOf(text: string, marker: Marker | undefined, headingMarks: number): ParagraphClass {
  if (METADATA.test(withoutSpace(text)) || fieldsBetweenBars(text).length > 0) return 'metadata';
  for (const [name, pattern] of PATTERNS) if (pattern.test(text)) return name;
  if (isSignedDate(text)) return 'date';
  if (isResponsibilityLine(text)) return 'responsibility';
  if (marker !== undefined) return 'marked';
  const unsigned = text.replace(SIGNER, '');
  const number = docNumberIn(unsigned.replace(BRACKETS_AROUND, ''));
  const bare = text.replace(BRACKETS_AROUND, '');
  const isTitle = bare === text && isOrderNumber(text) && !SHORT_ORDER.test(text);
  if (number !== null && number[0].length >= unsigned.length - 2 && !isTitle) return 'docNumber';
  if (number !== null && NUMBERS.test(unsigned)) return 'docNumber';
  if (BARE_NUMBER.test(text) || FILE_NUMBER_ALONE.test(text) || BLANK_NUMBER.test(text)) return 'docNumber';
  if (isOrderNumber(bare) && !isTitle) return 'docNumber';
  if (REMARK.test(text) || ON_WHO_MAY_READ.test(text)) return 'remark';
  if (headingMarks > 0) return 'display';
  if (isOrganisation(withoutSeal(withoutFileWord(text)))) return 'organisation';
  if (SUBTITLE.test(text) || HISTORY.test(text)) return 'remark';
  if (isAddressees(text)) return 'addressees';
  // Commas of a title within 《》 or a quotation are not those of running text.
  const outside = outsideBrackets(text);
  return RUNNING.test(outside) || (outside.includes('，') && [...outside].length > LONGEST_WITH_COMMA)
    ? 'running'
    : 'display';
}

/** The office and the date on one line: 某某法院2030年1月5日. */
function isSignedDate(text: string): boolean {
  const date = dateIn(text);
  if (date === null || date.index === 0 || date.index + date[0].length !== text.length) return false;
  return isOrganisation(withoutSeal(text.slice(0, date.index).trim()));
}
