import { HAN_NUMERAL } from '#domain/numerals.ts';
import type { Span } from '../../types.ts';
import { termKey } from './term-name.ts';

/** A place of a dictionary's word in a text. */
export interface WordPlace extends Span {
  readonly key: string;
}

/** Words that begin with the same two units: a hundred thousand may, so they are asked for, not gone through. */
interface Alike {
  readonly words: Set<string>;
  /** How long they are, the longest first. */
  readonly lengths: number[];
}

const NONE: Alike = { words: new Set(), lengths: [] };
const LATIN = /[\p{Script=Latin}\d]/u;
const NUMERAL = new RegExp(`[${HAN_NUMERAL}第\\d]`, 'u');

/** Finds many words in a text at once, in time that grows with the text. */
export class Dictionary {
  /** The units with which they begin: most characters of a text begin none. */
  readonly #begins = new Uint8Array(0x10000);
  /** Words by the UTF-16 units with which they begin, first and second: asked at each place of every text. */
  readonly #byStart = new Map<number, Map<number, Alike>>();

  constructor(keys: Iterable<string>) {
    for (const key of [...keys].sort((a, b) => b.length - a.length)) {
      const first = key.charCodeAt(0);
      const second = key.charCodeAt(1);
      this.#begins[first] = 1;
      const bySecond = this.#byStart.get(first) ?? new Map<number, Alike>();
      this.#byStart.set(first, bySecond);
      const { words, lengths } = bySecond.get(second) ?? { words: new Set<string>(), lengths: [] };
      bySecond.set(second, { words, lengths });
      words.add(key);
      if (lengths.at(-1) !== key.length) lengths.push(key.length);
    }
  }

  /** Each word of the dictionary in a text, though another holds it: in order, of several at one place the longest first. */
  find(text: string): WordPlace[] {
    if (!this.#mayStandIn(text)) return [];
    const { folded, offsets } = fold(text);
    const places: WordPlace[] = [];
    for (let i = 0; i < folded.length; i += 1) {
      const { words, lengths } = this.#beginningAs(folded, i);
      for (const length of lengths) {
        const key = folded.slice(i, i + length);
        if (key.length < length || !words.has(key) || !stands(folded, i, key)) continue;
        places.push({ key, start: offsets[i] as number, end: (offsets[i + length - 1] as number) + 1 });
      }
    }
    return places;
  }

  /**
   * The words with which a name begins or ends, itself among them: AOL授权见证通 is a kind of
   * 授权见证通, but 新世纪百千万人才工程 is nothing of 百千万.
   */
  atEndsOf(name: string): Set<string> {
    const found = new Set<string>();
    const { words, lengths } = this.#beginningAs(name, 0);
    for (const length of lengths) {
      const key = name.slice(0, length);
      if (words.has(key)) found.add(key);
    }
    for (let i = 1; i < name.length; i += 1) {
      const end = name.slice(i);
      if (this.#beginningAs(name, i).words.has(end)) found.add(end);
    }
    return found;
  }

  /** Whether a text, not yet folded, could hold a word: one could begin with some character and the next, if both are Han. */
  #mayStandIn(text: string): boolean {
    for (let i = 0; i < text.length; i += 1) {
      const first = text.charCodeAt(i);
      if (!isHan(first)) {
        if (this.#begins[foldCharacter(text[i] as string).charCodeAt(0)] === 1) return true;
        continue;
      }
      if (this.#begins[first] === 0) continue;
      const second = text.charCodeAt(i + 1);
      if (!isHan(second) || this.#byStart.get(first)?.has(second)) return true;
    }
    return false;
  }

  #beginningAs(text: string, at: number): Alike {
    if (this.#begins[text.charCodeAt(at)] !== 1) return NONE;
    return this.#byStart.get(text.charCodeAt(at))?.get(text.charCodeAt(at + 1)) ?? NONE;
  }
}

/** Whether a word begins and ends where a word can: 十三个规定 holds no 三个规定, 15G no 5G. */
function stands(text: string, at: number, key: string): boolean {
  const first = key[0] as string;
  const before = text[at - 1] ?? '';
  const behind = text[at + key.length] ?? '';
  if (NUMERAL.test(first) && NUMERAL.test(before)) return false;
  if (LATIN.test(first) && LATIN.test(before)) return false;
  return !(LATIN.test(key.at(-1) as string) && LATIN.test(behind));
}

/** A text folded as term keys are, with where each character came from. */
function fold(text: string): { folded: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] as string;
    const plain = foldCharacter(c);
    folded += plain;
    for (let k = 0; k < plain.length; k += 1) offsets.push(i);
  }
  return { folded, offsets };
}

/** Whether a UTF-16 unit is a Han character of the common block: those stay as they are when they are folded. */
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

const FOLDED = new Map<string, string>();

function foldCharacter(c: string): string {
  // Nearly all there is: Han characters stay as they are.
  if (isHan(c.charCodeAt(0))) return c;
  let plain = FOLDED.get(c);
  if (plain === undefined) {
    // A line feed parts words as nothing else in a text does.
    plain = c === '\n' ? c : termKey(c);
    FOLDED.set(c, plain);
  }
  return plain;
}
