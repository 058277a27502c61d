import type { PartStart } from '#domain/reading.ts';
import { endsAsTitle, ISSUES, isKindAlone } from '../title-end.ts';
import { withWideBrackets } from '../wide-brackets.ts';
import { withoutSpace } from '../without-space.ts';
import { DRAFT_VERSION } from '../words/draft-labels.ts';
import { getsCopies } from '../words/offices.ts';
import {
  LONGEST_ANNOUNCEMENT,
  LONGEST_IMPRINT,
  LONGEST_LINE_OF_COPIES,
  LONGEST_NOTICE,
  SHORTEST_ISSUED_TITLE,
} from './bars.ts';
import { isOpen } from './decided.ts';
import { type ClassifiedParagraph, type ParagraphClass, PRINT_RUN } from './paragraph.ts';
import type { Table } from './tables/find.ts';
import { decidedTitle, titleByLooks, titleRunAt } from './title.ts';
import type { TitleRun } from './title-run.ts';

/** Where the parts of a circular stand among its paragraphs: indexes, half open. */
export interface PartBounds {
  /** The cover notice; empty where there is none. */
  readonly notice: readonly [number, number];
  readonly main: readonly [number, number];
  /** 附件, each from its label. */
  readonly annexes: readonly (readonly [number, number])[];
  /** 版记; empty where there is none. */
  readonly imprint: readonly [number, number];
}

/** A notice that issues another document names it in its title or is signed before it. */
const OF_ITS_KIND = /的(?:通知|公告|决定|决议|函)$/u;
const AFTER_A_TITLE: readonly ParagraphClass[] = [
  'running',
  'marked',
  'organisation',
  'date',
  'remark',
  'addressees',
  'docNumber',
  'cell',
];

/** Parts a circular into cover notice, the document itself, annexes and imprint. */
export function splitParts(paragraphs: readonly ClassifiedParagraph[], tables: readonly Table[]): PartBounds {
  const beginning = (part: PartStart): number =>
    paragraphs.findIndex(({ decided }) => decided?.part === part);
  const imprint = beginning('imprint');
  const end = imprint < 0 ? imprintStart(paragraphs) : imprint;
  const main = beginning('main');
  const issued = main < 0 ? issuedStart(paragraphs, end) : main;
  const labels: number[] = [];
  for (let i = issued + 1; i < end; i += 1)
    if (
      paragraphs[i]?.decided?.part === 'annex' ||
      paragraphs[i]?.class === 'annexLabel' ||
      announcesTable(paragraphs, tables, i, end)
    )
      labels.push(i);
  return {
    notice: [0, issued],
    main: [issued, labels[0] ?? end],
    annexes: labels.map((from, i) => [from, labels[i + 1] ?? end]),
    imprint: [end, paragraphs.length],
  };
}

/** 附件：任务台账, with the table right below it and no signature behind: where the annex begins. */
function announcesTable(
  paragraphs: readonly ClassifiedParagraph[],
  tables: readonly Table[],
  at: number,
  end: number,
): boolean {
  if (paragraphs[at]?.class !== 'annexList') return false;
  const table = tables.find(({ from, to }) => from === at + 1 && to <= end);
  if (table === undefined) return false;
  const behind = paragraphs.slice(table.to, end);
  return !behind.some(({ class: looks }) => looks === 'date' || looks === 'organisation');
}

/** Where the imprint begins: 抄送 and the office that printed, at the very end. */
function imprintStart(paragraphs: readonly ClassifiedParagraph[]): number {
  const from = Math.max(0, paragraphs.length - LONGEST_IMPRINT);
  let start = paragraphs.length;
  // 共印80份 may stand below it.
  while (start > from && PRINT_RUN.test(paragraphs[start - 1]?.text ?? '')) start -= 1;
  const end = start;
  const printing = paragraphs[end - 1]?.class === 'printing';
  if (printing) start -= 1;
  for (let i = end - 1; i >= from; i -= 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    if (paragraph.class === 'copiedTo' || paragraph.class === 'printing') start = i;
    else if (paragraph.class === 'organisation' && printing && i === start - 1) start = i;
    else if (!goesOnWithCopies(paragraph)) break;
  }
  return start === end ? paragraphs.length : start;
}

function goesOnWithCopies(paragraph: ClassifiedParagraph): boolean {
  const { class: looks, marker, text } = paragraph;
  if (!isOpen(paragraph)) return false;
  if (marker !== undefined || !['running', 'display', 'organisation'].includes(looks)) return false;
  return [...text].length <= LONGEST_LINE_OF_COPIES && isListOfCopies(text);
}

const BETWEEN_COPIES = /[，、；。,;\s]+/u;

function isListOfCopies(text: string): boolean {
  const names = text.split(BETWEEN_COPIES).filter((name) => name !== '');
  return names.length > 0 && names.every(getsCopies);
}

/** Index at which the document that a notice issues begins; 0 where there is no notice. */
function issuedStart(paragraphs: readonly ClassifiedParagraph[], end: number): number {
  const looks = titleByLooks(paragraphs, 0, end);
  const decided = decidedTitle(paragraphs, 0, end);
  // A title that the editor sets further down may be that of what is issued.
  const title =
    decided !== undefined && (looks === undefined || decided.from <= looks.from) ? decided : looks;
  if (title === undefined) return 0;
  if (isIssuedWithoutTitle(paragraphs, title)) return title.from;
  const named = namedIn(title.text);
  const wanted = named === undefined ? undefined : withoutMarks(solid(named)) || undefined;
  // 令 and 公告 tell in their text what they put into force.
  const order = isKindAlone(title.text);
  const issues = order || ISSUES.test(title.text);
  let signed = false;
  let told = false;
  let announced = '';
  let i = title.to;
  while (i < end) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    if (['marked', 'question'].includes(paragraph.class) && !signed) return 0;
    if (paragraph.class === 'running') told = true;
    if (paragraph.class === 'running' && order && !signed && announced.length < LONGEST_ANNOUNCEMENT)
      announced += solid(paragraph.text.slice(0, LONGEST_ANNOUNCEMENT));
    if (paragraph.class === 'date' || paragraph.class === 'organisation') signed = true;
    const run = titleRunAt(paragraphs, i, end);
    if (run === undefined) {
      i += 1;
      continue;
    }
    const follows = AFTER_A_TITLE.includes(paragraphs[run.to]?.class ?? 'display') && run.to < end;
    // A notice that says nothing of it may still have a plan below its date.
    const below = told && paragraphs[i - 1]?.class === 'date' && endsAsTitle(run.text);
    const apart = (issues || below) && signed && follows && [...run.text].length >= SHORTEST_ISSUED_TITLE;
    // Its name may begin with the issuer that the notice leaves out.
    const own = withoutMarks(solid(run.text).replace(OF_A_DRAFT, ''));
    const same = wanted !== undefined && (signed ? own.endsWith(wanted) : own === wanted);
    const put = order && signed && announced.includes(`《${solid(run.text)}》`);
    // A letter encloses a notice and what that issues.
    const enclosed = paragraphs[i - 1]?.text.includes(`印发《${run.text}》的通知`) === true;
    if (same || apart || put || (enclosed && signed && follows)) return run.from;
    i = run.to;
  }
  return 0;
}

/**
 * Whether a notice that lost its own title stands above a document: it turns to somebody, names the document as what
 * it issues, and is dated right above it.
 */
function isIssuedWithoutTitle(paragraphs: readonly ClassifiedParagraph[], title: TitleRun): boolean {
  const above = paragraphs.slice(0, title.from).filter(({ class: looks }) => looks !== 'metadata');
  if (above.length > LONGEST_NOTICE || above[0]?.class !== 'addressees') return false;
  const last = above.findLast(({ class: looks }) => looks !== 'remark');
  const name = `《${solid(title.text)}》`;
  return (
    last?.class === 'date' &&
    above.some(
      ({ class: looks, text }) => looks === 'running' && ISSUES.test(text) && solid(text).includes(name),
    )
  );
}

/** A congress or a government puts into force what another has made: 关于批准《某某条例》的决议. */
const APPROVES = /批准/u;

/**
 * What a title says is issued: all between the first 《 and the last 》, else between the
 * verb and 的通知. Searched by position, for a pattern would try every 《 of a long line
 * with every 》.
 */
function namedIn(title: string): string | undefined {
  const open = title.indexOf('《');
  const close = title.lastIndexOf('》');
  if (open >= 0 && close > open + 1) return title.slice(open + 1, close);
  const verb = ISSUES.exec(title) ?? APPROVES.exec(title);
  const kind = OF_ITS_KIND.exec(title);
  if (verb === null || kind === null) return undefined;
  return title.slice(verb.index + verb[0].length, kind.index) || undefined;
}

/** What is sent round for opinions says so behind its name, which the letter around it may leave out. */
const OF_A_DRAFT = new RegExp(`${DRAFT_VERSION}$`, 'u');
const MARKS_OF_NAMES = /[《》〈〉<>＜＞]+/gu;
/** Titles are compared without the marks that stand around a name in a name. */
const withoutMarks = (title: string): string => title.replace(MARKS_OF_NAMES, '').replace(OF_A_DRAFT, '');

const DASHES = /[-–—―－～~]+/gu;

/** Titles are compared without white space and whatever dash and brackets were typed. */
function solid(text: string): string {
  return withWideBrackets(withoutSpace(text)).replace(DASHES, '-');
}
