import { chineseDate } from '#domain/chinese-date.ts';
import type { CircularHead, Found } from '#domain/schema.ts';

/** What follows from other words of the text, as a rule that readers have to know of. */
export const INFERRED = '程序推断';

/** Words for a field that does not simply stand in the text; nothing for one that does. */
export function foundWords(
  found: Found | undefined,
  { made = '编者拟', inferred }: { made?: string | undefined; inferred?: string | undefined } = {},
): string | undefined {
  return found && { printed: undefined, inferred, made, editor: '编者补正' }[found];
}

/** The date of a circular, and how it came about where that is to be said; `undefined` where it has none. */
export function issuedWords({ issued, found }: Pick<CircularHead, 'issued' | 'found'>): string | undefined {
  if (issued === null) return undefined;
  const words = foundWords(found.issued, { inferred: INFERRED });
  return `${chineseDate(issued)}${words === undefined ? '' : `（${words}）`}`;
}
