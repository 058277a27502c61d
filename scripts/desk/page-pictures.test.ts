import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../convert/1-decode/formats/fixtures/make-pdf.ts';
import { pagePicture } from './page-pictures.ts';

let seeds: string;
beforeAll(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterAll(() => rm(seeds, { recursive: true }));

const pdf = { id: 'a', file: 'a.pdf', bytes: makePdf([[{ text: 'plan', x: 100, y: 100 }], []]) };

test('a page of a PDF is drawn: one with text is not all white, an empty one is', async () => {
  const darkest = async (page: number): Promise<number | undefined> => {
    const answer = await pagePicture(seeds, pdf, page);
    if (!('bytes' in answer)) throw new Error('no picture');
    const { channels } = await sharp(answer.bytes).removeAlpha().stats();
    return channels[0]?.min;
  };
  expect(await darkest(1)).toBeLessThan(128);
  expect(await darkest(2)).toBe(255);
});

test.each([
  ['a page that is none', pdf, 9],
  ['a file that is damaged', { ...pdf, bytes: Buffer.from('%PDF-1.4 nothing') }, 1],
])('%s is refused in words', async (_, seed, page) => {
  await expect(pagePicture(seeds, seed, page)).rejects.toMatchObject({ status: 422 });
});

test('a file of another kind has pictures only where some are kept beside it', async () => {
  const text = { id: 'b', file: 'b.txt', bytes: Buffer.from('甲') };
  await expect(pagePicture(seeds, text, 1)).rejects.toMatchObject({ status: 404 });
  await mkdir(join(seeds, 'b.pages'));
  await writeFile(join(seeds, 'b.pages', 'page-1.webp'), 'kept');
  expect(await pagePicture(seeds, text, 1)).toEqual({ bytes: Buffer.from('kept'), type: 'image/webp' });
});
