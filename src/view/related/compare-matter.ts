import type { Unit } from '#archive/circulars.ts';
import type { SameMatter } from '#archive/compare.ts';
import { unitText } from '#domain/record.ts';
import { type Compared, compareTexts, sharedRuns } from './compare-texts.ts';

/** The texts of the measures of one matter, in their order, each with what the other side has of it. */
export interface ComparedMatter {
  readonly earlier: readonly (readonly Compared[])[];
  readonly later: readonly (readonly Compared[])[];
}

/** Compares the two sides of a matter once, for both of their views: one with one, several by what they share. */
export function compareMatter({ earlier, later }: SameMatter): ComparedMatter {
  const before = earlier.map(textOf);
  const after = later.map(textOf);
  const [only, more] = before;
  const [other, moreOthers] = after;
  if (only !== undefined && other !== undefined && more === undefined && moreOthers === undefined) {
    const pair = compareTexts(only, other);
    return { earlier: [pair.earlier], later: [pair.later] };
  }
  return { earlier: sharedRuns(before, after), later: sharedRuns(after, before) };
}

function textOf({ paragraphs }: Unit): string {
  return unitText(paragraphs);
}
