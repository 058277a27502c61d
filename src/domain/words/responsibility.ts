import type { Role } from '../schema.ts';

/**
 * The words by which circulars say who answers for a task. Whoever reads or colours a
 * text composes patterns from these rows; a word added here is known everywhere, in carriers.ts
 * as a test asks for it.
 */
export interface RoleWord {
  readonly word: string;
  readonly role: Role;
  /** Whether it is a label by itself, without a word for an office behind it: 牵头：. */
  readonly bare: boolean;
  /** Whether it stands behind names as their verb: （立案庭牵头）. */
  readonly verb: boolean;
  /** Whether it also stands in offices' own names: 审判监督庭. */
  readonly inNames: boolean;
  /** How circulars print it. */
  readonly example: string;
}

const row = (word: string, role: Role, example: string, uses: Partial<RoleWord> = {}): RoleWord => ({
  word,
  role,
  bare: role === 'lead' || role === 'support',
  verb: true,
  inNames: false,
  example,
  ...uses,
});

/** What tells more stands first: 牵头责任部门 leads, 监督落实部门 does not carry the task out. */
export const ROLE_WORDS: readonly RoleWord[] = [
  row('牵头', 'lead', '牵头部门：立案庭，配合部门：审管办'),
  row('主办', 'lead', '主办单位：研究室；协办单位：信息中心'),
  row('主责', 'lead', '主责部门：执行局'),
  row('分工负责', 'joint', '（立案庭、民一庭分工负责）'),
  row('配合', 'support', '配合部门：各业务庭'),
  row('协办', 'support', '协办单位：办公室'),
  row('协助', 'support', '协助部门：法警支队'),
  row('协同', 'support', '责任部门：信息处，协同部门：审管办', { inNames: true }),
  row('协作', 'support', '责任部门：民三庭，协作部门：研究室', { inNames: true }),
  row('参与', 'support', '参与单位：市司法局'),
  row('支持', 'support', '（市法院负责，各区政府支持）', { bare: false }),
  row('参加', 'support', '（立案庭牵头，信息中心参加）'),
  // Who guides or watches does not carry the task: named, and no more.
  row('指导', 'concerned', '指导部门：省法院民一庭', { inNames: true }),
  row('督办', 'concerned', '（审管办督办）', { inNames: true }),
  row('监督', 'concerned', '监督部门：督察室', { inNames: true }),
  row('责任', 'responsible', '责任部门：政治部法官管理处', { verb: false }),
  row('负责', 'responsible', '（司法局、财政局负责）'),
  row('承办', 'responsible', '承办部门：立案庭'),
  row('实施', 'responsible', '实施单位：各区人民法院', { inNames: true }),
  row('落实', 'responsible', '落实部门：机关党委', { inNames: true }),
];

/** What a label calls those whom it names. */
export const BODY_WORDS = ['部门', '单位', '处室', '庭室', '科室', '机构', '主体'] as const;

/** A verb of several words behind names. */
export interface RolePhrase {
  readonly phrase: string;
  readonly role: Role;
}

const phrases = (role: Role, text: string): RolePhrase[] =>
  text.split(' ').map((phrase) => ({ phrase, role }));

/** Each as it stands behind names in a bracket: （立案庭牵头组织实施）. */
export const ROLE_PHRASES: readonly RolePhrase[] = [
  ...phrases('lead', '牵头组织实施 牵头实施 牵头负责 牵头落实 牵头承办 牵头办理 牵头推进 主责主办'),
  ...phrases('joint', '分工落实'),
  ...phrases('support', '协助配合 协同配合 协助落实 配合落实 配合实施'),
  ...phrases('concerned', '监督落实 监督实施 监督指导 指导监督 指导实施 指导落实 跟踪督办'),
  ...phrases(
    'responsible',
    '具体负责 具体承办 具体落实 具体实施 负责落实 负责实施 负责承办 组织实施 组织落实',
  ),
];

/** Every verb behind names with its role, longest first. */
const VERBS: readonly (readonly [string, Role])[] = [
  ...ROLE_PHRASES.map(({ phrase, role }) => [phrase, role] as const),
  ...ROLE_WORDS.filter(({ verb }) => verb).map(({ word, role }) => [word, role] as const),
].sort(([a], [b]) => b.length - a.length);

/** What says that each does a part, before a verb: 按照各自职责分工, 依职能, 分别, 结合实际. */
const EACH_HIS_PART =
  /(?:(?:按照?|依照?|依据|根据)(?:各自的?|相关)?(?:职责|职能|分工|权限)*(?:范围)?)?(?:分别|共同|联合|各自)?(?:结合(?:本地区?|本单位)?实际)?$/u;

/**
 * The verb that a clause of names ends with: where it begins, and the role that it gives them;
 * `undefined` where the clause has none.
 */
export function verbAtEnd(clause: string): { readonly start: number; readonly role: Role } | undefined {
  const verb = VERBS.find(([word]) => clause.endsWith(word));
  if (verb === undefined) return undefined;
  const [word, role] = verb;
  const names = clause.slice(0, -word.length);
  const start = names.search(EACH_HIS_PART);
  return { start, role: role === 'responsible' && start < names.length ? 'joint' : role };
}

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const WORD = oneOf(ROLE_WORDS.map(({ word }) => word));
const BODY = oneOf(BODY_WORDS);
const BARE = oneOf(ROLE_WORDS.filter(({ bare }) => bare).map(({ word }) => word));

/** A colon and what is typed for one: the sign of a ratio, the half one of menus. */
export const COLON = '[:：∶﹕︰]';
/** A label without its colon, as a pattern: 责任部门, 牵头责任单位, 牵头. */
export const LABEL_WORDS = `(?:(?:主要|具体|组织)?${WORD}{1,2}${BODY}|${BARE})`;
/** A label of which the colon was left out, right before the first name, as a pattern: 责任单位市财政局. */
export const LABEL_WITHOUT_COLON = `(?:主要|具体|组织)?${WORD}{1,2}${BODY}(?![的由为是和与及或])(?=\\p{Script=Han}{3})`;
/** One on a line of its own, without a colon: what stands below it may belong to it. */
export const LABEL_ALONE = new RegExp(`^${LABEL_WORDS}$`, 'u');
/** A label with its colon, as a pattern; `[` is escaped because the colouring's patterns nest classes there. */
export const LABEL = `(?:${LABEL_WORDS}\\s?${COLON}|[【〔［\\[]${LABEL_WORDS}[】〕］\\]]\\s?${COLON}?)`;
/** Any verb, as a pattern. */
export const VERB = oneOf(VERBS.map(([verb]) => verb));
/** The words of one role, as a pattern. */
export const wordOfRole = (role: Role): string =>
  oneOf(ROLE_WORDS.filter((row) => row.role === role).map(({ word }) => word));
/** What a label calls those whom it names, as a pattern. */
export const BODY_WORD = BODY;

const NO_OFFICE = oneOf([
  '会同',
  ...ROLE_WORDS.filter((row) => row.verb && !row.inNames).map(({ word }) => word),
]);
/** A name in which a verb is left was not read rightly. */
export const VERB_IN_NAME = new RegExp(NO_OFFICE, 'u');

/** The role that a label or the head of a column gives; `undefined` where it has no word for one. */
export function roleOfLabel(label: string): Role | undefined {
  return ROLE_WORDS.find(({ word }) => label.includes(word))?.role;
}
