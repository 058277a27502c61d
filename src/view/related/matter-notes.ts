import type { SameMatter } from '#archive/same-matters.ts';
import { unitName } from '#domain/citation.ts';
import type { MatterState } from './compare-matter.ts';
import { dutiesInWords, dutyChanges } from './duty-changes.ts';

/**
 * What is said of a matter beside its texts: that nothing of them changed, who answers for it and by when, and
 * what the editor confirmed.
 * @param isChange whether duties of both can be told as a change: of one issuer, and both circulars name
 * departments; else they are told of each
 */
export function matterNotes(
  { earlier, later, pairs }: SameMatter,
  state: MatterState,
  isChange: boolean,
): string[] {
  const sides = [
    ['前一件', dutiesInWords(earlier)],
    ['后一件', dutiesInWords(later)],
  ];
  return [
    ...(state === 'unchanged' ? ['文字相同'] : []),
    ...(isChange
      ? dutyChanges(earlier, later)
      : sides.flatMap(([which, duties]) => (duties === '' ? [] : `${which}${duties}`))),
    ...confirmedInWords(
      pairs.filter(({ confirmed }) => confirmed),
      earlier.length * later.length > 1,
    ),
  ];
}

/** Where several measures stand together, which of them. */
function confirmedInWords(confirmed: SameMatter['pairs'], several: boolean): string[] {
  if (confirmed.length === 0) return [];
  const which = confirmed.map(({ earlier, later }) => `${unitName(earlier)}与${unitName(later)}`);
  return [several ? `编者确认：${which.join('、')}` : '编者确认'];
}
