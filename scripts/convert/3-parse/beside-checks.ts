import type { BlockRole, Part } from '#domain/elements.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../types.ts';
import { MOST_BESIDE_TOLD } from './bars.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { textBlocks } from './text-blocks.ts';

/** What a page has above or below what holds its text by right, or what is told of by itself. */
const BY_RIGHT: ReadonlySet<BlockRole> = new Set([
  'title',
  'letterhead',
  'docNumber',
  'addressees',
  'transmission',
  'annexLabel',
  'annexList',
  'signature',
  'date',
  'handlingOffice',
  'copiedTo',
  'printing',
  'unclassified',
]);

/**
 * Warnings for what was read as text though the page has it outside of the element in which nearly all of its
 * sentences stand: no rule knows it for words of the site.
 */
export function checkBeside(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  parts: readonly Part[],
): Diagnostic[] {
  const { beside } = source.decoded;
  if (beside === undefined || beside.size === 0) return [];
  const roles = new Map<number, BlockRole>();
  for (const { role, lines } of textBlocks(parts))
    for (let line = lines.start; line <= lines.end; line += 1) roles.set(line, role);
  const told = paragraphs.filter(({ lines, decided }, i) => {
    const role = roles.get(lines.start);
    if (decided !== undefined || !beside.has(lines.start)) return false;
    const above = paragraphs[i - 1];
    const goesOn = role === 'table' && above !== undefined && roles.get(above.lines.start) === 'table';
    return !goesOn && (role === undefined || !BY_RIGHT.has(role));
  });
  const left = told.length - MOST_BESIDE_TOLD;
  return told.slice(0, MOST_BESIDE_TOLD).map(({ span }, i) => {
    const more = left > 0 && i === MOST_BESIDE_TOLD - 1 ? `；后面还有 ${left} 段也是这样` : '';
    return diagnostic('parse/beside-text', placeOf(source, span.start, span.end), more);
  });
}
