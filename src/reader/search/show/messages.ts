import { asRead } from '#domain/search/fold.ts';
import { LONGEST_QUERY } from '#domain/search/query-address.ts';
import { hasOtherHan } from '#domain/search/standard-han.ts';
import { element } from '../../lib/element.ts';
import { reloadOffer } from '../../lib/reload-offer.ts';
import type { SearchAnswer } from '../rank/answer.ts';

/** What a reader may do where nothing was found, as far as it fits what was typed. */
function adviceFor(q: string, excluded: boolean): string[] {
  const advice = ['换一种说法，如全称与简称'];
  if ([...q.trim()].length > SHORT) advice.unshift('减少字数，只留最要紧的两三个字');
  if ([...q.trim()].length > SHORT && !/\s/u.test(q.trim()))
    advice.push('几个词之间用空格分开，词语不必连在一起');
  if (/["＂“”]/u.test(q)) advice.push('去掉引号');
  if (excluded) advice.push('去掉“-词”');
  return advice;
}
/** A query of so many characters cannot well be shorter. */
const SHORT = 3;

/** What of an answer is on the page. */
interface Shown {
  readonly perCircular: boolean;
  /** Whether a filter is set. */
  readonly filtered: boolean;
  readonly listed: number;
}

/** The count, in words, where so many results are `listed`; announced to those who do not see the list. */
export function countMessage(
  q: string,
  answer: SearchAnswer,
  { cut, ...shown }: Shown & { cut: boolean },
): string {
  const said = cut ? `检索词太长，只读了前 ${LONGEST_QUERY.toLocaleString('en')} 个字。` : '';
  return said + countInWords(q, answer, shown);
}

function countInWords(q: string, answer: SearchAnswer, { perCircular, filtered, listed }: Shown): string {
  const { total, apart, named, words, excluded } = answer;
  const near = answer.near ?? 0;
  const query = inMarks(words.length === 0 ? q : words.join(' '));
  const without = excluded.length === 0 ? '' : `、不含${excluded.map((word) => `“${word}”`).join('')}`;
  // Several words are counted where they stand together as typed; apart they are another matter.
  const several = words.length > 1;
  const scattered = apart === 0 ? '' : `${apart} 条分散写有这些词`;
  if (total === 0) {
    const among = filtered ? '在所选范围内' : '';
    if (near === 0) return named > 0 ? `按编号找到 ${named} 条。` : `${among}没有找到${query}${without}。`;
    if (scattered === '') return `${among}未出现${query}${without}，以下 ${near} 条最为相近。`;
    const rest = near - apart;
    return `${among}没有连着出现${query}${without}，${scattered}${rest > 0 ? `，另有 ${rest} 条相近` : ''}。`;
  }
  const counted = `共 ${total} 条结果${several ? '连着' : ''}写有${query}${without}`;
  const also = scattered === '' ? '' : `，另有 ${scattered}`;
  if (perCircular) return `${counted}${also}，按公文合并。`;
  return `${counted}${listed < total ? `，先列 ${listed} 条` : ''}${also}。`;
}

/** What was asked for as texts write it: whoever types 執行難 finds 执行难. */
function inMarks(typed: string): string {
  const read = typed.replace(/\p{Script=Han}/gu, (one) => (hasOtherHan(one) ? asRead(one) : one));
  return read === typed ? `“${shorten(typed)}”` : `“${shorten(read)}”（即“${shorten(typed)}”）`;
}

/** The right spelling, as an offer. */
export function spellingOffer(spelling: string, take: () => void): HTMLElement {
  const offer = button(spelling, take);
  offer.className = 'search-offer';
  return element('p', 'search-spelling', '您要找的是不是：', offer);
}

export function noHits(
  q: string,
  { excluded }: Pick<SearchAnswer, 'excluded'>,
  filtered: boolean,
  clearFilters: () => void,
): HTMLElement[] {
  const said = adviceFor(q, excluded.length > 0);
  const items = said.map((text, i) => element('li', '', `${text}${i === said.length - 1 ? '。' : '；'}`));
  const advice = element('ul', '', ...items);
  const parts = [element('p', '', '可以试试：'), advice];
  if (filtered) parts.push(element('p', '', button('取消筛选，在全部公文中查找', clearFilters)));
  return [element('div', 'prose advice', ...parts)];
}

/** That a place is not there, and where it says what there is. */
export function lostPlace(q: string, toPage: (url: string) => string): HTMLElement {
  const link = element('a', '', '看所指公文收录有哪些');
  link.setAttribute('href', `${toPage('go/')}?q=${encodeURIComponent(q)}`);
  return element('p', 'jump-said', `没有“${q}”这一处；`, link, '。下面是文字相近的。');
}

export function damaged(): HTMLElement[] {
  const text = '网站可能正在更新，或者发布时缺了文件。请重新载入；仍不能检索的，请告知管理员。';
  return [element('div', 'prose advice', element('p', '', text), element('p', '', reloadOffer()))];
}

export const DAMAGED = '检索索引未能载入，或者已经损坏。';
export const NO_NAMES = '补全所需的文件未能载入。';
export const LOADING = '正在载入检索索引……';

export function button(text: string, onClick: () => void): HTMLElement {
  const made = element('button', '', text);
  made.setAttribute('type', 'button');
  made.addEventListener('click', onClick);
  return made;
}

function shorten(q: string): string {
  const characters = [...q.trim().slice(0, 100)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}……` : q.trim();
}
