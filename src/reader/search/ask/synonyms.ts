import { fold } from '#domain/search/fold.ts';
import { type Lexicon, lexicon } from './parts.ts';

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
}

/** `rows` of words that mean the same; a word may stand in several. */
export function synonymsOf(rows: readonly (readonly string[])[]): Synonyms {
  const folded = rows.map((row) => row.map((word) => fold(word).text).filter((word) => word !== ''));
  /** The longest word of each row that stands in the form: others may be parts of it. */
  const standing = (form: string): Replaceable[] =>
    folded.flatMap((row) => {
      const [word] = row.filter((one) => form.includes(one)).sort((a, b) => b.length - a.length);
      return word === undefined ? [] : [{ word, others: row.filter((other) => other !== word) }];
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
      const longer = folded.flat().filter((word) => word.length > form.length && word.startsWith(form));
      return longer.sort((a, b) => a.length - b.length)[0];
    },
    others(word) {
      const others = folded.flatMap((row) =>
        row.includes(word) ? row.filter((other) => other !== word) : [],
      );
      return [...new Set(others)].slice(0, MOST);
    },
    all: lexicon(folded.flat()),
  };
}
