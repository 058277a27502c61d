import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';
import { type CodeFile, type Offence, offencesIn } from './rules.ts';

async function codeFiles(): Promise<CodeFile[]> {
  const entries = (
    await Promise.all(
      ['src', 'scripts'].map(async (folder) =>
        (await readdir(folder, { recursive: true })).map((path) => join(folder, path).split(sep).join('/')),
      ),
    )
  ).flat();
  const code = entries.filter((path) => /\.(?:ts|mts|js|mjs|astro|mdx)$/u.test(path));
  return Promise.all(code.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}

const check = ({ path, text }: CodeFile): Offence[] => offencesIn({ path, text }, importsOf(path, text));

test('no file breaks the import rules', async () => {
  const files = await codeFiles();
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(check)).toEqual([]);
});

describe('planted offences are caught', () => {
  test.each<[string, string, string]>([
    ['the domain imports a package', 'src/domain/a.ts', "import { parse } from 'yaml';"],
    ['the domain imports Node', 'src/domain/a.ts', "import { join } from 'node:path';"],
    ['the domain imports the site', 'src/domain/a.ts', "export * from '../queries/circulars.ts';"],
    [
      'the domain imports a type of the converter',
      'src/domain/a.ts',
      "import type { A } from '../../scripts/convert/types.ts';",
    ],
    [
      'the site imports the converter',
      'src/loaders/a.ts',
      "import { decode } from '../../scripts/convert/1-decode/index.ts';",
    ],
    [
      'a page imports the converter',
      'src/pages/a.astro',
      "---\nimport x from '../../scripts/convert/index.ts';\n---\n<p />",
    ],
    [
      'a script on a page imports the converter',
      'src/pages/a.astro',
      "<script>import '../../scripts/convert/index.ts';</script>",
    ],
    [
      'a hand-written page imports the converter',
      'src/pages/a.mdx',
      "import x from '../../scripts/convert/index.ts'\n\n# x",
    ],
    [
      'the site loads the converter on demand',
      'src/search/a.ts',
      "const x = await import('../../scripts/convert/index.ts');",
    ],
    ['the site globs scripts', 'src/search/a.ts', "const x = import.meta.glob('../../scripts/**/*.ts');"],
    [
      'the converter imports the site',
      'scripts/convert/3-parse/a.ts',
      "import { q } from '../../../src/queries/circulars.ts';",
    ],
    [
      'the converter imports another script',
      'scripts/convert/index.ts',
      "import { serveSite } from '../serve/listen.ts';",
    ],
    ['a stage reads files', 'scripts/convert/1-decode/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['a stage asks for files without the prefix', 'scripts/convert/1-decode/a.ts', "import fs from 'fs';"],
    [
      'a stage imports a later one',
      'scripts/convert/2-normalise/a.ts',
      "import { parse } from '../3-parse/index.ts';",
    ],
    ['a stage prints', 'scripts/convert/5-emit/a.ts', 'console.log(1);'],
    ['a stage reads the environment', 'scripts/convert/5-emit/a.ts', 'const home = process.env.HOME;'],
    ['a stage looks at the clock', 'scripts/convert/5-emit/a.ts', 'const now = new Date();'],
    ['a stage throws dice', 'scripts/convert/4-link/a.ts', 'const n = Math.random();'],
  ])('%s', (_, path, text) => {
    expect(check({ path, text })).toHaveLength(1);
  });
});

describe('what is allowed is let through', () => {
  test.each<[string, string, string]>([
    ['the domain and zod', 'src/domain/a.ts', "import { z } from 'astro/zod';\nimport { b } from './b.ts';"],
    [
      'the domain by its short name',
      'scripts/convert/3-parse/a.ts',
      "import { KINDS } from '#domain/schema.ts';",
    ],
    ['an earlier stage', 'scripts/convert/3-parse/a.ts', "import { x } from '../2-normalise/index.ts';"],
    ['a pure module of Node', 'scripts/convert/5-emit/a.ts', "import { join } from 'node:path';"],
    [
      'the command reads and prints',
      'scripts/convert.ts',
      "import { readFile } from 'node:fs/promises';\nconsole.log(1);",
    ],
    [
      'a test of the site imports the converter',
      'src/loaders/a.test.ts',
      "import x from '../../scripts/convert/index.ts';",
    ],
    [
      'words in comments and text',
      'scripts/convert/5-emit/a.ts',
      "// console.log(1)\nconst help = 'console.log';",
    ],
  ])('%s', (_, path, text) => {
    expect(check({ path, text })).toEqual([]);
  });
});
