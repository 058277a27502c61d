import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What a page shows comes from its code, from what the build was told, and from files of the archive. Whoever
 * reads one of these must be a question (src/archive/asked/asked.ts) or stand in the state of the
 * code (scripts/command/build/pages/code-state.ts): else a build would leave a page that has become another.
 * A new name in this list is one to think about.
 */
const READERS: Readonly<Record<string, readonly string[]>> = {
  'astro:content': ['src/archive/entries-of.ts'],
  '/entries-of.ts': [
    'circulars',
    'links',
    'registry',
    'search-index',
    'sources',
    'subject-names',
    'subjects',
  ].map((name) => `src/archive/${name}.ts`),
  'node:fs': [
    'src/archive/address-book.ts',
    // What was made of the same things by the same code, and kept.
    'src/archive/load/kept-parts.ts',
    // Files of content, for the collections; what it keeps is of the state of the code.
    'src/archive/load/kept-readings.ts',
    'src/archive/load/lists.ts',
    'src/archive/load/registry.ts',
    'src/archive/originals.ts',
    'src/formats/files-below.ts',
    // Files of packages, which the lock file names.
    'src/formats/fonts/cut-face.ts',
    'src/formats/fonts/kept-faces.ts',
    'src/formats/fonts/state.ts',
    'src/formats/fonts/unpacked-font.ts',
    // Where a path leads, for originals.
    'src/formats/inside.ts',
  ],
  'process.env': [
    ...['edition', 'load/kept-place', 'load/places', 'pdf-built', 'site-address'].map(
      (name) => `src/archive/${name}.ts`,
    ),
    // Where faces are kept that were cut before.
    'src/formats/fonts/kept-faces.ts',
  ],
};

test.each(Object.entries(READERS))(
  'pages are made of nothing that nobody asks for: %s',
  async (what, known) => {
    const found: string[] = [];
    for (const room of ['archive', 'formats', 'view', 'pages']) {
      const names = (await readdir(join('src', room), { recursive: true })).map((name) =>
        name.replaceAll('\\', '/'),
      );
      for (const name of names.filter((one) => /\.(?:ts|astro|mdx)$/u.test(one))) {
        if (/(?:\.test\.ts$|(?:^|\/)fixtures\/)/u.test(name)) continue;
        const text = await readFile(join('src', room, name), 'utf8');
        if (text.includes(what)) found.push(`src/${room}/${name}`);
      }
    }
    expect(found.sort()).toEqual([...known].sort());
  },
);
