import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { glyphsByCharacter } from './characters-in.ts';
import { cutFace } from './cut-face.ts';
import { ARCHIVE_FACES } from './faces.ts';
import { readTables, sumOf } from './tables.ts';

/** A font's outlines and widths of some characters, as HarfBuzz cuts them out. */
async function drawn(font: Buffer, text: string, axes?: Record<string, number>): Promise<string> {
  const cut = await subsetFont(font, text, {
    keepFeatures: [],
    targetFormat: 'truetype',
    ...(axes === undefined ? {} : { variationAxes: axes }),
  });
  const tables = readTables(cut);
  // HarfBuzz says nothing where a large font is too much for it.
  if (/[\p{Script=Han}\p{Script=Latin}]/u.test(text))
    expect(tables.get('glyf')?.length, text).toBeGreaterThan(0);
  return ['glyf', 'hmtx'].map((tag) => tables.get(tag)?.toString('hex')).join(' ');
}

const charactersOf = (font: Buffer): Set<string> =>
  new Set([...glyphsByCharacter(readTables(font)).keys()].map((code) => String.fromCodePoint(code)));

describe.each(ARCHIVE_FACES)('$name.family $name.style', (face) => {
  test('made of the parts of its package, it draws as they do', async () => {
    const folder = resolve('node_modules', face.source.package, 'files');
    const files = (await readdir(folder)).filter((file) => face.source.parts.test(file)).sort();
    const whole = await cutFace(face);
    const held = charactersOf(whole);
    const seen = new Set<string>();
    for (const [i, file] of files.entries()) {
      const part = await convert(await readFile(join(folder, file)), 'truetype');
      const own = [...charactersOf(part)].filter((character) => !seen.has(character));
      for (const character of own) seen.add(character);
      expect(own.filter((character) => !held.has(character))).toEqual([]);
      if (i % 12 !== 0) continue;
      for (const character of own.slice(0, 3)) {
        const axes = face.source.isVariable ? { wght: face.weight } : undefined;
        expect(await drawn(whole, character), character).toBe(await drawn(part, character, axes));
      }
    }
    expect(held).toEqual(seen);
  });

  test('cut to some characters, it has those and no others, and draws them as the whole face does', async () => {
    const text = 'Aé—〔甲乙〕司法，。';
    const [whole, cut] = [await cutFace(face), await cutFace(face, text)];
    expect(charactersOf(cut)).toEqual(new Set(text));
    for (const character of text) {
      expect(await drawn(cut, character), character).toBe(await drawn(whole, character));
    }
  });

  test('is whole, and says its name and weight', async () => {
    const font = await cutFace(face, '法');
    expect(sumOf(font).toString(16)).toBe('b1b0afba');
    const tables = readTables(font);
    expect(tables.get('OS/2')?.readUInt16BE(4)).toBe(face.weight);
    const names = tables.get('name') ?? Buffer.alloc(0);
    expect(names.swap16().toString('utf16le')).toContain(`${face.name.family} ${face.name.style}`);
  });
});

test('a character that a face does not have is left out', async () => {
  const [face] = ARCHIVE_FACES;
  if (face === undefined) throw new Error('there is no face');
  expect(charactersOf(await cutFace(face, '法\u{20bb7}'))).toEqual(new Set('法'));
});

test('a large face is whole, however many others were made before', async () => {
  const faces = ['kai', 'hei', 'fangsong', 'kai', 'hei', 'kai'].map((id) =>
    ARCHIVE_FACES.find((face) => face.id === id),
  );
  const sizes: number[] = [];
  for (const face of faces) {
    if (face?.id === 'kai') sizes.push((await cutFace(face)).length);
    else if (face !== undefined) await cutFace(face);
  }
  expect(sizes[0]).toBeGreaterThan(10_000_000);
  expect(new Set(sizes).size).toBe(1);
});
