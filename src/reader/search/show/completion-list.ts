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
};

/**
 * Shows names that begin with what was typed, in one row, unless something else has been
 * asked by then; choosing one asks for it. Results stand without them too.
 */
export async function offerNames(
  place: HTMLElement,
  names: Promise<readonly Completion[]>,
  isLast: () => boolean,
  choose: (name: string) => void,
): Promise<void> {
  try {
    const offered = await names;
    if (isLast()) showCompletions(place, offered, choose);
  } catch (error) {
    console.error(error);
    if (isLast()) place.replaceChildren(element('li', '', NO_NAMES), element('li', '', reloadOffer()));
  }
}

function showCompletions(
  place: HTMLElement,
  completions: readonly Completion[],
  choose: (name: string) => void,
): void {
  place.replaceChildren(
    ...completions.map(({ name, sort }) => {
      const offer = button('', () => choose(name));
      offer.className = 'search-offer';
      offer.append(element('span', 'soft', SORTS[sort]), name);
      return element('li', '', offer);
    }),
  );
}
