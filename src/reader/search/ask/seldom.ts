import type { readJumpIndex } from '#domain/jump/index-file.ts';
import type { resolveJump } from '#domain/jump/resolve.ts';
import type { SaidRow } from '#domain/search/said.ts';
import type { placePhrases } from '../rank/place-phrases.ts';
import type { manyValues } from '../show/filter-values.ts';
import type { namedRecords, namesNoPlace } from '../show/jumps.ts';
import type { respell } from './spelling.ts';
import type { SpokenWords } from './spoken.ts';

/*
 * What few searches need is in scripts of their own, so that a first search loads less.
 */

/** What tells the places that a query names. */
export interface PlacesByName {
  readonly namedRecords: typeof namedRecords;
  readonly namesNoPlace: typeof namesNoPlace;
  readonly resolveJump: typeof resolveJump;
  readonly readJumpIndex: typeof readJumpIndex;
}
/** What tells how the archive spells a word that nothing holds. */
export interface Spelling {
  readonly respell: typeof respell;
}
/** What answers by the index of places, and what finds one of very many values of a facet. */
export interface LargeArchive {
  readonly placePhrases: typeof placePhrases;
  readonly manyValues: typeof manyValues;
}
/** Loads them when they are first needed. */
export interface Seldom {
  places(): Promise<Pick<PlacesByName, 'namedRecords' | 'namesNoPlace'>>;
  spelling(): Promise<Spelling>;
  /** The archive's own words, and what they sound like. */
  spoken(): Promise<SpokenWords>;
  /** Rows of words that mean the same, with those that no text holds. */
  everyday(): Promise<readonly SaidRow[]>;
  /** Whether a word (folded) may be one of these that no text holds; of what might be a slip it is told for sure. */
  isSaid(word: string): Promise<boolean>;
  /** Traditional and variant characters: pairs. */
  variants(): Promise<string>;
}

/** The scripts' names among the files of the index. */
export const PLACES = 'places';
export const SPELLING = 'spelling';
export const SPOKEN = 'spoken';
export const LARGE = 'large';
/** And the script that gives copies of a result list. */
export const COPIES = 'copies';

/** Without a figure, a letter or the word for a part of a circular a query names no place. */
const MAY_NAME = /[\da-z０-９Ａ-Ｚａ-ｚ]|[第条項项问款章节号附]/iu;

/** A year alone names none. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** Whether a query may name a place, so that it is worth loading what tells. */
export const mayName = (typed: string): boolean => MAY_NAME.test(typed.replace(YEAR, ''));
