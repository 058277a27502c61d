import type { Circular } from '#archive/circulars.ts';
import type { TextBlock } from '#domain/elements.ts';

/**
 * The title that names the page: of the document itself, not of the notice that issues
 * it; `undefined` where none is printed.
 */
export function mainTitleOf({ parts }: Pick<Circular, 'parts'>): TextBlock | undefined {
  const order = [...parts.filter(({ type }) => type === 'main'), ...parts];
  return order.flatMap(({ blocks }) => blocks).find((block): block is TextBlock => block.role === 'title');
}
