import { foldedForms } from '#domain/search/figures.ts';
import { mayBeSlip } from '#domain/search/may-be-slip.ts';
import type { CircularNames } from './circular-names.ts';
import { frames } from './frames.ts';
import type { Holders } from './holders.ts';
import { type Query, readQuery, type Term } from './query.ts';
import { asksWho, withoutQuestion } from './question.ts';
import type { Seldom } from './seldom.ts';
import type { Respelling } from './spelling.ts';
import type { Synonyms } from './synonyms.ts';

/** A query as its reader means it: a hyphen before a word excludes, unless a text has it so. */
export async function readAsMeant(holders: Holders, typed: string): Promise<Query> {
  const query = readQuery(typed);
  if (query.excluded.length === 0) return query;
  const literal = readQuery(typed, true);
  return (await holders.of(literal.forms)).length > 0 ? literal : query;
}

/**
 * A word that nothing holds is several where it begins with the name of a circular
 * (2021年破产) or asks a question (网上怎么立案).
 */
export async function wordsApart(holders: Holders, query: Query, names: CircularNames): Promise<Query> {
  const terms = await Promise.all(
    query.terms.map(async (term) => {
      if (term.quoted || names.named(term.forms).size > 0) return [term];
      if ((await holders.of(term.forms)).length > 0) return [term];
      const form = term.forms[term.forms.length - 1] ?? '';
      const parts = withoutQuestion(form).flatMap((part) => names.parts(part));
      if (parts.length === 0 || parts[0] === form) return [term];
      return parts.map((part) => ({ text: part, forms: [part], quoted: false }));
    }),
  );
  const who = query.terms.some(({ forms, quoted }) => !quoted && asksWho(forms[0] ?? ''));
  return { ...query, terms: terms.flat(), who };
}

/** The words of a query (folded) that no text holds. */
export async function strangeIn(holders: Holders, { terms }: Query): Promise<string[]> {
  const asked = await Promise.all(
    terms.map(async ({ forms, quoted }) =>
      quoted || (await holders.of(forms)).length > 0 ? [] : [forms[0] ?? ''],
    ),
  );
  return asked.flat();
}

/** Whether a word (folded) may be several in one run. */
export const isRun = (form: string): boolean => form.length >= SHORTEST_RUN && HAN.test(form);

/** The query with each word that nothing holds or is called cut into the archive's own words; `undefined` where none is. */
export async function inOwnWords(
  holders: Holders,
  query: Query,
  names: CircularNames,
  seldom: Seldom,
): Promise<Query | undefined> {
  let isCut = false;
  const terms = await Promise.all(
    query.terms.map(async (term) => {
      const [form = ''] = term.forms;
      if (term.quoted || !isRun(form)) return [term];
      if (names.named(term.forms).size > 0 || (await holders.of(term.forms)).length > 0) return [term];
      const words = (await seldom.spoken()).cut(form);
      // Short words say little each by itself: 网上开庭 is more than 网上 and 开庭.
      if (words === undefined || form.length < words.length * TELLING) return [term];
      isCut = true;
      return words.map((word): Term => ({ text: word, forms: [word], quoted: false }));
    }),
  );
  return isCut ? { ...query, terms: terms.flat() } : undefined;
}

/** Two words have so many characters. */
const SHORTEST_RUN = 4;
/** Characters that a word has, as a rule, which tells by itself what is meant. */
const TELLING = 3;
const HAN = /^\p{Script=Han}+$/u;

/** The words of a query that nothing holds or is called, each with what the archive writes instead. */
export async function respellings(
  holders: Holders,
  query: Query,
  typed: string,
  known: {
    readonly names: CircularNames;
    readonly synonyms: Synonyms;
    everyday(): Promise<Synonyms>;
    readRuns(numbers: readonly number[]): Promise<readonly (readonly string[])[]>;
    readonly seldom: Seldom;
  },
): Promise<Map<string, Respelling>> {
  const right = new Map<string, Respelling>();
  const isKnown = async (forms: readonly string[]): Promise<boolean> =>
    (await holders.of(forms)).length > 0 || known.names.named(forms).size > 0;
  const sentence = await inLetters(query, isKnown, known);
  if (sentence !== undefined) return right.set(typed.trim(), { text: sentence, sure: true });
  for (const term of query.terms) {
    if (term.quoted || (await isKnown(term.forms))) continue;
    if (await isKnown(term.forms.flatMap((form) => known.synonyms.phrases(form)))) continue;
    const [form = ''] = term.forms;
    // What people say is no slip, though it looks like one.
    if ((await known.seldom.isSaid(form)) && (await isKnown((await known.everyday()).phrases(form))))
      continue;
    const { terms: parts } = await wordsApart(holders, { ...query, terms: [term] }, known.names);
    const areKnown = await Promise.all(parts.map(({ forms }) => isKnown(forms)));
    if (!areKnown.includes(false)) continue;
    const word = typed.split(/\s+/u).find((one) => foldedForms(one)[0] === term.forms[0]);
    if (word === undefined) continue;
    const better = begunIn(known.synonyms, term) ?? (await meant(holders, term, isKnown, known));
    if (better !== undefined) right.set(word, better);
  }
  return right;
}

/** zenme lihun: a sentence that was typed in whole syllables, its words apart; its last word may be one of the archive. */
async function inLetters(
  { terms }: Query,
  isKnown: (forms: readonly string[]) => Promise<boolean>,
  known: { everyday(): Promise<Synonyms>; readonly seldom: Seldom },
): Promise<string | undefined> {
  if (terms.length < 2 || terms.some(({ text, quoted }) => quoted || !/^[a-z]+$/iu.test(text)))
    return undefined;
  for (const { forms } of terms) if (await isKnown(forms)) return undefined;
  const letters = terms.map(({ forms }) => forms[0]).join('');
  return (await known.seldom.spoken()).row(letters, await sayable(known));
}

/** Words that people say, and those of which they make questions. */
const sayable = async (known: { everyday(): Promise<Synonyms> }): Promise<ReadonlySet<string>> =>
  (await known.everyday()).all.words.union(frames().words);

/** 类案检: a word that is not typed to its end yet. */
function begunIn(synonyms: Synonyms, { forms: [form = ''] }: Term): Respelling | undefined {
  const whole = synonyms.begun(form);
  return whole !== undefined && whole.length > SHORTEST_BEGUN ? { text: whole, sure: true } : undefined;
}

/** Of shorter words a beginning says too little. */
const SHORTEST_BEGUN = 3;

/** What is surely spelled otherwise; what sounds alike; what is likely spelled otherwise. */
async function meant(
  holders: Holders,
  term: Term,
  isKnown: (forms: readonly string[]) => Promise<boolean>,
  known: {
    everyday(): Promise<Synonyms>;
    readonly seldom: Seldom;
    readRuns(numbers: readonly number[]): Promise<readonly (readonly string[])[]>;
  },
): Promise<Respelling | undefined> {
  const [form = ''] = term.forms;
  // Figures are no words: 145号 is not 144号.
  if (/\d/u.test(form)) return undefined;
  let spelled: Respelling | undefined;
  if (mayBeSlip(form) && !/[a-z]/u.test(form)) {
    const { respell } = await known.seldom.spelling();
    spelled = await respell(holders, term, known.readRuns);
    // At an end of a word more fits than in it: 人民法挺 may as well be 人民法院.
    const inside =
      spelled?.text.slice(0, 1) === form.slice(0, 1) && spelled.text.slice(-1) === form.slice(-1);
    if (spelled?.sure === true && inside) return spelled;
  }
  // What people say is no slip.
  const everyday = await known.everyday();
  if (await isKnown(term.forms.flatMap(everyday.phrases))) return undefined;
  const begun = begunIn(everyday, term);
  if (begun !== undefined) return begun;
  const spoken = await known.seldom.spoken();
  const said = everyday.all.words;
  const text =
    spoken.meant(form, said) ?? (/^[a-z]+$/u.test(form) ? spoken.row(form, await sayable(known)) : undefined);
  return text === undefined ? spelled : { text, sure: true };
}
