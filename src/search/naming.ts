import type { JumpIndex, readJumpIndex } from '#domain/jump/index-file.ts';
import type { JumpAnswer, resolveJump } from '#domain/jump/resolve.ts';
import type { DirectoryCircular } from '#domain/search/records.ts';
import type { Catalogue } from './catalogue.ts';

/** What understands names of places: a script of its own, because most queries name none. */
export interface Naming {
  /** As `namedRecords` of jumps.ts. */
  namedRecords(typed: string, circulars: readonly DirectoryCircular[], records: Catalogue): number[];
  readonly resolveJump: typeof resolveJump;
  readonly readJumpIndex: typeof readJumpIndex;
}
export type { JumpAnswer, JumpIndex };

/** The script's name among the files of the index. */
export const NAMING = 'naming';

/** Without a figure, a letter or the word for a part of a circular a query names no place. */
const MAY_NAME = /[\da-z０-９Ａ-Ｚａ-ｚ]|[第条項项问款章节号附]/iu;

/** Whether a query may name a place, so that it is worth loading what tells. */
export const mayName = (typed: string): boolean => MAY_NAME.test(typed);
