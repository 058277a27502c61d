/** What a phrase is made of. */
export interface Part {
  readonly text: string;
  /** A known word; what lies between words is none. */
  readonly isWord: boolean;
}

/** Tells words: how long the longest is, and whether this is one. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
  has(text: string): boolean;
}

/**
 * Cuts a phrase (folded) into words, so that long ones cover as much of it as may be. Words of `frames` say nothing
 * of what is asked for: they part the phrase and are left away. `within`: the phrase is a word, to be cut into shorter ones.
 */
export function partsOf(
  phrase: string,
  known: Pick<Lexicon, 'longest' | 'has'>,
  frames: Pick<Lexicon, 'longest' | 'has'>,
  within = false,
): Part[] {
  const best: { readonly covered: number; readonly from: number; readonly kind: Kind }[] = [
    { covered: 0, from: 0, kind: 'rest' },
  ];
  const longest = Math.max(known.longest, frames.longest);
  for (let to = 1; to <= phrase.length; to += 1) {
    let choice = { covered: best[to - 1]?.covered ?? 0, from: to - 1, kind: 'rest' as Kind };
    for (let from = Math.max(0, to - longest); from < to; from += 1) {
      const text = phrase.slice(from, to);
      const isWord = from + 1 < to && !(within && text === phrase) && known.has(text);
      if (!isWord && !frames.has(text)) continue;
      const covered = (best[from]?.covered ?? 0) + (to - from) ** 2 - (isWord ? 0 : FRAME);
      if (covered > choice.covered) choice = { covered, from, kind: isWord ? 'word' : 'frame' };
    }
    best.push(choice);
  }
  const parts: Part[] = [];
  let rest = '';
  const add = (text: string, isWord: boolean): void => {
    if (text.length > 1) parts.unshift({ text, isWord });
  };
  for (let to = phrase.length; to > 0; to = best[to]?.from ?? 0) {
    const { from, kind } = best[to] as (typeof best)[number];
    if (kind === 'rest') rest = phrase.slice(from, to) + rest;
    else {
      add(rest, false);
      rest = '';
      if (kind === 'word') add(phrase.slice(from, to), true);
    }
  }
  add(rest, false);
  return parts;
}
type Kind = 'word' | 'frame' | 'rest';
/** A word that is as long is meant rather. */
const FRAME = 0.5;

export function lexicon(words: Iterable<string>): Lexicon {
  const all = new Set(words);
  let longest = 0;
  for (const word of all) longest = Math.max(longest, word.length);
  return { words: all, longest, has: (text) => all.has(text) };
}
