import { DOC_NUMBER } from '#domain/doc-number.ts';
import { STOP } from '../../character-kinds.ts';
import { DATE_LINE, parseDate } from '../../date.ts';
import { isOrganisation } from '../../organisation.ts';
import { endsAsTitle } from '../../title-end.ts';
import type { Span } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { ISSUER_FIELD, METADATA_FIELD, TITLE_FIELD } from '../../words/site-fields.ts';
import { LINES_OF_A_SITE_HEAD, LONGEST_FIELD_VALUE, LONGEST_FLAT_FIELD, LONGEST_STEP } from '../bars.ts';
import type { Line } from '../lines.ts';
import { type FieldInRow, fieldsInRow, isOfNoDocument, isOfSiteOnly } from './site-lines.ts';

/** What a page says that a document is about: outside of a table the title below is not it. */
const SUMMARY = '内容概述';
/** Labels that are one only among others of a box. */
const AMONG_OTHERS = `名称|${SUMMARY}|主题|体裁|语种|信息分类|服务对象分类|责任部门`;
const FIELD = new RegExp(
  `^[•·]?[【[]?(?<label>${METADATA_FIELD}|${AMONG_OTHERS})(?:[】\\]]|[:：]|$)(?<value>.*)$`,
  'u',
);
const TITLE = new RegExp(`^(?:${TITLE_FIELD}|名称)$`, 'u');
const ISSUER = new RegExp(`^${ISSUER_FIELD}$`, 'u');
const NUMBER = /^(?:文号|发文字号|发布文号|文件编号|发文号)$/u;
const NUMBER_ALONE = new RegExp(`^${DOC_NUMBER.source}$`, 'u');
const DAY = /^(?:成文|生成|发文|公布|公开|颁布|印发|发布)(?:日期|时间)$/u;
/** What a page hides before a value where there is one: [发文机构] ----某某局. */
const HIDDEN_BLANK = /^-{2,}(?=\p{Script=Han})/u;
/** When the document was written, not when its page was made. */
const OWN_DAY = /^(?:成文|发文|印发)/u;
/** By what a site finds a document: a document's own stand below it. */
const FILED = /^(?:主题词|关键词)$/u;
/** A document has its title over so many lines. */
const TITLE_OVER_LINES = [2, 3, 4];
/** Lines between the name of who signs and the day. */
const SIGNERS = 4;
/** The title of a page stands above the box among so many lines. */
const LINES_ABOVE = 4;
/** A box of a site has so many fields, one of them for the site alone. */
const FEWEST_OF_A_SITE = 3;

interface Field {
  readonly label: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** What of the box of fields above a document is no part of it. */
export interface MetadataBox {
  /** Lines of fields that the document says itself on a line of its own. */
  readonly said: readonly Line[];
  /** Lines that say what a site alone asks for, or what a document that is signed and dated does not need. */
  readonly ofSite: readonly Line[];
  /** Where labels stand in lines that stay otherwise. */
  readonly labels: ReadonlyMap<Line, Span>;
}

/** Whether a name is another with characters left out: 渡口市政府办公室 for 渡口市人民政府办公室. */
function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const c of name) if (c === short[at]) at += 1;
  return at === short.length;
}

const NONE: MetadataBox = { said: [], ofSite: [], labels: new Map() };

/**
 * The box of fields that a site sets above a document. A field goes where the document says the same
 * on a line of its own, so that nothing is lost with it: its title, its number, who signs it, its day.
 * In a box that has fields of the site's own those go as well, and who issues and when where the
 * document is signed and dated and no other name. What else the document does not say stays, since it may be told
 * nowhere else; of a number only its label goes.
 *
 * @param headEnds how many of the lines stand above the text
 */
export function metadataBox(
  content: readonly Line[],
  textOf: (line: Line) => string,
  headEnds: number,
): MetadataBox {
  const texts = content.map((line) => withoutSpace(textOf(line)));
  const fields = fieldsOf(
    texts,
    (at) => (content[at]?.cell === undefined ? fieldsInRow(textOf(content[at] as Line).trim()) : []),
    (at) => isValueBehind(content[at], content[at + 1], textOf),
  );
  const [first] = fields;
  if (first === undefined || fields.length < 2) return NONE;
  const end = (fields.at(-1) as Field).to;
  const inBox = new Set(fields.flatMap(({ from, to }) => (to - from > 1 ? [from, from + 1] : [from])));
  const below = texts.filter((_, at) => at > first.from && !inBox.has(at));
  const said = new Set(below);
  const titles = new Set(
    below
      .slice(0, LINES_OF_A_SITE_HEAD)
      .flatMap((_, i) => TITLE_OVER_LINES.map((lines) => below.slice(i, i + lines).join(''))),
  );
  const days = new Set(below.flatMap((text) => (DATE_LINE.test(text) ? (parseDate(text) ?? []) : [])));
  const signers = new Set(
    below.flatMap((text, i) => (DATE_LINE.test(text) ? below.slice(Math.max(0, i - SIGNERS), i) : [])),
  );
  const isSigned = [...signers].some(isOrganisation);
  const isNumbered = below.slice(0, LINES_OF_A_SITE_HEAD).some((text) => NUMBER_ALONE.test(text));
  const isSaid = ({ label, value }: Field): boolean => {
    if (FILED.test(label)) return true;
    if (value === '') return false;
    if (TITLE.test(label)) return said.has(value) || titles.has(value);
    if (NUMBER.test(label)) return said.has(value);
    if (ISSUER.test(label)) return signers.has(value);
    return DAY.test(label) && days.has(parseDate(value) ?? '');
  };
  const isOfSite = ({ label, value }: Field): boolean => {
    if (value === '') return true;
    if (TITLE.test(label) || NUMBER.test(label)) return false;
    if (isOfSiteOnly(label) && !DAY.test(label)) return true;
    if (ISSUER.test(label)) return isSigned && [...signers].some((name) => isShortFor(value, name));
    return DAY.test(label) ? isSigned && !OWN_DAY.test(label) : true;
  };
  // Labels without values are the head of a table.
  const filled = fields.filter(({ value }) => value !== '').length;
  const isBox =
    filled >= fields.length / 2 &&
    end <= headEnds &&
    fields.length >= FEWEST_OF_A_SITE &&
    fields.some(({ label }) => isOfSiteOnly(label));
  const lines = { said: [] as Line[], ofSite: [] as Line[] };
  const labels = new Map<Line, Span>();
  // Of several side by side what one of them says is lost with the line.
  for (const same of Map.groupBy(fields, ({ from }) => from).values()) {
    const { from, to, label, value } = same[0] as Field;
    const own = content.slice(from, to);
    if (same.every((field) => isSaid(field) || (same.length > 1 && isOfSiteOnly(field.label))))
      lines.said.push(...own);
    else if (same.length > 1 && same.every((field) => isOfNoDocument(field.label))) lines.said.push(...own);
    else if (!isBox || !same.every((field) => hasOwnValue(field, content[from], fields))) continue;
    else if (same.every((field) => isSaid(field) || isOfSite(field))) lines.ofSite.push(...own);
    else if (same.length === 1 && NUMBER.test(label) && !isNumbered && NUMBER_ALONE.test(value)) {
      const line = own[0] as Line;
      const colon = textOf(line).search(/[:：】\]]/u);
      if (to - from > 1) lines.said.push(line);
      else if (colon > 0) labels.set(line, { start: 0, end: colon + 1 });
    }
  }
  // What stands above the box and comes again below it is the title of the page.
  for (const [at, text] of texts.slice(0, first.from).entries())
    if (isBox && first.from - at < LINES_ABOVE && endsAsTitle(text) && said.has(text))
      lines.said.push(content[at] as Line);
  return { ...lines, labels };
}

/**
 * Whether what was read as the value of a field is one: on the line of its label, in the cell beside it, or short and
 * before another field. Behind the last label may stand the title below the box, unless others have their values so.
 */
function hasOwnValue(field: Field, line: Line | undefined, fields: readonly Field[]): boolean {
  const { value, label } = field;
  const isBehind = ({ from, to }: Field): boolean => to - from > 1;
  if (!isBehind(field) || line?.cell !== undefined) return true;
  if (STOP.test(value) || value.length > LONGEST_FIELD_VALUE) return false;
  if (value.length > LONGEST_STEP && endsAsTitle(value) && !TITLE.test(label)) return false;
  return field !== fields.at(-1) || fields.filter(isBehind).length > fields.length / 2;
}

/**
 * Whether what stands behind a label can be its value: in the next cell of its row, or on the next
 * line. Words to find a document by are several there, or the line is what follows an empty field.
 */
function isValueBehind(
  label: Line | undefined,
  value: Line | undefined,
  textOf: (line: Line) => string,
): boolean {
  if (label === undefined || value === undefined) return false;
  if (label.cell !== undefined || value.cell !== undefined) return label.cell?.row === value.cell?.row;
  const name = withoutSpace(textOf(label)).replace(/[:：]$/u, '');
  if (name.endsWith(SUMMARY)) return false;
  return !FILED.test(name) || /\S\s+\S/u.test(textOf(value).trim());
}

/** The fields of the box, each with its value on its line or on the next; one that stands by itself is none. */
function fieldsOf(
  texts: readonly string[],
  sideBySide: (at: number) => readonly FieldInRow[],
  hasValueBehind: (at: number) => boolean,
): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < Math.min(texts.length, LINES_OF_A_SITE_HEAD); at += 1) {
    const row = sideBySide(at);
    fields.push(...row.map(({ label, value }) => ({ label, value, from: at, to: at + 1 })));
    const found = row.length === 0 ? FIELD.exec(texts[at] as string)?.groups : undefined;
    if (found === undefined) continue;
    const next = texts[at + 1] ?? '';
    const isBehind =
      found.value === '' && next.length <= LONGEST_FLAT_FIELD && !FIELD.test(next) && hasValueBehind(at);
    const value = ((isBehind ? next : found.value) ?? '').replace(HIDDEN_BLANK, '');
    const field = { label: found.label ?? '', value, from: at, to: at + (isBehind ? 2 : 1) };
    fields.push(field);
    at = field.to - 1;
  }
  const groups: Field[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last === undefined || field.from - (last.at(-1) as Field).to > 1) groups.push([field]);
    else last.push(field);
  }
  return groups.filter((group) => group.length > 1).flat();
}

/** Whether a line is a field of such a box, or its label. */
export const isFieldOfBox = (text: string): boolean => FIELD.test(withoutSpace(text));
