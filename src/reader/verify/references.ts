import { KINDS } from '#domain/names.ts';
import { LONGEST_PASSAGE, SHORTEST_PASSAGE } from './match.ts';
import { quotedStretches, type Stretch, WORDS } from './segments.ts';

/** A place of a circular that somebody names in running text: with its name, or by its number alone. */
export interface Reference {
  readonly from: number;
  readonly to: number;
  /** What names the circular, and where it stands in a run of words, those before it; empty for a number alone. */
  readonly name: string;
  /** `第14项第2句`; empty for the whole circular. */
  readonly place: string;
  /** Whether an office alone is named, and no document of it. */
  readonly isOffice: boolean;
}

/** The number of a place, in any figures. */
export const FIGURE = '[\\d０-９〇零一二三四五六七八九十百]{1,6}';
const COUNTED = '(?:个?问题?|[条项点款段句问]|大?部分|章|节)';
const ORDINAL = `第${FIGURE}(?:${COUNTED}?(?:[、至到和与及～~—–-]|以及)第?${FIGURE})*${COUNTED}(?:之${FIGURE})?`;
/** What is said behind a place, in brackets; of the count of sentences behind a comma too, as copies say it. */
const REMARK = '(?:（[^（）\\d]{1,20}）|，标题计入[句段]数)?';
const PLACE = `(?:的?${ORDINAL})+${REMARK}`;

/** Bounded: a row of opening marks must not be read to the end of the text from each. */
const BRACKETED = '（(?:[^（）]|（[^（）]{0,100}）){0,200}）|\\((?:[^()]|\\([^()]{0,100}\\)){0,200}\\)';
const TITLE_ALONE = '《(?:[^《》]|《[^《》]{0,100}》){0,200}》';
const TITLE = `${TITLE_ALONE}(?:${BRACKETED})?`;
const NUMBER =
  '\\p{Script=Han}{1,16}[〔﹝〖[［(（【](?:19|20)\\d{2}[〕﹝〗\\]］)）】]第?\\d{1,5}号(?:文件?)?';
/** What people call circulars: of the kinds of the archive and of others. */
const KIND = `(?:${[...Object.values(KINDS), '方案', '办法', '纲要', '规划', '计划', '决定', '细则'].join('|')})`;
const RUN = '[\\p{Script=Han}\\d]{0,24}?';
const OFFICE = '(?:法院|[高中]院)';
/** Verbs between the place that is named and what is quoted of it: 第14项提出：“…”. */
const VERB =
  '(?:提出|规定|指出|要求|强调|明确|写明|写道|写的?|载明|部署|提到|表述|安排|确定|讲到?|称|说|是|为)';
/** Whether words end with such a verb. */
export const endsWithVerb = (words: string): boolean => ENDS_WITH_VERB.test(words);
const ENDS_WITH_VERB = new RegExp(`(?:${VERB}|关于)$`, 'u');
const LEADS = `(?=(?:文件)?[中里内]?(?:明确|还|也|又)*${VERB})`;
const ADDRESS = '(?:(?:https?|file):/+[^\\s（）“”，。；]*?)?circulars/[a-z0-9][\\w%./#:=?~-]*';

const REFERENCE = new RegExp(
  [
    `(?<address>${ADDRESS})`,
    `(?<named>${TITLE}|${NUMBER}|${RUN}${KIND}(?=[中里]?的?第))(?:[，,]?[中里]?(?<there>${PLACE}))?`,
    `(?<dated>${RUN}(?:\\d{4}年|${OFFICE})${RUN}${KIND})(?=[）)]|${LEADS})`,
    `(?<office>${RUN}${OFFICE})${LEADS}`,
    `(?<number>${PLACE})`,
  ].join('|'),
  'gu',
);

/** References in a text without white space, in its order; those within quotations are of whoever is quoted. */
export function referencesIn(text: string): Reference[] {
  return [...withoutQuotations(text).matchAll(REFERENCE)].map((match) => {
    const { address, named, dated, office, there, number } = match.groups ?? {};
    return {
      from: match.index,
      to: match.index + match[0].length,
      name: address ?? named ?? dated ?? office ?? '',
      place: there ?? number ?? '',
      isOffice: office !== undefined,
    };
  });
}

/** Marks of quotation that belong to a title, to be told from those around a quotation. */
const OF_TITLES = new RegExp(`${TITLE_ALONE}|拟题为“[^”]{0,200}”`, 'gu');

/** What a text quotes, and is long enough to be looked for. */
export function quotationsIn(text: string): Stretch[] {
  const plain = text.replace(OF_TITLES, (title) => title.replace(/[“”「」『』"]/gu, '·'));
  return quotedStretches(plain)
    .filter((one) => one.quoted && one.text.replace(/\s/gu, '').length >= SHORTEST_PASSAGE)
    .map((one) => ({ ...one, text: text.slice(one.start, one.start + one.text.length) }));
}

/** A text with its quotations and their marks blotted out, as long as before. */
export function withoutQuotations(text: string): string {
  return quotationsIn(text).reduce(
    (rest, { start, text: { length } }) =>
      rest.slice(0, start - 1) + BLOT.repeat(length + 2) + rest.slice(start + length + 1),
    text,
  );
}
/** Stands for each character of a quotation. */
export const BLOT = '\uFFFC';

const CONNECTING =
  '以及|并且|而且|同时|其中|分别|并|和|与|及|或|还|又|也|且|而|等|继续|要|应当?|将|[中里内的]';
const POINTING = '参见|详见|原文见|见|摘自|引自|出自|源自|来自|语出|载于|来源|根据|依据|按照|依照|关于';
const FRAME = new RegExp(`${VERB}|${CONNECTING}|${POINTING}|精神|网址|文字指纹`, 'gu');

/** Whether a text holds references, and words that lead to quotations or connect them, and nothing else. */
export function isFrame(text: string): boolean {
  return !WORDS.test(withoutReferences(text).replace(FRAME, ''));
}

const withoutReferences = (text: string): string =>
  referencesIn(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);

/** What stands behind a reference that a text begins with, and the verb that leads there: words without marks of quotation. */
export function wordsBehindReference(text: string): string | undefined {
  const [first] = referencesIn(text);
  if (first === undefined || !isFrame(text.slice(0, first.from))) return undefined;
  const [led] = LED.exec(text.slice(first.to)) ?? [];
  return led === undefined ? undefined : text.slice(first.to + led.length);
}
const LED = new RegExp(`^(?:文件)?[中里内]?(?:明确|还|也|又)*${VERB}?[：:，,]?`, 'u');

/** When it was issued, as forms of citation say it behind the place. */
const ISSUED = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:发布|印发|访问)?/gu;

/** Whether words are quoted, or stand behind a place, so that more is asked than what the place is. */
export function isDraft(typed: string): boolean {
  const text = typed.replace(/\s/gu, '').slice(0, LONGEST_PASSAGE);
  if (quotationsIn(text).length > 0) return true;
  const references = referencesIn(text);
  return references.some(({ name, place, to }, at) => {
    if (place === '' && !/[》号）]$/u.test(name)) return false;
    const behind = text
      .slice(to, references[at + 1]?.from)
      .replace(ISSUED, '')
      .replace(FRAME, '');
    return (behind.match(/\p{Script=Han}/gu) ?? []).length >= SHORTEST_PASSAGE;
  });
}
