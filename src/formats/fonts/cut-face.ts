import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { glyphsByCharacter } from './characters-in.ts';
import type { ArchiveFace, FontSource } from './faces.ts';
import { type FontPart, mergeFonts } from './merge.ts';
import { readTables } from './tables.ts';
import { unpackedFont } from './unpacked-font.ts';

/**
 * A face as one TrueType font with those of these characters that it has; without a list,
 * with all that it has.
 */
export async function cutFace(face: ArchiveFace, characters?: Iterable<string>): Promise<Buffer> {
  const wanted = characters === undefined ? undefined : new Set(characters);
  const taken = new Set<string>();
  const parts: FontPart[] = [];
  for (const part of await partsOf(face.source)) {
    const own = part.characters.filter((one) => wanted?.has(one) !== false && !taken.has(one));
    if (own.length === 0) continue;
    for (const character of own) taken.add(character);
    parts.push({ font: await atWeight(face, part.font, own), characters: own });
  }
  return mergeFonts(parts, face.name);
}

/** A part as it looks at the weight of the face. */
async function atWeight(
  { source, weight }: ArchiveFace,
  font: Buffer,
  own: readonly string[],
): Promise<Buffer> {
  if (!source.isVariable) return font;
  return subsetFont(font, own.join(''), {
    keepFeatures: [],
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
}

/** The licence of a package's fonts, which must go where the fonts go. */
export async function licenceOf(source: FontSource): Promise<string> {
  return readFile(resolve('node_modules', source.package, 'LICENSE'), 'utf8');
}

const unpacked = new Map<string, Promise<readonly FontPart[]>>();

function partsOf(source: FontSource): Promise<readonly FontPart[]> {
  const known = unpacked.get(source.package) ?? unpack(source);
  unpacked.set(source.package, known);
  return known;
}

/** Lets go of the unpacked packages, 60 MB, which who has cut his faces needs no more. */
export function forgetParts(): void {
  unpacked.clear();
}

async function unpack({ package: name, parts }: FontSource): Promise<readonly FontPart[]> {
  const folder = resolve('node_modules', name, 'files');
  const files = (await readdir(folder)).filter((file) => parts.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const font = await unpackedFont(name, await readFile(resolve(folder, file)));
      const codes = [...glyphsByCharacter(readTables(font)).keys()].sort((a, b) => a - b);
      return { font, characters: codes.map((code) => String.fromCodePoint(code)) };
    }),
  );
}
