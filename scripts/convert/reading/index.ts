import type { OneReading, ReadingDoubt, ReadingEdit } from '#domain/reading.ts';
import type { LinkedCircular, Registry, SeedFile } from '../types.ts';

/** A circular read with its side file, and as it would be published; `undefined` where nothing can be read of it. */
export interface Read {
  readonly reading: OneReading;
  readonly circular: LinkedCircular | undefined;
}

/**
 * Reads one circular with the corrections of its side file. Pure; formats are unpacked before
 * (`seed.extraction`). Where the side file is at fault, it is read without what is at fault.
 *
 * @param side text of `<id>.yaml`; `undefined` where there is none
 */
export function readOne(_seed: SeedFile, _side: string | undefined, _registry: Registry): Read {
  throw new Error('not made yet');
}

/** The side file after an edit (`undefined`: none is left), or why the edit cannot be. */
export type Edited = { readonly side: string | undefined } | { readonly refused: readonly ReadingDoubt[] };

/**
 * The side file after some edits, all or none: other entries, comments and their order stay.
 * What cannot be converted afterwards is refused with the reasons.
 */
export function editSideFile(
  _seed: SeedFile,
  _side: string | undefined,
  _edits: readonly ReadingEdit[],
  _registry: Registry,
): Edited {
  throw new Error('not made yet');
}
