import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readRecognisedText, recognisedFileText } from '#domain/recognised-text.ts';
import { knownPairs } from './recognise/kept-file.ts';
import { recogniseSeeds } from './recognise.ts';

let folder = '';
let seeds = '';
const said: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognise-'));
  seeds = join(folder, 'seeds');
  await mkdir(seeds);
  said.length = 0;
  for (const to of ['log', 'error'] as const)
    vi.spyOn(console, to).mockImplementation((...words) => void said.push(words.join(' ')));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Two lines of print, so that reading them takes little. */
const twoLines = (): Promise<Buffer> =>
  sharp('scripts/recognise/fixtures/margin.png')
    .extract({ left: 180, top: 90, width: 1260, height: 190 })
    .withMetadata({ density: 200 })
    .png()
    .toBuffer();
const run = (words: string[] = [], stop = new AbortController().signal) =>
  recogniseSeeds(words, { seeds, content: join(folder, 'content') }, stop);
const kept = async (id: string) => readRecognisedText(await readFile(join(seeds, `${id}.ocr.json`), 'utf8'));

describe('scans of the seeds folder', { timeout: 120_000 }, () => {
  test('are recognised where they wait for it, and again when they are named; corrections stay', async () => {
    await writeFile(join(seeds, 'a-2031-1.png'), await twoLines());
    await writeFile(join(seeds, 'b-2031-2.txt'), '一、推行网上立案');
    expect(await run()).toBe(0);
    expect((await readdir(seeds)).sort()).toEqual([
      'a-2031-1.ocr.json',
      'a-2031-1.pages',
      'a-2031-1.png',
      'b-2031-2.txt',
    ]);
    const first = await kept('a-2031-1');
    expect(first.pages[0]?.lines.map(({ text }) => text)).toEqual([
      '各庭室要把立案登记制度落到实处，方便当事人办理',
      '各项手续，不得以任何理由拖延。对符合条件的起诉，',
    ]);
    const shown = await sharp(join(seeds, 'a-2031-1.pages', 'page-1.webp')).metadata();
    const { width = 0, height = 0 } = first.pages[0] ?? {};
    expect(shown.width).toBe(1240);
    expect((shown.width ?? 0) / (shown.height ?? 1)).toBeCloseTo(width / height, 1);
    expect(said.join('\n')).toContain('a-2031-1.png：识别了 1 页、2 行文字。');

    said.length = 0;
    expect(await run()).toBe(0);
    expect(said).toEqual(['没有等待识别的扫描件。']);

    // A picture that was lost is made again, and is what it was; nothing is recognised anew.
    const picture = join(seeds, 'a-2031-1.pages', 'page-1.webp');
    const before = await readFile(picture);
    await rm(join(seeds, 'a-2031-1.pages'), { recursive: true });
    expect(await run()).toBe(0);
    expect(said.join('\n')).toContain('补上了 1 页的图片，识别文本没有动');
    expect((await readFile(picture)).equals(before)).toBe(true);
    expect(await kept('a-2031-1')).toEqual(first);

    const [line, ...others] = first.pages[0]?.lines ?? [];
    if (line === undefined) throw new Error('nothing was recognised');
    const page = { ...first.pages[0], lines: [{ ...line, corrected: '各庭室改过的一行' }, ...others] };
    const mended = { ...first, pages: [page] } as typeof first;
    await writeFile(join(seeds, 'a-2031-1.ocr.json'), recognisedFileText(mended));
    expect(await run(['a-2031-1'])).toBe(0);
    expect(await kept('a-2031-1')).toEqual(mended);
    expect(said.join('\n')).toContain('以前改过或看过的 1 行照旧保留');
  });

  test('that are spoilt are said, and the others are recognised all the same', async () => {
    await writeFile(join(seeds, 'a-2031-1.png'), (await twoLines()).subarray(0, 3000));
    await writeFile(join(seeds, 'b-2031-1.png'), await twoLines());
    expect(await run()).toBe(1);
    expect(said.join('\n')).toContain('a-2031-1.png：图片已损坏');
    expect((await readdir(seeds)).sort()).toEqual([
      'a-2031-1.png',
      'b-2031-1.ocr.json',
      'b-2031-1.pages',
      'b-2031-1.png',
    ]);
  });
});

describe('nothing is written', () => {
  test('where the work is stopped', async () => {
    await writeFile(join(seeds, 'a-2031-1.png'), await twoLines());
    expect(await run([], AbortSignal.abort())).toBe(1);
    expect(await readdir(seeds)).toEqual(['a-2031-1.png']);
    expect(said.join('\n')).toContain('已停止');
  });

  test('for a PDF that cannot be opened, and it is said why', async () => {
    await writeFile(join(seeds, 'a-2031-1.pdf'), '%PDF-1.4 no more');
    expect(await run()).toBe(1);
    expect(await readdir(seeds)).toEqual(['a-2031-1.pdf']);
    expect(said.join('\n')).toMatch(/a-2031-1\.pdf：.*(?:损坏|不完整)/u);
  });

  test('over a recognised text that is written wrongly: it may hold corrections', async () => {
    await writeFile(join(seeds, 'a-2031-1.png'), await twoLines());
    await writeFile(join(seeds, 'a-2031-1.ocr.json'), '{ "engine": ');
    expect(await run(['a-2031-1.png'])).toBe(1);
    expect(await readFile(join(seeds, 'a-2031-1.ocr.json'), 'utf8')).toBe('{ "engine": ');
    expect(said.join('\n')).toContain('没有覆盖');
  });

  test.each([
    ['an id that is not there', 'c-2031-9', '没有编号或文件“c-2031-9”'],
    ['a file elsewhere', 'package.json', '请用 npm run add 加入'],
  ])('for %s', async (_, word, words) => {
    expect(await run([word])).toBe(2);
    expect(said.join('\n')).toContain(words);
  });

  test('where there is no such folder', async () => {
    seeds = join(folder, 'nowhere');
    expect(await run()).toBe(2);
    expect(said.join('\n')).toContain('读不到来源目录');
  });
});

test('the pairs that are known come from the other circulars', async () => {
  const content = join(folder, 'content');
  await mkdir(join(content, 'circulars'), { recursive: true });
  await mkdir(join(content, 'measures', 'a-1'), { recursive: true });
  await writeFile(join(content, 'circulars', 'b-1.mdx'), '<Main>推行网上立案</Main>');
  await writeFile(join(content, 'measures', 'a-1', '1.mdx'), '健全窗口');
  const pairs = await knownPairs(content, 'a-1');
  expect([pairs.has('立', '案'), pairs.has('窗', '口')]).toEqual([true, false]);
  expect((await knownPairs(content, undefined)).has('窗', '口')).toBe(true);
});
