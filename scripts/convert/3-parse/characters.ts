import type { TextBlock } from '#domain/elements.ts';
import type { CircularHead } from '#domain/schema.ts';
import { WHITE_SPACE } from '../character-kinds.ts';
import type { SourceText } from '../types.ts';

/** The figures of law 1: characters (code points) of the source that are no white space. */
export function countCharacters(
  source: SourceText,
  blocks: readonly TextBlock[],
): CircularHead['characters'] {
  const { decoded, furniture, text } = source;
  const cut = furniture.reduce((sum, { span }) => sum + solid(decoded.text.slice(span.start, span.end)), 0);
  const unclassified = blocks
    .filter((b) => b.role === 'unclassified')
    .reduce((sum, b) => sum + solid(b.text), 0);
  return { total: solid(decoded.text), published: solid(text), furniture: cut, unclassified };
}

/** How many characters of a text are no white space. */
export function solid(text: string): number {
  let count = 0;
  for (const c of text) if (!WHITE_SPACE.test(c)) count += 1;
  return count;
}
