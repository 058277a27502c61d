import { circularOf, type SubjectInCommon, type SubjectLink } from '#domain/links.ts';
import type { RegisteredSubject } from '../types.ts';
import type { LinkedLineage } from './lineage/index.ts';
import type { Related } from './related/index.ts';
import { digestOf } from './related/kept-nearness.ts';
import type { Matter } from './related/matter.ts';
import type { Neighbourhood } from './related/rank.ts';
import type { SaidOfPairs } from './related/said-of-pairs.ts';

/**
 * By `<circular>/<key>` all that its subjects, related measures, reports and lineage follow from, as a text. The
 * words that two texts share, and which of them tell most, follow from both texts, from the known words in them and from
 * how much each wording tells; all else is at hand.
 */
export function matterKeys(
  matters: readonly Matter[],
  registered: readonly RegisteredSubject[],
  {
    around,
    wordsIn,
    said,
    related,
    lineage,
    topicsOf,
    ofSubject,
  }: {
    readonly around: Pick<Neighbourhood, 'basis' | 'texts'>;
    /** Of each matter, the known words in it. */
    readonly wordsIn: readonly string[];
    readonly said: SaidOfPairs;
    readonly related: Related;
    readonly lineage: LinkedLineage;
    readonly topicsOf: (id: string) => readonly SubjectLink[];
    readonly ofSubject: (id: string) => readonly SubjectInCommon[];
  },
): (id: string) => string {
  const places = new Map(matters.map(({ id }, at) => [id, at]));
  const own: string[] = [];
  const keyOfMatter = (at: number): string => {
    const { id, circularTitle, issuers, topics } = matters[at] as Matter;
    own[at] ??= digestOf(JSON.stringify([id, circularTitle, issuers, topics, around.texts[at], wordsIn[at]]));
    return own[at];
  };
  const archive = digestOf(JSON.stringify([around.basis, registered.map(({ id, name }) => [id, name])]));
  return (id) => {
    const at = places.get(id);
    const near = related
      .nearTo(id)
      .map((one) => [keyOfMatter(one.at), one.score, said.confirmed(id, (matters[one.at] as Matter).id)]);
    // Side by side reasons are told more fully.
    const beside = lineage.compare.get(circularOf(id)) ?? [];
    const others = [lineage.ofUnit(id), lineage.alikeOf(id)].map((list) =>
      list.map((one) => [
        keyOfMatter(one.at),
        one.confirmed,
        beside.includes((matters[one.at] as Matter).circular),
      ]),
    );
    const itself = at === undefined ? '' : keyOfMatter(at);
    return JSON.stringify([
      archive,
      id,
      itself,
      topicsOf(id),
      near,
      others,
      related.toldOf(id),
      ofSubject(id),
    ]);
  };
}
