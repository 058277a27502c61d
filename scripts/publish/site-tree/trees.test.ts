import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeTrees, treeIn, writeTrees } from './trees.ts';

let root: string;
const at = (...names: string[]): string => join(root, ...names);
const workshop = () => ({ trees: at('trees.json'), site: at('lies') });
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'trees-'));
  for (const folder of ['stands/a/b', 'lies/a']) mkdirSync(at(folder), { recursive: true });
  for (const file of ['stands/a/b/index.html', 'stands/index.html', 'lies/a/index.html'])
    writeFileSync(at(file), file);
  // What is written of a tree is believed: it says more than is there.
  writeTrees(workshop(), at('stands'), {
    stands: { files: ['believed'], folders: ['a', 'a/b'] },
    lies: { files: ['believed, too'], folders: ['a'] },
  });
  // Longer than a step of the disk's clock.
  await setTimeout(40);
});
afterEach(() => rm(root, { recursive: true }));

const files = ({ files: names }: { files: Iterable<string> }) => [...names].sort();
const taken = () => {
  const { stands, lies } = takeTrees(workshop(), at('stands'));
  return [files(stands), files(lies)];
};
const THERE = ['a/b/index.html', 'index.html'];

test('trees are as they were left, where nothing came into their folders or went, wherever they are now', () => {
  renameSync(at('stands'), at('aside'));
  renameSync(at('aside'), at('stands'));
  writeFileSync(at('stands/index.html'), 'other text');
  expect(takeTrees(workshop(), at('stands'))).toEqual({
    stands: { files: ['believed'], folders: ['a', 'a/b'] },
    lies: { files: ['believed, too'], folders: ['a'] },
  });
  // Known once, until it is written down again.
  expect(taken()).toEqual([THERE, ['a/index.html']]);
});

test.each([
  ['a file came', () => writeFileSync(at('stands/a/b/c.html'), ''), [...THERE, 'a/b/c.html'].sort()],
  ['a file went', () => unlinkSync(at('stands/a/b/index.html')), ['index.html']],
  ['a folder came', () => mkdirSync(at('stands/c')), THERE],
  ['a folder went', () => rmSync(at('stands/a'), { recursive: true }), ['index.html']],
  ['the site went', () => rmSync(at('stands'), { recursive: true }), []],
])('where %s the folder is listed, and the other is not', (_, change, expected) => {
  change();
  expect(taken()).toEqual([expected, ['believed, too']]);
});

test('a folder that is gone when it is noted is not believed', () => {
  writeTrees(workshop(), at('stands'), {
    stands: { files: [], folders: ['gone'] },
    lies: treeIn(at('lies')),
  });
  expect(taken()).toEqual([THERE, ['a/index.html']]);
});
