import type { Role } from '#domain/schema.ts';
import { LABEL_WORDS, roleOfLabel } from '#domain/words/responsibility.ts';

/**
 * What a measure says of itself beside its text: behind a label on a line (完成时限：6月底前),
 * or as a column of a table. Who answers for it stands in `domain/words/responsibility.ts`.
 */
export type MeasureField = 'number' | 'person' | 'deadline' | 'outcome' | 'progress' | 'remark' | 'task';

interface FieldWord {
  readonly word: string;
  readonly field: MeasureField;
  /** Whether it is also a label in front of a value; the head of a column each may be. */
  readonly label: boolean;
  /** A line or the head of a column that has it. */
  readonly example: string;
}

const label = (word: string, field: MeasureField, example: string): FieldWord => ({
  word,
  field,
  label: true,
  example,
});
const head = (word: string, field: MeasureField, example: string): FieldWord => ({
  word,
  field,
  label: false,
  example,
});

/** A head of a column is of the first word that it holds: 工作成果 is an outcome, though 工作 is a task. */
export const FIELD_WORDS: readonly FieldWord[] = [
  head('序号', 'number', '序号'),
  head('编号', 'number', '编号'),
  label('完成时限', 'deadline', '完成时限：2031年6月底前'),
  label('完成时间', 'deadline', '完成时间：全年'),
  label('完成期限', 'deadline', '完成期限：12月底'),
  label('办结时限', 'deadline', '办结时限：5个工作日'),
  label('办结时间', 'deadline', '办结时间：10月'),
  label('办结期限', 'deadline', '办结期限：年底'),
  label('时间节点', 'deadline', '时间节点：第三季度'),
  head('时限', 'deadline', '时限要求'),
  head('期限', 'deadline', '期限'),
  head('时间', 'deadline', '时间安排'),
  label('成果形式', 'outcome', '成果形式：实施细则'),
  label('工作成果', 'outcome', '工作成果：评查细则'),
  label('预期成果', 'outcome', '预期成果：线索移送办法'),
  head('成果', 'outcome', '成果'),
  head('进展', 'progress', '工作进展'),
  head('情况', 'progress', '落实情况'),
  head('备注', 'remark', '备注'),
  head('任务', 'task', '改革任务'),
  head('措施', 'task', '具体措施'),
  head('举措', 'task', '改革举措'),
  head('事项', 'task', '工作事项'),
  head('内容', 'task', '主要内容'),
  head('项目', 'task', '项目'),
  head('工作', 'task', '重点工作'),
  head('要求', 'task', '工作要求'),
];

/** Whoever answers in person: what he answers by, and what he is called. */
const PERSON_BY = ['责任', '分管', '主管', '牵头', '包案', '联系', '负责', '承办', '经办'] as const;
const PERSON = ['院领导', '领导', '人', '院长', '庭长'] as const;

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const labelled = (field: MeasureField): string[] =>
  FIELD_WORDS.filter((row) => row.label && row.field === field).map(({ word }) => word);

const PERSON_WORDS = `${oneOf(PERSON_BY)}${oneOf(PERSON)}`;
/** A label for a person, as a pattern: 责任领导：. */
export const PERSON_LABEL = `${PERSON_WORDS}\\s?[:：]`;
/** A label for what is neither an office nor a person, as a pattern: 完成时限：. */
export const FIELD_LABEL = `${oneOf([...labelled('deadline'), ...labelled('outcome')])}\\s?[:：]`;

/** What a column holds, by its head without white space: a field, or offices with their role. */
export type Column = { readonly field: MeasureField } | { readonly role: Role };

const PERSON_HEAD = new RegExp(PERSON_WORDS, 'u');
const OFFICES_HEAD = new RegExp(LABEL_WORDS, 'u');

/** What the head of a column says that the column holds; `undefined` where no word of it is known. */
export function columnOf(name: string): Column | undefined {
  const offices = OFFICES_HEAD.exec(name.replace(PERSON_HEAD, ''))?.[0];
  const role = offices === undefined ? undefined : roleOfLabel(offices);
  if (role !== undefined) return { role };
  if (PERSON_HEAD.test(name)) return { field: 'person' };
  const known = FIELD_WORDS.find(({ word, field }) =>
    field === 'number' ? name === word : name.includes(word),
  );
  return known === undefined ? undefined : { field: known.field };
}

/** Whether a cell's text is the head of the column that numbers the rows. */
export function isNumberHead(text: string): boolean {
  const column = columnOf(text);
  return column !== undefined && 'field' in column && column.field === 'number';
}
