import { DOC_NUMBER, isOrderNumber } from '#domain/doc-number.ts';
import { outsideBrackets } from '#domain/sentences.ts';
import { MONTH_LINE } from '../date.ts';
import { isOrganisation, splitOffices } from '../organisation.ts';
import { endsAsTitle, isNumberAndName, titleGoesOn } from '../title-end.ts';
import { withoutSpace } from '../without-space.ts';
import { CASE_NUMBER, isCasePartAlone } from '../words/case-parts.ts';
import { SUBJECT_WORD } from '../words/documents.ts';
import { endsAsFile } from '../words/file-endings.ts';
import { HEAD_ROW } from '../words/head-labels.ts';
import { hasMark } from '../words/marks.ts';
import { isFieldLabel, TITLE_FIELD } from '../words/site-fields.ts';
import {
  ABOVE_ADDRESSEES,
  ABOVE_NUMBER,
  ABOVE_TEXT,
  BELOW_ANNEX_LABEL,
  BELOW_SERIES,
  BELOW_STANDARD_NUMBER,
  BELOW_TEXT,
  ENDS_AS_TITLE,
  FIRST_HEADING_MARK,
  HEADING_MARK,
  LINE_OF_A_HEAD,
  LINES_BELOW_TITLE,
  LINES_OF_A_HEAD,
  LINES_OF_A_PAGE_HEAD,
  LINES_OF_TWO_HEADS,
  LONGEST_TITLE,
  SAYS_ABOUT,
  SHORTEST_TITLE,
  TITLE_AGAIN,
  UNLIKE_TITLE,
  VALUE_OF_A_FIELD,
  VALUE_WITHIN,
} from './bars.ts';
import { isBelowStandardNumber, isBesideTitle, isKindOfStandard } from './cover.ts';
import { isOpen } from './decided.ts';
import { BARE_NUMBER, type ClassifiedParagraph, type ParagraphClass, PRINT_RUN } from './paragraph.ts';
import { titleOfCase } from './title-of-case.ts';
import { isOfficeAboveRules } from './title-of-rules.ts';
import type { TitleRun } from './title-run.ts';

/** What a picture shows; what begins with a bracket of a site or with a mark of a list; a mark alone, such as that of secrecy. */
const NO_TITLE = /^图为|^[【■▲●◆▪◇□★☆▶►※]|^\P{Script=Han}+$/u;
/** What belongs to a title in brackets of its own line: （试行）, （第九版）. */
const VERSION =
  /^[（(](?:试行|暂行|修订|修正|草案|征求意见稿|送审稿|.{0,8}版|.{0,8}稿|(?:19|20)\d{2}年?(?:[-–—－～~至]{1,2}(?:(?:19|20)\d{2}|\d{2})年?)?度?)[）)](?:的通知)?$/u;
/** Who gives a report or signs an order: 省长 某某. */
const PERSON =
  /^[\p{Script=Han}]{0,16}(?:总理|主席|省长|市长|区长|县长|州长|院长|检察长|部长|厅长|局长|主任|书记)\s\p{Script=Han}[\p{Script=Han}\s]{1,4}$/u;
/** What stands below a picture, or is news: 省长某某作政府工作报告; a column of news, 某地要闻. */
const OF_NEWS =
  /^\p{Script=Han}{0,16}(?:主席|[省市区县州院]长|检察长|主任)\p{Script=Han}{2,4}作[^。]{0,20}报告$|^\p{Script=Han}{2,6}(?:要闻|新闻|资讯|快讯)$/u;
/** Who wrote a piece of news: 本报记者 某某　通讯员 某某. */
const BYLINE =
  /^[□■◎]?\s?(?:(?:本[报网刊院])?(?:特约)?(?:记者|通讯员|实习生)[\s:：|｜/／]|(?:新华社|中新社)?记者$|(?:文|作者|撰文|来源)[\s]?[:：|｜/／])/u;

/** ——人民法院第六个五年改革纲要（2024—2028）: what a title calls itself besides. */
const isSecondTitle = (text: string): boolean => /^(?:——|--|―{2})/u.test(text) && endsAsTitle(text);

/** Several offices, or the words 某某文件: no first line of a title. */
const NO_FIRST_LINE = /\s|文件$/u;
const SUBJECT_BEGINS = new RegExp(`^${SUBJECT_WORD}`, 'u');
const ISSUES_FIRST = /^(?:印发|转发|批转)/u;

/** The title runs between two indexes, in order. */
export function titleRuns(paragraphs: readonly ClassifiedParagraph[], from: number, to: number): TitleRun[] {
  const runs: TitleRun[] = [];
  let i = from;
  while (i < to) {
    const run = titleRunAt(paragraphs, i, to);
    if (run === undefined) i += 1;
    else {
      runs.push(run);
      i = run.to;
    }
  }
  return runs;
}

/** The title that begins at an index: display lines up to one that ends as titles do. */
export function titleRunAt(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TitleRun | undefined {
  const first = from + officesOfTitle(paragraphs, from);
  if (!isTitleLine(paragraphs[first])) return undefined;
  let text = joinedText(paragraphs, from, first + 1);
  let i = first + 1;
  for (; i < to && text.length < LONGEST_TITLE; i += 1) {
    const next = paragraphs[i] as ClassifiedParagraph;
    const version = VERSION.test(next.text) || (endsAsTitle(text) && isSecondTitle(next.text));
    const samePiece = next.headingMarks === (paragraphs[i - 1] as ClassifiedParagraph).headingMarks;
    const again = comesAgain(paragraphs, i);
    if (isValueOfField(paragraphs, from)) break;
    const told = next.decided?.is === 'title';
    if (
      !told &&
      !version &&
      ((endsAsTitle(text) && !titleGoesOn(text, next.text)) ||
        again ||
        MONTH_LINE.test(next.text) ||
        isTableHead(paragraphs, i) ||
        CASE_NUMBER.test(next.text) ||
        !isTitleLine(next) ||
        next.framed !== (paragraphs[i - 1] as ClassifiedParagraph).framed ||
        beginsWithIssuer(text, next.text) ||
        // A name above a title that begins with it is no first line of it.
        next.text.startsWith(text) ||
        isWholeBelow(paragraphs, i) ||
        isNamedAbove(text, next.text) ||
        !samePiece)
    )
      break;
    text = joinedText(paragraphs, from, i + 1);
  }
  return { from, to: i, text };
}

/**
 * The title of a part: the run that looks most like one and stands where one should, before
 * number, addressees or text. `undefined` where there is no display line at all.
 */
export function findTitle(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TitleRun | undefined {
  return (
    decidedTitle(paragraphs, from, to) ??
    titleOfCase(paragraphs, from, to) ??
    titleByPage(paragraphs, from, to) ??
    headline(paragraphs, from, to)
  );
}

/**
 * The title by its looks, but where that ends with no word of titles and the page calls itself by another
 * line, by that: news, and what a site has above a text.
 */
function titleByPage(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TitleRun | undefined {
  const looks = titleByLooks(paragraphs, from, to);
  if (looks !== undefined && (endsAsTitle(looks.text) || isOrderNumber(looks.text))) return looks;
  for (let i = from; i < to; i += 1) {
    const line = paragraphs[i];
    if (line?.namesPage !== true || !isOpen(line) || (line.class !== 'display' && line.class !== 'running'))
      continue;
    const isOfRun = looks !== undefined && i >= looks.from && i < looks.to;
    return isOfRun ? looks : { from: i, to: i + 1, text: line.text };
  }
  return looks;
}

/** The title that the editor says a part has. */
export function decidedTitle(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TitleRun | undefined {
  for (let i = from; i < to; i += 1)
    if (paragraphs[i]?.decided?.is === 'title')
      return titleOfCase(paragraphs, i, to) ?? titleRunAt(paragraphs, i, to);
  return undefined;
}

/** What says two things of one matter around a colon, as headlines of news do; no label, and nobody's words. */
const HEADLINE =
  /^(?:[^：:。；！？“”"]{6,36}(?<!时间|日期|地点|地址|电话|人|单位|部门|机关|机构|方式|对象|范围|名称|编号|内容|要求|主题|标题)|\p{Script=Han}{2,5}(?:法院|检察院|政府))[：:](?!负责|牵头|配合)[^：:。；！？]{4,36}$/u;

/** The headline at the beginning of a text that has no title, above its text or what a site says of it. */
function headline(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TitleRun | undefined {
  const [line, next] = [paragraphs[from], paragraphs[from + 1]];
  if (from > 0 || line?.class !== 'display' || !isOpen(line) || next === undefined || to < 2)
    return undefined;
  const above = next.class === 'running' || next.class === 'metadata';
  return above && HEADLINE.test(line.text) ? { from, to: from + 1, text: line.text } : undefined;
}

/** The title of a part as its looks and its place tell it. */
export function titleByLooks(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TitleRun | undefined {
  let firstMarked = from;
  while (
    firstMarked < to &&
    (!BEHIND_THE_HEAD.has(paragraphs[firstMarked]?.class) || isCellOfFields(paragraphs, firstMarked))
  )
    firstMarked += 1;
  const runs = titleRuns(paragraphs, from, firstMarked);
  let firstText = from;
  while (firstText < to && !isTextBefore(paragraphs[firstText])) firstText += 1;
  let firstWhole = from;
  while (firstWhole < to && !OF_A_WHOLE_TEXT.has(paragraphs[firstWhole]?.class)) firstWhole += 1;
  let best: TitleRun | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const before = run.from > from ? paragraphs[run.from - 1] : undefined;
    const numbered = before?.class === 'docNumber' && run.from <= firstWhole;
    const textBefore = firstText < run.from && !numbered;
    const score = titleScore(paragraphs, run, to, before, textBefore);
    if (score > bestScore) {
      best = run;
      bestScore = score;
    }
  }
  if (best === undefined || isHeadingInText(paragraphs, from, best)) return undefined;
  return whole(best, runs) ?? best;
}

/**
 * The title of which a page says all but who issues, 印发《某办法》的通知 above 某某政府印发《某办法》的通知, or but
 * the kind, as the column that it stands in is called: 统计公报 above 某市2030年统计公报.
 */
function whole(said: TitleRun, runs: readonly TitleRun[]): TitleRun | undefined {
  const end = withoutSpace(said.text);
  const isColumn = end.length <= LONGEST_COLUMN;
  return runs.find(({ from, text }) => {
    const full = withoutSpace(text);
    if (from < said.to || full.length === end.length || !full.endsWith(end)) return false;
    if (isColumn && from - said.to < LINES_BELOW_COLUMN) return true;
    return splitOffices(full.slice(0, -end.length)).every(isOrganisation);
  });
}

/** Characters of a column's name that is a kind of document alone; lines between it and the title. */
const LONGEST_COLUMN = 6;
const LINES_BELOW_COLUMN = 2;

const WHOLE_SENTENCE = /。[”’）)]?$/u;
/** Where one of these stands above a title, what stands above it may be a notice. */
const ENDS_A_NOTICE: ReadonlySet<ParagraphClass> = new Set([
  'date',
  'organisation',
  'annexLabel',
  'annexList',
  'docNumber',
]);

/**
 * Whether a line below text is a heading in it, or the rest of a sentence, and the text has lost its title or never
 * had one: it does not end as titles do, or stands below several paragraphs that nobody signs or dates.
 */
function isHeadingInText(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  { from: at, to, text }: TitleRun,
): boolean {
  const [title, below] = [paragraphs[at], paragraphs[to]?.class];
  if (title === undefined || title.headingMarks > 0 || below === 'addressees' || below === 'docNumber')
    return false;
  const above = paragraphs.slice(from, at);
  const sentences = above.filter(({ class: looks, text: said }) =>
    looks === 'running' ? WHOLE_SENTENCE.test(said) : looks === 'addressees',
  ).length;
  if (sentences === 0 || text.includes('关于')) return false;
  return !endsAsTitle(text) || (sentences > 1 && !above.some(({ class: looks }) => ENDS_A_NOTICE.has(looks)));
}

/** What sites set above a document, its number and its title once more: 某发〔2030〕3号某某关于…. */
const BEGINS_WITH_NUMBER = new RegExp(`^${DOC_NUMBER.source}`, 'u');
const LEADS_TO_TEXT: readonly ParagraphClass[] = ['running', 'marked', 'question', 'remark', 'date', 'cell'];
/** Where one of these stands, titles have ended. */
const BEHIND_THE_HEAD: ReadonlySet<ParagraphClass | undefined> = new Set(['marked', 'cell']);

/** Whether a cell is one of the table of fields that a site sets between the title of its page and the document. */
function isCellOfFields(paragraphs: readonly ClassifiedParagraph[], i: number): boolean {
  const [label, cell] = [paragraphs[i - 1], paragraphs[i]];
  if (cell?.class !== 'cell') return false;
  return isFieldLabel(cell.text) || (label?.class === 'cell' && isFieldLabel(label.text));
}

function isTextBefore(paragraph: ClassifiedParagraph | undefined): boolean {
  // What the editor says is not known is no text: it stands wherever it stands.
  if (paragraph?.decided?.is === 'unclassified') return false;
  return paragraph?.class === 'running' || paragraph?.class === 'addressees';
}

/**
 * Where the document's own number stands right above a title, and nothing above it signs, dates or turns to anybody,
 * what runs on there is what an account says of itself, or news of the document.
 */
const OF_A_WHOLE_TEXT: ReadonlySet<ParagraphClass | undefined> = new Set([
  'date',
  'organisation',
  'addressees',
  'marked',
]);

/** What may stand between the number of minutes or a bulletin and their title: who prints them, and the day. */
const BELOW_BARE_NUMBER: ReadonlySet<ParagraphClass | undefined> = new Set([
  'date',
  'organisation',
  'remark',
]);

/** Whether a title stands below the number of a series, whose name stands above that: 院长办公会议纪要|第7期|…|. */
function isBelowSeries(paragraphs: readonly ClassifiedParagraph[], title: number): boolean {
  let above = title - 1;
  while (above > title - LINES_OF_A_HEAD && BELOW_BARE_NUMBER.has(paragraphs[above]?.class)) above -= 1;
  const number = paragraphs[above];
  return (
    number?.class === 'docNumber' &&
    BARE_NUMBER.test(number.text) &&
    paragraphs[above - 1]?.class === 'display'
  );
}

/**
 * @param before the paragraph of the same part above the run
 * @param textBefore whether the part has text of its own above the run
 */
function titleScore(
  paragraphs: readonly ClassifiedParagraph[],
  run: TitleRun,
  to: number,
  before: ClassifiedParagraph | undefined,
  textBefore: boolean,
): number {
  const below = paragraphs.slice(run.to, Math.min(to, run.to + LINES_BELOW_TITLE));
  // What stands below another title is that one's.
  const other = below.findIndex(({ class: looks, text }) => looks === 'display' && endsAsTitle(text));
  const next = below.slice(0, other < 0 ? undefined : other).map(({ class: looks }) => looks);
  let score = 0;
  if (endsAsTitle(run.text)) score += ENDS_AS_TITLE;
  if (run.text.includes('关于')) score += SAYS_ABOUT;
  // A first heading of Markdown is the title; an inner one may be.
  const marks = paragraphs[run.from]?.headingMarks ?? 0;
  if (marks > 0) score += marks === 1 ? FIRST_HEADING_MARK : HEADING_MARK;
  // An office that heads a page is who issues what stands below.
  if (marks > 0 && isOrganisation(run.text)) score += UNLIKE_TITLE;
  if (paragraphs[run.from - 1]?.text === run.text) score += TITLE_AGAIN;
  if (endsAsTitle(run.text) && isBelowSeries(paragraphs, run.from)) score += BELOW_SERIES;
  if (next.includes('addressees')) score += ABOVE_ADDRESSEES;
  if (next.includes('docNumber')) score += ABOVE_NUMBER;
  if (next[0] !== undefined && LEADS_TO_TEXT.includes(next[0])) score += ABOVE_TEXT;
  if (BEGINS_WITH_NUMBER.test(run.text) && !isOrderNumber(run.text)) score += UNLIKE_TITLE;
  if (isKindOfStandard(paragraphs, run.from)) score += UNLIKE_TITLE;
  if (isBelowStandardNumber(paragraphs, run.from)) score += BELOW_STANDARD_NUMBER;
  // What collects cases stands above the first.
  if (before?.class === 'display' && CASE_NUMBER.test(paragraphs[run.from]?.text ?? ''))
    score += UNLIKE_TITLE;
  if (run.text.length >= LONGEST_TITLE || [...run.text].length < SHORTEST_TITLE) score += UNLIKE_TITLE;
  // What follows a field of a table is its value; what follows text of its own is a heading in it.
  const headed = next.includes('docNumber') && next.includes('addressees');
  // A page sets its title above the fields, the document its own below them.
  const again = paragraphs.slice(Math.max(0, run.from - LINES_OF_A_PAGE_HEAD), run.from);
  const own = again.some(({ class: looks, text }) => looks === 'display' && text === run.text);
  if (before?.class === 'metadata' && !headed && !own) score += VALUE_OF_A_FIELD;
  if (before?.class === 'annexLabel') score += BELOW_ANNEX_LABEL;
  if (textBefore && !next.includes('addressees') && !next.includes('docNumber')) score += BELOW_TEXT;
  return score;
}

function isTitleLine(paragraph: ClassifiedParagraph | undefined): boolean {
  if (paragraph !== undefined && !isOpen(paragraph)) return paragraph.decided?.is === 'title';
  if (paragraph?.class !== 'display' || HEAD_ROW.test(paragraph.text) || PERSON.test(paragraph.text))
    return false;
  if (isNumberAndName(paragraph.text) || NO_TITLE.test(paragraph.text) || BYLINE.test(paragraph.text))
    return false;
  const { text } = paragraph;
  if (PRINT_RUN.test(text) || isBesideTitle(text) || endsAsFile(text) || OF_NEWS.test(text)) return false;
  return !hasMark(outsideBrackets(paragraph.text), '：:') && !isCasePartAlone(paragraph.text);
}

/** 河东区人民法院关于…, 河东区人民法院2031年…: whose title it is stands at its beginning. */
const ISSUER_FIRST = new RegExp(`^(?<office>.{3,40}?)(?:${SUBJECT_WORD}|(?:19|20)\\d{2}年)`, 'u');
/** A title has begun, or names that go on. */
const GOES_ON = new RegExp(`${SUBJECT_WORD}|《|[、和与]$`, 'u');

/**
 * Whether a line stands twice in a head: it is whole, and what stands above it none of it. A page's
 * path ends with the title, and a page sets its title above the document's own head.
 */
function comesAgain(paragraphs: readonly ClassifiedParagraph[], i: number): boolean {
  const { text } = paragraphs[i] as ClassifiedParagraph;
  if (text === paragraphs[i - 1]?.text || text === paragraphs[i + 1]?.text) return true;
  if (!endsAsTitle(text)) return false;
  for (let at = i + 1; at < i + LINES_OF_TWO_HEADS && at < paragraphs.length; at += 1) {
    const { class: looks, text: other } = paragraphs[at] as ClassifiedParagraph;
    if (BEHIND_THE_HEAD.has(looks) || looks === 'addressees') return false;
    if (other === text) return true;
  }
  return false;
}

/** Whether a line begins a title, so that what stands above it is none of it: steps of a site's path. */
function beginsWithIssuer(above: string, line: string): boolean {
  if (GOES_ON.test(above) || isCutBehindPlace(above, line)) return false;
  const office = ISSUER_FIRST.exec(line)?.groups?.office;
  return office !== undefined && splitOffices(office).every(isOrganisation);
}

/** What stands behind a place in the name of an office and begins none: 某市|人民政府办公室关于…. */
const BEHIND_PLACE = /^(?:人民(?:政府|法院|检察院|代表大会)|政府办|委员会|人大常委会|人大办|政协|委办公)/u;
const ENDS_WITH_PLACE = /[省市区县州旗盟乡镇]$/u;
/** An office, and the place of the next: 中共某区委办公室 某市某区. */
const OFFICE_AND_PLACE = /^(?<office>\p{Script=Han}{3,30})\s\p{Script=Han}{1,10}[省市区县州旗盟乡镇]$/u;

/** Whether a title's line ends within the name of an office, behind its place. */
function isCutBehindPlace(above: string, line: string): boolean {
  if (!ENDS_WITH_PLACE.test(above)) return false;
  const before = OFFICE_AND_PLACE.exec(above)?.groups?.office;
  return BEHIND_PLACE.test(line) || (before !== undefined && isOrganisation(before));
}

const LABEL_OF_TITLE = new RegExp(`^${TITLE_FIELD}[:：]$`, 'u');
/** Whether a paragraph is the value of the label above it, 主题词：, and begins no title. */
function isValueOfField(paragraphs: readonly ClassifiedParagraph[], at: number): boolean {
  const [label, value] = [paragraphs[at - 1], paragraphs[at]];
  if (label?.class !== 'metadata' || value === undefined || !isFieldLabel(label.text)) return false;
  if (value.lines.start - label.lines.end > VALUE_WITHIN) return false;
  // Behind a label without a value the title may stand, which the same table names.
  const begins = withoutSpace(value.text);
  const above = paragraphs.slice(Math.max(0, at - LINES_OF_TWO_HEADS), at);
  if (above.some(({ text }) => withoutSpace(text).startsWith(begins))) return false;
  return !LABEL_OF_TITLE.test(withoutSpace(label.text)) && !endsAsTitle(value.text);
}

/** Whether a line behind an empty one is a whole title, 关于…的方案: what stands above it is where a site files it. */
function isWholeBelow(paragraphs: readonly ClassifiedParagraph[], i: number): boolean {
  const [above, line] = [paragraphs[i - 1], paragraphs[i]];
  if (above === undefined || line === undefined || above.class !== 'display') return false;
  if (line.lines.start === above.lines.end + 1 || GOES_ON.test(above.text)) return false;
  return SUBJECT_BEGINS.test(line.text) && endsAsTitle(line.text);
}

/** Whether a line names a document in 《》 by the words that the next begins its own title with: news of it. */
const isNamedAbove = (above: string, line: string): boolean =>
  withoutSpace(above).includes(`《${withoutSpace(line)}`);

/** That an editor says what a line is makes no less of it: an office that begins the title still does. */
const mayBeTitle = (paragraph: ClassifiedParagraph): boolean =>
  isOpen(paragraph) || paragraph.decided?.is === 'title';

/** The star in the line below the number of a Party committee's paper. */
const STAR = /^[★☆]$/u;

/**
 * How many paragraphs of offices above 关于… begin the title. Between number and title stands
 * nothing else (GB/T 9704-2012, 7.2.5 and 7.3.1): all below a number are of the title.
 */
function officesOfTitle(paragraphs: readonly ClassifiedParagraph[], from: number): number {
  if (isOfficeAboveTitle(paragraphs, from) || isOfficeAboveRules(paragraphs, from)) return 1;
  let end = from;
  const isOffice = (p: ClassifiedParagraph | undefined): boolean =>
    p?.class === 'organisation' && mayBeTitle(p) && !p.text.endsWith('文件');
  while (isOffice(paragraphs[end]) && paragraphs[end]?.framed === paragraphs[from]?.framed) end += 1;
  const title = paragraphs[end];
  // No title begins with 印发 itself; with 关于 it may, where no number stands above the offices.
  const above = STAR.test(paragraphs[from - 1]?.text ?? '') ? from - 2 : from - 1;
  const numbered = paragraphs[above]?.class === 'docNumber';
  const begins =
    title?.class === 'display' &&
    ((numbered ? SUBJECT_BEGINS : ISSUES_FIRST).test(title.text) ||
      (numbered && ANSWERS.test(title.text)) ||
      OF_A_COURT.test(title.text) ||
      (from === 0 && end > 0 && isHeadedBelow(title, paragraphs[end + 1])));
  return begins && title.framed === paragraphs[from]?.framed ? end - from : 0;
}

/**
 * Offices above 关于… that are the first line of the title: one right above it, or those with
 * whom the same head, or the notice, names the document. Others issue it together.
 */
function isOfficeAboveTitle(paragraphs: readonly ClassifiedParagraph[], i: number): boolean {
  const [office, next] = [paragraphs[i], paragraphs[i + 1]];
  if (office?.class !== 'organisation' || next?.class !== 'display') return false;
  if (!mayBeTitle(office) || office.framed !== next.framed) return false;
  if (SUBJECT_BEGINS.test(next.text) && isNamedWith(paragraphs, i)) return true;
  const first = i === 0 && !office.text.endsWith('文件') && next.lines.start === office.lines.end + 1;
  if (first && isHeadedBelow(next, paragraphs[i + 2])) return true;
  // The same name twice is a letterhead, and the first line of the title.
  const above = paragraphs[i - 1];
  const rightBelow = next.lines.start === office.lines.end + 1;
  const goesOn = rightBelow && GOES_ON_WITH_NAME.test(next.text);
  // Of two offices side by side the second may go on below: 某市委办公室 某市人民政府|办公室关于….
  if (goesOn && !office.text.endsWith('文件') && above?.class !== 'organisation') return true;
  if ((above?.class === 'organisation' && above.text !== office.text) || NO_FIRST_LINE.test(office.text))
    return false;
  if (goesOn) return true;
  const below = rightBelow && endsAsTitle(next.text);
  // 某法院 above 2031年工作要点: no letterhead stands so near.
  if (first && below && (TITLE_BEGINS.test(next.text) || ANSWERS.test(next.text))) return true;
  if (below && OF_A_COURT.test(next.text)) return true;
  // Nor does any stand above what is issued, or annexed.
  const issued = ['annexLabel', 'date'].includes(paragraphs[i - 1]?.class ?? '');
  if (issued && below && !isOrganisation(next.text) && !beginsWithIssuer('', next.text)) return true;
  return SUBJECT_BEGINS.test(next.text) && rightBelow;
}

/** A line that begins with what no title begins with: the line above is no whole name, 某市人民代表大会|常务委员会议事规则. */
const GOES_ON_WITH_NAME = /^(?:和|与|及|暨|、|的|常务委员会|常委会|办公[厅室](?!.{0,6}(?:主任|人员)))/u;

/** A title begins: with 关于, or with the year that it is about. */
const TITLE_BEGINS = new RegExp(`^(?:${SUBJECT_WORD}|(?:19|20)\\d{2}年)`, 'u');
/** 对市政协…提案的答复 */
const ANSWERS = /^对.+的(?:答复|复函|批复|函)$/u;
/** 某某人民法院|司法建议书, 某某人民法院|公告 */
const OF_A_COURT = /^(?:\p{Script=Han}{0,8}(?:判决书|裁定书|决定书|通知书|建议书|调解书)|公告|通告)$/u;
/** What stands between a letterhead and the title, never below both (GB/T 9704-2012, 7.2.5). */
const ABOVE_TITLE: readonly (ParagraphClass | undefined)[] = ['docNumber', 'date', 'remark'];

/** Whether number or date stand below a title: what stands above it is then no letterhead, but its beginning. */
const isHeadedBelow = (title: ClassifiedParagraph, below: ClassifiedParagraph | undefined): boolean =>
  TITLE_BEGINS.test(title.text) && endsAsTitle(title.text) && ABOVE_TITLE.includes(below?.class);

/** Whether the text names the document that begins with two lines by both of them: a page's own title, 《某法院关于…》. */
function isNamedWith(paragraphs: readonly ClassifiedParagraph[], i: number): boolean {
  const begins = withoutSpace(joinedText(paragraphs, i, i + 2));
  const from = Math.max(0, i - LINES_OF_TWO_HEADS);
  return paragraphs.slice(from, i).some(({ class: looks, text }) => {
    const solid = withoutSpace(text);
    return looks === 'display'
      ? endsAsTitle(text) && solid.startsWith(begins)
      : looks === 'running' && solid.includes(`《${begins}`);
  });
}

/** Short lines one after another are the cells of a table's head, flattened. */
function isTableHead(paragraphs: readonly ClassifiedParagraph[], i: number): boolean {
  return paragraphs
    .slice(i, i + LINES_OF_A_HEAD)
    .every((p) => p.class === 'display' && [...p.text].length <= LINE_OF_A_HEAD);
}

function joinedText(paragraphs: readonly ClassifiedParagraph[], from: number, to: number): string {
  return paragraphs
    .slice(from, to)
    .map((p) => p.text)
    .join('');
}
