import { element, type XmlNode } from '../docx/xml.ts';
import type { ColourTable } from './colours.ts';

/** What a ground lies below, by how its words begin: `\chcbpat`, `\cbpat`, `\clcbpat`, `\trcbpat`. */
export type GroundOf = 'ch' | '' | 'cl' | 'tr';

/** What something stands on: a colour, and whether a pattern lies over it. */
export interface GroundWords {
  readonly fill: number;
  readonly pattern: boolean;
}

export const NO_GROUND: GroundWords = { fill: 0, pattern: false };

/** Some programs write what is said of a cell alone beside what holds with its table's style (`raw`). */
const WORD =
  /^(ch|cl|tr|)(?:(cbpat)|(shading|shdng)|bg(?:dk)?(?:horiz|vert|fdiag|bdiag|cross|dcross))(?:raw)?$/u;

/** The ground behind a word; `undefined` where the word says nothing of a ground of this kind. */
export function changedGround(
  of: GroundOf,
  ground: GroundWords,
  word: string,
  value = 0,
): GroundWords | undefined {
  const [found, prefix, fill, density] = WORD.exec(word) ?? [];
  if (found === undefined || prefix !== of) return undefined;
  if (fill !== undefined) return { ...ground, fill: value };
  return { ...ground, pattern: density === undefined || value > 0 };
}

/** `w:shd`, where there is any ground. */
export function shadingOf({ fill, pattern }: GroundWords, colours: ColourTable): XmlNode[] {
  if (fill === 0 && !pattern) return [];
  return [element('w:shd', { 'w:val': pattern ? 'pct50' : 'clear', 'w:fill': colours.hexOf(fill) })];
}
