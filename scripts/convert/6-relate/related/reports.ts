import type { RelatedLink } from '#domain/links.ts';
import {
  A_NAME,
  COMES_BACK,
  CONFIRMED,
  FULLY_THE_SAME,
  MOST_REPORTED,
  NEAR_ENOUGH,
  PAIR,
  TELLS_OF_IT,
} from '../bars.ts';
import type { Matter } from './matter.ts';
import { namedTogether } from './named-together.ts';
import type { NearPlace } from './near-lists.ts';
import type { Near, Neighbourhood } from './rank.ts';
import { sharedSubjects, sharesNames } from './reasons.ts';
import type { SaidOfPairs } from './said-of-pairs.ts';
import { notInTheShade } from './shade.ts';
import type { SharedWording } from './shared-wording.ts';

/** What answers tell of, by the id of the question and by that of the measure: each names exactly those that name it. */
export interface Reports {
  /** Measures of the answer's own issuer. */
  readonly own: ReadonlyMap<string, readonly RelatedLink[]>;
  /** Those of others, which do the like. */
  readonly others: ReadonlyMap<string, readonly RelatedLink[]>;
}

/**
 * Which measures each answer reports on, at most eight of its own issuer and eight of others. An answer goes from
 * matter to matter, so each of its passages counts by itself: it says what can only be that measure's (贯穿式调解模式,
 * 注销 and 恶意 in one clause), or it is near to the measure and says enough of it in the same words; never for one pair of
 * characters that both happen to say, nor for words that every measure of the subject has.
 */
export function findReports(
  matters: readonly Matter[],
  { against, near, tells }: Pick<Neighbourhood, 'against' | 'near' | 'tells'>,
  {
    wordings,
    said,
    namesMatter,
    link,
  }: {
    readonly wordings: SharedWording;
    readonly said: SaidOfPairs;
    /** Whether words can say what a text deals with: of another issuer's answer others tell nothing. */
    readonly namesMatter: (wording: string) => boolean;
    /** The link from a measure to another matter; `names` are words that both say and few others. */
    readonly link: (measure: Matter, near: NearPlace, names: readonly string[]) => RelatedLink;
  },
): Reports {
  const unique = tells('');
  const namesIn = namedTogether(tells);
  const saidBeside = saidInOthers(matters);
  const measuresOf = byIssuer(matters);
  const own = new Map<string, RelatedLink[]>();
  const others = new Map<string, RelatedLink[]>();
  const passages = Map.groupBy(
    [...matters.keys()].filter((at) => matters[at]?.type === 'question'),
    (at) => (matters[at] as Matter).circular,
  );
  for (const places of passages.values()) {
    const { issuers } = matters[places[0] as number] as Matter;
    const measures = [...new Set(issuers.flatMap((issuer) => measuresOf.get(issuer) ?? []))].sort(
      (a, b) => a - b,
    );
    const isOwn = new Set(measures);
    const nearOf = against(measures, 0);
    const otherMeasures = (at: number): Near[] =>
      near(at).filter(({ at: other, matter }) => matter.type === 'measure' && !isOwn.has(other));
    for (const [question, ofQuestion] of Map.groupBy(places, (at) => (matters[at] as Matter).id)) {
      const add = (to: Map<string, RelatedLink[]>, found: readonly Told[]): void => {
        for (const { at, score, names } of notInTheShade(found.map(withName)).slice(0, MOST_REPORTED)) {
          const measure = matters[at] as Matter;
          const made = link(measure, { at: ofQuestion[0] as number, score }, names);
          to.set(measure.id, [...(to.get(measure.id) ?? []), made]);
          to.set(question, [...(to.get(question) ?? []), { ...made, id: measure.id }]);
        }
      };
      const confirmed = [...said.confirmedWith(question)];
      const isSaid = ({ id }: Matter): boolean => said.rejected(question, id) || said.confirmed(question, id);
      const setByEditor = measures.flatMap((at): Told[] =>
        confirmed.includes((matters[at] as Matter).id) ? [{ at, score: CONFIRMED, names: [] }] : [],
      );
      add(own, [
        ...setByEditor,
        ...toldOf(ofQuestion, nearOf).filter(({ at }) => !isSaid(matters[at] as Matter)),
      ]);
      add(
        others,
        toldOf(ofQuestion, otherMeasures, namesMatter).filter(({ at }) => !isSaid(matters[at] as Matter)),
      );
    }
  }
  for (const lists of [own, others])
    for (const list of lists.values()) list.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { own, others };

  /** What some passages tell of, of the measures that each is held against, best first. */
  function toldOf(
    ofQuestion: readonly number[],
    heldAgainst: (at: number) => readonly Near[],
    tellsOf: (wording: string) => boolean = () => true,
  ): Told[] {
    const found = new Map<number, { values: number[]; names: Set<string> }>();
    for (const at of ofQuestion) {
      const passage = matters[at] as Matter;
      const wordingWith = wordings.with(passage.text);
      const named = namesIn(passage.text);
      for (const { matter, at: measure, score } of heldAgainst(at)) {
        const shared = wordingWith(matter.text).filter(tellsOf);
        const told = shared.reduce((sum, one) => sum + wordings.told(one), 0) / unique;
        const names = named(matter.text, saidBeside(matter));
        if (!isToldOf(passage, matter, { score, shared, told, names })) continue;
        const entry = found.get(measure) ?? { values: [], names: new Set() };
        entry.values.push(Math.max(score, NEAR_ENOUGH) + told / FULLY_THE_SAME);
        for (const name of names) entry.names.add(name);
        found.set(measure, entry);
      }
    }
    return [...found]
      .map(([at, { values, names }]): Told => {
        const score = Math.max(...values) + COMES_BACK * (values.length - 1);
        return { at, score: Math.min(0.999, Math.round(score * 1000) / 1000), names: [...names] };
      })
      .sort((a, b) => b.score - a.score || a.at - b.at);
  }
}

/** What is called by its name stands however near others are. */
const withName = (told: Told): Told & { readonly named: boolean } => ({
  ...told,
  named: told.names.length > 0,
});

interface Told extends NearPlace {
  readonly names: readonly string[];
}

/** Whether a passage tells of a measure. */
function isToldOf(
  passage: Matter,
  measure: Matter,
  {
    score,
    shared,
    told,
    names,
  }: {
    readonly score: number;
    readonly shared: readonly string[];
    readonly told: number;
    readonly names: readonly string[];
  },
): boolean {
  if (names.length > 0) return true;
  if (told >= A_NAME && isLonger(shared)) return true;
  if (score < NEAR_ENOUGH) return false;
  if (sharesNames(passage, measure) || (told >= TELLS_OF_IT && isLonger(shared))) return true;
  const [first] = measure.topics;
  const words = sharedSubjects(passage, measure).find(({ id }) => id === first?.id)?.words ?? [];
  return passage.topics[0]?.id === first?.id && isLonger(words);
}

/** Whether something longer than a pair of characters is shared. */
const isLonger = (shared: readonly string[]): boolean => shared.some((one) => one.length > PAIR);

/** Of a measure: whether another of its circular says some words. */
function saidInOthers(matters: readonly Matter[]): (measure: Matter) => (words: string) => boolean {
  const texts = Map.groupBy(
    matters.filter(({ type }) => type === 'measure'),
    ({ circular }) => circular,
  );
  return (measure) => (words) =>
    (texts.get(measure.circular) ?? []).some((other) => other !== measure && other.text.includes(words));
}

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
