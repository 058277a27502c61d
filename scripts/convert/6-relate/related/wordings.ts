import { citedInstruments, quotedTerms } from '#domain/cited.ts';
import { NAME_WORDING, TITLE_WORDING } from '../bars.ts';
import { type FoundWord, lexicon } from '../lexicon.ts';
import { GENRE_WORDS } from './genre-words.ts';

const genre = lexicon(GENRE_WORDS);

/**
 * Particles that join words: what would straddle one is no wording (监管和数据 holds no 和数).
 * 和 also begins words (和解), 等 too (等级).
 */
const PARTICLES = '的与及或和等';
const WORDS_WITH_PARTICLES: Readonly<Record<string, string>> = { 和: '解谐平睦', 等: '级' };

/** Is told of wordings one by one, with how much each counts; the same one may come again. */
export interface Tally {
  /** A pair of neighbouring characters, by their UTF-16 codes. */
  readonly pair: (first: number, second: number, weight: number) => void;
  /** Any other wording. */
  readonly word: (wording: string, weight: number) => void;
}

/**
 * The wordings of a measure: pairs of neighbouring characters, western words (AOL, DeepSeek,
 * 5G; figures alone tell nothing), names in 《》 and “”. The words of the genre are cut out
 * first, so that neither they nor what would straddle them counts.
 *
 * @param cutAway finds words of which the words of the genre leave nothing: they count for themselves
 */
export function tallyWordings(
  { title, text }: { readonly title: string; readonly text: string },
  tally: Tally,
  cutAway: (text: string) => readonly FoundWord[] = () => [],
): void {
  tallyPairs(text, 1, tally);
  tallyPairs(title, TITLE_WORDING, tally);
  for (const { word } of cutAway(text)) tally.word(word, 1);
  for (const { word } of cutAway(title)) tally.word(word, TITLE_WORDING);
  for (const name of quotedTerms(text)) tally.word(`“${name}”`, NAME_WORDING);
  for (const name of citedInstruments(text)) tally.word(`《${name}》`, NAME_WORDING);
}

/** The pairs and western words of a text outside the words of the genre, in order, repeats included. */
export function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  tallyPairs(text, 1, {
    pair: (first, second) => pairs.push(String.fromCharCode(first, second)),
    word: (wording) => pairs.push(wording),
  });
  return pairs;
}

function tallyPairs(text: string, weight: number, tally: Tally): void {
  for (let at = 0; at < text.length; ) {
    const word = genre.at(text, at);
    if (word !== undefined) {
      at += word.length;
      continue;
    }
    const kind = kindAt(text, at);
    if (kind === OTHER) at += 1;
    else if (kind === HAN) at = tallyHan(text, at, weight, tally);
    else at = tallyWestern(text, at, weight, tally);
  }
}

/** Goes through a run of Chinese characters; returns where it ends. */
function tallyHan(text: string, from: number, weight: number, tally: Tally): number {
  let before = -1;
  let at = from;
  while (at < text.length && kindAt(text, at) === HAN && (at === from || genre.at(text, at) === undefined)) {
    const code = text.charCodeAt(at);
    if (isParticle(text, at)) before = -1;
    else {
      if (before >= 0) tally.pair(before, code, weight);
      before = code;
    }
    at += 1;
  }
  return at;
}

/** Goes through a run of letters and figures; returns where it ends. */
function tallyWestern(text: string, from: number, weight: number, tally: Tally): number {
  let at = from;
  let letters = 0;
  for (; at < text.length && genre.at(text, at) === undefined; at += 1) {
    const kind = kindAt(text, at);
    if (kind === LETTER) letters += 1;
    else if (kind !== FIGURE) break;
  }
  if (letters > 0 && at - from > 1) tally.word(text.slice(from, at).toLowerCase(), weight);
  return at;
}

function isParticle(text: string, at: number): boolean {
  const particle = text.charAt(at);
  if (!PARTICLES.includes(particle)) return false;
  const next = WORDS_WITH_PARTICLES[particle];
  if (next === undefined || at + 1 === text.length) return true;
  return !next.includes(text.charAt(at + 1)) || genre.at(text, at + 1) !== undefined;
}

const OTHER = 1;
const HAN = 2;
const LETTER = 3;
const FIGURE = 4;
/** 0: not yet known. By UTF-16 unit. */
const KINDS = new Uint8Array(0x10000);

/** What kind of character the unit at an offset is, or belongs to. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(characterAround(text, at));
  if (KINDS[unit] === 0) KINDS[unit] = kindOf(String.fromCharCode(unit));
  return KINDS[unit] as number;
}

/** The character of which the unit at an offset is one half, or that half where the other is missing. */
function characterAround(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00;
  const before = text.charCodeAt(at - 1);
  const start = isSecond && before >= 0xd800 && before < 0xdc00 ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(start) as number);
}

function kindOf(character: string): number {
  if (/\p{sc=Han}/u.test(character)) return HAN;
  if (/\p{sc=Latin}/u.test(character)) return LETTER;
  return /\d/u.test(character) ? FIGURE : OTHER;
}
