import type { FontName } from './merge.ts';

/**
 * The faces that the archive brings for paper, for machines that have none of the faces of
 * Chinese offices, and for the PDFs. All are free (SIL Open Font License 1.1), come from npm and
 * have TrueType outlines: those of CFF fonts would stand in a PDF as drawings (Type 3).
 *
 * No free 仿宋 was to be had from npm when this was written. A light Song comes nearest: thin, even strokes
 * that keep running text apart from 楷体 and from the bold of titles. Where a 仿宋 is to be
 * had, this table is the place for it.
 */
export interface ArchiveFace {
  /** What it stands in for. */
  readonly id: 'fangsong' | 'kai' | 'hei' | 'song' | 'mark';
  /** Its name in style sheets. */
  readonly family: string;
  /** Its name of its own. */
  readonly name: FontName;
  /** Its file in the built site, without ending. */
  readonly file: string;
  readonly source: FontSource;
  readonly weight: number;
  /** Ranges of characters that it must not set, by the notation of CSS; the next face does. */
  readonly range?: string;
}

/** Where a package keeps a design. */
export interface FontSource {
  readonly package: string;
  /** Name of the design, in files that the archive publishes. */
  readonly id: string;
  /** The package's files, in its folder `files/`, that hold it between them. */
  readonly parts: RegExp;
  /** Whether these hold every weight, to be set. */
  readonly isVariable: boolean;
}

const noto = (kind: 'serif' | 'sans'): FontSource => ({
  package: `@fontsource-variable/noto-${kind}-sc`,
  id: `noto-${kind}-sc`,
  parts: /-wght-normal\.woff2$/u,
  isVariable: true,
});

const SERIF = noto('serif');
const SANS = noto('sans');
const KAI: FontSource = {
  package: '@fontsource/lxgw-wenkai',
  id: 'lxgw-wenkai',
  parts: /-300-normal\.woff2$/u,
  isVariable: false,
};

const face = (
  id: ArchiveFace['id'],
  family: string,
  source: FontSource,
  name: FontName,
  weight: number,
): ArchiveFace => ({ id, family, source, name, weight, file: `${source.id}-${weight}` });

const serif = (style: string): FontName => ({ family: 'Noto Serif SC', style });

export const ARCHIVE_FACES: readonly ArchiveFace[] = [
  face('fangsong', 'Archive FangSong', SERIF, serif('Light'), 300),
  {
    ...face('kai', 'Archive Kai', KAI, { family: 'LXGW WenKai', style: 'Light' }, 300),
    // All but ‘’ “”, which this face has as Latin text does, half as wide as a Han character.
    range: 'U+0-2017, U+201e-10ffff',
  },
  face('hei', 'Archive Hei', SANS, { family: 'Noto Sans SC', style: 'Medium' }, 500),
  face('song', 'Archive Song', SERIF, serif('Regular'), 400),
  face('mark', 'Archive Mark', SERIF, serif('Black'), 900),
];

/** What the faces come from. */
export const FONT_SOURCES: readonly FontSource[] = [SERIF, SANS, KAI];
