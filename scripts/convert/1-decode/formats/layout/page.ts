import type { LineKind } from '#domain/recognised-text.ts';
import type { ScanBox } from '#domain/scan-boxes.ts';
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
  /** For a line that was recognised on a picture. */
  readonly scan?: ScanOfRun;
}

/** Where a recognised run stands on the picture of its page. */
export interface ScanOfRun {
  readonly page: number;
  /** Number of the line in the page's recognised text, from 1. */
  readonly line: number;
  /** In pixels of the picture. */
  readonly top: number;
  readonly bottom: number;
  /** Points to a pixel. */
  readonly scale: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  /** Text that the file holds and nobody sees: of a layer that is off, without colour, covered. */
  readonly hidden: readonly Glyphs[];
  /** Text through which a line is drawn. */
  readonly struck?: readonly Glyphs[];
  /** Level and upright lines. */
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
  /** Text that by the file's own word is none of the page's: of templates, notes, stamps. */
  readonly apart?: readonly {
    readonly kind: 'template' | 'annotation';
    readonly runs: readonly Glyphs[];
  }[];
  /** What was recognised on its picture and is no text of the document. */
  readonly asides?: readonly SetAside[];
}

export interface SetAside {
  readonly kind: Exclude<LineKind, 'text'>;
  readonly text: string;
  readonly scan: ScanBox;
}

/** Where runs stand on the pictures of their pages: a box for each recognised line, in their order. */
export function scanOf(runs: readonly Glyphs[]): ScanBox[] {
  const lines = Map.groupBy(
    runs.flatMap(({ scan, x, width }) => (scan === undefined ? [] : [{ scan, x, width }])),
    ({ scan }) => `${scan.page}:${scan.line}`,
  );
  return [...lines.values()].map((pieces) => {
    const { page, line, top, bottom, scale } = (pieces[0] as (typeof pieces)[number]).scan;
    const left = Math.min(...pieces.map(({ x }) => x)) / scale;
    const right = Math.max(...pieces.map(({ x, width }) => x + width)) / scale;
    return { page, line, x: left, y: top, width: right - left, height: bottom - top };
  });
}
