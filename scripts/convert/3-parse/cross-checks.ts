import { docNumberIn, isOrderNumber, standardDocNumber } from '#domain/doc-number.ts';
import type { Part, TextBlock } from '#domain/elements.ts';
import { DATE_IN_TEXT, parseDate } from '../date.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { MarkerForm } from '../marker.ts';
import { isHeadOfDepartments, isOrganisation, splitOffices, withoutFileWord } from '../organisation.ts';
import { endsAsTitle, isKindAlone } from '../title-end.ts';
import type { ParsedCircular, ParsedUnit, SourceText, Span } from '../types.ts';
import { withoutSpace } from '../without-space.ts';
import { hasMark } from '../words/marks.ts';
import { FIELD_LABEL, labelOf } from '../words/measure-fields.ts';
import { ISSUER_FIELD, TITLE_FIELD } from '../words/site-fields.ts';
import { LONGEST_TOLD_HEADING as LONGEST_HEADING, LONGEST_SURE_TITLE, MOST_SAY_WHO } from './bars.ts';
import { clipped } from './clipped.ts';
import { isOpen } from './decided.ts';
import { rankOf } from './measure-form.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { headingsRunOn } from './run-on-headings.ts';
import { textBlocks } from './text-blocks.ts';

/** What a second way of reading says of a field, in words, and where. */
interface Doubt {
  readonly words: string;
  readonly span: Span;
}

type Head = Pick<ParsedCircular['head'], 'kind' | 'title' | 'noticeTitle' | 'docNumber' | 'issued'> & {
  readonly issuers: readonly string[];
  /** Whether it has a number, or measures. */
  readonly isCircular: boolean;
};

/**
 * Warnings where a second, simpler way of reading a field of the head gives something else: another number,
 * another day, another office, a title without the word that titles end with. They change nothing.
 */
export function checkHead(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  parts: readonly Part[],
  head: Head,
  settled: ReadonlySet<string>,
): Diagnostic[] {
  const own = parts.filter(({ type }) => type !== 'annex');
  const blocks = textBlocks(own);
  // What the editor says of a paragraph is not doubted.
  const spans = new Map(paragraphs.filter(isOpen).map(({ lines, span }) => [lines.start, span]));
  const at = (block: TextBlock, words: string): Doubt[] => {
    const span = spans.get(block.lines.start);
    return span === undefined ? [] : [{ words, span }];
  };
  const doubts = [
    ...(settled.has('docNumber') ? [] : otherNumbers(blocks, head).flatMap(([b, words]) => at(b, words))),
    ...(settled.has('issued') ? [] : otherDates(own, head).flatMap(([b, words]) => at(b, words))),
    ...(settled.has('issuer') ? [] : otherIssuers(blocks, head).flatMap(([b, words]) => at(b, words))),
    ...(settled.has('title') ? [] : doubtfulTitles(blocks, head).flatMap(([b, words]) => at(b, words))),
    ...missingText(parts, head).flatMap(([b, words]) => at(b, words)),
  ];
  return said(source, doubts);
}

const said = (source: SourceText, doubts: readonly Doubt[]): Diagnostic[] =>
  doubts.map(({ words, span }) =>
    diagnostic('parse/other-reading', placeOf(source, span.start, span.end), words),
  );

type Found = readonly [TextBlock, string];

const NUMBER_FIELD = /(?:发文字号|发布文号|发文号|文件编号|文号)\s?[:：】\]]/u;

/** Numbers that stand where the document's own does, and are another. */
function otherNumbers(blocks: readonly TextBlock[], { docNumber }: Head): Found[] {
  const own = docNumber === null ? undefined : (standardDocNumber(docNumber) ?? docNumber);
  return blocks.flatMap((block): Found[] => {
    if (block.role !== 'docNumber' && !NUMBER_FIELD.test(block.text)) return [];
    const number = docNumberIn(block.text.replace(DATE_IN_TEXT, ' ').replace(NUMBER_FIELD, ' '))?.[0];
    if (number === undefined) return [];
    const other = standardDocNumber(withoutSpace(number));
    if (other === undefined || own === other || own?.endsWith(other)) return [];
    return [
      [
        block,
        own === undefined
          ? `发文字号没有读出，这里写的是“${other}”`
          : `发文字号读作“${own}”，这里写的是“${other}”`,
      ],
    ];
  });
}

const DATE_FIELD = new RegExp(
  `(?:成文|发文)日期\\s?[:：】\\]]\\s?(${DATE_IN_TEXT.source}|\\d{4}-\\d{1,2}-\\d{1,2})`,
  'u',
);

/** Days under the text that holds the date of issue, and in a site's table, that are another. */
function otherDates(parts: readonly Part[], { issued }: Head): Found[] {
  if (issued === null) return [];
  const first = parts.find(({ blocks }) => blocks.some(({ role }) => role === 'date'));
  const signed = textBlocks(first === undefined ? [] : [first]).filter(({ role }) => role === 'date');
  const told = textBlocks(parts).flatMap((block): (readonly [TextBlock, string | undefined])[] => {
    const field = DATE_FIELD.exec(block.text)?.[1];
    return field === undefined ? [] : [[block, parseDate(field)]];
  });
  return [...signed.map((block) => [block, parseDate(block.text)] as const), ...told].flatMap(
    ([block, date]): Found[] =>
      date === undefined || date === issued ? [] : [[block, `成文日期读作“${issued}”，这里写的是“${date}”`]],
  );
}

const ISSUER_VALUE = new RegExp(
  `^[【[]?${ISSUER_FIELD}[】\\]]?\\s?[:：]?\\s?(\\p{Script=Han}{3,30})(?=【|\\s|$)`,
  'u',
);

/** Offices of the letterhead and of a site's table of which none issues the document. */
function otherIssuers(blocks: readonly TextBlock[], { issuers }: Head): Found[] {
  if (issuers.length === 0) return [];
  const isOne = (name: string): boolean => issuers.some((one) => one.includes(name) || name.includes(one));
  return blocks.flatMap((block): Found[] => {
    if (isHeadOfDepartments(block.text)) return [];
    const names =
      block.role === 'letterhead'
        ? splitOffices(withoutFileWord(block.text))
        : [ISSUER_VALUE.exec(block.text)?.[1] ?? ''];
    const strange = names.filter((name) => isOrganisation(name) && !isOne(name));
    if (strange.length === 0 || names.some((name) => isOne(name) && name !== '')) return [];
    return [[block, `发文机关读作“${issuers.join('、')}”，这里写的是“${strange.join('、')}”`]];
  });
}

/** Titles of tables and of what is no 文种 and is issued all the same. */
const NAMES_A_LIST =
  /(?:表|台账|名单|目录|任务|任务分解|责任分解|分工|要求|公约|标准|规范|制度|机制|流程|书|总结)(?:[（(].{1,16}[）)])?$/u;
/** 中华人民共和国护照法, with what a list of laws sets behind it: （2031年修正）. */
const LAW = /^中华人民共和国\p{Script=Han}{2,40}法(?:[（(][^（()）]{2,16}[）)])?$/u;
const TITLE_VALUE = new RegExp(`^${TITLE_FIELD}\\s?[:：]\\s*(.{4,120}?)\\s*$`, 'u');

/** A title that is a name of an office, or that ends as none does. */
function doubtfulTitles(
  blocks: readonly TextBlock[],
  { title, noticeTitle, kind, isCircular }: Head,
): Found[] {
  const named = blocks.flatMap((block): Found[] => {
    const other = TITLE_VALUE.exec(block.text)?.[1];
    if (other === undefined || block.role === 'title' || !endsAsTitle(other)) return [];
    const same = [title, noticeTitle].some(
      (one) => one !== null && (solid(one).includes(solid(other)) || solid(other).includes(solid(one))),
    );
    return same ? [] : [[block, `标题读作“${noticeTitle ?? title}”，这里写的是“${other}”`]];
  });
  const first = blocks.find(({ role }) => role === 'title');
  if (first === undefined || kind === 'interview') return named;
  const read = noticeTitle ?? title;
  const doubt = (words: string, why: string): Found[] => [
    ...named,
    [first, `标题读作“${clipped(words, LONGEST_TITLE_TOLD)}”，${why}`],
  ];
  if ([...read].length > LONGEST_SURE_TITLE || MENU.test(read))
    return doubt(read, '里面像有网页的栏目或者正文');
  if (/^印发(?!.*(?:通知|决定)$)/u.test(title)) return doubt(title, '前面可能多了字');
  if (/。$/u.test(read)) return doubt(read, '像是一句正文');
  // What is no circular is called as it likes.
  if (!isCircular) return named;
  if (COLUMNS.test(withoutSpace(read))) return doubt(read, '里面像有表头');
  if (isOrganisation(read)) return [...named, [first, `标题读作“${read}”，像是机关的名称`]];
  return endsAsTitle(read) ||
    NAMES_A_LIST.test(read) ||
    LAW.test(read) ||
    isOrderNumber(withoutSpace(read)) ||
    isKindAlone(read)
    ? named
    : [...named, [first, `标题读作“${read}”，没有“通知”“意见”一类的词`]];
}

/** What a notice says it issues: 关于印发《某某办法》的通知. */
const ISSUED = /印发《(?<name>[^《》]{4,60})》的(?:通知|公告)$/u;

/** The title of a notice that issues something of which nothing stands in the file: pages offer it as a file of its own. */
function missingText(parts: readonly Part[], { title, noticeTitle }: Head): Found[] {
  const name = noticeTitle === null ? ISSUED.exec(title)?.groups?.name : undefined;
  const holds = parts.some(
    ({ type, blocks, tables }) =>
      type === 'annex' ||
      (tables ?? []).length > 0 ||
      blocks.some(({ role }) => role === 'unit' || role === 'heading'),
  );
  const first = textBlocks(parts).find(({ role }) => role === 'title');
  if (name === undefined || holds || first === undefined) return [];
  return [[first, `所印发的《${clipped(name, LONGEST_TITLE_TOLD)}》不在这份文件里`]];
}

/** Heads of columns that a title has swallowed with their table. */
const COLUMNS = /序号.*(?:单位|部门|时限|时间|任务)/u;
const LONGEST_TITLE_TOLD = 40;
/** Columns of a site, one beside the other: 政策发布 | 政策解读. */
const MENU = /\p{Script=Han}\s?[|｜]\s?\p{Script=Han}/u;

const solid = (text: string): string => withoutSpace(text).replace(/[^\p{Script=Han}\d]/gu, '');

const FIELD_LABELS = new RegExp(FIELD_LABEL, 'gu');
/** What says who answers, wherever it stands. */
const ROLE_WORD = /牵头|(?:责任|配合|主办|协办|承办|负责)(?:部门|单位|处室|庭室)/u;

/**
 * Warnings for what in a measure may be something else: a number that counts measures or sections, a
 * heading, a word for who answers where nobody is named, a label for a day where none was read.
 *
 * @param warned lines of which another warning says that who answers, or by when, is in doubt
 */
export function checkInsides(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
  measureForm: MarkerForm | undefined,
  warned: ReadonlySet<number>,
): Diagnostic[] {
  const indexes = new Map<number, number>();
  // Of text without line ends nobody can tell by its lines which paragraph is of which measure.
  const crowded = new Set<number>();
  for (const [i, { lines }] of paragraphs.entries()) {
    if (indexes.has(lines.start)) crowded.add(lines.start);
    else indexes.set(lines.start, i);
  }
  const measures = units.filter(({ head }) => head.type === 'measure');
  const answered = measures.filter(({ head }) => head.departments.length > 0).length;
  const mostSayWho = answered >= measures.length * MOST_SAY_WHO;
  const runOn = said(source, headingsRunOn(paragraphs, measures, crowded));
  const doubted = measures.flatMap(({ head }, at) => {
    const next = measures[at + 1]?.head.lines.start ?? Number.POSITIVE_INFINITY;
    const own: ClassifiedParagraph[] = [];
    for (let i = indexes.get(head.lines.start) ?? paragraphs.length; i < paragraphs.length; i += 1) {
      const paragraph = paragraphs[i] as ClassifiedParagraph;
      const { lines, class: looks } = paragraph;
      if (lines.start >= next || lines.end > head.lines.end) break;
      if (looks !== 'cell' && !crowded.has(lines.start)) own.push(paragraph);
    }
    const inside = own.slice(1).filter(isOpen);
    const isTold = own.some(({ lines }) => warned.has(lines.start));
    const doubts: Doubt[] = [];
    const [first] = own;
    if (first !== undefined && measureForm === 'section' && !isTold && headsTasks(first, inside))
      doubts.push({
        words: `“${clipped(first.text, LONGEST_HEADING)}”像是小标题，下面的编号没有单独成条`,
        span: first.span,
      });
    for (const [i, { marker, text, span, class: looks }] of inside.entries()) {
      const before = i === 0 ? own[0] : inside[i - 1];
      if (marker !== undefined && measureForm !== undefined && rankOf(marker.form) <= rankOf(measureForm))
        doubts.push({
          words: `“${clipped(text, LONGEST_HEADING)}”像是另一条或者小标题，读作了这一条里的一段`,
          span,
        });
      else if (
        looks === 'display' &&
        marker === undefined &&
        i === inside.length - 1 &&
        isHeadingLike(text) &&
        ENDS_A_PARAGRAPH.test(before?.text ?? '')
      )
        doubts.push({ words: `“${text}”像是小标题，读作了这一条里的一段`, span });
    }
    for (const { text, span } of own) {
      if (mostSayWho && head.departments.length === 0 && !isTold && ROLE_WORD.test(text))
        doubts.push({
          words: `“${clipped(text, LONGEST_HEADING)}”里有“牵头”“责任部门”一类的词，这一条没有责任部门`,
          span,
        });
      const due = [...text.matchAll(FIELD_LABELS)].find(([label]) => labelOf(label) === 'deadline');
      if (due !== undefined && (head.deadline ?? null) === null && !isTold)
        doubts.push({
          words: `“${text.slice(due.index, due.index + LONGEST_HEADING)}”像是时限，没有列出`,
          span,
        });
    }
    return said(source, doubts);
  });
  return [...runOn, ...doubted];
}

/** Whether a measure is a heading alone on its line, with numbers right beneath it that may be the tasks. */
function headsTasks({ text }: ClassifiedParagraph, inside: readonly ClassifiedParagraph[]): boolean {
  if (hasMark(text, '。；：:')) return false;
  const [form, second] = inside.map(({ marker }) => marker?.form);
  return (form === 'subsection' || form === 'item') && inside.length > 1 && second !== undefined;
}

const ENDS_A_PARAGRAPH = /[。！？；)）]$/u;

const isHeadingLike = (text: string): boolean =>
  [...text].length <= LONGEST_HEADING && /^\p{Script=Han}/u.test(text) && !hasMark(text, '，、：:。；（）()');
