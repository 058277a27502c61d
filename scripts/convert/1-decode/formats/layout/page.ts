import type { Box } from './geometry.ts';

/** A run of text on a page; lengths in points, the origin at the top left. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  /** Degrees against the horizontal. */
  readonly angle: number;
  /** Where each character begins; empty where that is not known. */
  readonly starts: readonly number[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  /** Text that the file holds and nobody sees: of a layer that is off, without colour, covered. */
  readonly hidden: readonly Glyphs[];
  /** Level and upright lines. */
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
  /** Text that by the file's own word is none of the page's: of templates, notes, stamps. */
  readonly apart?: readonly {
    readonly kind: 'running-title' | 'annotation';
    readonly runs: readonly Glyphs[];
  }[];
}
