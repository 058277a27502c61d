import { withoutSpace } from '../without-space.ts';

/**
 * Labels that a web site sets around a document: the fields of the table above it, and what
 * the site says of its own page. None is a label of a circular.
 */
export interface SiteField {
  readonly word: string;
  /** What the field holds, where somebody asks for it. */
  readonly holds: 'title' | 'issuer' | 'other';
  /** Whether it is one of the fields of the table that sites put above a document. */
  readonly metadata: boolean;
  /** Whether news has it, and official documents have none. */
  readonly news: boolean;
  /** Whether the site says it of its page: the line is none of the document's. */
  readonly page: boolean;
  /** Whether the site files the document by it: nothing that the document says. */
  readonly files: boolean;
  readonly example: string;
}

type Uses = 'title' | 'issuer' | 'metadata' | 'news' | 'page' | 'files';

const row = (example: string, ...uses: Uses[]): SiteField => ({
  word: example.split(/[：:]/u)[0] as string,
  holds: uses.includes('title') ? 'title' : uses.includes('issuer') ? 'issuer' : 'other',
  metadata: uses.includes('metadata'),
  news: uses.includes('news'),
  page: uses.includes('page'),
  files: uses.includes('files'),
  example,
});

export const SITE_FIELDS: readonly SiteField[] = [
  row('标题：关于做好渡口便民工作的通知', 'metadata', 'title'),
  row('信息名称：关于做好渡口便民工作的通知', 'metadata', 'title'),
  row('文件名称：关于做好渡口便民工作的通知', 'metadata', 'title'),
  row('名称：关于做好渡口便民工作的通知', 'title'),
  row('发文机关：河东区人民法院', 'metadata', 'issuer'),
  row('发布单位：河东区人民法院', 'metadata', 'issuer'),
  row('发布部门：河东区人民法院', 'metadata', 'issuer'),
  row('制发机关：河东区人民法院', 'metadata', 'issuer'),
  row('制发机构：河东区人民法院', 'metadata', 'issuer'),
  row('发文机构：河东区人民法院', 'metadata', 'issuer'),
  row('发布机关：河东区人民法院', 'metadata', 'issuer'),
  row('发布机构：河东区人民法院', 'metadata', 'issuer'),
  row('制定机关：河东区人民法院', 'metadata', 'issuer'),
  row('公布机关：河东区人民法院', 'metadata', 'issuer'),
  row('联合发文单位：河东区司法局', 'metadata', 'issuer'),
  row('发文单位：河东区人民法院', 'metadata', 'issuer'),
  row('颁布单位：河东区人民法院', 'metadata', 'issuer'),
  row('体裁分类：通知', 'metadata', 'files'),
  row('公文种类：通知', 'metadata', 'files'),
  row('服务对象：企业', 'metadata', 'files'),
  row('信息索引号：HD001-2031-17', 'metadata', 'files'),
  row('信息索引：HD001-2031-17', 'metadata', 'files'),
  row('索引号：000014349/2031-00017', 'metadata', 'files'),
  row('主题分类：司法', 'metadata', 'files'),
  row('统一编号：HD0220310005', 'metadata', 'files'),
  row('登记编号：HD0220310005', 'metadata', 'files'),
  row('目录号：HD0220310005', 'metadata', 'files'),
  row('文件状态：有效', 'metadata', 'files'),
  row('有效状态：有效', 'metadata', 'files'),
  row('文件有效性：有效', 'metadata', 'files'),
  row('信息有效性：有效', 'metadata', 'files'),
  row('是否有效：有效', 'metadata', 'files'),
  row('法律效力位阶：法律', 'metadata', 'files'),
  row('专题分类：优化营商环境', 'metadata', 'files'),
  row('信息索取号：HD001-2031-17', 'metadata', 'files'),
  row('索取号：HD001-2031-17', 'metadata', 'files'),
  row('内容分类：通知', 'metadata', 'files'),
  row('信息格式：文本', 'metadata', 'files'),
  row('载体类型：电子', 'metadata', 'files'),
  row('公文类别：通知', 'metadata', 'files'),
  row('文件类别：通知', 'metadata', 'files'),
  row('公文时效：有效', 'metadata', 'files'),
  row('公文体裁：通知', 'metadata', 'files'),
  row('文种：通知', 'files'),
  row('信息类别：通知', 'metadata', 'files'),
  row('主题类别：司法', 'metadata', 'files'),
  row('所属主题：司法', 'metadata', 'files'),
  row('效力位阶：规范性文件', 'metadata', 'files'),
  row('法规类别：司法', 'metadata', 'files'),
  row('唯一标志：10000', 'metadata', 'files'),
  row('主题词：渡口 便民', 'metadata'),
  row('关键词：渡口', 'metadata'),
  row('成文日期：2031年3月5日', 'metadata'),
  row('生成日期：2031-03-05', 'metadata'),
  row('登记日期：2031-03-05', 'metadata'),
  row('生效日期：2031-03-05', 'metadata'),
  row('失效日期：无', 'metadata'),
  row('公布日期：2031-03-05', 'metadata'),
  row('颁布时间：2031-03-05', 'metadata'),
  row('失效时间：无', 'metadata'),
  row('废止日期：无', 'metadata'),
  row('废止时间：无', 'metadata'),
  row('发文号：河法〔2031〕5号', 'metadata'),
  row('法规来源：某网', 'metadata'),
  row('法规全文：', 'metadata'),
  row('颁布日期：2031-03-05', 'metadata'),
  row('实施日期：2031-03-05', 'metadata'),
  row('施行日期：2031-03-05', 'metadata'),
  row('发文日期：2031-03-05', 'metadata'),
  row('公开日期：2031-03-05', 'metadata'),
  row('文号：河法〔2031〕5号', 'metadata'),
  row('发文字号：河法〔2031〕5号', 'metadata'),
  row('发布文号：河法〔2031〕5号', 'metadata'),
  row('文件编号：河法〔2031〕5号', 'metadata'),
  row('统一登记号：HD-2031-0005', 'metadata'),
  row('所属类别：通知', 'metadata', 'files'),
  row('信息分类：通知', 'metadata', 'files'),
  row('组配分类：规范性文件', 'metadata', 'files'),
  row('规范性文件编号：HD03-2031-0005', 'metadata', 'files'),
  row('规范性文件登记号：HD03-2031-0005', 'metadata', 'files'),
  row('法规类型：司法', 'metadata', 'files'),
  row('法规分类号：A144004203112', 'metadata', 'files'),
  row('所属行业：司法', 'metadata', 'files'),
  row('有效与否：有效', 'metadata', 'files'),
  row('公开方式：主动公开', 'metadata', 'files'),
  row('公开类别：主动公开', 'metadata', 'files'),
  row('公开属性：主动公开', 'metadata', 'files'),
  row('公开形式：网站', 'metadata', 'files'),
  row('公开范围：全部公开', 'metadata', 'files'),
  row('公开时限：长期公开', 'metadata', 'files'),
  row('有效性：有效', 'metadata', 'files'),
  row('时效：有效', 'metadata', 'files'),
  row('时效性：现行有效', 'metadata', 'files'),
  row('效力级别：规范性文件', 'metadata', 'files'),
  row('效力等级：规范性文件', 'metadata', 'files'),
  row('效力状态：有效', 'metadata', 'files'),
  row('分类：司法', 'files'),
  row('法宝引证码：CLI.4.1', 'metadata', 'files'),
  row('政策咨询机关：办公室', 'metadata', 'files'),
  row('政策咨询电话：0000', 'metadata', 'files'),
  row('文件来源：办公室', 'metadata'),
  row('作者：王某', 'metadata', 'news', 'page'),
  row('时间：2031-03-05', 'metadata', 'news'),
  row('来源：某网', 'metadata', 'news', 'page'),
  row('信息来源：某网', 'metadata', 'news', 'page'),
  ...['文档', '文章', '稿件', '内容'].map((what) => row(`${what}来源：某网`, 'page')),
  row('发布时间：2031-03-05', 'metadata', 'news', 'page'),
  row('发表时间：2031-03-05', 'metadata', 'news', 'page'),
  row('发布人：王某', 'metadata', 'news', 'page'),
  row('发布日期：2031-03-05', 'metadata', 'page'),
  row('发布者：王某', 'page'),
  row('更新时间：2031-03-05', 'page'),
  row('更新日期：2031-03-05', 'page'),
  row('责任编辑：王某', 'page'),
  row('编辑：王某', 'page'),
  ...['浏览', '点击', '阅读'].flatMap((what) => [
    row(`${what}：17`, 'metadata', 'page'),
    row(`${what}量：17`, 'metadata', 'page'),
    row(`${what}次数：17`, 'metadata', 'page'),
    row(`${what}字号：大中小`, 'page'),
  ]),
  row('点击数：17', 'page'),
  row('点击率：17', 'page'),
  row('访问：17', 'page'),
  row('访问量：17', 'page'),
  row('访问次数：17', 'page'),
];

const oneOf = (fits: (field: SiteField) => boolean): string =>
  `(?:${SITE_FIELDS.filter(fits)
    .map(({ word }) => word)
    .join('|')})`;

/** Fields of the table above a document, as patterns without their colon. */
export const METADATA_FIELD = oneOf(({ metadata }) => metadata);
export const ISSUER_FIELD = oneOf(({ holds }) => holds === 'issuer');
/** Those that hold the title; characters may be set apart: 标　题. */
export const TITLE_FIELD = oneOf(({ holds }) => holds === 'title').replace(
  /(?<=\p{Script=Han})(?=\p{Script=Han})/gu,
  '\\s?',
);
/** One with what sets it apart from its value: 【发文字号】, [发文字号], 发文字号：. */
export const FIELD_WITH_MARK = new RegExp(
  `^(?:【${METADATA_FIELD}】|\\[${METADATA_FIELD}\\]|${METADATA_FIELD}\\s?[:：])`,
  'u',
);
const FIELD_LABEL = new RegExp(`^${METADATA_FIELD}[:：]?$`, 'u');
/** Whether a text is the label of a field of the table above a document, and nothing else. */
export const isFieldLabel = (text: string): boolean => FIELD_LABEL.test(withoutSpace(text));
/** What the settings at the head of a Markdown file tell of the document, with the sign behind: title: …, date = …. */
export const TITLE_SETTING = '[Tt]itle\\s?[:：=]';
export const DATE_SETTING = '[Dd]ate\\s?[:：=]';
/** What news has above its text. */
export const NEWS_FIELD = oneOf(({ news }) => news);
/** What a site says of its page. */
export const PAGE_FIELD = oneOf(({ page }) => page);
/** By what a site files a document. */
export const FILING_FIELD = oneOf(({ files }) => files);
/** What news and sites have above a text, and no document. */
export const NO_DOCUMENT_FIELD = oneOf(({ page, files, news }) => page || files || news);
/** What a site alone needs to know: what it says of its page, and by what it files the document. */
export const SITE_ONLY_FIELD = oneOf(({ page, files }) => page || files);
/** A pattern of labels whose characters may be set apart, as they are to fill a column: 索  引 号. */
export const setApart = (labels: string): string =>
  labels.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\s{0,6}');
const DOCUMENT_LABEL = new RegExp(
  `${oneOf(({ metadata, page, files, news }) => metadata && !page && !files && !news)}[:：]`,
  'u',
);
const SITE_ONLY_LABEL = new RegExp(`${SITE_ONLY_FIELD}[:：]`, 'gu');

/** Whether a line without its white space has a field that the document might have itself. */
export const hasDocumentField = (solid: string): boolean =>
  DOCUMENT_LABEL.test(solid.replace(SITE_ONLY_LABEL, ''));
