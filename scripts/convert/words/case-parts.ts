/** The parts into which collected and guiding cases are set, without numbers (案例, 指导性案例). */

/** Parts that nothing but a case has. */
const OF_CASES_ALONE = [
  '基本案情',
  '简要案情',
  '主要案情',
  '案情简介',
  '案情介绍',
  '案情概要',
  '案情摘要',
  '案件基本情况',
  '案例要旨',
  '裁判要点',
  '裁判要旨',
  '裁判摘要',
  '裁判理由',
  '裁判结果',
  '裁判情况',
  '裁判内容',
  '判决结果',
  '判决理由',
  '诉讼过程',
  '审理过程',
  '裁判过程',
  '检察机关履职过程',
  '检察机关履职情况',
  '检察履职情况',
  '关联索引',
  '典型意义',
  '指导意义',
  '案例评析',
  '案例点评',
  '案例分析',
  '案件评析',
  '案例注解',
  '法官说法',
  '法官点评',
  '法官寄语',
];
/** Parts of a case that other texts have, too. */
const OF_OTHERS_TOO = [
  '关键词',
  '要旨',
  '争议焦点',
  '相关法条',
  '相关规定',
  '相关法律规定',
  '法律依据',
  '法条链接',
  '法律适用',
  '诉讼请求',
  '处理结果',
  '处理过程',
  '处罚结果',
  '查处情况',
  '调解过程',
  '调解结果',
  '执行过程',
  '执行结果',
  '案件来源',
  '专家点评',
  '评析',
  '警示意义',
  '社会意义',
  '推荐理由',
  '以案释法',
  '经验启示',
];

const SURE: ReadonlySet<string> = new Set(OF_CASES_ALONE);
const KNOWN: ReadonlySet<string> = new Set([...OF_CASES_ALONE, ...OF_OTHERS_TOO]);

export interface CasePart {
  readonly name: string;
  /** UTF-16 units of the name with what stands around it. */
  readonly length: number;
  /** Whether nothing but a case has such a part. */
  readonly sure: boolean;
  /** Whether it is known as a part of cases; in 【】 others are, too, beside those that are known. */
  readonly known: boolean;
}

/** 案例1, 指导性案例24号, 【案例一】, 典型案例之三: the number of a case. */
export const CASE_NUMBER =
  /^【?(?:(?:指导性?|典型|参考性?|检例|入库|公报)?案例|案件|检例)\s?之?第?\s?(?:[〇零一二三四五六七八九十百]{1,4}|\d{1,4})(?:号|[:：、.．]|\s|】|$)/u;

const IN_LENTICULAR = /^【\s?(?<name>[\p{Script=Han}、]{2,14})\s?】[:：]?/u;
const BEFORE_COLON = /^(?<name>\p{Script=Han}{2,9})(?:[:：]|(?=\s))/u;

/** The part of a case with whose name a paragraph begins: 【基本案情】…, 基本案情：…, or the name alone. */
export function casePartOf(text: string): CasePart | undefined {
  if (CASE_NUMBER.test(text)) return undefined;
  const bracketed = IN_LENTICULAR.exec(text);
  const match = bracketed ?? BEFORE_COLON.exec(text);
  const name = match?.groups?.name ?? text;
  const known = KNOWN.has(name);
  if (!known && bracketed === null) return undefined;
  return { name, length: match?.[0].length ?? text.length, sure: SURE.has(name), known };
}

/** Whether a line is the name of a part of a case and nothing else. */
export const isCasePartAlone = (line: string): boolean => {
  const part = casePartOf(line);
  return part?.known === true && part.length === line.length;
};

/** Whether a line begins with the name of a part of a case in 【】. */
export const beginsCasePart = (line: string): boolean =>
  line.startsWith('【') && casePartOf(line)?.known === true;

const ONE_BY_NAME = new RegExp(
  `【\\s?(?:${[...KNOWN].join('|')}|(?:典型|指导性?)?案例[一二三四五六七八九十\\d]{1,3})\\s?】`,
  'gu',
);

/** Where the names of parts of cases, and their numbers, stand in 【】 in a text; nowhere unless two of them are parts of nothing else. */
export function casePartsWithin(text: string): number[] {
  const found = [...text.matchAll(ONE_BY_NAME)];
  const sure = new Set(
    found.map(([words]) => casePartOf(words)).flatMap((part) => (part?.sure ? part.name : [])),
  );
  return sure.size < FEWEST_PARTS ? [] : found.map(({ index }) => index);
}

/** So many parts that nothing else has make a case. */
export const FEWEST_PARTS = 2;
