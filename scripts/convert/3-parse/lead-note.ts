import { BODY_WORD, wordOfRole } from '#domain/words/responsibility.ts';

/** A word among the names of offices that says who of them leads. */
export interface LeadNote {
  /** The first named, all before the first comma or semicolon, or those of a mark that a plain text does not keep. */
  readonly who: 'first' | 'before-comma' | 'before-semicolon' | 'untold';
  /** Whether it is said for all that follow: 下同. */
  readonly lasts: boolean;
}

const LEAD = wordOfRole('lead');
const BODY = `${wordOfRole('responsible')}?${BODY_WORD}?`;
const LEADS = `(?:即?为|是|系)?总?${LEAD}(?:责任)?(?:${BODY_WORD}|者)?(?:(?:或|或者|和|及)[^，,；;。、（）()]{1,4}${BODY_WORD})?`;
/** 排在第一位的为牵头单位, 列首位者牵头, 第一责任单位为牵头单位. */
const FIRST = `(?:排列|排名|排序|位列|名列|排|列|居|位于)?(?:在|于)?(?:首位|第一位|第一名|第一个|第一家|第一|首个|最前面?)(?:的|者)?${BODY}的?${LEADS}`;
/** 逗号前为牵头单位，逗号后为配合单位; 第一个分号前为牵头部门. */
const COMMA = `(?:首个|第一个|首|第一)?(?<mark>逗号|分号)(?:之|以)?前面?(?:的|者)?${BODY}${LEADS}(?:[，,、；;]\\s?(?:[逗分]号)?(?:之|以)?后面?(?:的|者)?${BODY}(?:为|是)(?:${wordOfRole('support')}|责任)${BODY_WORD}?)?`;
/** 加粗的为牵头单位, 带*的为牵头部门. */
const OTHER = `(?:[^，,；;。、（(：:]{1,12}(?:的|者)|(?:黑体字?|粗体字?|加粗|下划线|星号|[*★▲]号?))${BODY}(?:为|是)${LEAD}${BODY_WORD}?`;
/** 其余为配合单位, 其他单位按职责分工负责. */
const OTHERS = `(?:其余|其他|其它|各)(?:的|者)?${BODY}(?:(?:均|皆)?(?:为|是)?(?:${wordOfRole('support')}|责任)${BODY_WORD}?|按照?(?:各自)?职责(?:分工)?(?:负责|配合|落实|推进))`;
/** What it adds of the others, or of several who lead: 其余为配合单位, 多个牵头部门的按照职责分工负责. */
const MORE = `(?:[，,；;。、]\\s?(?:${OTHERS}|(?:如?有|涉及)?(?:多个|多家|几个|两个以上|两个及以上)(?:的|为)?${LEAD}(?:责任)?${BODY_WORD}?(?:的|时)?[，,]?(?!以?下|后)[^，,；;。、（）()]{0,20}))*`;
const LASTS = '[，,；;。、\\s]*(?:以下|下文|下|后)(?:均|皆|各项|各条)?同此?';
const NOTE = new RegExp(
  `[，,；;。、\\s]*[（(]?(?:注\\s?[:：])?(?:除[^，,；;。（()）]{2,20}外[，,])?(?:(?:其中|名单中|以上|所列|各?责任${BODY_WORD}中?|均?以)[，,]?)?(?:(?<comma>${COMMA})|(?<first>${FIRST})|(?<other>${OTHER}))${MORE}(?<lasts>${LASTS})?(?:[）)](?=[^（(]*$))?`,
  'u',
);
/** Asked first: most lists hold no such note, and to look for one takes long. */
const MAY_TELL = new RegExp(`[逗分]号|首|第一|最前|[为是]${LEAD}`, 'u');
const MAY_LAST = /同此?$/u;
const LASTS_ALONE = new RegExp(`${LASTS}$`, 'u');

/** A list of offices without the note on who leads, and the note. */
export function cutLeadNote(list: string): { readonly names: string; readonly note: LeadNote | undefined } {
  const found = MAY_TELL.test(list) ? NOTE.exec(list) : null;
  if (found === null)
    return { names: MAY_LAST.test(list) ? list.replace(LASTS_ALONE, '') : list, note: undefined };
  const names = list.slice(0, found.index) + list.slice(found.index + found[0].length);
  return { names, note: { who: whoLeads(found), lasts: found.groups?.lasts !== undefined } };
}

function whoLeads({ groups }: RegExpExecArray): LeadNote['who'] {
  const { comma, mark, first } = groups ?? {};
  if (comma !== undefined) return mark === '分号' ? 'before-semicolon' : 'before-comma';
  return first === undefined ? 'untold' : 'first';
}

const IN_PROSE = new RegExp(`(?<comma>${COMMA})|(?<first>${FIRST})`, 'u');

/** A note in running text, 责任单位中排在第一位的为牵头单位: it is said of all measures. */
export function leadNoteIn(text: string): LeadNote | undefined {
  const found = IN_PROSE.exec(text);
  if (found === null) return undefined;
  return { who: whoLeads(found), lasts: true };
}
