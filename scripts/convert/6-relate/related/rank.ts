import { BY_SUBJECT, BY_WORDS, FEWEST_WORDS, FEWEST_WORDS_LISTED, LOOKED_AT, NEAR_ENOUGH } from '../bars.ts';
import { Best } from './best.ts';
import { type Counted, countedCirculars } from './counted.ts';
import {
  digestOf,
  type KeptNearness,
  namesOf,
  subjectsFrom,
  subjectsInWords,
  textDigest,
} from './kept-nearness.ts';
import { type KnownWords, NO_KNOWN_WORDS } from './known-words.ts';
import type { Matter } from './matter.ts';
import { namedAlike } from './named-alike.ts';
import { postingsOf } from './postings.ts';
import { subjectNearness, subjectWeights } from './subject-nearness.ts';
import { nearness, productsIn, SAME, type Vectors, vectorsOf } from './vectors.ts';
import { tallyWordings } from './wordings.ts';

/** One matter as near to another as `score` says, 0 to 1. */
export interface Near {
  readonly matter: Matter;
  /** Its place among all. */
  readonly at: number;
  readonly score: number;
  /** Whether both say a word that few have, and one in its title. */
  readonly named: boolean;
}

/** How matters lie to each other. */
export interface Neighbourhood {
  /**
   * Holds some matters against any other: those of them near to it, in their order; with `least`
   * 0, those that have any words in common with it. One group at a time: the next takes its place.
   */
  readonly against: (some: readonly number[], least?: number) => (at: number) => readonly Near[];
  /** The matters near to one, nearest first, those of the same id left out. */
  readonly near: (at: number) => readonly Near[];
  /** Whether two matters share a word of the registry that few have, however far they are from each other. */
  readonly named: (a: number, b: number) => boolean;
  /** How much a wording tells in this archive. */
  readonly tells: (wording: string) => number;
  /** Digest of all that follows from many circulars together: how much each wording and each subject tells. */
  readonly basis: string;
  /** A digest of what each matter says. */
  readonly texts: readonly string[];
  /** What is as an earlier run left it; `undefined` where nothing is. */
  readonly since: Since | undefined;
  /** For the next run, when `near` was asked of all that is not as it was. */
  readonly kept: () => KeptNearness;
}

/** Of matters by their places: what stands as an earlier run found it. */
export interface Since {
  /** The place that a matter had, if what it says and its subjects are as they were. */
  readonly sameAs: (at: number) => number | undefined;
  /** Whether `near` gives the same matters, as near as they were. */
  readonly isNearSame: (at: number) => boolean;
  /** Where a matter stands now that stood at some place, and is the same. */
  readonly placeOf: (before: number) => number | undefined;
}

/**
 * Finds for each matter those near to it: tf-idf over wordings, and subjects. Nothing
 * depends on the order of the matters but the order of equals, which is theirs.
 *
 * @param before what an earlier run kept
 * @param words that mean something whatever they are made of
 * @param counted the circulars in which it is counted how often things are said
 */
export function neighbourhood(
  matters: readonly Matter[],
  before?: KeptNearness,
  words: KnownWords = NO_KNOWN_WORDS,
  counted = countedCirculars(new Set(matters.map(({ circular }) => circular)).size),
): Neighbourhood {
  const isCounted = countedOf(counted);
  const texts = matters.map(textDigest);
  const names = namesOf(matters);
  const subjects = matters.map(({ topics }) => subjectsInWords(topics));
  const weighs = subjectWeights(matters.filter(isCounted).map(({ topics }) => topics));
  const basis = digestOf(
    JSON.stringify([
      counted.each,
      texts.filter((_, at) => isCounted(matters[at] as Matter)),
      weighs,
      words.telling,
    ]),
  );
  const known = before?.basis === basis ? before : undefined;
  const oldPlaces = new Map(known?.names.map((name, at) => [name, at]));
  const sameText = (at: number): number | undefined => {
    const old = oldPlaces.get(names[at] as string);
    return old !== undefined && known?.texts[old] === texts[at] ? old : undefined;
  };
  const sameAs = (at: number): number | undefined => {
    const old = sameText(at);
    return old !== undefined && known?.subjects[old] === subjects[at] ? old : undefined;
  };
  const space = vectorsOf(matters, (matter: Matter, tally) => tallyWordings(matter, tally, words.cutAway), {
    isCounted,
    each: counted.each,
    ...(known === undefined ? {} : { before: { kept: known.vectors, placeOf: sameText } }),
  });
  const { vectors } = space;
  const floors = new Float64Array(matters.length).fill(Number.NEGATIVE_INFINITY);
  const newPlaces = new Map<number, number>();
  for (const at of matters.keys()) {
    const old = sameAs(at);
    if (old === undefined) continue;
    newPlaces.set(old, at);
    floors[at] = known?.floors[old] as number;
  }
  // Those that have gone or changed since stand behind all, as they were.
  const gone = (known?.names ?? []).flatMap((_, old) => (newPlaces.has(old) ? [] : [old]));
  const topics = [
    ...matters.map((matter) => matter.topics),
    ...gone.map((old) => subjectsFrom(known?.subjects[old] as string)),
  ];
  const bySubject = subjectNearness(topics, weighs);
  /** How near another may be at least, by the wordings that one is looked up by. */
  const atLeastNear = (at: number, other: number, atLeast: number): number =>
    BY_WORDS * atLeast + BY_SUBJECT * bySubject(at, other);
  const touched =
    known === undefined
      ? undefined
      : touchedBy(
          vectors,
          [
            ...[...matters.keys()]
              .filter((at) => sameAs(at) === undefined)
              .map((at) => ({ vectors, at, as: at })),
            ...gone.map((old, i) => ({ vectors: known.vectors.vectors, at: old, as: matters.length + i })),
          ],
          (at, other, atLeast) => atLeastNear(at, other, atLeast) >= (floors[at] as number),
        );
  let postings: ReturnType<typeof postingsOf> | undefined;
  const byWords = nearness(vectors);
  const productsWith = productsIn(vectors);
  const alike = namedAlike(matters, words, space.tells);
  const held = (
    a: number,
    b: number,
    byWord: number,
    least: number,
    fewest = FEWEST_WORDS,
  ): Near | undefined => {
    const named = alike.inTitle(a, b);
    if (byWord < fewest && least > 0 && !named) return undefined;
    const sum = Math.max(BY_WORDS * byWord + BY_SUBJECT * bySubject(a, b), named ? NEAR_ENOUGH : 0);
    const score = Math.round(sum * 1000) / 1000;
    return sum < least || score === 0 ? undefined : { matter: matters[b] as Matter, at: b, score, named };
  };
  const best = new Best(LOOKED_AT);
  const near = (at: number): Near[] => {
    best.clear();
    postings ??= postingsOf(vectors);
    postings.visit(at, FEWEST_WORDS / 2, (other, atLeast) => {
      if (BY_WORDS * atLeast + BY_SUBJECT >= best.floor) best.add(other, atLeastNear(at, other, atLeast));
    });
    floors[at] = best.floor;
    byWords.of(at);
    const id = matters[at]?.id;
    const found: Near[] = [];
    for (const other of best.taken()) {
      const one = held(at, other, byWords.to(other), NEAR_ENOUGH, FEWEST_WORDS_LISTED);
      if (one !== undefined && one.matter.id !== id) found.push(one);
    }
    return found.sort((a, b) => b.score - a.score || a.at - b.at);
  };
  const against = (some: readonly number[], least = NEAR_ENOUGH): ((at: number) => Near[]) => {
    const products = productsWith(some);
    return (at) => {
      const found: Near[] = [];
      for (const [i, byWord] of products(at).entries()) {
        const one = held(at, some[i] as number, byWord, least);
        if (one !== undefined) found.push(one);
      }
      return found;
    };
  };
  return {
    against,
    near,
    named: alike.anywhere,
    tells: space.tells,
    basis,
    texts,
    since:
      touched &&
      ({
        sameAs,
        isNearSame: (at) => sameAs(at) !== undefined && !touched.has(at),
        placeOf: (old) => newPlaces.get(old),
      } satisfies Since),
    kept: () => ({ basis, names, texts, subjects, vectors: space.kept, floors }),
  };
}

function countedOf({ has }: Counted): (matter: Matter) => boolean {
  const known = new Map<string, boolean>();
  return ({ circular }) => {
    const is = known.get(circular) ?? has(circular);
    known.set(circular, is);
    return is;
  };
}

/** A text among vectors, and the place by which others know it. */
interface Changed {
  readonly vectors: Vectors;
  readonly at: number;
  readonly as: number;
}

/**
 * Which texts one of those that have come, gone or changed could be among the nearest of, by the wordings that each is looked up by.
 *
 * @param reaches whether a text so near would be looked at closely
 */
function touchedBy(
  { count, starts, asked, wordings, weights, size }: Vectors,
  changed: readonly Changed[],
  reaches: (at: number, other: number, atLeast: number) => boolean,
): ReadonlySet<number> {
  const touched = new Set<number>();
  const wanted = new Uint8Array(size);
  for (const { vectors, at } of changed) {
    const end = vectors.starts[at + 1] as number;
    for (let i = vectors.starts[at] as number; i < end; i += 1) wanted[vectors.wordings[i] as number] = 1;
  }
  // By wording: the texts that are looked up by it, a chain for each.
  const first = new Int32Array(size).fill(-1);
  const next: number[] = [];
  const holder: number[] = [];
  const share: number[] = [];
  for (let text = 0; text < count; text += 1) {
    const from = starts[text] as number;
    for (let i = from; i < from + (asked[text] as number); i += 1) {
      const id = wordings[i] as number;
      if (wanted[id] === 0) continue;
      next.push(first[id] as number);
      holder.push(text);
      share.push(weights[i] as number);
      first[id] = holder.length - 1;
    }
  }
  const sums = new Uint32Array(count);
  for (const { vectors, at, as } of changed) {
    const reached: number[] = [];
    const end = vectors.starts[at + 1] as number;
    for (let i = vectors.starts[at] as number; i < end; i += 1) {
      const weight = vectors.weights[i] as number;
      for (let one = first[vectors.wordings[i] as number] as number; one >= 0; one = next[one] as number) {
        const text = holder[one] as number;
        if (sums[text] === 0) reached.push(text);
        sums[text] = (sums[text] as number) + weight * (share[one] as number);
      }
    }
    for (const text of reached) {
      const sum = sums[text] as number;
      sums[text] = 0;
      if (sum >= (FEWEST_WORDS / 2) * SAME && !touched.has(text) && reaches(text, as, sum / SAME))
        touched.add(text);
    }
  }
  return touched;
}
