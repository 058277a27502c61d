import type { Found } from '#domain/schema.ts';

/** What follows from other words of the text, as a rule that readers have to know of. */
export const INFERRED = '程序推断';

/** Words for a field that does not simply stand in the text; nothing for one that does. */
export function foundWords(
  found: Found | undefined,
  { made = '编者拟', inferred }: { made?: string | undefined; inferred?: string | undefined } = {},
): string | undefined {
  return found && { printed: undefined, inferred, made, editor: '编者补正' }[found];
}
