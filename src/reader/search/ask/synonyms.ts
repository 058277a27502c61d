import { fold } from '#domain/search/fold.ts';
import type { SaidRow } from '#domain/search/said.ts';
import { type FindLikely, likelyRows } from './likely-rows.ts';
import { type Lexicon, lexicon } from './parts.ts';
import { type Widen, widening } from './widened.ts';

/** More ways of saying it are not looked for. */
const MOST = 12;

/** A word in a phrase that others can stand for. */
export interface Replaceable {
  readonly word: string;
  readonly others: readonly string[];
}

/** What the archive knows of words that mean the same; all folded. */
export interface Synonyms {
  /** Other ways of saying a phrase: one word in it replaced by another of its row. */
  phrases(form: string): readonly string[];
  /** The shortest of its words that a phrase is the beginning of. */
  begun(form: string): string | undefined;
  /** Other words for one. */
  others(word: string): readonly string[];
  /** All words for which there are others. */
  readonly all: Lexicon;
  /** Rows that are likely meant by some words together. */
  readonly likely: FindLikely;
  /** What is said around a question. */
  readonly widen: Widen;
}

/** `rows` of words that mean the same; a word may stand in several. Those that no text holds are not looked for. */
export function synonymsOf(rows: readonly SaidRow[]): Synonyms {
  const folded = rows.map(([stands, says]): SaidRow => [foldedWords(stands), foldedWords(says)]);
  const rowsOf = new Map<string, SaidRow[0][]>();
  for (const [stands, says] of folded)
    for (const word of new Set([...stands, ...says])) {
      const known = rowsOf.get(word);
      if (known === undefined) rowsOf.set(word, [stands]);
      else known.push(stands);
    }
  const all = lexicon(rowsOf.keys());
  let likely: FindLikely | undefined;
  let widen: Widen | undefined;
  /** The longest word of each row that stands in the form: others may be parts of it. */
  const standing = (form: string): Replaceable[] =>
    folded.flatMap(([stands, says]) => {
      const [word] = [...stands, ...says]
        .filter((one) => form.includes(one))
        .sort((a, b) => b.length - a.length);
      return word === undefined ? [] : [{ word, others: stands.filter((other) => other !== word) }];
    });
  return {
    phrases(form) {
      const found = new Set<string>();
      for (const { word, others } of standing(form)) {
        for (const other of others) found.add(form.replace(word, () => other));
      }
      found.delete(form);
      return [...found].slice(0, MOST);
    },
    begun(form) {
      const longer = [...rowsOf.keys()].filter((word) => word.length > form.length && word.startsWith(form));
      return longer.sort((a, b) => a.length - b.length)[0];
    },
    others(word) {
      const others = inTurn(rowsOf.get(word) ?? []);
      return others.filter((other) => other !== word).slice(0, MOST);
    },
    all,
    likely: (words) => {
      likely ??= likelyRows(folded);
      return likely(words);
    },
    widen: (asked) => {
      widen ??= widening(folded);
      return widen(asked);
    },
  };
}

const foldedWords = (words: readonly string[]): string[] =>
  words.map((word) => fold(word).text).filter((word) => word !== '');

/** The first of each list, then the second of each, and so on: each once. */
function inTurn(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return [
    ...new Set(
      Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat(),
    ),
  ];
}
