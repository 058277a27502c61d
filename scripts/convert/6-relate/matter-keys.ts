import { createHash } from 'node:crypto';
import type { SubjectLink } from '#domain/links.ts';
import type { RegisteredSubject } from '../types.ts';
import type { LinkedLineage } from './lineage/index.ts';
import type { Related } from './related/index.ts';
import type { Matter } from './related/matter.ts';
import type { Neighbourhood } from './related/rank.ts';
import type { SaidOfPairs } from './related/said-of-pairs.ts';

const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('base64url');
};

/**
 * By `<circular>/<key>` all that its subjects, related measures, reports and lineage follow from, as a digest. The
 * words that two texts share, and which of them tell most, follow from both texts and from how many texts of the
 * archive have each pair of characters of the one, and each western word; all else is at hand.
 */
export function matterKeys(
  matters: readonly Matter[],
  registered: readonly RegisteredSubject[],
  {
    around: { vectors },
    said,
    related,
    lineage,
    topicsOf,
  }: {
    readonly around: Pick<Neighbourhood, 'vectors'>;
    readonly said: SaidOfPairs;
    readonly related: Related;
    readonly lineage: LinkedLineage;
    readonly topicsOf: (id: string) => readonly SubjectLink[];
  },
): (id: string) => string {
  const places = new Map(matters.map(({ id }, at) => [id, at]));
  const own: string[] = [];
  const keyOfMatter = (at: number): string => {
    own[at] ??= digest(JSON.stringify(matters[at]));
    return own[at];
  };
  let archive: string | undefined;
  return (id) => {
    archive ??= digest(JSON.stringify([vectors.count, vectors.words(), registered]));
    const at = places.get(id);
    const text = at === undefined ? '' : (matters[at] as Matter).text;
    const near = related
      .nearTo(id)
      .map((one) => [keyOfMatter(one.at), one.score, said.confirmed(id, (matters[one.at] as Matter).id)]);
    const others = lineage.ofUnit(id).map((one) => [keyOfMatter(one.at), one.confirmed]);
    const told = [...new Set([text, text.toLowerCase()])].map((one) => vectors.spreadOfPairs(one));
    return digest(
      archive,
      JSON.stringify([id, topicsOf(id), near, others, related.reportsOf(id)]),
      at === undefined ? '' : keyOfMatter(at),
      ...told.map(({ buffer }) => new Uint8Array(buffer)),
    );
  };
}
