import type { readJumpIndex } from '#domain/jump/index-file.ts';
import type { resolveJump } from '#domain/jump/resolve.ts';
import type { copyText, saveFile } from '../browser/give-copy.ts';
import type { asCsv, asText } from './copies.ts';
import type { namedRecords } from './jumps.ts';
import type { respell } from './spelling.ts';

/**
 * What few searches need: names of places, slips, copies. A script of its own, so that a
 * first search loads less.
 */
export interface Seldom {
  readonly namedRecords: typeof namedRecords;
  readonly resolveJump: typeof resolveJump;
  readonly readJumpIndex: typeof readJumpIndex;
  readonly respell: typeof respell;
  readonly asText: typeof asText;
  readonly asCsv: typeof asCsv;
  readonly copyText: typeof copyText;
  readonly saveFile: typeof saveFile;
}

/** The script's name among the files of the index. */
export const SELDOM = 'seldom';

/** Without a figure, a letter or the word for a part of a circular a query names no place. */
const MAY_NAME = /[\da-z０-９Ａ-Ｚａ-ｚ]|[第条項项问款章节号附]/iu;

/** A year alone names none. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** Whether a query may name a place, so that it is worth loading what tells. */
export const mayName = (typed: string): boolean => MAY_NAME.test(typed.replace(YEAR, ''));
