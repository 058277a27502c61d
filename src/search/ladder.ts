import type { Catalogue } from './catalogue.ts';
import type { Holders } from './holders.ts';
import { pairsOf, type Query, type Term } from './query.ts';

/**
 * How near a result comes to the query: holds it as it is; says the same in other words;
 * holds all of its words; or most of its parts. `jump`: the query names it.
 */
export type Rung = 'exact' | 'jump' | 'synonym' | 'all' | 'some';

export interface Found {
  readonly number: number;
  readonly rung: Rung;
  /** What of the query stands in it, folded. */
  readonly phrases: readonly string[];
  /** Of what comes near: how much of the query it has. */
  readonly weight?: number;
}

/** What one term does for a record. */
interface Share {
  readonly weight: number;
  readonly phrases: readonly string[];
  /** Whether the whole term is there, in its own or in other words. */
  readonly whole: boolean;
}
interface Weighed {
  readonly shares: ReadonlyMap<number, Share>;
  /** What it would be for a record that holds all of it. */
  readonly most: number;
}

/** What stands in the text itself counts fully; in a title more; other words and names of the circular less. */
const IN_TITLE = 2;
const OTHER_WORDS = 0.7;
const NAME_OF_CIRCULAR = 0.4;
/** The part of the query's weight that a result must have at the least. */
const ENOUGH = 0.45;

/**
 * Results that hold the query as it was typed: in the title of a measure or question, then
 * in another title, then in a text; among these as records are numbered.
 */
export async function exactly(holders: Holders, records: Catalogue, { forms }: Query): Promise<Found[]> {
  const [numbers, titled] = await Promise.all([holders.of(forms), holders.inTitles(forms)]);
  const groups: number[][] = [[], [], []];
  for (const number of numbers) {
    const rank = !titled.has(number) ? 2 : records.place(number).key === null ? 1 : 0;
    groups[rank]?.push(number);
  }
  return groups.flat().map((number) => ({ number, rung: 'exact', phrases: forms }));
}

/**
 * What comes nearest, in order of rank: the same in other words, all words, most of them,
 * the rarer and those in titles first. For a word that nothing holds its pairs of
 * characters stand in, where `loosely` asks for that. `others` gives other ways of saying a form.
 */
export async function nearly(
  holders: Holders,
  records: Catalogue,
  { terms }: Query,
  others: (form: string) => readonly string[],
  loosely: boolean,
): Promise<(Found & { weight: number })[]> {
  const several = terms.length > 1;
  const weighed = await Promise.all(
    terms.map(async (term) => {
      const whole = await weighTerm(holders, records, term, others, several);
      if (term.quoted || !loosely || (several && whole.shares.size > 0)) return whole;
      return withPairs(whole, await weighPairs(holders, records.count, term));
    }),
  );
  const total = weighed.reduce((sum, { most }) => sum + most, 0);
  const numbers = new Set(weighed.flatMap(({ shares }) => [...shares.keys()]));
  const found: (Found & { weight: number })[] = [];
  for (const number of numbers) {
    const shares = weighed.map((one) => one.shares.get(number));
    if (terms.some(({ quoted }, i) => quoted && shares[i]?.whole !== true)) continue;
    const weight = shares.reduce((sum, share) => sum + (share?.weight ?? 0), 0);
    const all = shares.every((share) => share?.whole === true);
    if (!all && (!loosely || weight < total * ENOUGH)) continue;
    const rung = !all ? 'some' : several ? 'all' : 'synonym';
    found.push({ number, rung, weight, phrases: shares.flatMap((share) => share?.phrases ?? []) });
  }
  return found.sort(
    (a, b) => STEPS.indexOf(a.rung) - STEPS.indexOf(b.rung) || b.weight - a.weight || a.number - b.number,
  );
}

const STEPS: readonly Rung[] = ['synonym', 'all', 'some'];

/** The term itself, other words for it and, among several terms, circulars that are called so. */
async function weighTerm(
  holders: Holders,
  records: Catalogue,
  { forms, quoted }: Term,
  others: (form: string) => readonly string[],
  several: boolean,
): Promise<Weighed> {
  const shares = new Map<number, Share>();
  const add = (
    numbers: readonly number[],
    titled: ReadonlySet<number>,
    phrases: readonly string[],
    part: number,
  ) => {
    for (const number of numbers) {
      if (shares.has(number)) continue;
      shares.set(number, { weight: part * (titled.has(number) ? IN_TITLE : 1), phrases, whole: true });
    }
  };
  // One term alone stands in the exact results already.
  if (several || quoted) add(await holders.of(forms), await holders.inTitles(forms), forms, 1);
  if (!quoted) {
    for (const other of new Set(forms.flatMap(others))) {
      add(await holders.of([other]), await holders.inTitles([other]), [other], OTHER_WORDS);
    }
    if (several) {
      for (const circular of records.named(forms)) {
        const first = records.first(circular);
        add(
          circular.records.map((_, i) => first + i),
          NONE,
          [],
          NAME_OF_CIRCULAR,
        );
      }
    }
  }
  const most = rarity(shares.size, records.count);
  for (const [number, share] of shares) shares.set(number, { ...share, weight: share.weight * most });
  return { shares, most };
}

/** The pairs of characters of a term, weighed as if they made up one rare word. */
async function weighPairs(holders: Holders, count: number, { forms }: Term): Promise<Weighed> {
  const pairs = await Promise.all(
    pairsOf(forms[0] ?? '').map(async (pair) => {
      const [numbers, titled] = await Promise.all([holders.of([pair]), holders.inTitles([pair])]);
      return { pair, numbers, titled, rarity: rarity(numbers.length, count) };
    }),
  );
  const total = pairs.reduce((sum, pair) => sum + pair.rarity, 0);
  const most = rarity(0, count);
  const shares = new Map<number, { weight: number; phrases: string[]; whole: boolean }>();
  for (const { pair, numbers, titled, rarity } of pairs) {
    for (const number of numbers) {
      const share = shares.get(number) ?? { weight: 0, phrases: [], whole: false };
      share.weight += (rarity / total) * most * (titled.has(number) ? TITLE_OF_PAIR : 1);
      share.phrases.push(pair);
      shares.set(number, share);
    }
  }
  return { shares, most };
}

/** A pair in a title tells less than a word does. */
const TITLE_OF_PAIR = 1.3;
const NONE: ReadonlySet<number> = new Set();

function withPairs(whole: Weighed, pairs: Weighed): Weighed {
  return { shares: new Map([...pairs.shares, ...whole.shares]), most: Math.max(whole.most, pairs.most) };
}

/** How much a word tells: in whole numbers, so that sums are the same on every machine. */
function rarity(holding: number, count: number): number {
  return Math.round(100 * Math.log2((count + 2) / (holding + 1)));
}
