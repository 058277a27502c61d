import type { RelatedLink } from '#domain/links.ts';
import {
  A_NAME,
  COMES_BACK,
  CONFIRMED,
  FULLY_THE_SAME,
  MOST_REPORTED,
  NEAR_ENOUGH,
  PAIR,
  SEVERAL_PAIRS,
} from '../bars.ts';
import type { Matter } from './matter.ts';
import type { NearPlace } from './near-lists.ts';
import type { Neighbourhood } from './rank.ts';
import { sharedSubjects, sharesNames } from './reasons.ts';
import type { SaidOfPairs } from './said-of-pairs.ts';
import { notInTheShade } from './shade.ts';
import type { SharedWording } from './shared-wording.ts';

/**
 * Which measures of its own issuer each answer reports on, at most eight; by the id of the question
 * and by that of the measure, which names exactly the questions that name it. An answer goes from
 * matter to matter, so each of its passages counts by itself: it is near to the measure, or says
 * what can only be that measure's (贯穿式调解模式); and never for one pair of characters that both happen to say.
 */
export function findReports(
  matters: readonly Matter[],
  { against, tells }: Pick<Neighbourhood, 'against' | 'tells'>,
  {
    wordings,
    said,
    link,
  }: {
    readonly wordings: SharedWording;
    readonly said: SaidOfPairs;
    /** The link from a measure to another matter. */
    readonly link: (measure: Matter, near: NearPlace) => RelatedLink;
  },
): ReadonlyMap<string, readonly RelatedLink[]> {
  const unique = tells('');
  const measuresOf = byIssuer(matters);
  const passages = Map.groupBy(
    [...matters.keys()].filter((at) => matters[at]?.type === 'question'),
    (at) => (matters[at] as Matter).circular,
  );
  const reports = new Map<string, RelatedLink[]>();
  const add = (id: string, made: RelatedLink): void => {
    reports.set(id, [...(reports.get(id) ?? []), made]);
  };
  for (const places of passages.values()) {
    const { issuers } = matters[places[0] as number] as Matter;
    const measures = [...new Set(issuers.flatMap((issuer) => measuresOf.get(issuer) ?? []))].sort(
      (a, b) => a - b,
    );
    const nearOf = against(measures, 0);
    for (const [question, own] of Map.groupBy(places, (at) => (matters[at] as Matter).id)) {
      const passagesOf = new Map<number, number[]>();
      for (const at of own) {
        const passage = matters[at] as Matter;
        const wordingWith = wordings.with(passage.text);
        for (const { matter, at: measure, score } of nearOf(at)) {
          const shared = wordingWith(matter.text);
          const told = shared.reduce((sum, one) => sum + wordings.told(one), 0) / unique;
          const named = told >= A_NAME && !onlyPairs(shared);
          const tells =
            speaks([...new Set([...shared, ...subjectWords(passage, matter)])]) ||
            sharesNames(passage, matter);
          if (!named && (score < NEAR_ENOUGH || !tells)) continue;
          const value = Math.max(score, NEAR_ENOUGH) + told / FULLY_THE_SAME;
          passagesOf.set(measure, [...(passagesOf.get(measure) ?? []), value]);
        }
      }
      const ranked = measures
        .flatMap((at): NearPlace[] => {
          const { id } = matters[at] as Matter;
          if (said.rejected(question, id)) return [];
          if (said.confirmed(question, id)) return [{ at, score: CONFIRMED }];
          const values = passagesOf.get(at) ?? [];
          const score = Math.max(...values) + COMES_BACK * (values.length - 1);
          return values.length === 0 ? [] : [{ at, score: Math.min(0.999, Math.round(score * 1000) / 1000) }];
        })
        .sort((a, b) => b.score - a.score || a.at - b.at);
      for (const { at, score } of notInTheShade(ranked).slice(0, MOST_REPORTED)) {
        const measure = matters[at] as Matter;
        const made = link(measure, { at: own[0] as number, score });
        add(measure.id, made);
        add(question, { ...made, id: measure.id });
      }
    }
  }
  for (const list of reports.values()) list.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return reports;
}

/** Whether nothing longer than a pair of characters is shared. */
const onlyPairs = (shared: readonly string[]): boolean => shared.every((one) => one.length <= PAIR);

/** Whether what is said in the same words speaks for a report at all. */
const speaks = (shared: readonly string[]): boolean => !onlyPairs(shared) || shared.length >= SEVERAL_PAIRS;

const subjectWords = (a: Matter, b: Matter): string[] => sharedSubjects(a, b).flatMap(({ words }) => words);

function byIssuer(matters: readonly Matter[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { type, issuers }] of matters.entries()) {
    if (type !== 'measure') continue;
    for (const issuer of issuers) {
      const known = places.get(issuer);
      if (known === undefined) places.set(issuer, [at]);
      else known.push(at);
    }
  }
  return places;
}
