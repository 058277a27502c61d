import { element } from './element.ts';
import type { SearchAnswer } from './engine.ts';

/** What a reader may do where nothing was found. */
const ADVICE = [
  '减少字数，只留最要紧的两三个字；',
  '换一种说法，如全称与简称；',
  '几个词之间用空格分开，词语不必连在一起。',
];

/** The count, in words; announced to those who do not see the list. */
export function countMessage(q: string, { total, near, results }: SearchAnswer): string {
  const query = shorten(q);
  if (total === 0) {
    return near === 0 ? `没有找到“${query}”。` : `没有一处写着“${query}”，以下 ${near} 处最为相近。`;
  }
  const shown = Math.min(total, results.filter(({ rung }) => rung === 'exact').length);
  return `共 ${total} 处写有“${query}”${shown < total ? `，先列 ${shown} 处` : ''}。`;
}

export function noHits(filtered: boolean, clearFilters: () => void): HTMLElement[] {
  const advice = element('ul', '', ...ADVICE.map((text) => element('li', '', text)));
  const parts = [element('p', '', '可以试试：'), advice];
  if (filtered) {
    const button = element('button', '', '取消筛选，在全部公文中查找');
    button.setAttribute('type', 'button');
    button.addEventListener('click', clearFilters);
    parts.push(element('p', '', button));
  }
  return [element('div', 'prose advice', ...parts)];
}

export function damaged(): HTMLElement[] {
  const button = element('button', '', '重新载入');
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => location.reload());
  return [
    element(
      'div',
      'prose advice',
      element('p', '', '网站可能正在更新，或者发布时缺了文件。请重新载入；仍不能检索的，请告知管理员。'),
      element('p', '', button),
    ),
  ];
}

export const DAMAGED = '检索索引未能载入，或者已经损坏。';
export const LOADING = '正在载入检索索引……';

function shorten(q: string): string {
  const characters = [...q.trim()];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}……` : q.trim();
}
