import { circularOf, type RelatedLink } from '#domain/links.ts';
import {
  CONFIRMED,
  MOST_ANSWERS,
  MOST_OF_ITS_OWN,
  MOST_OF_OTHERS,
  MOST_SHARED,
  MOST_WORDING,
  NEAR_BY_SUBJECT,
  PAIR,
  SAME_WITHOUT_WORDING,
  TELLING_WORDING,
  TOLD_THE_SAME,
} from '../bars.ts';
import { lexicon } from '../lexicon.ts';
import { ofOtherBranches } from './branch.ts';
import { GENRE_WORDS } from './genre-words.ts';
import { haveInCommon } from './in-common.ts';
import type { KnownWords } from './known-words.ts';
import type { Matter } from './matter.ts';
import { namesMatter } from './matter-words.ts';
import { haveMereSubject } from './mere-subject.ts';
import { type KeptLists, NearLists, type NearPlace } from './near-lists.ts';
import type { Neighbourhood } from './rank.ts';
import { comesFirst, haveOneChiefSubject, reasonsFor, sharedSubjects } from './reasons.ts';
import { findReports } from './reports.ts';
import type { SaidOfPairs } from './said-of-pairs.ts';
import { notInTheShade } from './shade.ts';
import { sharedWording } from './shared-wording.ts';

/** What is related to any measure or question. */
export interface Related {
  /** By its id; made anew each time it is asked for. */
  readonly of: (id: string) => RelatedOf;
  /** What `of` makes links of: what is near to a measure; and what answers tell, which are links already. */
  readonly nearTo: (id: string) => readonly NearPlace[];
  readonly toldOf: (id: string) => readonly RelatedLink[];
  /** Links from one matter to others, by their places, with the reasons. */
  readonly linksFrom: (matter: Matter) => (near: NearPlace) => RelatedLink;
  /** What two measures say in the same words, words of the subjects of both among it. */
  readonly wordingOf: (a: Matter, b: Matter) => readonly string[];
  /** Whether they have words in common that tell what both deal with. */
  readonly haveInCommon: (a: Matter, b: Matter) => boolean;
  /** What is near to each matter, for the next run. */
  readonly kept: KeptLists;
}

type Chosen = NearPlace & { readonly named?: boolean };

/** What is related to one measure or question. */
export interface RelatedOf {
  /** Of other circulars, then of its own: measures, and answers of other issuers; for a question measures of other issuers. */
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
 * 3. A question reports on measures of its own issuer, those of others are like it; and a measure names exactly
 *    the questions that name it.
 */
export function findRelated(
  matters: readonly Matter[],
  around: Neighbourhood,
  {
    words,
    subjectName,
    said,
    before,
  }: {
    readonly words: KnownWords;
    readonly subjectName: (id: string) => string;
    readonly said: SaidOfPairs;
    /** What an earlier run kept, of which the editor said the same. */
    readonly before?: KeptLists | undefined;
  },
): Related {
  const { near, tells, since } = around;
  const wordings = sharedWording(
    tells,
    lexicon([...GENRE_WORDS, ...words.all].filter((word) => word.length > 1)),
    words,
  );
  const places = new Map(
    matters.flatMap(({ type, id }, at): [string, number][] => (type === 'measure' ? [[id, at]] : [])),
  );
  const answersWhole = wholeAnswers(matters);
  const isMatter = namesMatter(words);
  /** What a matter says in the same words as others: with each the same, whichever of both is asked. */
  const wordingFrom = (matter: Matter): ((other: Matter) => string[]) => {
    const withOwn = wordings.with(matter.text);
    return (other) =>
      comesFirst(matter, other)
        ? withSubjectWords(withOwn(other.text), matter, other)
        : withSubjectWords(wordings.with(other.text)(matter.text), other, matter);
  };
  const linksFrom = (matter: Matter): ((near: NearPlace, names?: readonly string[]) => RelatedLink) => {
    const wordingWith = wordingFrom(matter);
    return ({ at, score }, names = []) => {
      const found = matters[at] as Matter;
      const other = answersWhole.get(found.id) ?? found;
      const usual = wordingWith(other);
      const named = names.length > 0 && !usual.some((one) => one.length > PAIR);
      const wording = named
        ? names.slice(0, MOST_SHARED)
        : usual.length > 0
          ? usual
          : brokenWords(matter, other);
      const confirmed = said.confirmed(matter.id, other.id);
      const reasons = reasonsFor(matter, other, { wording, confirmed, subjectName, named });
      // An answer goes from matter to matter: it is never one with a measure. Nor is what shares a region, or a subject alone and is not very near, or what is about other proceedings.
      const isSame =
        !ofOtherBranches(matter, other) &&
        ((score >= TOLD_THE_SAME && wording.some(isMatter)) ||
          (score >= SAME_WITHOUT_WORDING && haveOneChiefSubject(matter, other)));
      const same = found.type === 'measure' && isSame;
      return { id: other.id, score, same, reasons, wording };
    };
  };
  /** Words that both have, in one of them with marks of quotation inside: “府院”联动. */
  const brokenWords = (a: Matter, b: Matter): string[] => {
    const there = new Set(words.find(b.text).map(({ word }) => word));
    const both = new Set(words.find(a.text).flatMap(({ word }) => (there.has(word) ? word : [])));
    return [...both]
      .sort()
      .filter((word) => wordings.told(word) >= TELLING_WORDING)
      .slice(0, MOST_SHARED);
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
    const others: Chosen[] = [];
    const own: Chosen[] = [];
    const add = (one: Chosen): void => {
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
  const told = findReports(matters, around, {
    wordings,
    said,
    namesMatter: isMatter,
    link: (measure, place, names) => linksFrom(measure)(place, names),
  });
  const nearTo = (id: string): NearPlace[] => {
    const at = places.get(id);
    return at === undefined ? [] : chosen.of(at);
  };
  const wordingOf = (a: Matter, b: Matter): string[] => wordingFrom(a)(b);
  const tellsMore = (id: string, { id: other, score, wording }: RelatedLink): boolean => {
    const [one, two] = [id, other].map((measure) => matters[places.get(measure) ?? -1]);
    if (one === undefined || two === undefined || said.confirmed(id, other)) return true;
    if (score >= NEAR_BY_SUBJECT && haveOneChiefSubject(one, two)) return true;
    return !haveMereSubject(one, two, wording, isMatter);
  };
  const named = (a: Matter, b: Matter): boolean => {
    const [one, other] = [places.get(a.id), places.get(b.id)];
    return one !== undefined && other !== undefined && around.named(one, other);
  };
  return {
    kept: chosen.kept,
    linksFrom,
    wordingOf,
    haveInCommon: haveInCommon({ words, wordingOf, named, told: wordings.told, tells }),
    nearTo,
    toldOf: (id) => [...(told.own.get(id) ?? []), ...(told.others.get(id) ?? [])],
    of: (id) => {
      const isOwn = (link: RelatedLink): boolean => circularOf(link.id) === circularOf(id);
      const list = nearTo(id);
      const linkTo = list.length === 0 ? undefined : linksFrom(matters[places.get(id) as number] as Matter);
      const links = list.flatMap((near) => linkTo?.(near) ?? []);
      // What cannot say why it is there is not shown, nor what is elsewhere and has a subject to say and little more.
      const withReasons = links.filter(
        (link) => link.reasons.length > 0 && (isOwn(link) || tellsMore(id, link)),
      );
      const others = withReasons.filter((link) => !isOwn(link));
      const elsewhere = told.others.get(id) ?? [];
      const answers = elsewhere.slice(0, places.has(id) ? MOST_ANSWERS : MOST_OF_OTHERS);
      return {
        related: [
          ...others.slice(0, MOST_OF_OTHERS - answers.length),
          ...answers,
          ...withReasons.filter(isOwn),
        ],
        reports: [...(told.own.get(id) ?? [])],
      };
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
