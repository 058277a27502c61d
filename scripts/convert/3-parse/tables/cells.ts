import type { Role } from '#domain/schema.ts';
import { readMarker } from '../../marker.ts';
import type { NamedDepartment } from '../../types.ts';
import { type Column, columnOf } from '../../words/measure-fields.ts';
import { LONGEST_NAME_IN_CELL, LONGEST_WITHOUT_ENDING } from '../bars.ts';
import { departmentsInCell, isListOfOffices } from '../responsibility.ts';

/** 无 and what people type for it. */
const NONE = /^(?:[-‐‑–—―─－~～/／\\＼|无空*＊.。、]+|暂无|不涉及|n\/?a|nil)$/iu;
/** What no name holds. */
const NO_NAME = /[。；！？:：《》“”]|[0-9]{3}/u;
/** A day, a month, a year or a stretch of them: two of these in one cell are two deadlines. */
const TIME = /[年月日]|季度|长期|持续|全年/u;

/** Whether a cell says that there is nothing to say. */
export const saysNone = (text: string): boolean => NONE.test(text.replace(/\s/gu, ''));

/** A column in which offices stand, with what it says of them. */
export type OfficeColumn = Extract<Column, { role: Role }>;

/**
 * The departments that a paragraph of a cell names, and what stands there and can be none. In a
 * column that offices share with something else only what ends as names of offices do is one.
 */
export function departmentsOf(
  text: string,
  { role, mixed }: OfficeColumn,
): { readonly departments: readonly NamedDepartment[]; readonly doubtful: readonly string[] } {
  if (saysNone(text)) return { departments: [], doubtful: [] };
  const names = text
    .slice(readMarker(text)?.length ?? 0)
    .trim()
    .replace(/[/／]/gu, '、');
  const named = departmentsInCell(names, role).filter(({ printed }) => !saysNone(printed));
  const isOffice = ({ printed }: NamedDepartment): boolean => isListOfOffices(printed);
  // Where one stretch of a cell is no name, the others need not be names either.
  const strict = mixed === true || named.some(({ printed }) => isNoName(printed));
  const doubtful = named.filter((one) => isNoName(one.printed) || (strict && !isOffice(one)));
  return {
    departments: named.filter((one) => !doubtful.includes(one)),
    doubtful: doubtful.map(({ printed }) => printed),
  };
}

/** Whether a stretch of a cell cannot be the name of an office: a sentence, the head of a column, no ending of a name. */
function isNoName(printed: string): boolean {
  const { length } = [...printed];
  if (length > LONGEST_NAME_IN_CELL || NO_NAME.test(printed)) return true;
  const head = columnOf(printed);
  if (head !== undefined && 'role' in head) return true;
  return length > LONGEST_WITHOUT_ENDING && !isListOfOffices(printed);
}

/** What the paragraphs of a cell say as one value; `undefined` where they say that there is none. */
export function valueIn(paragraphs: readonly string[]): string | undefined {
  const said = paragraphs.filter((text) => !saysNone(text));
  if (said.length === 0) return undefined;
  return said.join(said.length > 1 && said.every((text) => TIME.test(text)) ? '；' : '');
}
