import { foldedForms } from '#domain/search/figures.ts';
import { bracketRows } from '#domain/search/fold.ts';

/** A word or a quoted part of a query. */
export interface Term {
  /** As typed, without its quotation marks. */
  readonly text: string;
  /** Folded; a text holds the term where it holds one of them. */
  readonly forms: readonly string[];
  /** In quotation marks: it must stand as it is. */
  readonly quoted: boolean;
  /** In those of a Chinese text, as a sentence has them that was copied out of one. */
  readonly printed?: boolean;
}

/** What a reader asks for. */
export interface Query {
  /** All of it as one phrase, folded; empty where nothing is asked for. */
  readonly forms: readonly string[];
  readonly terms: readonly Term[];
  /** Words that must not stand in a result. */
  readonly excluded: readonly Term[];
  /** A row of brackets, where the query is made of nothing else. */
  readonly brackets: string;
  /** It asks who is responsible for something. */
  readonly who?: boolean;
}

/** Nobody means more words than these; the rest counts for the phrase only. */
const MOST_TERMS = 24;
/** Quoted parts, with what may exclude them, and words. */
const PARTS = /([-－]?)(?:"([^"]+)"|＂([^＂]+)＂|“([^“”]+)”)|([^\s"＂“]+)|\S/gu;

/**
 * Reads a query: words apart by white space, quoted parts, `-词` after something else
 * excludes. `literally`: all of it is text, such as a hyphen that stands in a text.
 */
export function readQuery(typed: string, literally = false): Query {
  const positive: string[] = [];
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const add = (list: Term[], text: string, quoted: boolean, printed = false): void => {
    const forms = foldedForms(text);
    if (forms[0] !== '' && list.length < MOST_TERMS && !list.some(({ forms: [form] }) => form === forms[0]))
      list.push(printed ? { text, forms, quoted, printed } : { text, forms, quoted });
  };
  let end = 0;
  for (const match of typed.matchAll(PARTS)) {
    const [whole, minus = '', double, wide, curly, word] = match;
    const apart = match.index > end || end === 0;
    end = match.index + whole.length;
    const quoted = double ?? wide ?? curly;
    const excludes = !literally && terms.length > 0 && apart;
    if (quoted !== undefined && minus !== '' && excludes) add(excluded, quoted, true);
    else if (quoted !== undefined) {
      positive.push(whole);
      add(terms, quoted, true, curly !== undefined);
    } else if (word !== undefined && /^[-－]./u.test(word) && excludes) add(excluded, word.slice(1), false);
    else {
      positive.push(whole);
      if (word !== undefined) add(terms, word, false);
    }
  }
  const text = excluded.length === 0 ? typed : positive.join(' ');
  const forms = foldedForms(text);
  return {
    forms: forms[0] === '' ? [] : forms,
    terms,
    excluded,
    brackets: forms[0] === '' ? (bracketRows(text)[0] ?? '') : '',
  };
}

/** Pairs of neighbouring characters, each once: the parts by which a phrase that nobody wrote is looked for. */
export function pairsOf(phrase: string): string[] {
  const characters = [...phrase];
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= characters.length && pairs.size < MOST_TERMS; i += 1) {
    pairs.add(characters.slice(i, i + 2).join(''));
  }
  return [...pairs];
}
