import type { Circular } from '#archive/circulars.ts';
import type { TextBlock } from '#domain/elements.ts';

/**
 * The title block that opens a circular and says what the page's heading already says;
 * `undefined` where something else comes first, a notice for instance.
 */
export function printedTitleOf({ parts, title }: Circular): TextBlock | undefined {
  const first = parts[0]?.blocks[0];
  if (first === undefined || first.role !== 'title') return undefined;
  return bare(first.text) === bare(title) ? first : undefined;
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
