import { STOP } from '../../character-kinds.ts';
import { endsAsTitle } from '../../title-end.ts';
import type { Span } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import {
  hasDocumentField,
  ISSUER_FIELD,
  METADATA_FIELD,
  NO_DOCUMENT_FIELD,
  PAGE_FIELD,
  SITE_ONLY_FIELD,
  setApart,
} from '../../words/site-fields.ts';
import {
  ENTRIES_OF_A_MENU,
  LINES_OF_A_FOOT,
  LINES_OF_A_SITE_HEAD,
  LONGEST_FIELD_VALUE,
  LONGEST_LICENCE,
  LONGEST_STEP,
} from '../bars.ts';
import type { Line } from '../lines.ts';

/** 索引号：, 索引号：000014349/2031-17 */
const OF_THE_SITE = new RegExp(
  `^[•·]?(?:[【[](?:${SITE_ONLY_FIELD})[】\\]]|(?:${SITE_ONLY_FIELD})[:：])(?<value>[^，。；【】]*)$`,
  'u',
);
const LABEL_ALONE = new RegExp(`^[•·]?(?:${SITE_ONLY_FIELD})[:：]?$`, 'u');
/** A label whose value may stand in the next cell. */
const FIELD_ALONE = new RegExp(`^(?:${METADATA_FIELD})[:：]$`, 'u');
const ANY_FIELD = new RegExp(`^[•·]?[【[]?(?:${METADATA_FIELD}|${SITE_ONLY_FIELD})(?:[】\\]]|[:：]|$)`, 'u');

/** 时间：2031-03-05 beside 来源：某报: when the page was put up. */
const DAY_OF_PAGE = /^(?:时间|日期)[:：]\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const OF_PAGE_ALONE = new RegExp(`^${PAGE_FIELD}[:：][^，。；]{1,30}$`, 'u');

const LABEL_IN_ROW = setApart(`(?:${METADATA_FIELD}|${PAGE_FIELD}|${SITE_ONLY_FIELD})`);
/** A label in a row of fields, with what stands before it. */
const IN_ROW = new RegExp(
  `(?<=^|\\s)[•·|｜]?(?:【(?<bracketed>${LABEL_IN_ROW})】|(?<label>${LABEL_IN_ROW})\\s?[:：])`,
  'gu',
);
const OF_NO_DOCUMENT = new RegExp(`^${NO_DOCUMENT_FIELD}$`, 'u');
const OF_SITE_ONLY = new RegExp(`^${SITE_ONLY_FIELD}$`, 'u');

/** A field with others side by side on its line. */
export interface FieldInRow extends Span {
  readonly label: string;
  readonly value: string;
}

/** The fields of a line that is nothing but two of them or more side by side. */
export function fieldsInRow(text: string): FieldInRow[] {
  if (text.length > LONGEST_LICENCE || STOP.test(text)) return [];
  const labels = [...text.matchAll(IN_ROW)];
  if (labels.length < 2 || labels[0]?.index !== 0) return [];
  const fields = labels.map(({ index: start, groups, 0: whole }, i) => {
    const end = labels[i + 1]?.index ?? text.length;
    return {
      start,
      end: start + text.slice(start, end).trimEnd().length,
      label: withoutSpace(groups?.label ?? groups?.bracketed ?? ''),
      value: withoutSpace(text.slice(start + whole.length, end)),
    };
  });
  return fields.some(({ value }) => value.length > LONGEST_FIELD_VALUE) ? [] : fields;
}

/** Whether a label is of a field that a site alone needs. */
export const isOfSiteOnly = (label: string): boolean => OF_SITE_ONLY.test(label);

/** Whether a label is of a field that no document has. */
export const isOfNoDocument = (label: string): boolean => OF_NO_DOCUMENT.test(label);

/**
 * The fields of a site in a line that is nothing but fields side by side, of which one is the
 * site's alone: all of it where no document has any of them, 作者：某网 时间：2031-03-05 浏览：17, else
 * those alone that the site has for itself.
 */
export function siteFieldsInRow(text: string): Span[] {
  const fields = fieldsInRow(text);
  if (!fields.some(({ label }) => isOfSiteOnly(label))) return [];
  if (fields.every(({ label }) => isOfNoDocument(label))) return [{ start: 0, end: text.length }];
  return fields.flatMap(({ label, start, end }) => (isOfSiteOnly(label) ? [{ start, end }] : []));
}

/** What a database of laws has behind the name of who issues, leading to that office's history. */
const LINK_OF_ISSUER = new RegExp(
  `(?<=${setApart(ISSUER_FIELD)}[】\\]]?\\s?[:：]?\\s?[\\p{Script=Han}、]{3,60})\\s+机构沿革(?=\\s|$)`,
  'u',
);
/** Where that link stands in a line. */
export function linkOfIssuer(text: string): Span | undefined {
  if (text.length > LONGEST_LICENCE) return undefined;
  const found = LINK_OF_ISSUER.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/**
 * Lines of the fields that a site sets above or below a document for its own sake: when it put
 * the page up, how often it was read, by what it files the document. Fields that the document
 * might have itself, title, number, issuer and date, stay, unless the cell behind their label is
 * empty. A field counts beside another one; label and value may stand on two lines, or in two cells.
 */
export function siteLines(content: readonly Line[], textOf: (line: Line) => string): Set<Line> {
  const texts = content.map((line) => withoutSpace(textOf(line)));
  const found = new Set<Line>();
  const isField = (at: number): boolean => ANY_FIELD.test(texts[at] ?? '');
  const isValue = (at: number): boolean =>
    at < content.length &&
    !isField(at) &&
    !STOP.test(texts[at] as string) &&
    (texts[at] as string).length <= LONGEST_FIELD_VALUE &&
    // 通知 is a kind of document, what is longer and ends so is one's title.
    !((texts[at] as string).length > LONGEST_STEP && endsAsTitle(texts[at] as string));
  content.forEach((line, at) => {
    if (line.span.end - line.span.start > LONGEST_LICENCE) return;
    if (at >= LINES_OF_A_SITE_HEAD && at < content.length - LINES_OF_A_FOOT) return;
    const text = texts[at] as string;
    if (FIELD_ALONE.test(text) && isLastInRow(line, content[at + 1]) && (isField(at - 1) || isField(at - 2)))
      found.add(line);
    const value = OF_THE_SITE.exec(text)?.groups?.value;
    if (DAY_OF_PAGE.test(text) && [at - 1, at + 1].some((beside) => OF_PAGE_ALONE.test(texts[beside] ?? '')))
      found.add(line);
    if (value !== undefined && value !== '') {
      if (
        value.length <= LONGEST_FIELD_VALUE &&
        !hasDocumentField(text) &&
        (isField(at - 1) || isField(at + 1))
      )
        found.add(line);
    } else if (LABEL_ALONE.test(text) && (value !== undefined || line.cell !== undefined)) {
      // A value is told by the field behind it: what else follows may be text.
      if (isValue(at + 1) && isField(at + 2)) found.add(line).add(content[at + 1] as Line);
      else if (isField(at - 2) && isValue(at - 1) && isValue(at + 1) && isLastCell(content, at + 1))
        found.add(line).add(content[at + 1] as Line);
      else if (isField(at - 1) && !isValue(at + 1) && !isRightBefore(line, content[at + 1])) found.add(line);
    }
  });
  return found;
}

/** Whether all cells behind that of a line are empty, to the end of its row. */
const isLastInRow = ({ cell }: Line, next: Line | undefined): boolean =>
  cell !== undefined && next?.cell?.row !== cell.row;

/** Whether no cell stands between those of two lines in a row: the first is no label with an empty value. */
const isRightBefore = ({ cell }: Line, next: Line | undefined): boolean =>
  cell !== undefined && next?.cell?.row === cell.row && next.cell.column === cell.column + cell.columnSpan;

/** Whether a line is all of a cell, and behind it the table ends. */
const isLastCell = (content: readonly Line[], at: number): boolean =>
  content[at]?.cell !== undefined && content[at + 1]?.cell === undefined;

/** An entry of a site's menu: 机构概览. */
const ENTRY = /^\p{Script=Han}{2,6}$/u;
const HOME = /^(?:网站|\p{Script=Han}{2,8}网)?首页$/u;

/** The lines of a menu above a text: 首页, 机构概览, 信息公开, 互动回应. */
export function menuLines(content: readonly Line[], textOf: (line: Line) => string): Line[] {
  const head = content.slice(0, LINES_OF_A_SITE_HEAD);
  const texts = head.map((line) => withoutSpace(textOf(line)));
  const home = texts.findIndex((text) => HOME.test(text));
  const isEntry = (at: number): boolean => head[at]?.cell === undefined && ENTRY.test(texts[at] ?? '');
  if (home < 0 || head[home]?.cell !== undefined) return [];
  let from = home;
  while (isEntry(from - 1)) from -= 1;
  let to = home + 1;
  while (isEntry(to)) to += 1;
  return to - from < ENTRIES_OF_A_MENU ? [] : head.slice(from, to);
}

/** What a browser shows above a page: …的通知_某某政府网. */
const WITH_SITE_NAME = /^(?<title>.{8,120}?)\s?[_|｜]\s?[^_|｜]{2,40}(?:[_|｜][^_|｜]{2,40})*$/u;

/** The first line where it is the title of the page, with the name of the site behind it, and the title stands below. */
export function pageTitle(content: readonly Line[], textOf: (line: Line) => string): Line[] {
  const [first, ...others] = content.slice(0, LINES_OF_A_SITE_HEAD);
  const title = first === undefined ? undefined : WITH_SITE_NAME.exec(textOf(first).trim())?.groups?.title;
  if (first === undefined || title === undefined) return [];
  return others.some((line) => withoutSpace(textOf(line)) === withoutSpace(title)) ? [first] : [];
}
