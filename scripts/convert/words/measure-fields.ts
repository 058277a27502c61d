import type { Role } from '#domain/schema.ts';
import { BODY_WORDS, COLON, LABEL_WORDS, ROLE_WORDS, roleOfLabel } from '#domain/words/responsibility.ts';
import { remembered } from '../remembered.ts';

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
  head('序', 'number', '序'),
  head('项次', 'number', '项次'),
  head('任务序号', 'number', '任务序号'),
  head('任务编号', 'number', '任务编号'),
  head('填报', 'progress', '填报时间'),
  head('启动', 'progress', '启动时间'),
  head('开始', 'progress', '开始时间'),
  head('数量', 'progress', '任务数量'),
  head('人数', 'progress', '工作人数'),
  head('人员', 'progress', '工作人员'),
  head('金额', 'progress', '项目金额'),
  head('电话', 'progress', '工作电话'),
  head('地点', 'progress', '工作地点'),
  label('完成时限', 'deadline', '完成时限：2031年6月底前'),
  label('完成时间', 'deadline', '完成时间：全年'),
  label('完成期限', 'deadline', '完成期限：12月底'),
  label('办结时限', 'deadline', '办结时限：5个工作日'),
  label('办结时间', 'deadline', '办结时间：10月'),
  label('办结期限', 'deadline', '办结期限：年底'),
  label('整改时限', 'deadline', '整改时限：2031年7月底前'),
  label('整改期限', 'deadline', '整改期限：9月底'),
  label('落实时限', 'deadline', '落实时限：全年'),
  label('时间节点', 'deadline', '时间节点：第三季度'),
  label('时限', 'deadline', '时限：9月底'),
  label('期限', 'deadline', '期限：长期'),
  head('何时', 'deadline', '何时办结'),
  head('时间', 'deadline', '时间安排'),
  head('节点', 'deadline', '进度节点'),
  head('进度安排', 'deadline', '进度安排'),
  head('序时进度', 'deadline', '序时进度'),
  label('成果形式', 'outcome', '成果形式：实施细则'),
  label('工作成果', 'outcome', '工作成果：评查细则'),
  label('预期成果', 'outcome', '预期成果：线索移送办法'),
  head('成果', 'outcome', '成果'),
  head('成效', 'outcome', '预期成效'),
  head('标志', 'outcome', '完成标志'),
  head('完成形式', 'outcome', '完成形式'),
  head('进度要求', 'deadline', '进度要求'),
  head('进展', 'progress', '工作进展'),
  head('进度', 'progress', '工作进度'),
  head('情况', 'progress', '落实情况'),
  head('是否', 'progress', '是否完成'),
  head('备注', 'remark', '备注'),
  head('说明', 'remark', '工作说明'),
  head('任务', 'task', '改革任务'),
  head('措施', 'task', '具体措施'),
  head('举措', 'task', '改革举措'),
  head('事项', 'task', '工作事项'),
  head('内容', 'task', '主要内容'),
  head('项目', 'task', '项目'),
  head('实事', 'task', '民生实事'),
  head('工作', 'task', '重点工作'),
  head('要求', 'task', '工作要求'),
  head('要点', 'task', '要点'),
  head('目标', 'task', '目标'),
  head('指标', 'task', '考核指标'),
  head('做法', 'task', '具体做法'),
  head('重点', 'task', '重点'),
  head('改革', 'task', '改革方向'),
  head('方面', 'task', '方面'),
  head('领域', 'task', '领域'),
  head('类别', 'task', '类别'),
  head('板块', 'task', '板块'),
  head('模块', 'task', '模块'),
  head('分类', 'task', '分类'),
];

/** Whoever answers in person: what he answers by, and what he is called. */
const PERSON_BY = [
  ...['责任', '分管', '主管', '牵头', '包案', '联系', '负责', '承办', '经办'],
  ...['挂帅', '挂点', '包抓', '主抓', '协管', '督办'],
] as const;
const PERSON = ['院领导', '领导', '人', '院长', '庭长'] as const;

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const labelled = (field: MeasureField): string[] =>
  FIELD_WORDS.filter((row) => row.label && row.field === field).map(({ word }) => word);

const PERSON_WORDS = `${oneOf(PERSON_BY)}${oneOf(PERSON)}`;
/** A label with its colon, or in brackets of its own: 责任领导：, 【责任领导】. */
const asLabel = (words: string): string =>
  `(?:${words}\\s?${COLON}|[【〔［\\[]${words}[】〕］\\]]\\s?${COLON}?)`;
/** A label for a person, as a pattern: 责任领导：. */
export const PERSON_LABEL = asLabel(PERSON_WORDS);
/**
 * A label for what is neither an office nor a person, as a pattern: 完成时限：. A short one is the
 * end of others that are about something else: 审理期限：.
 */
export const FIELD_LABEL = asLabel(
  oneOf(
    [...labelled('deadline'), ...labelled('outcome')].map((word) =>
      word.length > 2 ? word : `(?<=^|\\P{Script=Han}|[庭室处局部])${word}`,
    ),
  ),
);

/** The field that a label tells of; `undefined` where it is none of these. */
export function labelOf(label: string): MeasureField | undefined {
  const word = label.replace(/^[【〔［[]/u, '');
  return FIELD_WORDS.find((row) => row.label && word.startsWith(row.word))?.field;
}

/**
 * What a column holds, by its head: a field, or offices with their role. `mixed` where offices
 * share it with something else, so that what stands in it need not be one.
 */
export type Column = { readonly field: MeasureField } | { readonly role: Role; readonly mixed?: true };

const PERSON_HEAD = new RegExp(`${PERSON_WORDS}$|^(?:姓名|联络员)$`, 'u');
/** What a head calls those whom it names, besides what a label calls them. */
const BODY_OF_HEAD = oneOf([...BODY_WORDS, '法院', '院', '方']);
const OFFICES_HEAD = new RegExp(
  `(?:${LABEL_WORDS}|${oneOf(ROLE_WORDS.map(({ word }) => word))}${BODY_OF_HEAD})$`,
  'u',
);
/** Offices without a word for what they do, or with one that gives no role: 单位, 主管部门, 责任分工. */
const BARE_HEAD = new RegExp(
  `^(?:(?:主管|办理|承担|归口|执行|经办|推进|完成|具体|主要|第一)?${BODY_OF_HEAD}|(?:责任|任务|职责|部门)?分工|责任落实)$`,
  'u',
);
/** Who judges how a task was done carries none out: named, and no more, as who watches is. */
const ASSESSORS = new RegExp(`(?:考核|考评|评分|评价|测评|验收)${BODY_OF_HEAD}$`, 'u');
/** 参会单位, 填报部门: bodies that do something else. */
const OTHER_BODY = new RegExp(`${BODY_OF_HEAD}$`, 'u');
/** How many or how much: 任务数, 完成率, 目标值. */
const COUNT = /(?:数|率|值|额|比例)$/u;
const BRACKETED = /[（(【[][^（()）]*[）)】\]]/gu;
const JOINED = /[及和、/／]|(?<!参)与/u;

/** What the head of a column says that the column holds; `undefined` where no word of it is known. */
export const columnOf = remembered((head: string): Column | undefined => {
  const name = head
    .replace(/\s/gu, '')
    .replace(BRACKETED, '')
    .replace(new RegExp(`${COLON}$`, 'u'), '');
  if (!JOINED.test(name)) return columnNamed(name);
  return ofSeveral(name.split(JOINED).map(columnNamed));
});

/**
 * Whether a head says in so many words that tasks, or the days by which they are done, stand below it: 工作任务,
 * 时间节点, not 内容 or 时间.
 */
export const isPlainHead = (head: string, field: 'task' | 'deadline'): boolean =>
  FIELD_WORDS.some(
    (row) =>
      row.field === field && (field === 'task' ? row.word === '任务' : row.label) && head.includes(row.word),
  );

function columnNamed(name: string): Column | undefined {
  if (PERSON_HEAD.test(name)) return { field: 'person' };
  const offices = OFFICES_HEAD.exec(name)?.[0];
  const role = offices === undefined ? undefined : roleOfLabel(offices);
  if (role !== undefined) return { role };
  if (BARE_HEAD.test(name)) return { role: 'responsible' };
  if (ASSESSORS.test(name)) return { role: 'concerned' };
  if (OTHER_BODY.test(name)) return undefined;
  if (COUNT.test(name)) return { field: 'progress' };
  const known = FIELD_WORDS.find(({ word, field }) =>
    field === 'number' ? name === word : name.includes(word),
  );
  return known === undefined ? undefined : { field: known.field };
}

/** What a column holds whose head names several things: of 牵头及配合单位 nobody can tell who leads. */
function ofSeveral(parts: readonly (Column | undefined)[]): Column | undefined {
  const roles = new Set(parts.flatMap((part) => (part !== undefined && 'role' in part ? [part.role] : [])));
  if (roles.size > 0) {
    const role = roles.size === 1 ? ([...roles][0] as Role) : 'responsible';
    return parts.every((part) => part !== undefined && 'role' in part) ? { role } : { role, mixed: true };
  }
  const fields = new Set(
    parts.flatMap((part) => (part !== undefined && 'field' in part ? [part.field] : [])),
  );
  const [field] = fields.has('task') ? (['task'] as const) : fields;
  return field === undefined || (fields.size > 1 && field !== 'task') ? undefined : { field };
}

/** What no value of a column for deadlines is without: 开工 below 进度安排 says what, not by when. */
export const SAYS_WHEN =
  /^(?:19|20)\d{6}$|[年月日天周季旬末底前内期时续久常随即立]|\d[.\-/．]\d|[QqTt][1-4+]/u;

/** Whether a cell's text can be the head of a column. */
export const isColumnHead = (text: string): boolean => columnOf(text) !== undefined;

/** Asked of every line of a text, so what cannot be one is passed over at once. */
const NUMBER_WORD = new RegExp(
  oneOf(
    FIELD_WORDS.filter(({ field }) => field === 'number').map(({ word }) => [...word].join(String.raw`\s*`)),
  ),
  'u',
);

/** Whether a cell's text is the head of the column that numbers the rows. */
export function isNumberHead(text: string): boolean {
  if (!NUMBER_WORD.test(text)) return false;
  const column = columnOf(text);
  return column !== undefined && 'field' in column && column.field === 'number';
}
