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
  /** Package below `@fontsource/`. */
  readonly package: string;
  readonly weight: number;
  /** The package's file that holds all common characters. */
  readonly common: string;
  /** Ranges of characters that it must not set, by the notation of CSS; the next face does. */
  readonly range?: string;
}

const noto = (kind: 'serif' | 'sans', weight: number) => ({
  package: `noto-${kind}-sc`,
  weight,
  common: `noto-${kind}-sc-chinese-simplified-${weight}-normal`,
});

export const ARCHIVE_FACES: readonly ArchiveFace[] = [
  { id: 'fangsong', family: 'Archive FangSong', ...noto('serif', 300) },
  {
    id: 'kai',
    family: 'Archive Kai',
    package: 'lxgw-wenkai',
    weight: 300,
    common: 'lxgw-wenkai-latin-300-normal',
    // All but ‘’ “”, which this face has as Latin text does, half as wide as a Han character.
    range: 'U+0-2017, U+201e-10ffff',
  },
  { id: 'hei', family: 'Archive Hei', ...noto('sans', 500) },
  { id: 'song', family: 'Archive Song', ...noto('serif', 400) },
  { id: 'mark', family: 'Archive Mark', ...noto('serif', 900) },
];

/** The packages that the faces come from. */
export const FONT_PACKAGES = [...new Set(ARCHIVE_FACES.map((face) => face.package))];
