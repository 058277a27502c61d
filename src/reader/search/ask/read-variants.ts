import { readAlso } from '#domain/search/fold.ts';
import { hasOtherHan } from '#domain/search/standard-han.ts';

/** Has the traditional and variant characters that somebody typed be read; `load` gives the pairs, which few need. */
export async function readVariants(typed: string, load: () => Promise<string>): Promise<void> {
  if (hasOtherHan(typed)) readAlso(await load());
}
