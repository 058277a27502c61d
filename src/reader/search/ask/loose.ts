import { MANY } from '#domain/search/records.ts';
import { APART, BESIDE, MOST_OF_MANY, OTHER_WORDS, PAIR_IN_TITLE, WORD_IN_PIECES } from '../weights.ts';
import type { Holders } from './holders.ts';
import { pairsOf } from './query.ts';
import { telling } from './question.ts';
import type { Replaceable } from './synonyms.ts';

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
  readonly records: ReadonlyMap<number, { readonly part: number; readonly phrase: string }>;
}
/** Pieces that make up one word, or what is as good as one. */
type Group = readonly PhrasePiece[];

/**
 * Weighs records by the pairs of characters of a phrase that stand in them, the rarer the
 * more; a word that others can stand for counts as one piece, in any of its forms. What
 * stands nowhere tells nothing: it lies between two words, or in a word that the archive
 * does not use; so it parts the phrase, and who has something of every part comes before
 * who has much of one. `rarity` weighs by how many of the `count` records hold something;
 * `common`: pairs that most of them have, the commonest first.
 */
export async function looseShares(
  holders: Holders,
  form: string,
  replaceable: (text: string) => readonly Replaceable[],
  { count, common }: { readonly count: number; readonly common: readonly string[] },
  rarity: (holding: number) => number,
): Promise<ReadonlyMap<number, LooseShare>> {
  const groups = (await Promise.all(telling(form).map(groupsOf))).flat();
  const weighed = groups.map((pieces) => ({ pieces, weight: groupWeight(pieces) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<number, { part: number; touched: number; phrases: string[] }>();
  for (const { pieces, weight: ofGroup } of weighed) {
    const all = pieces.reduce((sum, { weight }) => sum + weight, 0);
    const touched = new Set<number>();
    for (const { weight, records } of pieces) {
      for (const [number, { part, phrase }] of records) {
        const share = shares.get(number) ?? { part: 0, touched: 0, phrases: [] };
        share.part += (ofGroup / total) * (weight / all) * part;
        if (!touched.has(number)) share.touched += ofGroup / total;
        touched.add(number);
        share.phrases.push(phrase);
        shares.set(number, share);
      }
    }
  }
  for (const share of shares.values()) share.part *= APART + (1 - APART) * share.touched;
  return shares;

  /** The words of a text that others can stand for, each by itself, and its pairs in the rows that they make. */
  async function groupsOf(text: string): Promise<Group[]> {
    const words = replaceable(text);
    const outside = (pair: string): boolean => !words.some(({ word }) => word.includes(pair));
    const pairs = pairsOf(text).filter((pair) => HAN.test(pair) && outside(pair));
    const asked = rarest(pairs);
    const found = new Map(await Promise.all(asked.map(async (pair) => [pair, await held(pair, 1)] as const)));
    const rows: PhrasePiece[][] = [[]];
    for (const pair of pairsOf(text)) {
      const records = found.get(pair);
      if (!pairs.includes(pair) || records?.size === 0) rows.push([]);
      else if (records !== undefined) rows[rows.length - 1]?.push({ weight: rarity(records.size), records });
    }
    const latin = (text.match(LATIN) ?? []).filter(outside).map(async (word) => {
      const records = await held(word, 1);
      return [{ weight: rarity(records.size), records }];
    });
    const others = await Promise.all([...words.map(async (word) => [await wordPiece(word)]), ...latin]);
    return [...others, ...rows]
      .map((group) => group.filter(({ records }) => records.size > 0))
      .filter((group) => group.length > 0);
  }

  function rarest(pairs: readonly string[]): readonly string[] {
    if (count < MANY || pairs.length <= MOST_OF_MANY) return pairs;
    const rank = (pair: string): number => (common.includes(pair) ? common.indexOf(pair) : common.length);
    return [...pairs].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_OF_MANY);
  }

  async function wordPiece({ word, others }: Replaceable): Promise<PhrasePiece> {
    const pairs = pairsOf(word);
    const records = new Map(await held(word, 1));
    for (const other of others) keepBest(records, await held(other, OTHER_WORDS));
    const whole = records.size;
    for (const pair of pairs) keepBest(records, await held(pair, WORD_IN_PIECES / pairs.length));
    return { weight: rarity(whole === 0 ? records.size : whole) * pairs.length, records };
  }

  async function held(phrase: string, part: number): Promise<Map<number, { part: number; phrase: string }>> {
    const [numbers, titled] = await Promise.all([holders.of([phrase]), holders.inTitles([phrase])]);
    return new Map(
      numbers.map((number) => [number, { part: part * (titled.has(number) ? PAIR_IN_TITLE : 1), phrase }]),
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
