import { element } from '../browser/element.ts';
import type { SearchAnswer } from './engine.ts';

/** What a reader may do where nothing was found. */
const ADVICE = [
  '减少字数，只留最要紧的两三个字；',
  '换一种说法，如全称与简称；',
  '几个词之间用空格分开，词语不必连在一起；',
  '去掉引号和“-词”。',
];

/** The count, in words; announced to those who do not see the list. */
export function countMessage(q: string, answer: SearchAnswer, perCircular: boolean): string {
  const { total, near, jumps, results } = answer;
  const query = shorten(q);
  if (total === 0) {
    if (near === 0) return jumps.length > 0 ? `按编号找到 ${jumps.length} 处。` : `没有找到“${query}”。`;
    return `没有一处写着“${query}”，以下 ${near} 处最为相近。`;
  }
  const shown = results.filter(({ rung }) => rung === 'exact').length;
  if (perCircular) return `共 ${total} 处写有“${query}”，按公文合并。`;
  return `共 ${total} 处写有“${query}”${shown < total ? `，先列 ${shown} 处` : ''}。`;
}

/** The right spelling, as an offer. */
export function spellingOffer(spelling: string, take: () => void): HTMLElement {
  const offer = button(spelling, take);
  offer.className = 'search-offer';
  return element('p', 'search-spelling', '您要找的是不是：', offer);
}

export function noHits(filtered: boolean, clearFilters: () => void): HTMLElement[] {
  const advice = element('ul', '', ...ADVICE.map((text) => element('li', '', text)));
  const parts = [element('p', '', '可以试试：'), advice];
  if (filtered) parts.push(element('p', '', button('取消筛选，在全部公文中查找', clearFilters)));
  return [element('div', 'prose advice', ...parts)];
}

export function damaged(): HTMLElement[] {
  const text = '网站可能正在更新，或者发布时缺了文件。请重新载入；仍不能检索的，请告知管理员。';
  const reload = button('重新载入', () => location.reload());
  return [element('div', 'prose advice', element('p', '', text), element('p', '', reload))];
}

export function tooLarge(): HTMLElement[] {
  const text = '请换用较新的浏览器，通过网址（http）打开本页；也可以按下列目录查找。';
  return [element('div', 'prose advice', element('p', '', text))];
}

export const TOO_LARGE = '本档案篇幅较大，这个浏览器不能检索全文。';
export const DAMAGED = '检索索引未能载入，或者已经损坏。';
export const LOADING = '正在载入检索索引……';

export function button(text: string, onClick: () => void): HTMLElement {
  const made = element('button', '', text);
  made.setAttribute('type', 'button');
  made.addEventListener('click', onClick);
  return made;
}

function shorten(q: string): string {
  const characters = [...q.trim()];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}……` : q.trim();
}
