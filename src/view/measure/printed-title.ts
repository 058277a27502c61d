import type { Circular } from '#archive/circulars.ts';
import type { TextBlock } from '#domain/elements.ts';

/**
 * The title block that opens a circular and says what the page's heading already says;
 * `undefined` where something else comes first, a notice for instance.
 */
export function printedTitleOf(circular: Circular): TextBlock | undefined {
  const first = circular.parts[0]?.blocks[0];
  if (first === undefined || first.role !== 'title') return undefined;
  return saysTitle(first, circular) ? first : undefined;
}

/** Whether a title block says what the page's heading says. */
export function saysTitle({ text }: Pick<TextBlock, 'text'>, { title }: Pick<Circular, 'title'>): boolean {
  return bare(text) === bare(title);
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
