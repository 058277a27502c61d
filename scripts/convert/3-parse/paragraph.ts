import { DOC_NUMBER } from '#domain/doc-number.ts';
import type { LineRange } from '#domain/elements.ts';
import { DATE_LINE } from '../date.ts';
import { type Marker, readMarker } from '../marker.ts';
import type { SourceText, Span } from '../types.ts';
import { isOrganisation } from './organisation.ts';
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
  | 'question'
  | 'responsibility'
  | 'marked'
  | 'running'
  | 'display';

export interface ClassifiedParagraph {
  readonly text: string;
  readonly lines: LineRange;
  /** In the normalised text. */
  readonly span: Span;
  readonly headingMarks: number;
  readonly marker: Marker | undefined;
  readonly class: ParagraphClass;
}

/** Ordered: the first pattern that fits names the class. */
const PATTERNS: readonly (readonly [ParagraphClass, RegExp])[] = [
  ['date', DATE_LINE],
  ['printing', /^.{0,40}(?:19|20)\d{2}\s?年.{1,8}日\s?印发$/u],
  ['copiedTo', /^(?:抄送|抄报|分送)\s?[:：]/u],
  ['handlingOffice', /^承办(?:单位|部门)\s?[:：]/u],
  ['transmission', /^(?:(?:内部)?传真电报|明\s?传(?:电报)?|密\s?传|内部明电|特急|加急|平急|特提)$/u],
  ['transmission', /^(?:等级|紧急程度|签批盖章|发往|签发人)\s?[:：]/u],
  ['question', /^(?:问|记者问?|主持人)\s?[:：]/u],
  ['annexLabel', /^附\s?件\s?[0-9０-９一二三四五六七八九十]{0,3}\s?[:：]?$/u],
  ['annexList', /^附\s?件\s?[:：]/u],
];
/** An opening bracket, short text, a closing one: （此件公开发布）, （共10页）. */
const REMARK = /^[（(][^（）()]{1,40}[）)]$/u;
const RUNNING = /[。；！？]|[，：:]$/u;
const ADDRESSEES = /^(?![（(]).{2,200}[:：]$/u;
/** The marks in which a title of its own may stand: its commas are not those of running text. */
const TITLE_MARKS = /《[^》]*》|〈[^〉]*〉|“[^”]*”/gu;

/** The paragraphs of a normalised text with what their looks tell. */
export function classifyParagraphs(source: SourceText): ClassifiedParagraph[] {
  return source.paragraphs.map(({ start, end, lines, headingMarks }) => {
    const text = source.text.slice(start, end);
    const marker = readMarker(text);
    return {
      text,
      lines,
      span: { start, end },
      headingMarks,
      marker,
      class: classOf(text, marker, headingMarks),
    };
  });
}

function classOf(text: string, marker: Marker | undefined, headingMarks: number): ParagraphClass {
  for (const [name, pattern] of PATTERNS) if (pattern.test(text)) return name;
  if (isResponsibilityLine(text)) return 'responsibility';
  if (marker !== undefined) return 'marked';
  const number = DOC_NUMBER.exec(text.replace(/^[（(]|[）)]$/gu, ''));
  if (number !== null && number[0].length >= text.length - 2) return 'docNumber';
  if (REMARK.test(text)) return 'remark';
  if (headingMarks > 0) return 'display';
  if (isOrganisation(text)) return 'organisation';
  if (ADDRESSEES.test(text) && !/[。；]/u.test(text)) return 'addressees';
  const bare = text.replace(TITLE_MARKS, '');
  return RUNNING.test(bare) || (bare.includes('，') && [...bare].length > 40) ? 'running' : 'display';
}
