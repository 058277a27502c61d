import { type DirectoryCircular, MANY } from '#domain/search/records.ts';
import type { Holders } from '../ask/holders.ts';
import { looseShares, type Words } from '../ask/loose.ts';
import type { Query, Term } from '../ask/query.ts';
import type { Synonyms } from '../ask/synonyms.ts';
import {
  ENOUGH,
  FLOOR,
  FURTHER,
  IN_TITLE,
  LATER,
  MENTIONED,
  MOST_IN_PIECES,
  NAME_OF_CIRCULAR,
  NEAREST,
  NO_UNIT,
  OF_OTHERS,
  OF_SUBJECT,
  OTHER_IN_TITLE,
  OTHER_WORDS,
  SAYS_NOT_WHO,
  TITLE_OF_CIRCULAR,
} from '../weights.ts';
import { askedOf } from './asked.ts';
import { widenedGains } from './by-rows.ts';
import { subjectGains } from './by-subject.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * How near a result comes to the query: holds it as it is; says the same in other words;
 * holds all of its words; belongs to a circular whose number holds it, or that it names, itself or its court; or holds most of
 * its parts. `jump`: the query names it; `spelled`: it holds the query as the archive spells it.
 */
export type Rung = 'exact' | 'jump' | 'spelled' | 'synonym' | 'all' | 'number' | 'circular' | 'some';

export interface Found {
  readonly number: number;
  readonly rung: Rung;
  /** What of the query stands in it, folded. */
  readonly phrases: readonly string[];
  /** Of what comes near: how much of the query it has. */
  readonly weight?: number;
  /** Of what comes near: whether it holds each word as typed, none in other words or by its circular's name. */
  readonly own?: boolean;
  /** Of what holds it: whether the title does. */
  readonly inTitle?: boolean;
}

/** What one term does for a record. */
interface Share {
  readonly weight: number;
  readonly phrases: readonly string[];
  /** Whether the whole term is there, in its own or in other words. */
  readonly whole: boolean;
  /** Whether only its circular is called so. */
  readonly byName?: boolean;
  /** Whether it is there as it was typed. */
  readonly own?: boolean;
}
interface Weighed {
  readonly shares: ReadonlyMap<number, Share>;
  /** What it would be for a record that holds all of it. */
  readonly most: number;
}

/** With so many exact results nobody looks for parts of the query. */
export const ROOM = 10;
/** Of a large archive the parts of a query are looked for only where nothing holds it whole. */
export const roomBeside = (exact: number, count: number): number =>
  exact > 0 && count >= MANY ? 0 : ROOM - exact;

/**
 * Results that hold the query as it was typed: in the title of a measure or question, then
 * in another title, then likewise in a text; among these as records are numbered.
 */
export async function exactly(holders: Holders, records: Catalogue, { forms }: Query): Promise<Found[]> {
  const [numbers, titled] = await Promise.all([holders.of(forms), holders.inTitles(forms)]);
  const groups: number[][] = [[], [], [], []];
  for (const number of numbers) {
    const rank = (titled.has(number) ? 0 : 2) + (records.isUnit(number) ? 0 : 1);
    groups[rank]?.push(number);
  }
  return groups
    .flat()
    .map((number) => ({ number, rung: 'exact', phrases: forms, inTitle: titled.has(number) }));
}

/**
 * What comes nearest, in order of rank: the same in other words, all words, most of them,
 * the rarer and those in titles first. For a word that nothing holds its pairs of
 * characters stand in, where there is `room` for so many results or more; of several words those of one that only stands
 * whole in what is listed without it (`reached`), or in what holds them all. `others` gives other ways of saying a form.
 */
export async function nearly(
  holders: Holders,
  records: Catalogue,
  { terms, forms: whole, who = false }: Query,
  others: Synonyms,
  words: Words,
  { room, reached }: { readonly room: number; readonly reached: ReadonlySet<number> },
): Promise<(Found & { weight: number })[]> {
  const several = terms.length > 1;
  const [only] = terms;
  // What a question asks for may itself stand in a text.
  const asks = several || (only !== undefined && only.forms[0] !== whole[0]);
  const loosely = room > 0;
  const inFull = await Promise.all(
    terms.map((term) => weighTerm(holders, records, term, others, { several, asks })),
  );
  const hasAll = (number: number): boolean => inFull.every(({ shares }) => shares.has(number));
  const weighed = await Promise.all(
    terms.map(async (term, i) => {
      const full = inFull[i] as Weighed;
      // Where only what is listed already, or holds all words, has it whole, more of the list is what has parts of it;
      // of a large archive each part costs a file.
      const holding = [...full.shares.keys()];
      const isFound = (number: number): boolean =>
        records.count < MANY && (reached.has(number) || hasAll(number));
      if (term.quoted || !loosely || (several && !holding.every(isFound))) return full;
      return withPieces(full, await weighPieces(holders, records, term, words));
    }),
  );
  const asked = askedOf(terms, whole[0] ?? '', records);
  const total = weighed.reduce((sum, { most }) => sum + most, 0);
  const numbers = new Set(weighed.flatMap(({ shares }) => [...shares.keys()]));
  const near: (Found & { weight: number })[] = [];
  for (const number of numbers) {
    const shares = weighed.map((one) => one.shares.get(number));
    if (terms.some(({ quoted }, i) => quoted && shares[i]?.whole !== true)) continue;
    const answers = !who || records.saysWho(number) ? 1 : SAYS_NOT_WHO;
    const unit = records.isUnit(number) ? 1 : NO_UNIT;
    const weight = unit * answers * shares.reduce((sum, share) => sum + (share?.weight ?? 0), 0);
    const all = shares.every((share) => share?.whole === true);
    if (!all && (!loosely || shares.every((share) => share === undefined || share.byName))) continue;
    const ofCircular = shares.every((share) => share?.byName === true);
    const rung = !all ? 'some' : ofCircular ? 'circular' : several ? 'all' : 'synonym';
    const own = shares.every((share) => share?.own === true);
    const phrases = shares.flatMap((share) => share?.phrases ?? []);
    near.push({ number, rung, weight: asked.isMeant(number) ? weight : weight * OF_OTHERS, phrases, own });
  }
  // Each pair costs a large archive a file, and subjects those of all records.
  const small = loosely && records.count < MANY && terms.every(({ quoted }) => !quoted);
  if (small) {
    const nearest = near.reduce((most, { weight }) => Math.max(most, weight), 0) || total;
    const pairs = others.widen(asked.text);
    const tells = (holding: number): number => rarity(holding, records.count);
    const gains = await widenedGains(pairs, nearest, holders, records, tells);
    // Where something holds the query, or all of its words, what has nothing of it is no answer.
    const held = room < ROOM || near.some(({ rung }) => rung === 'all');
    const those = held ? new Set(near.map(({ number }) => number)) : undefined;
    addGains(near, new Map([...gains].filter(([number]) => those?.has(number) ?? true)));
    if (asked.terms.length === 1) {
      const about = subjectGains(near, records, tells);
      addGains(near, new Map([...about].filter(([number]) => asked.isMeant(number))));
    }
  }
  const isNear = ({ rung, weight }: Found & { weight: number }): boolean =>
    rung !== 'some' || weight >= total * ENOUGH;
  const found = near.filter(isNear);
  const less = near.filter((one) => !isNear(one));
  const best = less.reduce((most, { weight }) => Math.max(most, weight), 0);
  const byRank = (a: Found & { weight: number }, b: Found & { weight: number }): number =>
    STEPS.indexOf(a.rung) - STEPS.indexOf(b.rung) || b.weight - a.weight || a.number - b.number;
  const least = room === ROOM ? 0 : total * FLOOR;
  const fitting = less.filter(({ weight }) => weight >= Math.max(least, best * NEAREST)).sort(byRank);
  found.push(...fitting.slice(0, Math.max(0, room - found.length)));
  const inPieces = found.filter(({ rung }) => rung === 'some').sort(byRank);
  return [...found.filter(({ rung }) => rung !== 'some').sort(byRank), ...inPieces.slice(0, MOST_IN_PIECES)];
}
const STEPS: readonly Rung[] = ['synonym', 'all', 'number', 'circular', 'some'];

/** What gains comes nearer, or near at all. */
function addGains(near: (Found & { weight: number })[], gained: ReadonlyMap<number, number>): void {
  const gains = new Map(gained);
  for (const [at, one] of near.entries()) {
    near[at] = { ...one, weight: one.weight + (gains.get(one.number) ?? 0) };
    gains.delete(one.number);
  }
  for (const [number, weight] of gains) near.push({ number, rung: 'some', weight, phrases: [], own: false });
}

/** The term itself, other words for it and, among several terms, circulars that are called so. */
async function weighTerm(
  holders: Holders,
  records: Catalogue,
  { forms, quoted }: Term,
  others: Synonyms,
  { several, asks }: { several: boolean; asks: boolean },
): Promise<Weighed> {
  const shares = new Map<number, Share>();
  const add = (
    numbers: readonly number[],
    titled: ReadonlySet<number>,
    phrases: readonly string[],
    part: number,
    { byName = false, own = false, whole = true, inTitle = IN_TITLE, holding = numbers.length } = {},
  ) => {
    // A word that is everywhere tells little, whatever else is said for it.
    const telling = part * rarity(holding, records.count);
    for (const number of numbers) {
      const weight = telling * (titled.has(number) ? inTitle : 1);
      const known = shares.get(number);
      if (known === undefined) shares.set(number, { weight, phrases, whole, byName, own });
      else if (!byName && known.byName !== true) shares.set(number, both(known, weight, phrases));
    }
  };
  const named = several ? records.names.named(forms) : NOBODY;
  const fields = [...named].filter(([, by]) => by === 'field');
  for (const [circular] of fields)
    add(records.all(circular), NONE, forms, NAME_OF_CIRCULAR, { byName: true });
  // One term alone stands in the exact results already.
  if (asks || quoted) {
    const part = fields.length > 0 ? MENTIONED : 1;
    add(await holders.of(forms), fields.length > 0 ? NONE : await holders.inTitles(forms), forms, part, {
      own: true,
    });
  }
  if (!quoted) {
    const words = [...new Set(forms.flatMap((form) => others.phrases(form)))];
    const holding: readonly (readonly number[])[] = await Promise.all(
      words.map((other) => holders.of([other])),
    );
    const together = new Set(holding.flat()).size;
    for (const [at, other] of words.entries()) {
      // A row of words begins with those that are meant most often.
      add(holding[at] ?? [], await holders.inTitles([other]), [other], OTHER_WORDS - at * LATER, {
        inTitle: OTHER_IN_TITLE,
        // How rare it is, between what the word is and what all of them are together: they say the same.
        holding: Math.round(Math.sqrt((holding[at]?.length ?? 0) * together)),
      });
    }
    // It need not say so in any words.
    add(records.aboutNamed(forms), NONE, [], OF_SUBJECT, { whole: false });
    for (const [circular] of named) add(records.all(circular), NONE, [], TITLE_OF_CIRCULAR, { byName: true });
  }
  return { shares, most: rarity(shares.size, records.count) };
}

/** What one way to say a thing adds to what another did. */
const both = (known: Share, weight: number, phrases: readonly string[]): Share => ({
  ...known,
  weight: Math.max(known.weight, weight) + FURTHER * Math.min(known.weight, weight),
  phrases: [...known.phrases, ...phrases],
});

const NONE: ReadonlySet<number> = new Set();
const NOBODY: ReadonlyMap<DirectoryCircular, 'field' | 'title'> = new Map();

/** What stands of a term in pieces, weighed as if they made up one rare word. */
async function weighPieces(
  holders: Holders,
  records: Catalogue,
  { forms }: Term,
  words: Words,
): Promise<Weighed> {
  const most = rarity(0, records.count);
  const loose = await looseShares(holders, forms[0] ?? '', words, records, (holding) =>
    rarity(holding, records.count),
  );
  const shares = [...loose].map(
    ([number, { part, phrases }]) => [number, { weight: part * most, phrases, whole: false }] as const,
  );
  return { shares: new Map(shares), most };
}

function withPieces(whole: Weighed, pieces: Weighed): Weighed {
  const shares = new Map(pieces.shares);
  for (const [number, share] of whole.shares) {
    const piece = share.whole ? undefined : pieces.shares.get(number);
    shares.set(number, piece === undefined ? share : both(share, piece.weight, piece.phrases));
  }
  return { shares, most: Math.max(whole.most, pieces.most) };
}

/** How much a word tells, 1 at the least: in whole numbers, so that sums are the same on every machine. */
function rarity(holding: number, count: number): number {
  return Math.max(1, Math.round(100 * Math.log2((count + 2) / (holding + 1))));
}
