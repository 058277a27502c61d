import type { Lexicon } from './parts.ts';

/** What the archive's own words sound like: tells what was meant by pinyin, by its initials, or by a slip of the same sound. */
export interface SpokenWords {
  /**
   * The word or words that a form (folded) stands for, where it is written in letters or by its sound alone. `said`:
   * words that people say, which are meant where every syllable is typed.
   */
  meant(form: string, said?: ReadonlySet<string>): string | undefined;
  /** The words that letters stand for of which every syllable is typed, as few as may be: zenmelihun. */
  row(letters: string, said: ReadonlySet<string>): string | undefined;
  /** The words of which a form is made, where it is made of such words and nothing else. */
  cut(form: string): readonly string[] | undefined;
  /** The archive's own words. */
  readonly words: Pick<Lexicon, 'longest' | 'has'>;
}

/** Readings of a character that count: further ones are rare. */
const READINGS = 3;
/** Nobody types longer runs. */
const LONGEST_RUN = 32;
const LONGEST_WORD = 8;
const HAN = /^\p{Script=Han}+$/u;
const LETTERS = /^[a-z\p{Script=Han}]*[a-z][a-z\p{Script=Han}]*$/u;
/** Letters alone of so many stand for initials; fewer stand for too much. */
const SHORTEST = 2;

const NONE: ReadonlySet<string> = new Set();

/** Words between others that a run may hold. */
const BETWEEN = new Set([...'的和与及了']);

/** `table`: each syllable and the characters that are read so; `words`: the commonest first. */
export function spokenWords(words: readonly string[], table: string): SpokenWords {
  const readings = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of table.matchAll(/([a-z]+)(\P{Script=Latin}+)/gu))
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable].slice(0, READINGS));
  const syllablesOf = (character: string): readonly string[] => readings.get(character) ?? [character];
  const mixed = new Map<string, readonly string[]>();
  const soundsOf = (character: string): readonly string[] => {
    const known = mixed.get(character) ?? [...new Set(syllablesOf(character).map(mixedUp))];
    mixed.set(character, known);
    return known;
  };

  const ranks = new Map(words.map((word, rank) => [word, rank]));
  /** Words by the sound that they begin with. */
  const byFirst = new Map<string, string[]>();
  for (const word of words)
    for (const sound of soundsOf(word[0] ?? '')) {
      const group = byFirst.get(sound);
      if (group === undefined) byFirst.set(sound, [word]);
      else group.push(word);
    }

  /** The commonest of the words that sound alike and share most characters. */
  const alike = (form: string): { word: string; differing: number } | undefined => {
    let best: { word: string; differing: number } | undefined;
    for (const sound of soundsOf(form[0] ?? ''))
      for (const word of byFirst.get(sound) ?? []) {
        if (word.length !== form.length) continue;
        const differing = differences(form, word);
        if (differing !== undefined && differing < (best?.differing ?? Number.POSITIVE_INFINITY))
          best = { word, differing };
      }
    return best;
  };

  /** How many characters differ, one that only nearly sounds alike half as much again; `undefined` where one does not. */
  const differences = (form: string, word: string): number | undefined => {
    let sum = 0;
    for (let i = 0; i < form.length; i += 1) {
      const [a = '', b = ''] = [form[i], word[i]];
      if (a === b) continue;
      if (syllablesOf(a).some((one) => syllablesOf(b).includes(one))) sum += 1;
      else if (soundsOf(a).some((one) => soundsOf(b).includes(one))) sum += 1.5;
      else return undefined;
    }
    return sum;
  };

  const inWords = (form: string): { text: string; changed: boolean } | undefined => {
    const best: ({ cost: number; text: string; changed: boolean } | undefined)[] = [
      { cost: 0, text: '', changed: false },
    ];
    for (let at = 0; at < form.length; at += 1) {
      const before = best[at];
      if (before === undefined) continue;
      for (let to = at + 1; to <= Math.min(form.length, at + LONGEST_WORD); to += 1) {
        const part = form.slice(at, to);
        const known = ranks.has(part) || (part.length === 1 && BETWEEN.has(part));
        const other = known || part.length < 2 ? undefined : alike(part);
        // Of two characters one must be right, where nothing else tells what is meant.
        const likely = other !== undefined && (part.length > 2 || other.differing < 2);
        if (!known && !likely) continue;
        const cost = before.cost + 1 + (known ? 0 : (other?.differing ?? 0) * 0.7);
        const there = best[to];
        if (there === undefined || cost < there.cost)
          best[to] = { cost, text: before.text + (other?.word ?? part), changed: before.changed || !known };
      }
    }
    return best[form.length];
  };

  const wholly = (form: string, some: Iterable<string>): string | undefined => {
    for (const word of some) if (endsOf(form, 0, word, syllablesOf).includes(form.length)) return word;
    return undefined;
  };
  const inLetters = (form: string, said: ReadonlySet<string>): string | undefined =>
    wholly(form, words) ??
    wholly(form, said) ??
    nearestTyped(form, words, syllablesOf) ??
    rowOf(form, words, syllablesOf) ??
    mixedRow(form, words, syllablesOf);

  return {
    row: (letters, said) =>
      letters.length > LONGEST_RUN ? undefined : rowOf(letters, [...words, ...said], syllablesOf),
    meant(form, said = NONE) {
      if (form.length < SHORTEST || form.length > LONGEST_RUN) return undefined;
      if (LETTERS.test(form)) return inLetters(form, said);
      if (!HAN.test(form)) return undefined;
      const whole = form.length <= LONGEST_WORD ? alike(form) : undefined;
      if (whole !== undefined && whole.differing > 0 && (form.length > 2 || whole.differing < 2))
        return whole.word;
      const row = inWords(form);
      if (row?.changed === true) return row.text;
      return form.length === 3 ? oneOther(form, words) : undefined;
    },
    words: { longest: LONGEST_WORD, has: (text) => ranks.has(text) },
    cut: (form) => (form.length > LONGEST_RUN ? undefined : cutInWords(form, ranks)),
  };
}

/** Sounds that people mix up made one: zh and z, n and l, ing and in. */
const mixedUp = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/(?<=[aei]n)g$/u, '');

/** 去计算: a word of three with one character other. */
function oneOther(form: string, words: readonly string[]): string | undefined {
  return words.find((word) => word.length === 3 && [...word].filter((c, i) => c === form[i]).length === 2);
}

/** A word typed by whole syllables, initials and characters, in any mixture; the one that needs the fewest letters guessed. */
function nearestTyped(
  form: string,
  words: readonly string[],
  syllablesOf: (character: string) => readonly string[],
): string | undefined {
  let best: { word: string; cost: number } | undefined;
  for (const word of words) {
    const cost = typedAs(form, word, syllablesOf);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { word, cost };
  }
  return best?.word;
}

/** Letters that a syllable is shortened to. */
const initials = (syllable: string): string[] => {
  const [double] = /^[zcs]h/u.exec(syllable) ?? [];
  return double === undefined ? [syllable.slice(0, 1)] : [double, syllable.slice(0, 1)];
};
const INITIAL = 1;
/** What is not typed to the end. */
const HALF = 1.2;

/** What it costs to read a form as a word; `undefined` where it is none. */
function typedAs(
  form: string,
  word: string,
  syllablesOf: (character: string) => readonly string[],
): number | undefined {
  const characters = [...word];
  const from = (at: number, which: number): number | undefined => {
    if (at === form.length) {
      const missing = characters.length - which;
      // Who types initials types them all.
      return missing === 0 ? 0 : missing <= which && /[a-z]{4}/u.test(form) ? HALF * missing + 4 : undefined;
    }
    const character = characters[which];
    if (character === undefined) return undefined;
    let best: number | undefined;
    const take = (length: number, cost: number): void => {
      const rest = from(at + length, which + 1);
      if (rest !== undefined && (best === undefined || rest + cost < best)) best = rest + cost;
    };
    if (form[at] === character) take(1, 0);
    for (const syllable of syllablesOf(character)) {
      if (form.startsWith(syllable, at)) take(syllable.length, 0);
      else if (at > 0 && syllable.startsWith(form.slice(at)) && form.length - at > 1)
        take(form.length - at, HALF);
      for (const initial of initials(syllable))
        if (form.startsWith(initial, at)) take(initial.length, INITIAL);
    }
    return best;
  };
  return from(0, 0);
}

/** Several words typed in whole syllables, as few as may be. */
const rowOf = (
  form: string,
  words: readonly string[],
  syllablesOf: (character: string) => readonly string[],
): string | undefined =>
  cheapestRow(form, words, (at, word) => endsOf(form, at, word, syllablesOf).map((to) => [to, 0]));

/** Several words, each typed by whole syllables, initials and characters: xzzy实质huajie. Initials alone would stand for too much. */
const mixedRow = (
  form: string,
  words: readonly string[],
  syllablesOf: (character: string) => readonly string[],
): string | undefined =>
  /\p{Script=Han}/u.test(form)
    ? cheapestRow(form, words, (at, word) => typedEnds(form, at, word, syllablesOf))
    : undefined;

/** The words of which a form is made that cost least together; `endsFrom`: where a word may end that begins at a place, and what it costs. */
function cheapestRow(
  form: string,
  words: readonly string[],
  endsFrom: (at: number, word: string) => Iterable<readonly [to: number, cost: number]>,
): string | undefined {
  const best: ({ cost: number; text: string } | undefined)[] = [{ cost: 0, text: '' }];
  for (let at = 0; at < form.length; at += 1) {
    const before = best[at];
    if (before === undefined) continue;
    for (const word of words)
      for (const [to, typed] of endsFrom(at, word)) {
        const cost = before.cost + typed + A_WORD;
        if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY))
          best[to] = { cost, text: before.text + word };
      }
  }
  return best[form.length]?.text;
}
/** One word more in a row, against a letter that stands for a syllable. */
const A_WORD = 2;

/** Where a word may end that begins at a place, and how many of its syllables are initials there. */
function typedEnds(
  form: string,
  at: number,
  word: string,
  syllablesOf: (character: string) => readonly string[],
): ReadonlyMap<number, number> {
  let ends = new Map([[at, 0]]);
  for (const character of word) {
    const next = new Map<number, number>();
    const take = (to: number, cost: number): void => {
      if (cost < (next.get(to) ?? Number.POSITIVE_INFINITY)) next.set(to, cost);
    };
    for (const [end, cost] of ends) {
      if (form[end] === character) take(end + 1, cost);
      for (const syllable of syllablesOf(character)) {
        if (form.startsWith(syllable, end)) take(end + syllable.length, cost);
        for (const initial of initials(syllable))
          if (form.startsWith(initial, end)) take(end + initial.length, cost + INITIAL);
      }
    }
    if (next.size === 0) return next;
    ends = next;
  }
  return ends;
}

/** Where a word ends that begins at a place, every syllable of it typed. */
function endsOf(
  form: string,
  at: number,
  word: string,
  syllablesOf: (character: string) => readonly string[],
): number[] {
  let ends = [at];
  for (const character of word) {
    ends = ends.flatMap((end) =>
      syllablesOf(character).flatMap((one) => (form.startsWith(one, end) ? [end + one.length] : [])),
    );
    if (ends.length === 0) break;
  }
  return ends;
}

/** As few words as may be, of these the commonest. */
function cutInWords(form: string, ranks: ReadonlyMap<string, number>): readonly string[] | undefined {
  const best: ({ count: number; rank: number; words: readonly string[] } | undefined)[] = [
    { count: 0, rank: 0, words: [] },
  ];
  for (let at = 0; at < form.length; at += 1) {
    const before = best[at];
    if (before === undefined) continue;
    for (let to = at + 1; to <= Math.min(form.length, at + LONGEST_WORD); to += 1) {
      const part = form.slice(at, to);
      const between = part.length === 1 && BETWEEN.has(part);
      const rank = between ? 0 : ranks.get(part);
      if (rank === undefined) continue;
      const next = {
        count: before.count + (between ? 0 : 1),
        rank: before.rank + rank,
        words: between ? before.words : [...before.words, part],
      };
      const there = best[to];
      if (
        there === undefined ||
        next.count < there.count ||
        (next.count === there.count && next.rank < there.rank)
      )
        best[to] = next;
    }
  }
  const words = best[form.length]?.words;
  return words === undefined || words.length < 2 ? undefined : words;
}
