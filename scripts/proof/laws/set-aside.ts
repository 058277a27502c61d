import { lineAt } from '../../convert/diagnostics/diagnostic.ts';
import type { Removed } from './conservation.ts';

/** What a converter may take out of a line that is text: signs, no words. */
const MARKS: ReadonlySet<string> = new Set(['bold-mark', 'heading-mark', 'table-mark', 'invisible']);

/**
 * Law 7. Says what of a text was set aside that a reader would miss; `undefined` where
 * nothing was. The maker of the text tells which of its lines are none of what it says.
 */
export function missed(
  source: string,
  lineStarts: readonly number[],
  furniture: readonly Removed[],
  layoutLines: ReadonlySet<number>,
): string | undefined {
  for (const { kind, span } of furniture) {
    const line = lineAt(lineStarts, span.start);
    if (!layoutLines.has(line) && !MARKS.has(kind))
      return `${kind} in line ${line}: ${source.slice(span.start, span.end)}`;
  }
  return undefined;
}
