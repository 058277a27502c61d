import { element } from './element.ts';
import type { SearchAnswer, SearchResult } from './engine.ts';
import type { Stretch } from './excerpt.ts';
import type { Rung } from './ladder.ts';

const HEADINGS: Record<Exclude<Rung, 'exact'>, string> = {
  all: '没有连在一起、但包含全部词语的',
  some: '与所查内容相近的',
};

/** The rows of the results, with a heading above each group that does not hold the query as typed. */
export function resultList({ results }: SearchAnswer, root: string): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let rung: Rung | undefined;
  let list: HTMLElement | undefined;
  for (const result of results) {
    if (result.rung !== rung || list === undefined) {
      rung = result.rung;
      if (rung !== 'exact') blocks.push(element('h2', 'list-heading', HEADINGS[rung]));
      list = element('ol', 'results');
      blocks.push(list);
    }
    list.append(row(result, root));
  }
  return blocks;
}

function row(result: SearchResult, root: string): HTMLElement {
  const link = element('a', 'result-link', ...stretches(result.marks.title));
  link.setAttribute('href', root + encodeURI(result.url));
  const number = element('span', 'result-number', numberOf(result.key));
  const source = element(
    'p',
    'entry-fields',
    element('span', '', result.circularTitle),
    ...[result.year === null ? '' : `${result.year}年`, result.issuers.join('、'), result.kind]
      .filter((text) => text !== '')
      .map((text) => element('span', '', text)),
  );
  return element(
    'li',
    'result',
    element('p', 'result-title', number, link),
    element('p', 'result-excerpt', ...stretches(result.marks.excerpt)),
    source,
  );
}

/** `14.`, `问3`; nothing for text of a circular that is no measure. */
function numberOf(key: string | null): string {
  if (key === null) return '';
  if (/^q\d+$/.test(key)) return `问${key.slice(1)}`;
  return /^\d+$/.test(key) ? `${key}.` : key;
}

function stretches(parts: readonly Stretch[]): (HTMLElement | string)[] {
  return parts.map(({ text, match }) => (match ? element('mark', '', text) : text));
}
