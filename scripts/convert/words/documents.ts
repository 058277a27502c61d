import type { Kind } from '#domain/schema.ts';

/** The words for kinds of documents with which titles and names of instruments end. */
export interface DocumentWord {
  readonly word: string;
  /** 文种 of a circular whose title ends so; where there is none it is a document. */
  readonly kind: Kind | undefined;
  /** Whether a line that ends so may be a title. */
  readonly title: boolean;
  /** Whether what is named so in 《》 is an instrument. */
  readonly instrument: boolean;
  /** Whether texts call a document by this word alone: 《意见》, 本办法第三条. */
  readonly bare: boolean;
  /** Whether no office has it in its name: a line that has it is none's. */
  readonly noOffice: boolean;
  /** A title or name that ends so. */
  readonly example: string;
}

type Uses = 'title' | 'instrument' | 'bare' | 'noOffice';

const row = (word: string, example: string, kind: Kind | undefined, ...uses: Uses[]): DocumentWord => ({
  word,
  kind,
  title: uses.includes('title'),
  instrument: uses.includes('instrument'),
  bare: uses.includes('bare'),
  noOffice: uses.includes('noOffice'),
  example,
});
const every = (word: string, example: string, kind?: Kind, ...uses: Uses[]): DocumentWord =>
  row(word, example, kind, 'title', 'instrument', 'bare', ...uses);

export const DOCUMENT_WORDS: readonly DocumentWord[] = [
  every('通知', '关于做好渡口便民工作的通知', 'notice', 'noOffice'),
  every('通报', '关于评查情况的通报', 'notice'),
  every('通告', '关于集中送达的通告', 'notice'),
  every('公告', '关于启用新址的公告', 'notice'),
  every('意见', '关于优化营商环境的实施意见', 'opinions', 'noOffice'),
  every('措施', '服务企业的若干措施', 'opinions'),
  row('若干措施', '服务企业的若干措施', 'opinions', 'bare'),
  row('若干政策', '支持创新的若干政策', 'opinions', 'bare'),
  every('要点', '2031年司法改革工作要点', 'plan', 'noOffice'),
  every('方案', '繁简分流试点方案', 'plan', 'noOffice'),
  every('规划', '信息化建设规划', 'plan'),
  every('计划', '2031年培训计划', 'plan'),
  every('纲要', '人民法院改革纲要', 'plan'),
  every('清单', '2031年任务清单', 'plan'),
  row('安排', '2031年工作安排', 'plan', 'title', 'instrument'),
  row('任务', '2031年重点任务', 'plan'),
  row('分工', '改革任务分工', 'plan'),
  every('规定', '关于审理期限的规定', 'regulation', 'noOffice'),
  every('办法', '案件评查办法', 'regulation', 'noOffice'),
  every('条例', '人民调解条例', 'regulation'),
  every('细则', '阅核工作实施细则', 'regulation'),
  every('规则', '专业法官会议规则', 'regulation'),
  every('规程', '立案工作规程', 'regulation'),
  every('准则', '法官行为准则', 'regulation'),
  every('解释', '关于适用合同编的解释', 'regulation'),
  every('章程', '调解中心章程', 'regulation'),
  row('守则', '人民陪审员守则', 'regulation', 'title', 'instrument'),
  every('批复', '关于管辖问题的批复', 'reply'),
  every('答复', '关于提案的答复', 'reply'),
  every('复函', '关于协作事项的复函', 'reply'),
  row('函', '关于商请协助的函', 'reply', 'bare'),
  row('的函', '关于商请协助的函', 'reply', 'title', 'instrument', 'noOffice'),
  every('报告', '2031年工作报告', 'report'),
  every('决定', '关于设立办公室的决定'),
  every('决议', '关于工作报告的决议'),
  every('政策', '人才引进政策'),
  every('纪要', '审判工作会议纪要'),
  every('指南', '网上立案指南'),
  every('指引', '财产保全指引'),
  every('预案', '突发事件预案'),
  every('请示', '关于机构设置的请示'),
  row('的讲话', '在全市法院工作会议上的讲话', undefined, 'title', 'noOffice'),
  row('公报', '最高人民法院公报', undefined, 'title'),
  row('通知书', '举证通知书', undefined, 'title'),
  row('决定书', '罚款决定书', undefined, 'title'),
  row('判决书', '民事判决书', undefined, 'title'),
  row('裁定书', '民事裁定书', undefined, 'title'),
  row('建议书', '司法建议书', undefined, 'title'),
  row('责任书', '目标责任书', undefined, 'title'),
  row('规范', '庭审规范', undefined, 'instrument', 'bare'),
  row('制度', '阅核制度', undefined, 'instrument', 'bare', 'noOffice'),
  row('机制', '联动机制', undefined, 'instrument', 'bare'),
  row('标准', '评查标准', undefined, 'instrument', 'bare'),
  row('目录', '案由目录', undefined, 'instrument', 'bare'),
  row('建议', '立法建议', undefined, 'instrument', 'bare'),
  row('提案', '政协提案', undefined, 'instrument', 'bare'),
  row('议案', '人大议案', undefined, 'instrument', 'bare'),
  row('协议', '协作协议', undefined, 'instrument', 'bare'),
  row('公约', '纽约公约', undefined, 'instrument', 'bare'),
  row('备忘录', '合作备忘录', undefined, 'instrument', 'bare'),
  row('通则', '民法通则', undefined, 'instrument'),
  row('总则', '民法总则', undefined, 'instrument'),
  row('分则', '刑法分则', undefined, 'instrument'),
  row('大纲', '培训大纲', undefined, 'instrument'),
  row('举措', '便民举措', undefined, 'instrument'),
  row('名录', '专家名录', undefined, 'instrument'),
  row('示范文本', '合同示范文本', undefined, 'instrument'),
  row('格式', '文书格式', undefined, 'instrument'),
  row('样式', '诉讼文书样式', undefined, 'instrument'),
  row('政策文件', '配套政策文件', undefined, 'instrument'),
  row('司法解释', '合同编司法解释', undefined, 'instrument'),
  row('协定', '司法协助协定', undefined, 'instrument'),
  row('条约', '司法协助条约', undefined, 'instrument'),
  row('议定书', '修正议定书', undefined, 'instrument'),
  row('宣言', '大会宣言', undefined, 'instrument'),
  row('声明', '联合声明', undefined, 'instrument'),
];

/** Alternatives of a pattern; a longer word stands before one that it begins with. */
const alternatives = (use: Uses): string =>
  DOCUMENT_WORDS.filter((one) => one[use])
    .map(({ word }) => word)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** With which the subject of a title begins, behind its issuer, as a pattern. */
export const SUBJECT_WORD = '(?:关于|印发|转发|批转)';
/** Last words of titles, as a pattern. */
export const TITLE_WORD = `(?:${alternatives('title')})`;
/** Words that stand in no office's name, as a pattern. */
export const NO_OFFICE_WORD = `(?:${alternatives('noOffice')})`;
/** Last words of the names of instruments, as a pattern. */
export const INSTRUMENT_WORD = `(?:${alternatives('instrument')})`;
/** What texts call a document without its name, as a pattern; 法 is one for whoever cites. */
export const BARE_WORD = `(?:${alternatives('bare')})`;

/** 文种 of a title without what stands in brackets behind it. */
export function kindOfEnding(title: string): Kind | undefined {
  return DOCUMENT_WORDS.find(({ word, kind }) => kind !== undefined && title.endsWith(word))?.kind;
}
