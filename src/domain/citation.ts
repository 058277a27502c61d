import { type CitedCircular, type CitedUnit, citableOf } from './citation/citable.ts';
import { officialForm } from './citation/official.ts';

export { officialDocNumber } from './citation/citable.ts';
export { inTitleMarks } from './citation/official.ts';
export { sectionName } from './citation/section-name.ts';
export { unitName, unitWord } from './citation/unit-name.ts';

/**
 * How an official text cites a circular, or one measure of it: `《标题》（文号）第14项`.
 * The one implementation for pages, search results, copies and data.
 */
export function cite(circular: CitedCircular, unit?: CitedUnit): string {
  return officialForm(citableOf(circular, unit));
}
