import type { NameSort } from '#domain/search/records.ts';
import { element } from '../../lib/element.ts';
import { reloadOffer } from '../../lib/reload-offer.ts';
import type { Completion } from '../ask/names.ts';
import { button, NO_NAMES } from './messages.ts';

const SORTS: Record<NameSort, string> = {
  title: '标题',
  department: '部门',
  instrument: '文件',
  term: '用语',
  topic: '主题',
  issuer: '发文机关',
};

/**
 * Shows names that begin with what was typed, in one row, unless something else has been
 * asked by then; one that has a page leads there, any other is asked for when it is chosen.
 * Results stand without them too.
 */
export async function offerNames(
  place: HTMLElement,
  names: Promise<readonly Completion[]>,
  isLast: () => boolean,
  { choose, linkTo }: Choosing,
): Promise<void> {
  try {
    const offered = await names;
    if (isLast()) showCompletions(place, offered, { choose, linkTo });
  } catch (error) {
    console.error(error);
    if (isLast()) place.replaceChildren(element('li', '', NO_NAMES), element('li', '', reloadOffer()));
  }
}

interface Choosing {
  choose(name: string): void;
  /** A page's address from the site's root as a link. */
  linkTo(url: string): string;
}

function showCompletions(
  place: HTMLElement,
  completions: readonly Completion[],
  { choose, linkTo }: Choosing,
): void {
  place.replaceChildren(
    ...completions.map(({ name, sort, url }) => {
      const offer = url === undefined ? button('', () => choose(name)) : element('a', '');
      if (url !== undefined) offer.setAttribute('href', linkTo(url));
      offer.className = 'search-offer';
      offer.append(element('span', 'soft', SORTS[sort]), name);
      return element('li', '', offer);
    }),
  );
}
