import type { Unit } from '#archive/circulars.ts';
import type { SameMatter } from '#archive/compare.ts';
import { unitText } from '#domain/record.ts';
import { type Compared, compareTexts, sharedRuns } from './compare-texts.ts';
import { whatTells } from './what-tells.ts';

/** What tells of the texts of one matter's measures, in their order, with what the other side has of each. */
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
    return { earlier: [whatTells(pair.earlier)], later: [whatTells(pair.later)] };
  }
  return {
    earlier: sharedRuns(before, after).map(whatTells),
    later: sharedRuns(after, before).map(whatTells),
  };
}

function textOf({ paragraphs }: Unit): string {
  return unitText(paragraphs);
}
