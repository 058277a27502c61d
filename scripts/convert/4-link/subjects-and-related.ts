import type { UnitLinks } from '#domain/links.ts';
import type { Topic } from '#domain/lists.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, Registry } from '../types.ts';
import { linkLineage } from './lineage/index.ts';
import { listedPairs, saidOfPairs, unknownPairs } from './lineage/said.ts';
import { findRelated } from './related/index.ts';
import { mattersOf } from './related/matter.ts';
import { neighbourhood } from './related/rank.ts';
import { topicAssigner } from './topics/assign.ts';
import { linkTopics } from './topics/index.ts';

/** Subjects, related measures and lineage of all circulars. */
export interface Matters {
  readonly topics: readonly Topic[];
  /** By `<circular>/<key>`; made anew each time it is asked for. */
  readonly ofUnit: (id: string) => Pick<UnitLinks, 'topics' | 'related' | 'reports' | 'lineage'>;
  /** By id of a circular: those it is compared with, oldest first. */
  readonly compareOf: (circular: string) => readonly string[];
}

/** What measures deal with, and which deal with the same. Nothing depends on the order of the circulars. */
export function linkMatters(
  circulars: readonly LinkedCircular[],
  { topics: registered, lineage: pairs }: Pick<Registry, 'topics' | 'lineage'>,
): { readonly value: Matters; readonly diagnostics: readonly Diagnostic[] } {
  const topics = linkTopics(circulars, registered);
  const assign = topicAssigner(registered);
  const matters = mattersOf(circulars, (passage) =>
    passage.title === '' ? assign(passage) : (topics.value.ofUnits.get(passage.id) ?? []),
  );
  const around = neighbourhood(matters);
  const said = saidOfPairs(pairs);
  const names = new Map(registered.map(({ id, name }) => [id, name]));
  const related = findRelated(matters, around, {
    topicWords: registered.flatMap(({ words }) => Object.keys(words)),
    topicName: (id) => names.get(id) ?? id,
    said,
  });
  const lineage = linkLineage(circulars, matters, around, { said, listed: listedPairs(pairs) });
  const known = new Set(
    circulars.flatMap(({ head, units }) => [head.id, ...units.map((unit) => `${head.id}/${unit.head.key}`)]),
  );
  return {
    value: {
      topics: topics.value.list,
      ofUnit: (id) => ({
        topics: [...(topics.value.ofUnits.get(id) ?? [])],
        ...related(id),
        lineage: lineage.ofUnit(id),
      }),
      compareOf: (id) => lineage.compare.get(id) ?? [],
    },
    diagnostics: [...topics.diagnostics, ...unknownPairs(pairs, known)],
  };
}
