import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { charactersIn } from './characters-in.ts';
import type { ArchiveFace } from './faces.ts';

/** A file of a face: the package's file, cut to the characters that are needed of it. */
export interface FontPiece {
  readonly face: ArchiveFace;
  /** Name of the package's file, without ending. */
  readonly name: string;
  /** Characters that it holds. */
  readonly characters: readonly string[];
  /** Whether it holds what the face's main file does not: it is fetched only for these. */
  readonly isRare: boolean;
  /** WOFF2. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PACKAGES = resolve('node_modules', '@fontsource');

/**
 * The files in which a face holds these characters: the package's file of common
 * characters, and for rare ones those of its small files that are for them. Characters
 * that a face does not have at all are left to the faces after it.
 */
export async function piecesFor(face: ArchiveFace, characters: ReadonlySet<string>): Promise<FontPiece[]> {
  const wanted = [...characters].sort();
  const common = await cut(face, face.common, wanted, false);
  const held = new Set(common.characters);
  const pieces = [common];
  const rest = wanted.filter((character) => !held.has(character));
  if (rest.length === 0) return pieces;
  const ranges = await rangesOf(face.package);
  const files = Map.groupBy(rest, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.find(({ from, to }) => from <= code && code <= to)?.name;
  });
  for (const [range, list] of files) {
    if (range === undefined) continue;
    const piece = await cut(face, `${face.package}-${range}-${face.weight}-normal`, list, true);
    if (piece.characters.length > 0) pieces.push(piece);
  }
  return pieces;
}

/** The licence of a package's fonts, which must go where the fonts go. */
export async function licenceOf(name: string): Promise<string> {
  return readFile(resolve(PACKAGES, name, 'LICENSE'), 'utf8');
}

/** Features are left out: the grid of an official document sets every character on its square. */
const PLAIN = { keepFeatures: [], dropTables: ['BASE', 'GPOS', 'GSUB', 'STAT', 'vhea', 'vmtx'] };

async function cut(
  face: ArchiveFace,
  name: string,
  wanted: readonly string[],
  isRare: boolean,
): Promise<FontPiece> {
  const font = await readFile(resolve(PACKAGES, face.package, 'files', `${name}.woff2`));
  const text = wanted.join('');
  const plain = await subsetFont(font, text, { ...PLAIN, targetFormat: 'truetype' });
  const held = charactersIn(plain);
  const bytes = Uint8Array.from(await subsetFont(plain, text, { ...PLAIN, targetFormat: 'woff2' }));
  return {
    face,
    name,
    characters: wanted.filter((character) => held.has(character.codePointAt(0) ?? 0)),
    isRare,
    bytes,
  };
}

/** Which of a package's small files is for which characters. */
async function rangesOf(name: string): Promise<{ name: string; from: number; to: number }[]> {
  const file = resolve(PACKAGES, name, 'unicode.json');
  const list = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  return Object.entries(list).flatMap(([key, ranges]) =>
    ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/iu, '').split('-');
      return {
        name: key.replace(/[[\]]/gu, ''),
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
      };
    }),
  );
}
