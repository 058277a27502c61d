import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsOf, noteBuild, unchangedSince } from './unchanged.ts';

let root: string;
const at = (...names: string[]): string => join(root, ...names);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unchanged-'));
  for (const folder of ['seeds/registry', 'site/a']) mkdirSync(at(folder), { recursive: true });
  for (const file of ['seeds/a.txt', 'seeds/registry/addresses.txt', 'site/index.html', 'site/a/index.html'])
    writeFileSync(at(file), '甲');
});
afterEach(() => rm(root, { recursive: true }));

/** Longer than a step of the disk's clock. */
const settled = () => setTimeout(80);
const inputs = (made = 'code') => inputsOf([made], [at('seeds')], [at('seeds/registry/addresses.txt')]);
const BOOK = 'terms/ - | 术语';
const last = (now = inputs(), book = BOOK) =>
  unchangedSince({ last: at('last.json') }, now, book, at('site'));

async function built(): Promise<void> {
  await settled();
  noteBuild(
    { last: at('last.json') },
    {
      ...{ inputs: inputs() as string, addressBook: BOOK, files: 2, entries: 3 },
      ...{ reminders: ['提醒'], told: ['说明'] },
    },
  );
  await settled();
}

test('a build of which nothing has changed is known, with what it said', async () => {
  expect(last()).toBeUndefined();
  await built();
  expect(last()).toMatchObject({ files: 2, reminders: ['提醒'], told: ['说明'] });
  // The build itself writes the address book, and moves the finished site.
  appendFileSync(at('seeds/registry/addresses.txt'), '乙');
  renameSync(at('site'), at('aside'));
  renameSync(at('aside'), at('site'));
  await settled();
  expect(last()).toBeDefined();
});

test.each([
  ['a source', () => appendFileSync(at('seeds/a.txt'), '乙')],
  ['a source of the same length', () => writeFileSync(at('seeds/a.txt'), '乙')],
  ['a source that came', () => writeFileSync(at('seeds/b.txt'), '甲')],
  ['a source that went', () => unlinkSync(at('seeds/a.txt'))],
  ['a folder', () => mkdirSync(at('seeds/c'))],
  ['a page', () => writeFileSync(at('site/a/index.html'), '乙')],
  ['a page that came', () => writeFileSync(at('site/a/b.html'), '甲')],
  ['a page that went', () => unlinkSync(at('site/a/index.html'))],
  ['the site', () => rmSync(at('site'), { recursive: true })],
  ['what was noted', () => writeFileSync(at('last.json'), '{')],
])('changed was %s', async (_, change) => {
  await built();
  change();
  await settled();
  expect(last()).toBeUndefined();
  expect(last()).toBeUndefined();
});

test('another address book, other code or other options are a change', async () => {
  for (const changed of [
    () => last(inputs(), `${BOOK}语`),
    () => last(inputs('other')),
    () => unchangedSince({ last: at('last.json') }, undefined, BOOK, at('site')),
  ]) {
    await built();
    expect(changed()).toBeUndefined();
  }
});

test('what cannot be known for sure has no digest', async () => {
  await settled();
  expect(inputs()).toBeDefined();
  writeFileSync(at('seeds/a.txt'), '丙');
  expect(inputs()).toBeUndefined();
  await settled();
  symlinkSync(at('site'), at('seeds/link'));
  expect(inputs()).toBeUndefined();
});
