import type { Unit } from '#archive/circulars.ts';
import type { SameMatter } from '#archive/same-matters.ts';
import { unitName } from '#domain/citation.ts';
import { shortReason } from '#domain/reasons.ts';
import { dutyChanges } from './duty-changes.ts';

/**
 * What is said of a matter beside its texts: that nothing of them changed, what changed in who answers for it and by
 * when, and what the editor confirmed.
 * @param isChange whether duties of both can be told as a change: of one issuer, and both circulars name
 * departments; else they are told of each measure alone
 */
export function matterNotes(matter: SameMatter, isUnchanged: boolean, isChange: boolean): string[] {
  return [...changesOf(matter, isUnchanged, isChange), ...confirmedInMatter(matter)];
}

/** What changed of a matter, or that nothing did. */
export function changesOf(
  { earlier, later }: Pick<SameMatter, 'earlier' | 'later'>,
  isUnchanged: boolean,
  isChange: boolean,
): string[] {
  return [...(isUnchanged ? ['文字相同'] : []), ...(isChange ? dutyChanges(earlier, later) : [])];
}

/** What of a matter the editor confirmed. */
export function confirmedInMatter({ earlier, later, pairs }: SameMatter): string[] {
  return confirmedInWords(
    pairs.filter(({ confirmed }) => confirmed),
    earlier.length * later.length > 1,
  );
}

/** Why a later measure of a matter stands in it, but for what the editor confirmed; of several earlier ones, beside which. */
export function reasonsInWords({ earlier, pairs }: SameMatter, unit: Unit): string {
  return pairs
    .flatMap(({ earlier: one, later, confirmed, reasons }) =>
      later === unit && !confirmed && reasons.length > 0
        ? `${earlier.length > 1 ? `与${unitName(one)}：` : ''}${shortReason(reasons)}`
        : [],
    )
    .join('；');
}

/** Where several measures stand together, which of them. */
function confirmedInWords(confirmed: SameMatter['pairs'], several: boolean): string[] {
  if (confirmed.length === 0) return [];
  const which = confirmed.map(({ earlier, later }) => `${unitName(earlier)}与${unitName(later)}`);
  return [several ? `编者确认：${which.join('、')}` : '编者确认'];
}
