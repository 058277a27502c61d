import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { INTERFACE_TERMS } from '../../../src/domain/words/interface.ts';

/** What the archive says stands here; elsewhere stand words of circulars, and those that readers type. */
const SAID = [
  'src/pages/**/*.{astro,ts,mdx}',
  'src/view/**/*.{astro,ts}',
  'src/reader/**/*.ts',
  'src/desk/**/*.{ts,tsx}',
  'src/archive/*.ts',
  'src/formats/*.ts',
  'src/formats/ledger/*.ts',
  'src/domain/citation/*.ts',
  'scripts/{command,desk,publish}/**/*.ts',
  'scripts/convert/diagnostics/*.ts',
];
/** What readers type is read in all its forms. */
const TYPED = /^src\/reader\/(?:jump\/words|search\/ask)/u;

const files = SAID.flatMap((pattern) => globSync(pattern)).filter(
  (file) => !file.endsWith('.test.ts') && !file.includes('fixtures') && !TYPED.test(file),
);

it('has what it looks at', () => expect(files.length).toBeGreaterThan(300));

it.each(INTERFACE_TERMS.filter(({ never }) => never.length > 0))(
  'says $word, never $never',
  async ({ never }) => {
    const found: string[] = [];
    for (const file of files)
      for (const [i, line] of (await readFile(file, 'utf8')).split('\n').entries())
        if (never.some((word) => line.includes(word))) found.push(`${file}:${i + 1}: ${line.trim()}`);
    expect(found).toEqual([]);
  },
);

it('has each word once, and calls nothing by what it says of another', () => {
  const words = INTERFACE_TERMS.map(({ word }) => word);
  expect(new Set(words).size).toBe(words.length);
  for (const { never } of INTERFACE_TERMS) for (const word of never) expect(words).not.toContain(word);
});
