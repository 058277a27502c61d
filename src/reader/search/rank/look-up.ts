import { foldedForms } from '#domain/search/figures.ts';
import type { Directory } from '#domain/search/records.ts';
import { recordsByNumber } from '../ask/by-number.ts';
import { circularsCalled } from '../ask/circular-called.ts';
import { frames } from '../ask/frames.ts';
import { holders as askOnce, type Holders } from '../ask/holders.ts';
import type { Words } from '../ask/loose.ts';
import { type Lexicon, partsOf } from '../ask/parts.ts';
import type { Query } from '../ask/query.ts';
import { readVariants } from '../ask/read-variants.ts';
import { mayName, type Seldom } from '../ask/seldom.ts';
import type { Respelling } from '../ask/spelling.ts';
import type { SpokenWords } from '../ask/spoken.ts';
import type { Synonyms } from '../ask/synonyms.ts';
import { inOwnWords, isRun, readAsMeant, respellings, strangeIn, wordsApart } from '../ask/understand.ts';
import { liftedByLinks } from './by-links.ts';
import type { Catalogue } from './catalogue.ts';
import { exactly, type Found, nearly, roomBeside } from './ladder.ts';
import type { PhraseIndex } from './phrases.ts';
import { closest, fullest, shownOf } from './rank-by-text.ts';

/** What a query is looked up in. */
export interface LookUpParts {
  readonly directory: Directory;
  readonly phrases: PhraseIndex;
  readonly records: Catalogue;
  /** Of words that stand in texts; and with those that people say, which are loaded where no text holds a word. */
  readonly synonyms: Synonyms;
  everyday(): Promise<Synonyms>;
  /** The runs of text of some records. */
  readRuns(numbers: readonly number[]): Promise<readonly string[][]>;
  readonly seldom: Seldom;
}

/** What holds a query as it was typed. */
interface Held {
  readonly query: Query;
  readonly holders: Holders;
  /** In order of rank. */
  readonly exact: readonly Found[];
  readonly excluded: ReadonlySet<number>;
  /** Whether it names places: what comes near is then words that are held, and nothing more is loaded. */
  readonly named?: boolean;
}

/** All that a query leads to, whatever it is narrowed to. */
export interface LookedUp {
  readonly query: Query;
  readonly exact: readonly Found[];
  /** What comes near it, in order of rank; looked for when it is first asked for. */
  near(): Promise<readonly Found[]>;
  /** The query as the archive would spell it, where nothing holds it as it is. */
  readonly spelling: string | null;
  /** What the query names by number. */
  readonly named: readonly number[];
  /** Whether it names a place that is not there. */
  readonly lost: boolean;
}

/** The records that hold a query as it was typed; reads no text. */
export async function heldBy(typed: string, { directory, phrases, records }: LookUpParts): Promise<Held> {
  const holders = askOnce(phrases, directory.longest);
  const query = await readAsMeant(holders, typed);
  if (query.forms.length === 0) {
    const rows = query.brackets === '' ? [] : await phrases.findBrackets(query.brackets);
    const exact = rows.map((number): Found => ({ number, rung: 'exact', phrases: [] }));
    return { query, holders, exact, excluded: new Set() };
  }
  const without = await Promise.all(query.excluded.map(({ forms }) => holders.of(forms)));
  const excluded = new Set(without.flat());
  const held = await exactly(holders, records, query);
  return { query, holders, exact: held.filter(({ number }) => !excluded.has(number)), excluded };
}

/** Looks a query up: what holds it, what it names, and what comes near it. */
export async function lookUp(typed: string, parts: LookUpParts): Promise<LookedUp> {
  // Texts hold few such characters, and the directory tells those: the others are read when one is typed.
  await readVariants(typed, parts.seldom.variants);
  const held = await heldBy(typed, parts);
  const { query, holders } = held;
  if (query.forms.length === 0)
    return { query, exact: held.exact, near: async () => [], spelling: null, named: [], lost: false };
  const exact = await fullest(held.exact, parts.readRuns, shownOf(parts.records), parts.records);
  const named = await namedBy(typed, query, holders, parts);
  const lost = exact.length === 0 && named.length === 0 && (await namesNone(typed, parts));
  // What is found, or names a place, is no slip.
  const right =
    exact.length > 0 || named.length > 0
      ? new Map<string, Respelling>()
      : await respellings(holders, query, typed, { ...parts, names: parts.records.names });
  const spelling =
    right.size === 0
      ? null
      : (right.get(typed.trim())?.text ??
        typed.replace(/\S+/gu, (word) => right.get(word)?.text ?? word).trim());
  let near: Promise<readonly Found[]> | undefined;
  return {
    query,
    exact,
    near: () => {
      near ??= nearOrSpelled(spelling, { ...held, exact, named: named.length > 0 }, right, parts);
      return near;
    },
    spelling,
    named,
    lost,
  };
}

/** What comes near a query; before it what holds the query as the archive spells it, or comes near that. */
async function nearOrSpelled(
  spelling: string | null,
  held: Held,
  right: ReadonlyMap<string, Respelling>,
  parts: LookUpParts,
): Promise<readonly Found[]> {
  if (spelling === null) return nearTo(held, right, parts);
  const spelled = await heldBy(spelling, parts);
  const exact = await fullest(spelled.exact, parts.readRuns, shownOf(parts.records), parts.records);
  const here = exact.map((one): Found => ({ ...one, rung: 'spelled' }));
  const near = await nearTo(held, right, parts);
  const found = [...here, ...(await nearTo({ ...spelled, exact }, new Map(), parts))];
  const reached = new Set([...found.map(({ number }) => number), ...held.excluded]);
  return [
    ...found.filter(({ number }) => !held.excluded.has(number)),
    ...near.filter(({ number }) => !reached.has(number)),
  ];
}

/** What comes near a query, in order of rank; `right`: its words as the archive spells them. */
async function nearTo(
  { query, holders, exact, excluded, named = false }: Held,
  right: ReadonlyMap<string, Respelling>,
  { directory, records, synonyms, everyday, readRuns, seldom }: LookUpParts,
): Promise<readonly Found[]> {
  const asked = exact.length > 0 ? withoutPrintedMarks(query) : query;
  const apart = right.size > 0 ? asked : await wordsApart(holders, asked, records.names);
  const room = roomBeside(exact.length, records.count);
  if (apart.who === true) await records.load(['department']);
  const reached = new Set([...exact.map(({ number }) => number), ...excluded]);
  // What is spelled otherwise is looked for as it is spelled: nobody says it so.
  const strange = right.size > 0 || named ? [] : await strangeIn(holders, apart);
  const known = strange.length > 0 ? await everyday() : synonyms;
  const others = orAsSpelled(known, right);
  const words = wordsOf(known, strange.some(isRun) ? await seldom.spoken() : undefined);
  // What holds all words of a run comes first, as if they had been typed apart; then what has most of it.
  const cut =
    right.size > 0 || exact.length > 0 ? undefined : await inOwnWords(holders, apart, records.names, seldom);
  const inWords =
    cut === undefined ? [] : await nearly(holders, records, cut, others, words, { room, reached });
  const whole = inWords.filter(({ rung }) => rung === 'all');
  const held = new Set(whole.map(({ number }) => number));
  const all = [
    ...whole,
    ...(await nearly(holders, records, apart, others, words, { room, reached })).filter(
      ({ number }) => !held.has(number),
    ),
  ];
  const near = await closest(
    liftedByLinks(exact, all, records).filter(({ number }) => !reached.has(number)),
    readRuns,
    shownOf(records),
  );
  const ofNumber = query.terms.length === 1 ? recordsByNumber(query.forms, directory.circulars, records) : [];
  // 甲中法 is the code of its numbers before it is the court.
  const called = ofNumber.length > 0 ? [] : circularsCalled(query.terms, directory, records);
  const ofCircular = called
    .flatMap(records.all)
    .filter((number) => records.isUnit(number) || records.isHead(number));
  const found = [
    ...near.filter(({ rung }) => rung !== 'some' && rung !== 'circular'),
    ...ofNumber.map((number): Found => ({ number, rung: 'number', phrases: [] })),
    ...ofCircular.map((number): Found => ({ number, rung: 'circular', phrases: [] })),
    ...near.filter(({ rung }) => rung === 'circular'),
    ...near.filter(({ rung }) => rung === 'some'),
  ];
  return found.filter(({ number }) => !reached.has(number) && reached.add(number));
}

/** Once it is listed what has them as they are printed, quotation marks of a copied sentence ask for nothing. */
function withoutPrintedMarks(query: Query): Query {
  const terms = query.terms.map((term) => (term.printed === true ? { ...term, quoted: false } : term));
  return { ...query, terms };
}

/** Words of which phrases are made: those for which there are others, and the archive's own. */
function wordsOf({ all, others, likely }: Synonyms, spoken: SpokenWords | undefined): Words {
  const own = spoken?.words;
  const either: Pick<Lexicon, 'longest' | 'has'> =
    own === undefined
      ? all
      : {
          longest: Math.max(all.longest, own.longest),
          has: (text: string) => all.has(text) || own.has(text),
        };
  return { partsOf: (phrase, within) => partsOf(phrase, either, frames(), within), others, likely };
}

/** A word that was surely mistyped may stand for the right one, and for what that one stands for. */
function orAsSpelled(synonyms: Synonyms, right: ReadonlyMap<string, Respelling>): Synonyms {
  return {
    others: synonyms.others,
    all: synonyms.all,
    likely: synonyms.likely,
    widen: right.size === 0 ? synonyms.widen : () => [],
    begun: synonyms.begun,
    phrases: (form) => {
      const better = [...right]
        .filter(([word, { sure }]) => sure && foldedForms(word)[0] === form)
        .flatMap(([, { text }]) => foldedForms(text));
      return [...better, ...[form, ...better].flatMap(synonyms.phrases)];
    },
  };
}

/** The records that a query names by number. */
async function namedBy(
  typed: string,
  { terms }: Query,
  holders: Holders,
  { directory: { circulars }, records, seldom }: LookUpParts,
): Promise<readonly number[]> {
  if (!mayName(typed)) return [];
  const { namedRecords } = await seldom.places();
  const named = namedRecords(typed, circulars, records);
  if (named.length > 0) return named;
  // 第14条 四类案件: of all those measures the one that holds the other words.
  for (const term of terms.length > 1 ? terms : []) {
    const by = term.quoted ? [] : namedRecords(term.text, circulars, records);
    if (by.length === 0) continue;
    const others = await Promise.all(
      terms.filter((one) => one !== term).map(({ forms }) => holders.of(forms)),
    );
    return by.filter((number) => others.every((numbers) => numbers.includes(number)));
  }
  return [];
}

async function namesNone(
  typed: string,
  { directory: { circulars }, records, seldom }: LookUpParts,
): Promise<boolean> {
  return mayName(typed) && (await seldom.places()).namesNoPlace(typed, circulars, records);
}
