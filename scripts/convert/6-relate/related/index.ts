import type { RelatedLink } from '#domain/links.ts';
import { CONFIRMED, MOST_OF_ITS_OWN, MOST_OF_OTHERS, MOST_WORDING } from '../bars.ts';
import { type Lexicon, lexicon } from '../lexicon.ts';
import { GENRE_WORDS } from './genre-words.ts';
import type { Matter } from './matter.ts';
import { type KeptLists, NearLists, type NearPlace } from './near-lists.ts';
import type { Neighbourhood } from './rank.ts';
import { reasonsFor, sharedSubjects } from './reasons.ts';
import { findReports } from './reports.ts';
import type { SaidOfPairs } from './said-of-pairs.ts';
import { notInTheShade } from './shade.ts';
import { sharedWording } from './shared-wording.ts';

/** What is related to any measure or question. */
export interface Related {
  /** By its id; made anew each time it is asked for. */
  readonly of: (id: string) => RelatedOf;
  /** What `of` makes links of: what is near to a measure; and the reports, which are links already. */
  readonly nearTo: (id: string) => readonly NearPlace[];
  readonly reportsOf: (id: string) => readonly RelatedLink[];
  /** Links from one matter to others, by their places, with the reasons. */
  readonly linksFrom: (matter: Matter) => (near: NearPlace) => RelatedLink;
  /** What is near to each matter, for the next run. */
  readonly kept: KeptLists;
}

/** What is related to one measure or question. */
export interface RelatedOf {
  /** Measures of other circulars, then of its own; empty for a question. */
  readonly related: RelatedLink[];
  /** For a measure the answers that report on it, for a question the measures it reports on. */
  readonly reports: RelatedLink[];
}

/**
 * What is related to each measure and question, by its id. Which are near is settled once; links with
 * their wording are made anew each time they are asked for: those of a large archive would fill the
 * memory.
 * 1. At most eight measures of other circulars and four of its own, best first; none
 *    rather than a bad one, and none that the nearest puts in the shade.
 * 2. A pair that the editor rejected never appears; one that the editor confirmed comes first.
 * 3. A question reports on measures of its own issuer, and a measure names exactly the
 *    questions that name it.
 */
export function findRelated(
  matters: readonly Matter[],
  around: Neighbourhood,
  {
    subjectWords,
    subjectName,
    said,
    before,
  }: {
    readonly subjectWords: Iterable<string>;
    readonly subjectName: (id: string) => string;
    readonly said: SaidOfPairs;
    /** What an earlier run kept, of which the editor said the same. */
    readonly before?: KeptLists | undefined;
  },
): Related {
  const { near, tells, since } = around;
  const wordings = sharedWording(tells, knownWords(subjectWords));
  const places = new Map(
    matters.flatMap(({ type, id }, at): [string, number][] => (type === 'measure' ? [[id, at]] : [])),
  );
  const answersWhole = wholeAnswers(matters);
  const linksFrom = (matter: Matter): ((near: NearPlace) => RelatedLink) => {
    const wordingWith = wordings.with(matter.text);
    return ({ at, score }) => {
      const found = matters[at] as Matter;
      const other = answersWhole.get(found.id) ?? found;
      const wording = withSubjectWords(wordingWith(other.text), matter, other);
      const confirmed = said.confirmed(matter.id, other.id);
      const reasons = reasonsFor(matter, other, { wording, confirmed, subjectName });
      return { id: other.id, score, reasons, wording };
    };
  };
  const chosen = new NearLists();
  const earlier = before && new NearLists(before);
  /** What was near to a matter, where it still is. */
  const stillNear = (at: number): NearPlace[] | undefined => {
    const old = since?.isNearSame(at) ? since.sameAs(at) : undefined;
    if (earlier === undefined || old === undefined) return undefined;
    return earlier.of(old).map((one) => ({ ...one, at: since?.placeOf(one.at) as number }));
  };
  for (const [at, matter] of matters.entries()) {
    if (matter.type !== 'measure') {
      chosen.push([]);
      continue;
    }
    // Whom the editor confirmed may have gone, however near.
    const still = said.confirmedWith(matter.id).length > 0 ? undefined : stillNear(at);
    if (still !== undefined) {
      chosen.push(still);
      continue;
    }
    const confirmed = said.confirmedWith(matter.id).flatMap((other): NearPlace[] => {
      const place = places.get(other);
      return place === undefined ? [] : [{ at: place, score: CONFIRMED }];
    });
    const others: NearPlace[] = [];
    const own: NearPlace[] = [];
    const add = (one: NearPlace): void => {
      (matters[one.at]?.circular === matter.circular ? own : others).push(one);
    };
    confirmed.forEach(add);
    for (const one of near(at)) {
      const { id, type } = one.matter;
      if (type !== 'measure' || said.rejected(matter.id, id) || said.confirmed(matter.id, id)) continue;
      add(one);
    }
    chosen.push([
      ...notInTheShade(others).slice(0, MOST_OF_OTHERS),
      ...notInTheShade(own).slice(0, MOST_OF_ITS_OWN),
    ]);
  }
  const reports = findReports(matters, around, {
    wordings,
    said,
    link: (measure, place) => linksFrom(measure)(place),
  });
  const nearTo = (id: string): NearPlace[] => {
    const at = places.get(id);
    return at === undefined ? [] : chosen.of(at);
  };
  return {
    kept: chosen.kept,
    linksFrom,
    nearTo,
    reportsOf: (id) => reports.get(id) ?? [],
    of: (id) => {
      const list = nearTo(id);
      const links = list.length === 0 ? [] : list.map(linksFrom(matters[places.get(id) as number] as Matter));
      // What cannot say why it is there is not shown.
      const related = links.filter(({ reasons }) => reasons.length > 0);
      return { related, reports: [...(reports.get(id) ?? [])] };
    },
  };
}

/** Each answer as one text again: what it shares with a measure may stand in any of its passages. */
function wholeAnswers(matters: readonly Matter[]): Map<string, Matter> {
  const passages = Map.groupBy(
    matters.filter(({ type }) => type === 'question'),
    ({ id }) => id,
  );
  return new Map(
    [...passages].map(([id, own]) => {
      const topics = new Map(
        own.flatMap((passage) => passage.topics.map((subject) => [subject.id, subject])),
      );
      const text = own.map((passage) => passage.text).join('\n');
      return [id, { ...(own[0] as Matter), text, topics: [...topics.values()] }];
    }),
  );
}

/** The words of the subjects that both have are wording too; none that stands inside another. */
function withSubjectWords(wording: readonly string[], a: Matter, b: Matter): string[] {
  const all = [...wording];
  for (const word of sharedSubjects(a, b).flatMap(({ words }) => words)) {
    if (all.length === MOST_WORDING) break;
    if (!all.some((one) => one.includes(word) || word.includes(one))) all.push(word);
  }
  return all;
}

function knownWords(subjectWords: Iterable<string>): Lexicon {
  return lexicon([...GENRE_WORDS, ...subjectWords].filter((word) => word.length > 1));
}
