import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';
import { type CodeFile, circlesIn, isTest, type Offence, offencesIn } from './rules.ts';

async function codeFiles(): Promise<CodeFile[]> {
  const entries = (
    await Promise.all(
      ['src', 'scripts'].map(async (folder) =>
        (await readdir(folder, { recursive: true })).map((path) => join(folder, path).split(sep).join('/')),
      ),
    )
  ).flat();
  const code = entries.filter((path) => /\.(?:tsx?|mts|js|mjs|astro|mdx)$/u.test(path));
  return Promise.all(code.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}

const check = ({ path, text }: CodeFile): Offence[] => offencesIn({ path, text }, importsOf(path, text));

test('no file breaks the import rules', async () => {
  const files = await codeFiles();
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(check)).toEqual([]);
});

test('no files import each other in a circle', async () => {
  const files = (await codeFiles()).filter(({ path }) => !isTest(path));
  const imports = new Map(files.map(({ path, text }) => [path, importsOf(path, text).own]));
  expect(circlesIn(imports)).toEqual([]);
});

test('a circle is told with the files that are in it', () => {
  const imports = new Map([
    ['src/domain/a.ts', ['./b.ts', 'node:path']],
    ['src/domain/b.ts', ['#domain/c.ts']],
    ['src/domain/c.ts', ['./b.ts']],
    ['src/view/d.ts', ['#domain/a.ts']],
  ]);
  expect(circlesIn(imports)).toEqual([['src/domain/b.ts', 'src/domain/c.ts']]);
});

describe('planted offences are caught', () => {
  test.each<[string, string, string]>([
    ['the domain imports a package', 'src/domain/a.ts', "import { parse } from 'yaml';"],
    ['the domain imports Node', 'src/domain/a.ts', "import { join } from 'node:path';"],
    ['the domain imports the site', 'src/domain/a.ts', "export * from '../archive/circulars.ts';"],
    [
      'the domain imports a type of the converter',
      'src/domain/a.ts',
      "import type { A } from '../../scripts/convert/types.ts';",
    ],
    [
      'the site imports the converter',
      'src/archive/load/a.ts',
      "import { decode } from '../../../scripts/convert/1-decode/index.ts';",
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
      'src/reader/search/a.ts',
      "const x = await import('../../../scripts/convert/index.ts');",
    ],
    [
      'the site globs scripts',
      'src/reader/search/a.ts',
      "const x = import.meta.glob('../../../scripts/**/*.ts');",
    ],
    [
      'the converter imports the site',
      'scripts/convert/3-parse/a.ts',
      "import { q } from '../../../src/archive/circulars.ts';",
    ],
    [
      'the converter imports another script',
      'scripts/convert/index.ts',
      "import { serveSite } from '../publish/serve/listen.ts';",
    ],
    ['a stage reads files', 'scripts/convert/1-decode/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['a stage asks for files without the prefix', 'scripts/convert/1-decode/a.ts', "import fs from 'fs';"],
    [
      'a stage imports a later one',
      'scripts/convert/2-normalise/a.ts',
      "import { parse } from '../3-parse/index.ts';",
    ],
    ['the reader asks for the archive', 'src/reader/a.ts', "import { q } from '#archive/circulars.ts';"],
    ['the reader imports a view', 'src/reader/cite/a.ts', "import { x } from '#view/frame/links.ts';"],
    ['the archive imports a view', 'src/archive/a.ts', "import { x } from '../view/frame/links.ts';"],
    ['a view imports the reader', 'src/view/frame/a.ts', "import { x } from '#reader/lib/element.ts';"],
    [
      'a script on a page imports a view',
      'src/view/frame/a.astro',
      "<script>import '#view/frame/a.ts';</script>",
    ],
    [
      'the desk in the browser imports its server',
      'src/desk/a.tsx',
      "import { x } from '../../scripts/desk/a.ts';",
    ],
    ['a command imports the desk', 'scripts/command/a.ts', "import { x } from '../desk/a.ts';"],
    ['publishing imports a command', 'scripts/publish/a.ts', "import { x } from '../command/options.ts';"],
    ['a command imports the proof', 'scripts/command/a.ts', "import { x } from '../proof/bench/a.ts';"],
    ['a stage prints', 'scripts/convert/5-emit/a.ts', 'console.log(1);'],
    ['a stage reads the environment', 'scripts/convert/5-emit/a.ts', 'const home = process.env.HOME;'],
    ['a stage looks at the clock', 'scripts/convert/5-emit/a.ts', 'const now = new Date();'],
    ['a stage throws dice', 'scripts/convert/6-relate/a.ts', 'const n = Math.random();'],
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
    ['a script on a page and the reader', 'src/view/a.astro', "<script>import '#reader/page/a.ts';</script>"],
    ['an earlier stage', 'scripts/convert/3-parse/a.ts', "import { x } from '../2-normalise/index.ts';"],
    ['a pure module of Node', 'scripts/convert/5-emit/a.ts', "import { join } from 'node:path';"],
    [
      'the command reads and prints',
      'scripts/command/convert.ts',
      "import { readFile } from 'node:fs/promises';\nconsole.log(1);",
    ],
    [
      'a test of the site imports the converter',
      'src/archive/load/a.test.ts',
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
