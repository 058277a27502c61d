import { circularOf, type LineageLink, type SubjectLink, type UnitLinks } from '#domain/links.ts';
import type { Subject } from '#domain/lists.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, Registry } from '../types.ts';
import { type KeptPairs, linkLineage, type Pairing } from './lineage/index.ts';
import { listedPairs, saidOfPairs, unknownPairs } from './lineage/said.ts';
import { matterKeys } from './matter-keys.ts';
import { findRelated, type Related, type RelatedOf } from './related/index.ts';
import type { KeptNearness } from './related/kept-nearness.ts';
import { knownWords } from './related/known-words.ts';
import { type Matter, mattersOf } from './related/matter.ts';
import type { KeptLists } from './related/near-lists.ts';
import { fillUp, ofSubject } from './related/of-subject.ts';
import { neighbourhood } from './related/rank.ts';
import { haveOneChiefSubject, reasonsFor } from './related/reasons.ts';
import { type KeptWordsInTexts, wordsInTexts } from './related/words-in-texts.ts';
import { subjectAssigner } from './subjects/assign.ts';
import { linkSubjects } from './subjects/index.ts';

/** Subjects, related measures and lineage of all circulars. */
export interface Matters {
  readonly topics: readonly Subject[];
  /** By `<circular>/<key>`; made anew each time it is asked for. */
  readonly ofUnit: (
    id: string,
  ) => Pick<UnitLinks, 'topics' | 'related' | 'reports' | 'lineage' | 'alike' | 'ofSubject'>;
  /** Tells all that `ofUnit` follows from from anything else: it costs little where the links cost much. */
  readonly keyOf: (id: string) => string;
  /** By id of a circular: those it is compared with, oldest first. */
  readonly compareOf: (circular: string) => readonly string[];
  /** For the next run. */
  readonly kept: () => KeptMatters;
}

/** What a run keeps of how matters lie to each other, so that the next looks at those alone that have changed. */
export interface KeptMatters {
  /** What the editor said of pairs. */
  readonly said: string;
  readonly nearness: KeptNearness;
  readonly lists: KeptLists;
  readonly pairs: KeptPairs;
  readonly wordsIn: KeptWordsInTexts;
}

/**
 * What measures deal with, and which deal with the same. Nothing depends on the order of the circulars.
 *
 * @param kept what an earlier run kept: it decides how long this one takes, never what it finds
 */
export function linkMatters(
  circulars: readonly LinkedCircular[],
  { topics: registered, lineage: pairs }: Pick<Registry, 'topics' | 'lineage'>,
  kept?: KeptMatters,
): { readonly value: Matters; readonly diagnostics: readonly Diagnostic[] } {
  const topics = linkSubjects(circulars, registered);
  const assign = subjectAssigner(registered);
  const matters = mattersOf(circulars, (passage) =>
    passage.title === '' ? assign(passage) : (topics.value.ofUnits.get(passage.id) ?? []),
  );
  const points = registered.flatMap(({ words: own }) => Object.entries(own));
  const words = knownWords(points);
  const around = neighbourhood(matters, kept?.nearness, words);
  const listed = listedPairs(pairs);
  const saidNow = JSON.stringify([pairs.confirmed, pairs.rejected].map((all) => all.map(({ pair }) => pair)));
  const before = kept?.said === saidNow ? kept : undefined;
  const said = saidOfPairs(pairs);
  const names = new Map(registered.map(({ id, name }) => [id, name]));
  const related = findRelated(matters, around, {
    words,
    subjectName: (id) => names.get(id) ?? id,
    said,
    before: before?.lists,
  });
  const lineage = linkLineage(circulars, matters, around, { said, listed, before: before?.pairs });
  const subjectName = (id: string): string => names.get(id) ?? id;
  const linksOf = linksIn(matters, related, subjectName);
  const topicsOf = (id: string): readonly SubjectLink[] => topics.value.ofUnits.get(id) ?? [];
  const bySubject = ofSubject(
    circulars.flatMap(({ head, units }) =>
      units.map((unit) => `${head.id}/${unit.head.key}`).map((id) => ({ id, topics: topicsOf(id) })),
    ),
    said.rejected,
  );
  const wordsIn = wordsInTexts(matters, around.texts, words, kept?.wordsIn);
  const known = new Set(
    circulars.flatMap(({ head, units }) => [head.id, ...units.map((unit) => `${head.id}/${unit.head.key}`)]),
  );
  return {
    value: {
      topics: topics.value.list,
      ofUnit: (id) => {
        const found = related.of(id);
        // What has a lesser subject in common and no word is no counterpart.
        const counterparts = linksOf(id, found, lineage.ofUnit(id), {
          isWanted: (a, b) => haveOneChiefSubject(a, b) || related.wordingOf(a, b).length > 0,
          // What stands side by side says there what the pages of both measures say.
          wording: (a, b) => lineage.compare.get(a.circular)?.includes(b.circular) ?? false,
        });
        const told = [...found.related, ...counterparts, ...found.reports].map((link) => link.id);
        const others = told.filter((other) => circularOf(other) !== circularOf(id));
        return {
          topics: [...topicsOf(id)],
          ...found,
          lineage: counterparts,
          // What cannot say why it is there is not shown.
          alike: linksOf(id, found, lineage.alikeOf(id), {
            isWanted: related.haveInCommon,
            wording: () => true,
          }).filter(({ reasons }) => reasons.length > 0),
          ofSubject: [...fillUp(bySubject(id), new Set(others))],
        };
      },
      keyOf: matterKeys(matters, registered, {
        around,
        wordsIn: wordsIn.of,
        said,
        related,
        lineage,
        topicsOf,
        ofSubject: bySubject,
      }),
      compareOf: (id) => lineage.compare.get(id) ?? [],
      kept: () => ({
        said: saidNow,
        nearness: around.kept(),
        lists: related.kept,
        pairs: lineage.kept,
        wordsIn: wordsIn.kept,
      }),
    },
    diagnostics: [...topics.diagnostics, ...unknownPairs(pairs, known)],
  };
}

/**
 * What stands beside a measure in other circulars, each with why; what is related to it already has said so.
 * Shared wording costs most to find, and a large archive has many pairs: where it is not wanted, it is looked for
 * only where nothing else is shared.
 */
function linksIn(
  matters: readonly Matter[],
  { linksFrom }: Related,
  subjectName: (id: string) => string,
): (
  id: string,
  found: RelatedOf,
  beside: readonly Pairing[],
  asked: Readonly<Record<'isWanted' | 'wording', (a: Matter, b: Matter) => boolean>>,
) => LineageLink[] {
  const measures = new Map(
    matters.flatMap((matter): [string, Matter][] => (matter.type === 'measure' ? [[matter.id, matter]] : [])),
  );
  return (id, { related }, beside, { isWanted, wording }) => {
    const matter = measures.get(id);
    if (matter === undefined) return [];
    const reasons = new Map(related.map((link) => [link.id, link.reasons]));
    let linkTo: ReturnType<typeof linksFrom> | undefined;
    return beside.flatMap(({ at, confirmed }): LineageLink[] => {
      const other = matters[at] as Matter;
      if (!confirmed && !isWanted(matter, other)) return [];
      const reasonsNow = (): string[] => {
        const cheap = wording(matter, other)
          ? []
          : reasonsFor(matter, other, { wording: [], confirmed, subjectName });
        if (cheap.length > 0) return cheap;
        linkTo ??= linksFrom(matter);
        return linkTo({ at, score: 0 }).reasons;
      };
      const sameIssuer = matter.issuers.some((issuer) => other.issuers.includes(issuer));
      return [{ id: other.id, confirmed, sameIssuer, reasons: reasons.get(other.id) ?? reasonsNow() }];
    });
  };
}
