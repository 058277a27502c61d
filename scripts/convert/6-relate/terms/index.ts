import type { PublishedNames } from '#domain/address-book/published-lists.ts';
import type { TermLink } from '#domain/links.ts';
import type { Term } from '#domain/lists.ts';
import { textWidth } from '#domain/text-width.ts';
import { markedTitles } from '#domain/title-marks.ts';
import type { Span } from '../../types.ts';
import { MOSTLY_QUOTED } from '../bars.ts';
import { distinctIds } from '../stable-id.ts';
import { type LinkText, touchesAny } from '../texts.ts';
import { Dictionary } from './dictionary.ts';
import { quotationsIn } from './quotes.ts';
import { isMostlyQuoted, isNumberOfThings, isTermName, isUnmistakable, termKey } from './term-name.ts';

export interface LinkedTerms {
  /** Ordered by id. */
  readonly list: readonly Term[];
  /** The places of terms in each text, in order. */
  readonly places: ReadonlyMap<LinkText, readonly TermLink[]>;
}

/** A use of a term's words. */
interface Use extends Span {
  readonly text: LinkText;
  readonly key: string;
  readonly quoted: boolean;
}

/**
 * The quoted terms of the archive. A term is established where it stands
 *
 * 1. in quotation marks in two measures, or
 * 2. in quotation marks in one and without them in another, if its words can hardly mean
 *    anything else (`isUnmistakable`), or
 * 3. in quotation marks in one, and in another at an end of a longer quoted name, or
 * 4. in quotation marks twice in one, if it is what a number of things is called (三个规定);
 *
 * and somewhere in quotation marks outside of interviews: what only they quote are turns of speech of their own.
 *
 * Once it is established, uses without quotation marks count as places if its words are
 * unmistakable, or are quoted at least as often as not. A longer quoted name that begins or ends with
 * a term and is none itself is a place of that term: its variant.
 *
 * Whether it is established no other circular can undo: whatever comes in only adds uses.
 *
 * @param texts in order of the archive, the earliest circular first: who comes first has a plain id
 * @param published titles of the terms that were published, by id: these keep their ids
 */
export function linkTerms(texts: readonly LinkText[], published: PublishedNames = new Map()): LinkedTerms {
  const quoted = texts.flatMap(quotedUses);
  const byKey = Map.groupBy(quoted, ({ key }) => key);
  const all = new Dictionary([...byKey.keys()].filter((key) => textWidth(key) >= MOSTLY_QUOTED));
  const words = texts.flatMap((text) => bareUses(text, all));
  const bare = longestOf(words);
  // Where there is none of all words there is none of some.
  const withUses = new Set(bare.map(({ text }) => text));
  const bareByKey = Map.groupBy(bare, ({ key }) => key);
  const wordsByKey = Map.groupBy(words, ({ key }) => key);
  const inVariants = usesInVariants(byKey, all);
  const established = new Set<string>();
  for (const [key, uses] of byKey) {
    const measures = measuresOf(uses);
    if (measures.size > 0 && isUnmistakable(key)) addAll(measures, measuresOf(wordsByKey.get(key) ?? []));
    if (measures.size > 0) addAll(measures, measuresOf(inVariants.get(key) ?? []));
    const written = uses.filter(({ text }) => !isInterview(text));
    const isAgain = isNumberOfThings(key) && measuresOf(written).size > 0 && written.length > 1;
    if (written.length > 0 && (measures.size > 1 || isAgain)) established.add(key);
  }
  const countsBare = new Set(
    [...established].filter(
      (key) =>
        isUnmistakable(key) ||
        isMostlyQuoted(key, byKey.get(key)?.length ?? 0, bareByKey.get(key)?.length ?? 0),
    ),
  );
  const keys = [...established];
  const names = new Map(keys.map((key) => [key, spellingsOf(byKey.get(key) ?? [])]));
  const idOfKey = publishedByKey(published);
  const ids = distinctIds(
    keys.map((key) => names.get(key)?.[0] ?? key),
    { reserved: published.keys(), published: [(at) => idOfKey.get(keys[at] as string)] },
  );
  const idOf = new Map(keys.map((key, i) => [key, ids[i] as string]));
  const terms = new Dictionary(keys);
  const variants = variantsOf(byKey, terms, established);
  return {
    list: keys
      .map((key): Term => {
        const [name, ...spellings] = names.get(key) as [string, ...string[]];
        return {
          id: idOf.get(key) as string,
          name,
          spellings,
          variants: describeVariants(variants.get(key) ?? [], byKey, idOf),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    places: placesOf(texts, quoted, { bareWords: new Dictionary(countsBare), withUses, terms, idOf }),
  };
}

/** What may be a term in quotation marks, outside the names of instruments. */
function quotedUses(text: LinkText): Use[] {
  const quotations = quotationsIn(text.text);
  if (quotations.length === 0) return [];
  const titles = namesIn(text);
  return quotations.flatMap(({ start, end }): Use[] => {
    const words = text.text.slice(start, end);
    const place = { start, end };
    if (!isTermName(words.trim()) || touchesAny(place, titles) || touchesAny(place, text.closed)) return [];
    return [{ text, key: termKey(words), quoted: true, ...place }];
  });
}

/** Under which id each term was published; of several the shortest, which is the plain one. */
function publishedByKey(published: PublishedNames): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, title] of published) {
    const key = termKey(title);
    const other = ids.get(key);
    if (other === undefined || id.length < other.length) ids.set(key, id);
  }
  return ids;
}

/**
 * Words of the dictionary outside quotation marks that hold nothing else, and outside names: each of them, though
 * others hold it. In order of their places, of several that begin at one the longest first.
 */
function bareUses(text: LinkText, words: Dictionary): Use[] {
  const found = words.find(text.text);
  if (found.length === 0) return [];
  const apart = [...namesIn(text), ...outermost(quotationsIn(text.text))].sort((a, b) => a.start - b.start);
  return found
    .filter((place) => !touchesAny(place, apart) && !touchesAny(place, text.closed))
    .map((place) => ({ text, quoted: false, ...place }));
}

/** Of uses in order the longest at each place, none inside another, none of which a part stands in the one before. */
function longestOf(uses: readonly Use[]): Use[] {
  let last: Use | undefined;
  return uses.filter((use) => {
    if (use.text === last?.text && use.start < last.end) return false;
    last = use;
    return true;
  });
}

function namesIn({ text }: LinkText): Span[] {
  return markedTitles(text).filter(({ depth }) => depth === 0);
}

function outermost(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of spans) if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span);
  return outer;
}

/** Uses of longer quoted names by the words of the dictionary with which they begin or end. */
function usesInVariants(byKey: ReadonlyMap<string, readonly Use[]>, words: Dictionary): Map<string, Use[]> {
  const found = new Map<string, Use[]>();
  for (const [key, uses] of byKey) {
    for (const inner of words.atEndsOf(key)) {
      if (inner === key) continue;
      const sofar = found.get(inner) ?? [];
      found.set(inner, sofar);
      for (const use of uses) sofar.push(use);
    }
  }
  return found;
}

/** Keys of quoted names by the established term with which they begin or end. */
function variantsOf(
  byKey: ReadonlyMap<string, readonly Use[]>,
  terms: Dictionary,
  established: ReadonlySet<string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const key of byKey.keys()) {
    for (const inner of terms.atEndsOf(key)) {
      if (inner === key || !established.has(inner)) continue;
      const sofar = found.get(inner);
      if (sofar === undefined) found.set(inner, [key]);
      else sofar.push(key);
    }
  }
  return found;
}

function describeVariants(
  keys: readonly string[],
  byKey: ReadonlyMap<string, readonly Use[]>,
  idOf: ReadonlyMap<string, string>,
): Term['variants'] {
  return keys
    .map((key) => ({ name: spellingsOf(byKey.get(key) ?? [])[0] ?? key, id: idOf.get(key) ?? null }))
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
}

/** The printed forms of a term, the commonest first. */
function spellingsOf(uses: readonly Use[]): string[] {
  const counts = new Map<string, number>();
  for (const { text, start, end } of uses) {
    const words = text.text.slice(start, end).trim();
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([words]) => words);
}

const isInterview = ({ circular }: LinkText): boolean =>
  circular.units.some(({ head }) => head.type === 'question');

function measuresOf(uses: readonly Use[]): Set<string> {
  return new Set(
    uses.flatMap(({ text }) => (text.unit === undefined ? [] : `${text.circular.head.id}/${text.key}`)),
  );
}

function addAll<T>(set: Set<T>, more: Iterable<T>): void {
  for (const one of more) set.add(one);
}

function placesOf(
  texts: readonly LinkText[],
  quoted: readonly Use[],
  {
    bareWords,
    withUses,
    terms,
    idOf,
  }: {
    readonly bareWords: Dictionary;
    /** Texts in which such words could stand. */
    readonly withUses: ReadonlySet<LinkText>;
    readonly terms: Dictionary;
    readonly idOf: ReadonlyMap<string, string>;
  },
): Map<LinkText, TermLink[]> {
  const quotedIn = Map.groupBy(quoted, ({ text }) => text);
  const places = new Map<LinkText, TermLink[]>();
  for (const text of texts) {
    const own = quotedIn.get(text) ?? [];
    const uses = withUses.has(text) ? [...own, ...longestOf(bareUses(text, bareWords))] : own;
    const links = uses.flatMap(({ key, start, end, quoted }): TermLink[] => {
      // A longer name that is no term of its own is a place of the longest term in it.
      const [longest] = [...terms.atEndsOf(key)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
      const id = idOf.get(key) ?? (longest === undefined ? undefined : idOf.get(longest));
      return id === undefined ? [] : [{ start, end, id, quoted }];
    });
    if (links.length > 0)
      places.set(
        text,
        links.sort((a, b) => a.start - b.start || b.end - a.end),
      );
  }
  return places;
}
