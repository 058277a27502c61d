import type { MeasureName, SubjectEffect } from '#desk/registry/wire.ts';
import { subjectAssigner } from '../../convert/6-relate/subjects/assign.ts';
import type { RegisteredSubject } from '../../convert/types.ts';
import type { GatheredCircular, GatheredUnit } from './gather.ts';

/** So many measures are named that come in or go out; of more it is said how many. */
export const NAMED_MEASURES = 30;

/**
 * Which measures would come into a subject, or go out of it, with other words: of every subject
 * that changes, since a word of one may hide a word of another. What the editor said of a
 * measure stands, whatever the words.
 */
export function subjectEffects(
  circulars: readonly GatheredCircular[],
  before: readonly RegisteredSubject[],
  after: readonly RegisteredSubject[],
): SubjectEffect[] {
  const changed = changedWords(before, after);
  const was = subjectsOf(before);
  const will = subjectsOf(after);
  const names = new Map([...before, ...after].map(({ id, name }) => [id, name]));
  const counts = new Map<
    string,
    { before: number; after: number; enter: MeasureName[]; leave: MeasureName[] }
  >();
  const countOf = (id: string) => {
    const known = counts.get(id) ?? { before: 0, after: 0, enter: [], leave: [] };
    counts.set(id, known);
    return known;
  };
  for (const { title: circular, units } of circulars) {
    for (const unit of units) {
      const old = was(unit);
      // Without a word that changed nothing changes of it.
      const now = changed.some((word) => unit.text.includes(word) || unit.title.includes(word))
        ? will(unit)
        : old;
      const name: MeasureName = { id: unit.id, circular, title: unit.title };
      for (const id of old) {
        countOf(id).before += 1;
        if (!now.has(id)) countOf(id).leave.push(name);
      }
      for (const id of now) {
        countOf(id).after += 1;
        if (!old.has(id)) countOf(id).enter.push(name);
      }
    }
  }
  return [...counts]
    .filter(([, { enter, leave }]) => enter.length + leave.length > 0)
    .map(([id, { before: had, after: has, enter, leave }]) => ({
      id,
      name: names.get(id) ?? id,
      before: had,
      after: has,
      enter: enter.slice(0, NAMED_MEASURES),
      leave: leave.slice(0, NAMED_MEASURES),
      enters: enter.length,
      leaves: leave.length,
    }));
}

/** How many measures each subject has. */
export function subjectCounts(
  circulars: readonly GatheredCircular[],
  subjects: readonly RegisteredSubject[],
): Record<string, number> {
  const of = subjectsOf(subjects);
  const counts: Record<string, number> = Object.fromEntries(subjects.map(({ id }) => [id, 0]));
  for (const { units } of circulars)
    for (const unit of units) for (const id of of(unit)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function subjectsOf(subjects: readonly RegisteredSubject[]): (unit: GatheredUnit) => ReadonlySet<string> {
  const assign = subjectAssigner(subjects);
  const idOf = new Map(subjects.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const known = new Map<string, ReadonlySet<string>>();
  return (unit) => {
    const told = known.get(unit.id);
    if (told !== undefined) return told;
    const ids =
      unit.said === undefined
        ? assign(unit).map(({ id }) => id)
        : unit.said.flatMap((name) => idOf.get(name) ?? []);
    const found = new Set(ids);
    known.set(unit.id, found);
    return found;
  };
}

/** Words of which any subject has other points than before; all of a subject that comes or goes. */
function changedWords(before: readonly RegisteredSubject[], after: readonly RegisteredSubject[]): string[] {
  const points = (subjects: readonly RegisteredSubject[]): Set<string> =>
    new Set(
      subjects.flatMap(({ id, words }) =>
        Object.entries(words).map(([word, number]) => `${id} ${number} ${word}`),
      ),
    );
  const [was, will] = [points(before), points(after)];
  const differing = [...was].filter((one) => !will.has(one)).concat([...will].filter((one) => !was.has(one)));
  return [...new Set(differing.map((one) => one.split(' ').slice(2).join(' ')))];
}
