import type { Role } from '#domain/schema.ts';
import { readMarker } from '../../marker.ts';
import type { NamedDepartment } from '../../types.ts';
import { type Column, columnOf } from '../../words/measure-fields.ts';
import { isOfficeOfPlace } from '../../words/national-offices.ts';
import { isNoName, saysNone } from '../../words/no-name.ts';
import { isOfficeName } from '../../words/offices.ts';
import { isPerson } from '../../words/persons.ts';
import { LONGEST_WITHOUT_ENDING } from '../bars.ts';
import type { LeadNote } from '../lead-note.ts';
import { departmentsInCell, findResponsibilities, isListOfOffices } from '../responsibility.ts';

/** A day, a month, a year or a stretch of them: two of these in one cell are two deadlines. */
const TIME = /[年月日]|季度|长期|持续|全年/u;

/** The number of a further office in one paragraph: ①立案庭②执行局. */
const NEXT_NUMBER =
  /(?<=\p{Script=Han}[、，；;]?)(?:[①-⑳⑴-⒇]|[（(]\d{1,2}[）)]|\d{1,2}[.．、])(?=\p{Script=Han})/gu;

/** A column in which offices stand, with what it says of them. */
export type OfficeColumn = Extract<Column, { role: Role }>;

/**
 * The departments that a cell names, by when it says beside them, and what stands there and can be none. In a column that
 * offices share with something else, and in a cell whose paragraphs seem to cut a name, only what
 * ends as names of offices do is one.
 *
 * @param note what is said of who leads in columns that tell no more than who answers
 */
export function departmentsOf(
  paragraphs: readonly string[],
  { role, mixed }: OfficeColumn,
  note: LeadNote | undefined,
): {
  readonly departments: readonly NamedDepartment[];
  readonly deadlines: readonly string[];
  readonly doubtful: readonly string[];
} {
  const lists = mended(upright(paragraphs))
    .filter((text) => !saysNone(text))
    .map((text) =>
      text
        .slice(readMarker(text)?.length ?? 0)
        .trim()
        .replaceAll('/', '、')
        .replaceAll('／', '、')
        .replace(NEXT_NUMBER, '、'),
    );
  const read =
    note !== undefined && role === 'responsible'
      ? findResponsibilities(`责任部门：${lists.join('、')}`, note).map(({ departments, deadline }) => ({
          departments,
          deadlines: deadline === undefined ? [] : [deadline],
        }))
      : lists.map((list) => departmentsInCell(list, role));
  const all = read
    .flatMap(({ departments }) => departments)
    .filter(({ printed }) => !saysNone(printed))
    .flatMap(parted);
  const isOffice = ({ printed }: NamedDepartment): boolean => isListOfOffices(printed);
  const cut = cutNames(lists);
  const isCut = ({ printed }: NamedDepartment): boolean => cut.some((part) => part.includes(printed));
  // Where one stretch of a cell is no name, the others need not be names either.
  const strict = mixed === true || cut.length > 0 || all.some(({ printed }) => isNoOffice(printed));
  const persons = lists.flatMap(personsBehind);
  const isPerson = ({ printed }: NamedDepartment): boolean => persons.includes(printed);
  const doubtful = all.filter(
    (one) => isPerson(one) || isNoOffice(one.printed) || isCut(one) || (strict && !isOffice(one)),
  );
  return {
    departments: all.filter((one) => !doubtful.includes(one)),
    deadlines: read.flatMap(({ deadlines }) => deadlines),
    doubtful: doubtful.map(({ printed }) => printed),
  };
}

const BETWEEN_NAMES = /[、，,；;。\s]/u;
/** What a name begins with and none goes on with: 院领导 above 各庭室 are two. */
const BEGINS_NAME = /^(?:各|全[院省市县区])/u;

/** What a name goes on behind, on the next line: 省自然资源和. */
const GOES_ON = /\p{Script=Han}[和与及]$/u;

/**
 * Paragraphs of a cell with those put together that cut a name, where it is sure to be one: what ends with 和 goes
 * on, and 省人力资源社会 above 保障厅 is the office of that name in a place.
 */
function mended(paragraphs: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const text of paragraphs) {
    const before = whole.at(-1)?.trimEnd() ?? '';
    const above = before.split(BETWEEN_NAMES).at(-1) ?? '';
    const below = text.trimStart().split(BETWEEN_NAMES)[0] ?? '';
    const isOne =
      above !== '' &&
      isOfficeName(above + below) &&
      (GOES_ON.test(above) || (!isOfficeName(above) && isOfficeOfPlace(above + below)));
    if (isOne) whole[whole.length - 1] = before + text.trimStart();
    else whole.push(text);
  }
  return whole;
}

/** What stands on both sides where one paragraph goes over into the next inside a name: 研究 above 室. */
function cutNames(lists: readonly string[]): string[] {
  return lists.slice(1).flatMap((list, i) => {
    const above = (lists[i] as string).split(BETWEEN_NAMES).at(-1) ?? '';
    const below = list.split(BETWEEN_NAMES)[0] ?? '';
    const isWhole = above === '' || BEGINS_NAME.test(below) || [above, below].every(isOfficeName);
    return !isWhole && isOfficeName(above + below) ? [above, below] : [];
  });
}

const AND = /[和及与]/u;

/** 立案庭和研究室 are two offices, 司法行政和装备管理处 is one. */
function parted({ printed, role }: NamedDepartment): NamedDepartment[] {
  const names = printed.split(AND);
  const several = names.length > 1 && names.every((name) => isListOfOffices(name));
  return (several ? names : [printed]).map((name) => ({ printed: name, role }));
}

/** A name that is set upright, one character below the other, as one line. */
const upright = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.length > 1 && paragraphs.every((text) => [...text.trim()].length === 1)
    ? [paragraphs.map((text) => text.trim()).join('')]
    : paragraphs;

/** Whoever is named behind an office with nothing but a blank between, and is none: 研究室 某某某. */
function personsBehind(list: string): string[] {
  return [...list.matchAll(OFFICE_AND_PERSON)].flatMap(({ groups: { office = '', person = '' } = {} }) =>
    isOfficeName(office) && !isOfficeName(person) ? [person] : [],
  );
}
const OFFICE_AND_PERSON = /(?<office>[^\s、，,；;]+)\s+(?<person>\p{Script=Han}{2,3})(?=$|[\s、，,；;])/gu;

/** Whether a stretch of a cell cannot be the name of an office: a sentence, the head of a column, no ending of a name. */
function isNoOffice(printed: string): boolean {
  const { length } = [...printed];
  if (isNoName(printed) || isPerson(printed)) return true;
  const head = columnOf(printed);
  if (head !== undefined && ('role' in head || head.field === 'person')) return true;
  return length > LONGEST_WITHOUT_ENDING && !isListOfOffices(printed);
}

/** What the paragraphs of a cell say as one value; `undefined` where they say that there is none. */
export function valueIn(paragraphs: readonly string[]): string | undefined {
  const said = paragraphs.filter((text) => !saysNone(text));
  if (said.length === 0) return undefined;
  return said.join(said.length > 1 && said.every((text) => TIME.test(text)) ? '；' : '');
}
