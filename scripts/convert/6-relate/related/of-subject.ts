import { circularOf, type SubjectInCommon, type SubjectLink } from '#domain/links.ts';
import { ENOUGH_OF_OTHERS, MOST_OF_A_SUBJECT, SURE_SUBJECT } from '../bars.ts';
import type { SaidOfPairs } from './said-of-pairs.ts';

/** A measure or answer by what it is about, surest first. */
export interface OfSubjects {
  /** `<circular>/<key>`. */
  readonly id: string;
  readonly topics: readonly SubjectLink[];
}

/**
 * By id of a measure or answer, those of other circulars of which a subject alone tells: what one of both is about
 * before all else the other is about, too. First those of which both are about it before all else, then by what they are about and how surely; of equals in the
 * order of ids. A subject that many measures of an archive have tells nothing of two of them, and a pair that the
 * editor rejected is none.
 */
export function ofSubject(
  units: readonly OfSubjects[],
  rejected: SaidOfPairs['rejected'],
): (id: string) => readonly SubjectInCommon[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const about = Map.groupBy(
    units.flatMap((unit) => unit.topics.map(({ id }) => ({ id, unit }))),
    ({ id }) => id,
  );
  return (id) => {
    const unit = known.get(id);
    if (unit === undefined) return [];
    const found = unit.topics.flatMap((subject, place) => {
      const all = about.get(subject.id) ?? [];
      if (all.length > MOST_OF_A_SUBJECT) return [];
      return all.flatMap(({ unit: other }) => {
        const isChiefThere = other.topics[0]?.id === subject.id;
        const isOne = (place === 0 || isChiefThere) && circularOf(other.id) !== circularOf(id);
        if (!isOne || rejected(id, other.id)) return [];
        return [
          { other, subject: subject.id, isChief: place === 0 && isChiefThere, both: inCommon(unit, other) },
        ];
      });
    });
    const best = found.sort(
      (a, b) =>
        Number(b.isChief) - Number(a.isChief) || b.both - a.both || (a.other.id < b.other.id ? -1 : 1),
    );
    // Two subjects may lead to one measure: the first of its own tells it.
    return [...new Map(best.toReversed().map((one) => [one.other.id, one])).values()]
      .toReversed()
      .map(({ other, subject }) => ({ id: other.id, subject }));
  };
}

/** Words tell more: what a subject alone tells of fills up where they find few, and nothing is told twice. */
export function fillUp(
  found: readonly SubjectInCommon[],
  told: ReadonlySet<string>,
): readonly SubjectInCommon[] {
  const left = Math.max(0, ENOUGH_OF_OTHERS - told.size);
  return found.filter(({ id }) => !told.has(id)).slice(0, left);
}

function inCommon(a: OfSubjects, b: OfSubjects): number {
  const there = new Map(b.topics.map(({ id, score }) => [id, Math.min(score, SURE_SUBJECT)]));
  return a.topics.reduce(
    (sum, { id, score }) => sum + Math.min(score, SURE_SUBJECT) * (there.get(id) ?? 0),
    0,
  );
}
