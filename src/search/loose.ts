import type { Holders } from './holders.ts';
import { pairsOf } from './query.ts';
import type { Replaceable } from './synonyms.ts';

/** What of a phrase that nobody wrote stands in a record. */
export interface LooseShare {
  /** From 0 to about 1: 1 where all of it does that stands anywhere. */
  readonly part: number;
  readonly phrases: readonly string[];
}

/** What people say around what they look for. */
const AROUND = /请问|有没有|有哪些|哪些|什么|怎么样?|怎样|如何|为何|关于|有关|谁|[的吗呢了和与及]/gu;
/** Of Chinese characters two tell something; Latin letters and figures do as words. */
const HAN = /^\p{Script=Han}+$/u;
const LATIN = /[a-z0-9]{2,}/gu;
/** A pair in a title tells more than one in a text; other words, and a word in pieces, tell less. */
const IN_TITLE = 1.3;
const OTHER_WORDS = 0.7;
const IN_PIECES = 0.8;

/**
 * An index answers in time that grows with what it finds. Of a large archive only the
 * rarest pairs are asked for; how rare a pair is, titles tell, of which there are few.
 */
export const LARGE = 3000;
const MOST_OF_LARGE = 6;

/** A pair, or a word that other words can stand for: records that have it, and how fully. */
interface Piece {
  readonly weight: number;
  readonly records: ReadonlyMap<number, { readonly part: number; readonly phrase: string }>;
}

/**
 * Weighs records by the pairs of characters of a phrase that stand in them, the rarer the
 * more; a word that others can stand for counts as one piece, in any of its forms. What
 * stands nowhere tells nothing: it lies between two words, or in a word that the archive
 * does not use. `rarity` weighs by how many of the `count` records hold something.
 */
export async function looseShares(
  holders: Holders,
  form: string,
  replaceable: (text: string) => readonly Replaceable[],
  count: number,
  rarity: (holding: number) => number,
): Promise<ReadonlyMap<number, LooseShare>> {
  const texts = form.split(AROUND).filter((text) => text.length > 1);
  const pieces = (await Promise.all((texts.length === 0 ? [form] : texts).map(piecesOf))).flat();
  const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<number, { part: number; phrases: string[] }>();
  for (const { weight, records } of pieces) {
    for (const [number, { part, phrase }] of records) {
      const share = shares.get(number) ?? { part: 0, phrases: [] };
      share.part += (weight / total) * part;
      share.phrases.push(phrase);
      shares.set(number, share);
    }
  }
  return shares;

  async function piecesOf(text: string): Promise<Piece[]> {
    const words = replaceable(text);
    const pairs = [...pairsOf(text).filter((pair) => HAN.test(pair)), ...(text.match(LATIN) ?? [])].filter(
      (pair) => !words.some(({ word }) => word.includes(pair)),
    );
    const found = await Promise.all([
      ...words.map(wordPiece),
      ...(await rarest(pairs)).map(async (pair) => {
        const records = await held(pair, 1);
        return { weight: rarity(records.size), records };
      }),
    ]);
    return found.filter(({ records }) => records.size > 0);
  }

  async function rarest(pairs: readonly string[]): Promise<readonly string[]> {
    if (count < LARGE || pairs.length <= MOST_OF_LARGE) return pairs;
    const counted = await Promise.all(
      pairs.map(async (pair) => ({ pair, inTitles: (await holders.inTitles([pair])).size })),
    );
    return counted
      .sort((a, b) => a.inTitles - b.inTitles)
      .slice(0, MOST_OF_LARGE)
      .map(({ pair }) => pair);
  }

  async function wordPiece({ word, others }: Replaceable): Promise<Piece> {
    const pairs = pairsOf(word);
    const records = new Map(await held(word, 1));
    for (const other of others) keepBest(records, await held(other, OTHER_WORDS));
    const whole = records.size;
    for (const pair of pairs) keepBest(records, await held(pair, IN_PIECES / pairs.length));
    return { weight: rarity(whole === 0 ? records.size : whole) * pairs.length, records };
  }

  async function held(phrase: string, part: number): Promise<Map<number, { part: number; phrase: string }>> {
    const [numbers, titled] = await Promise.all([holders.of([phrase]), holders.inTitles([phrase])]);
    return new Map(
      numbers.map((number) => [number, { part: part * (titled.has(number) ? IN_TITLE : 1), phrase }]),
    );
  }
}

function keepBest<T extends { readonly part: number }>(
  records: Map<number, T>,
  more: ReadonlyMap<number, T>,
): void {
  for (const [number, one] of more) {
    if ((records.get(number)?.part ?? 0) < one.part) records.set(number, one);
  }
}
