import { MANY } from '#domain/search/records.ts';
import {
  APART,
  BESIDE,
  KNOWN_WORD,
  LATER,
  LIKELY,
  LIKELY_OF_MANY,
  MOST_OF_MANY,
  OTHER_WORDS,
  OTHERS_OF_MANY,
  PAIR_IN_TITLE,
  TOUCHED,
  WORD_IN_PIECES,
} from '../weights.ts';
import type { Holders } from './holders.ts';
import type { FindLikely, LikelyRow } from './likely-rows.ts';
import type { Part } from './parts.ts';
import { pairsOf } from './query.ts';
import { telling } from './question.ts';

/** What of a phrase that nobody wrote stands in a record. */
interface LooseShare {
  /** From 0 to about 1: 1 where all of it does that stands anywhere. */
  readonly part: number;
  readonly phrases: readonly string[];
}

/** Of Chinese characters two tell something; Latin letters and figures do as words. */
const HAN = /^\p{Script=Han}+$/u;
const LATIN = /[a-z0-9]{2,}/gu;

/** A pair, or a word that other words can stand for: records that have it, and how fully. */
interface PhrasePiece {
  readonly weight: number;
  readonly records: ReadonlyMap<number, LooseShare>;
}
/** Pieces that make up one word, or what is as good as one. */
type Group = readonly PhrasePiece[];

/** What is known of words. */
export interface Words {
  /** Cuts a phrase into words as far as they are known; `within`: a word, into shorter ones. */
  partsOf(phrase: string, within?: boolean): readonly Part[];
  /** Other words for one. */
  others(word: string): readonly string[];
  /** Rows of words that are likely meant by some words together. */
  readonly likely: FindLikely;
}

/**
 * Weighs records by the words of a phrase that nobody wrote, the rarer the more: each in any of its forms, else by
 * what of it stands there; what is no known word by its pairs of characters. What stands nowhere tells nothing: it
 * lies between two words, or in a word that the archive does not use; so it parts the phrase, and a record with
 * something of every part comes before one with much of one. A part of the share is what it has of the rows of words that are
 * likely meant by all of it. `rarity` weighs by how many of the `count` records hold
 * something; `common`: pairs that most of them have, the commonest first.
 */
export async function looseShares(
  holders: Holders,
  form: string,
  words: Words,
  { count, common }: { readonly count: number; readonly common: readonly string[] },
  rarity: (holding: number) => number,
): Promise<ReadonlyMap<number, LooseShare>> {
  const groups = (await Promise.all(telling(form).map((text) => groupsOf(text)))).flat();
  const likely = words.likely(telling(form).flatMap((text) => words.partsOf(text).map((part) => part.text)));
  return likely.length === 0 ? sumOf(groups) : withLikely(sumOf(groups), likely);

  /** What a record has of the rows that are likely meant makes a part of its share. */
  async function withLikely(
    shares: ReadonlyMap<number, LooseShare>,
    rows: readonly LikelyRow[],
  ): Promise<ReadonlyMap<number, LooseShare>> {
    const asked = count < MANY ? rows : rows.slice(0, LIKELY_OF_MANY);
    const total = asked.reduce((sum, { like }) => sum + like, 0);
    const mixed = new Map<number, LooseShare>();
    for (const [number, { part, phrases }] of shares)
      mixed.set(number, { part: part * (1 - LIKELY), phrases });
    for (const { stands, like } of asked) {
      const ofRow = new Map<number, LooseShare>();
      const others = stands.slice(0, count < MANY ? undefined : OTHERS_OF_MANY);
      for (const [at, word] of others.entries()) keepBest(ofRow, await held(word, 1 - at * LATER));
      for (const [number, { part, phrases }] of ofRow) {
        const known = mixed.get(number);
        mixed.set(number, {
          part: (known?.part ?? 0) + LIKELY * (like / total) * part,
          phrases: [...(known?.phrases ?? []), ...phrases],
        });
      }
    }
    return mixed;
  }

  function sumOf(groups: readonly Group[]): Map<number, LooseShare> {
    const weighed = groups.map((pieces) => ({ pieces, weight: groupWeight(pieces) }));
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const shares = new Map<number, { part: number; touched: number; phrases: string[] }>();
    for (const { pieces, weight: ofGroup } of weighed) {
      const all = pieces.reduce((sum, { weight }) => sum + weight, 0);
      const ofThis = new Map<number, number>();
      for (const { weight, records } of pieces) {
        for (const [number, { part, phrases }] of records) {
          const share = shares.get(number) ?? { part: 0, touched: 0, phrases: [] };
          share.phrases.push(...phrases);
          shares.set(number, share);
          ofThis.set(number, (ofThis.get(number) ?? 0) + (weight / all) * part);
        }
      }
      for (const [number, part] of ofThis) {
        const share = shares.get(number) as { part: number; touched: number };
        share.part += (ofGroup / total) * part;
        share.touched += (ofGroup / total) * Math.min(1, part / TOUCHED);
      }
    }
    for (const share of shares.values()) share.part *= APART + (1 - APART) * share.touched;
    return shares;
  }

  /** The words of a text, each by itself, and the pairs of the rows between them; `within`: of a word, without itself. */
  async function groupsOf(text: string, within = false): Promise<Group[]> {
    const parts = words.partsOf(text, within);
    const groups = await Promise.all(
      parts.map(async ({ text: part, isWord }) => (isWord ? [[await wordPiece(part)]] : pairGroups(part))),
    );
    return groups
      .flat()
      .map((group) => group.filter(({ records }) => records.size > 0))
      .filter((group) => group.length > 0);
  }

  async function pairGroups(text: string): Promise<Group[]> {
    const pairs = pairsOf(text).filter((pair) => HAN.test(pair));
    const asked = rarest(pairs);
    const found = new Map(await Promise.all(asked.map(async (pair) => [pair, await held(pair, 1)] as const)));
    const rows: PhrasePiece[][] = [[]];
    for (const pair of pairsOf(text)) {
      const records = found.get(pair);
      if (!pairs.includes(pair) || records?.size === 0) rows.push([]);
      else if (records !== undefined) rows[rows.length - 1]?.push({ weight: rarity(records.size), records });
    }
    const latin = (text.match(LATIN) ?? []).map(async (word) => {
      const records = await held(word, 1);
      return [{ weight: rarity(records.size), records }];
    });
    return [...(await Promise.all(latin)), ...rows].filter((group) => group.length > 0);
  }

  function rarest(pairs: readonly string[]): readonly string[] {
    if (count < MANY || pairs.length <= MOST_OF_MANY) return pairs;
    const rank = (pair: string): number => (common.includes(pair) ? common.indexOf(pair) : common.length);
    return [...pairs].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_OF_MANY);
  }

  async function wordPiece(word: string): Promise<PhrasePiece> {
    const others = words.others(word).slice(0, count < MANY ? undefined : OTHERS_OF_MANY);
    const records = new Map(await held(word, 1));
    for (const other of others) keepBest(records, await held(other, OTHER_WORDS));
    const whole = records.size;
    // Each phrase that a large archive is asked for costs a file.
    const enough = whole > 0 && count >= MANY;
    const inside = word.length < 3 || enough ? [] : await groupsOf(word, true);
    for (const [number, { part, phrases }] of sumOf(inside))
      keepBest(records, new Map([[number, { part: part * WORD_IN_PIECES, phrases }]]));
    const size = others.length > 0 ? KNOWN_WORD : 1 + BESIDE * (word.length - 2);
    return { weight: rarity(whole === 0 ? records.size : whole) * size, records };
  }

  async function held(phrase: string, part: number): Promise<Map<number, LooseShare>> {
    const [numbers, titled] = await Promise.all([holders.of([phrase]), holders.inTitles([phrase])]);
    return new Map(
      numbers.map((number) => [
        number,
        { part: part * (titled.has(number) ? PAIR_IN_TITLE : 1), phrases: [phrase] },
      ]),
    );
  }
}

/** The rarest piece tells most; those beside it overlap with it and tell less. */
function groupWeight(pieces: Group): number {
  const weights = pieces.map(({ weight }) => weight).sort((a, b) => b - a);
  return weights.reduce((sum, weight, i) => sum + (i === 0 ? weight : weight * BESIDE), 0);
}

function keepBest<T extends { readonly part: number }>(
  records: Map<number, T>,
  more: ReadonlyMap<number, T>,
): void {
  for (const [number, one] of more) {
    if ((records.get(number)?.part ?? 0) < one.part) records.set(number, one);
  }
}
