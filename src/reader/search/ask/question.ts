import { CARRIER, CARRIES_OUT } from '#domain/words/carriers.ts';

const ASKING =
  '请问|想问|想知道|有没有|能不能|可不可以|是不是|是否|为什么|为何|多少|有哪些|哪里|哪儿|(?:怎么样?|怎样|如何)(?:解决|处理|应对|破解|规定|做|办|弄|搞)?';
const ANSWERS = `(?:${CARRIES_OUT}|主管|管理|管)`;
/** 由哪个部门负责, 归谁管: the archive says who, but not in these words. */
const WHO = `(?:由|归|是|找)?(?:哪个|哪些|哪几个|哪一个|什么|谁)(?:部门|庭室|处室|单位|机关|人)?(?:来)?${ANSWERS}?|${CARRIER}`;

const WHO_IS = new RegExp(
  `(?:哪个|哪些|哪几个|哪一个|什么)(?:部门|庭室|处室|单位|机关)|谁来?${ANSWERS}|${CARRIER}`,
  'u',
);

/** Words by which people ask, and which say nothing of what they ask for. */
const QUESTION = new RegExp(`${WHO}|${ASKING}|[？?]`, 'u');
/** And words that stand between others. */
const AROUND = new RegExp(`${WHO}|${ASKING}|关于|有关|相关|[？?的吗呢了吧和与及]`, 'u');

const split = (text: string, by: RegExp): string[] => text.split(by).filter((part) => part.length > 1);

/** Whether a question (folded) asks for who is responsible. */
export const asksWho = (text: string): boolean => WHO_IS.test(text);

/** What a question (folded) asks for: 网上怎么立案 → 网上, 立案; of what is no question, all. */
export const withoutQuestion = (text: string): string[] => split(text, QUESTION);

/** What of a phrase (folded) may be looked for in pieces. */
export function telling(text: string): string[] {
  const parts = split(text, AROUND);
  return parts.length === 0 ? [text] : parts;
}
