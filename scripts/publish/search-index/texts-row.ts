import { bracketRows } from '#domain/search/fold.ts';
import { DEPTH } from '#domain/search/places.ts';
import { type RecordText, runsOf } from '#domain/search/records.ts';
import { formsOf, titleInText } from '#domain/search/title-in-text.ts';
import { longestRise } from './longest-rise.ts';

/** Texts of some records that stand together in the row. */
export interface Texts {
  /** Tells them from all other texts, but for those that are the same. */
  readonly key: string;
  readonly records: () => Iterable<RecordText>;
}

/** A stretch of the row: the texts of one key. */
export interface Stretch {
  readonly key: string;
  /** Records, places of the row, and the length of the longest text that is compared. */
  readonly records: number;
  readonly length: number;
  readonly longest: number;
}

/** All texts in one row, of two bytes a place. */
export interface TextsRow {
  readonly stretches: readonly Stretch[];
  /** The row: characters by place in `alphabet`, `DEPTH` of 0 behind each text. */
  readonly row: Uint16Array;
  /** In the order of their numbers; behind an empty one, which stands for no character. */
  readonly alphabet: readonly string[];
  /** For each place of the row how many characters of a title are left, where one stands there. */
  readonly titledAt: Uint16Array;
  /** Where each record begins in the row. */
  readonly starts: Uint32Array;
}

/** What of a row is there already: from where to where a stretch of an earlier row goes. */
export interface Kept {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

const NOTHING: TextsRow = {
  stretches: [],
  row: new Uint16Array(),
  alphabet: [''],
  titledAt: new Uint16Array(),
  starts: new Uint32Array(),
};

/** A record as it stands in the row: its texts in the forms that are compared, with its rows of brackets. */
interface Laid {
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  /** Of the texts alone, of which so many characters are compared. */
  readonly longest: number;
}

/**
 * Sets texts in a row. Those that an earlier row has are copied from it, so far as they stand in the same order there:
 * their characters are not looked at.
 * @returns the row, and what is copied, in order
 */
export function layTexts(
  texts: readonly Texts[],
  before: TextsRow = NOTHING,
): { readonly laid: TextsRow; readonly kept: readonly Kept[] } {
  const known = knownStretches(texts, before);
  const fresh = texts.map(({ records }, i) => (known[i] === undefined ? layRecords(records()) : undefined));
  const stretches = texts.map(
    ({ key }, i) => before.stretches[known[i]?.number ?? -1] ?? stretchOf(key, fresh[i] ?? []),
  );
  const alphabet = withCharacters(before.alphabet, fresh);
  const idOf = new Uint16Array(0x10000);
  for (const [id, unit] of alphabet.entries()) if (unit !== '') idOf[unit.charCodeAt(0)] = id;
  const moved = Uint16Array.from(before.alphabet, (unit) =>
    unit === '' ? 0 : (idOf[unit.charCodeAt(0)] ?? 0),
  );
  const isSameAlphabet = alphabet.length === before.alphabet.length;

  const row = new Uint16Array(stretches.reduce((sum, { length }) => sum + length, 0));
  const titledAt = new Uint16Array(row.length);
  const starts = new Uint32Array(stretches.reduce((sum, { records }) => sum + records, 0));
  const kept: Kept[] = [];
  let [at, number] = [0, 0];
  for (const [i, { length, records }] of stretches.entries()) {
    const { place: from = 0, record: first = 0 } = known[i] ?? {};
    if (known[i] === undefined) layFresh(fresh[i] ?? [], { row, titledAt, starts, idOf }, at, number);
    else {
      const copied = before.row.subarray(from, from + length);
      row.set(isSameAlphabet ? copied : copied.map((id) => moved[id] as number), at);
      titledAt.set(before.titledAt.subarray(from, from + length), at);
      for (let record = 0; record < records; record += 1)
        starts[number + record] = (before.starts[first + record] as number) - from + at;
      kept.push({ from, to: at, length });
    }
    at += length;
    number += records;
  }
  return { laid: { stretches, row, alphabet, titledAt, starts }, kept };
}

/** Where the stretch of some texts is in an earlier row: its number, its first place and its first record. */
interface Known {
  readonly number: number;
  readonly place: number;
  readonly record: number;
}

function knownStretches(texts: readonly Texts[], { stretches }: TextsRow): (Known | undefined)[] {
  const byKey = new Map<string, Known>();
  let [place, record] = [0, 0];
  for (const [number, { key, length, records }] of stretches.entries()) {
    byKey.set(key, { number, place, record });
    place += length;
    record += records;
  }
  const found = texts.map(({ key }) => byKey.get(key));
  const inOrder = longestRise(found.map((one) => one?.number));
  return found.map((one, i) => (inOrder.has(i) ? one : undefined));
}

function layRecords(texts: Iterable<RecordText>): Laid[] {
  return Array.from(texts, (text) => {
    const forms = formsOf(text);
    return {
      forms: [...forms, ...new Set(runsOf(text).flatMap(bracketRows))],
      titles: titleInText(text, forms),
      longest: forms.reduce((most, { length }) => Math.max(most, length), 0),
    };
  });
}

function stretchOf(key: string, records: readonly Laid[]): Stretch {
  let [length, longest] = [0, 0];
  for (const one of records) {
    for (const form of one.forms) length += form.length + DEPTH;
    longest = Math.max(longest, one.longest);
  }
  return { key, records: records.length, length, longest };
}

/** An alphabet with all characters of some texts, in the order of their numbers. */
function withCharacters(
  alphabet: readonly string[],
  texts: readonly (readonly Laid[] | undefined)[],
): readonly string[] {
  const seen = new Uint8Array(0x10000);
  for (const unit of alphabet) if (unit !== '') seen[unit.charCodeAt(0)] = 1;
  for (const records of texts)
    for (const { forms } of records ?? [])
      for (const form of forms) for (let i = 0; i < form.length; i += 1) seen[form.charCodeAt(i)] = 1;
  const units = [''];
  for (let unit = 0; unit < seen.length; unit += 1)
    if (seen[unit] === 1) units.push(String.fromCharCode(unit));
  return units;
}

function layFresh(
  records: readonly Laid[],
  {
    row,
    titledAt,
    starts,
    idOf,
  }: Pick<TextsRow, 'row' | 'titledAt' | 'starts'> & { readonly idOf: Uint16Array },
  from: number,
  first: number,
): void {
  let at = from;
  for (const [i, { forms, titles }] of records.entries()) {
    starts[first + i] = at;
    for (const form of forms) {
      for (const title of titles) {
        const start = form.indexOf(title);
        for (let j = 0; start >= 0 && j < title.length; j += 1) {
          const place = at + start + j;
          titledAt[place] = Math.max(titledAt[place] as number, title.length - j);
        }
      }
      for (let j = 0; j < form.length; j += 1) row[at + j] = idOf[form.charCodeAt(j)] as number;
      at += form.length + DEPTH;
    }
  }
}
