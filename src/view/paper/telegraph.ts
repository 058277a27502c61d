import type { TextBlock } from '#domain/elements.ts';

/** One line of a telegraph's head, and what stands in its fields. */
export interface TelegraphRow {
  readonly block: TextBlock;
  readonly cells: readonly string[];
}

/**
 * The form at the head of a telegraph: its lines that name something, `等级：特急`, with
 * fields parted by white space. A line without a colon (明传) is no row: it names the kind.
 */
export function telegraphRows(blocks: readonly TextBlock[]): TelegraphRow[] {
  return blocks
    .filter(({ role, text }) => role === 'transmission' && /[：:]/u.test(text))
    .map((block) => ({ block, cells: block.text.split(/\s+/u) }));
}
