import { DATE_LINE, parseDate } from '../../date.ts';
import { withoutSpace } from '../../without-space.ts';
import { ISSUER_FIELD, METADATA_FIELD, TITLE_FIELD } from '../../words/site-fields.ts';
import { LINES_OF_A_SITE_HEAD, LONGEST_FLAT_FIELD } from '../bars.ts';
import type { Line } from '../lines.ts';
import { type FieldInRow, fieldsInRow, isOfSiteOnly } from './site-lines.ts';

const FIELD = new RegExp(`^[•·]?【?(?<label>${METADATA_FIELD}|名称)(?:】|[:：]|$)(?<value>.*)$`, 'u');
const TITLE = new RegExp(`^${TITLE_FIELD}$`, 'u');
const ISSUER = new RegExp(`^${ISSUER_FIELD}$`, 'u');
const NUMBER = /^(?:文号|发文字号|发布文号|文件编号|发文号)$/u;
const DAY = /^(?:成文|生成|发文|公布|公开|颁布|印发|发布)(?:日期|时间)$/u;
/** By what a site finds a document: a document's own stand below it. */
const FILED = /^(?:主题词|关键词)$/u;
/** Lines between the name of who signs and the day. */
const SIGNERS = 4;

interface Field {
  readonly label: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Lines of the box of fields that a site sets above a document where the document says the same
 * on a line of its own, so that nothing is lost with them: its title, its number, who signs it, its
 * day. What it does not say stays, since it may be told nowhere else.
 */
export function fieldsSaidAgain(content: readonly Line[], textOf: (line: Line) => string): Line[] {
  const texts = content.map((line) => withoutSpace(textOf(line)));
  const fields = fieldsOf(
    texts,
    (at) => (content[at]?.cell === undefined ? fieldsInRow(textOf(content[at] as Line).trim()) : []),
    (at) => isValueBehind(content[at], content[at + 1], textOf),
  );
  const end = fields.at(-1)?.to ?? 0;
  if (fields.length < 2) return [];
  const below = texts.slice(end);
  const said = new Set(below);
  const titles = new Set(below.slice(0, LINES_OF_A_SITE_HEAD).map((text, i) => text + (below[i + 1] ?? '')));
  const days = new Set(below.flatMap((text) => (DATE_LINE.test(text) ? (parseDate(text) ?? []) : [])));
  const signers = new Set(
    below.flatMap((text, i) => (DATE_LINE.test(text) ? below.slice(Math.max(0, i - SIGNERS), i) : [])),
  );
  const isSaid = ({ label, value }: Field): boolean => {
    if (FILED.test(label)) return true;
    if (value === '') return false;
    if (TITLE.test(label)) return said.has(value) || titles.has(value);
    if (NUMBER.test(label)) return said.has(value);
    if (ISSUER.test(label)) return signers.has(value);
    return DAY.test(label) && days.has(parseDate(value) ?? '');
  };
  // Of several side by side what one of them says is lost with the line.
  return [...Map.groupBy(fields, ({ from }) => from).values()].flatMap((same) => {
    const { from, to } = same[0] as Field;
    const isLost = (field: Field): boolean =>
      !(isSaid(field) || (same.length > 1 && isOfSiteOnly(field.label)));
    return same.some(isLost) ? [] : content.slice(from, to);
  });
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
  return (
    !FILED.test(withoutSpace(textOf(label)).replace(/[:：]$/u, '')) || /\S\s+\S/u.test(textOf(value).trim())
  );
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
    const value = (isBehind ? next : found.value) ?? '';
    const field = { label: found.label ?? '', value, from: at, to: at + (isBehind ? 2 : 1) };
    fields.push(field);
    at = field.to - 1;
  }
  const isBeside = (a: Field | undefined, b: Field | undefined): boolean =>
    a !== undefined && b !== undefined && b.from - a.to < 2;
  const last = fields.findIndex((field, i) => i > 0 && !isBeside(fields[i - 1], field));
  return last < 0 ? fields : fields.slice(0, last);
}
