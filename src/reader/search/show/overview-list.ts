import { element } from '../../lib/element.ts';
import type { Overview } from '../ask/overviews.ts';

const SORTS: Record<Overview['sort'], string> = {
  subject: '主题',
  department: '部门',
  court: '发文机关',
  instrument: '文件',
  term: '用语',
  circular: '公文',
};

/** The pages that tell all of what was asked for, before its results; nothing where there are none. */
export function overviewList(overviews: readonly Overview[], linkTo: (url: string) => string): HTMLElement[] {
  if (overviews.length === 0) return [];
  const items = overviews.map(({ sort, name, more, url }) => {
    const link = element('a', 'overview-link', name);
    link.setAttribute('href', linkTo(url));
    const court = more === '' ? [] : [element('span', 'soft', more)];
    return element('li', '', element('span', 'soft', SORTS[sort]), link, ...court);
  });
  const list = element('ul', 'search-overviews', ...items);
  list.setAttribute('aria-label', '汇总页');
  return [list];
}
