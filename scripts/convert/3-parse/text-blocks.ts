import type { Part, TextBlock } from '#domain/elements.ts';

/** The text blocks of all parts, in order. */
export function textBlocks(parts: readonly Part[]): TextBlock[] {
  return parts.flatMap((part) => part.blocks.filter((block): block is TextBlock => block.role !== 'unit'));
}
