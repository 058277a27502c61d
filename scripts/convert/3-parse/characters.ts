import type { TextBlock } from '#domain/elements.ts';
import type { CircularHead } from '#domain/schema.ts';
import { isWhiteSpace } from '../character-kinds.ts';
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
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.codePointAt(i) as number;
    if (unit > 0xffff) i += 1;
    if (!isWhiteSpace(unit)) count += 1;
  }
  return count;
}
