import { element } from '../../lib/element.ts';
import type { SearchAnswer } from '../rank/answer.ts';
import type { Stretch } from '../rank/excerpt.ts';
import type { Rung } from '../rank/ladder.ts';
import { linkTo } from '../rank/links.ts';
import type { SearchResult } from '../rank/result.ts';

const HEADINGS: Record<Exclude<Rung, 'exact'>, string> = {
  jump: '按编号直达',
  spelled: '写有读音或字形相近的词的',
  synonym: '未出现原词、但写有相同或相近说法的',
  all: '没有连在一起、但写有全部词语或相同说法的',
  number: '所在公文的发文字号写有所查文字的',
  circular: '所查公文或机关的内容',
  some: '与所查内容相近的',
};

interface ListOptions {
  /** The way to the site's root. */
  readonly root: string;
  /** Whether the page was opened from a folder, where an address must name the file. */
  readonly fromFolder: boolean;
  /** Lists the further results of a circular. */
  readonly unfold: (result: SearchResult) => Promise<readonly SearchResult[]>;
}

/**
 * Adds the rows of results to a list, with a heading above each group that does not hold the
 * query as typed; what is like the last of those that stand there goes on in its group.
 */
export function addResults(
  place: HTMLElement,
  { results, total }: Pick<SearchAnswer, 'results' | 'total'>,
  options: ListOptions,
): void {
  let list = place.querySelector<HTMLElement>(':scope > ol:last-of-type');
  for (const result of results) {
    const { rung } = result;
    if (list === null || list.dataset.rung !== rung) {
      if (rung !== 'exact') place.append(element('h2', 'list-heading', HEADINGS[rung]));
      list = element('ol', 'results');
      list.dataset.rung = rung;
      if (rung === 'exact') list.setAttribute('aria-label', `写有所查文字的，共 ${total} 条`);
      place.append(list);
    }
    list.append(row(result, options));
  }
}

function row(result: SearchResult, options: ListOptions): HTMLElement {
  const link = element('a', 'result-link', ...stretches(result.marks.title));
  link.setAttribute('href', linkTo(result, options.root, options.fromFolder));
  const number = element('span', 'result-number', result.place);
  const source = element(
    'p',
    'entry-fields',
    element('span', '', `${result.circularTitle}${result.apart === '' ? '' : `（${result.apart}）`}`),
    ...[result.year === null ? '' : `${result.year}年`, result.issuers.join('、'), result.kind]
      .filter((text) => text !== '')
      .map((text) => element('span', '', text)),
  );
  const item = element(
    'li',
    'result',
    element('p', 'result-title', number, link),
    element('p', 'result-excerpt', ...stretches(result.marks.excerpt)),
    source,
  );
  if (result.key !== null) item.dataset.measure = `${result.circular}/${result.key}`;
  if (result.more > 0) item.append(others(result, options));
  return item;
}

/** The button that lists the other results of the same circular in its place. */
function others(result: SearchResult, options: ListOptions): HTMLElement {
  const button = element('button', 'result-others', `同一公文另有 ${result.more} 条`);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    void options.unfold(result).then((rest) => {
      const list = element('ol', 'results', ...rest.map((one) => row({ ...one, more: 0 }, options)));
      button.replaceWith(list);
      list.querySelector<HTMLElement>('a.result-link')?.focus();
    });
  });
  return button;
}

function stretches(parts: readonly Stretch[]): (HTMLElement | string)[] {
  return parts.map(({ text, match }) => (match ? element('mark', '', text) : text));
}
