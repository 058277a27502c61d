import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptText, pageOf } from '../../convert/1-decode/formats/fixtures/make-recognised.ts';
import { convert } from '../convert.ts';
import { sourceFilesAtHand } from './source-files.ts';

let root: string;
let seeds: string;
let content: string;
let said: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sources-'));
  [seeds, content] = [join(root, 'seeds'), join(root, 'content')];
  await cp('seeds', seeds, { recursive: true });
  await writeFile(join(seeds, 'hd-2031.txt'), TEXT);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await convert({ seeds, content, check: false });
  said = '';
  vi.mocked(console.error).mockImplementation((text: string) => {
    said += text;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

const TEXT = '河东区人民法院关于调解的意见\n\n一、健全机制。设一名调解员。\n\n二、加强培训。每年两次。\n';
const published = [{ address: 'circulars/hd-2031/' }];
const atHand = (before = published) => sourceFilesAtHand(before, { seeds, content });

test('nothing is said of files that are as they were converted', async () => {
  expect(await atHand()).toBe(true);
  expect(said).toBe('');
});

test('a published circular whose file is gone stops the build, with the file and the ways out', async () => {
  await rm(join(seeds, 'hd-2031.txt'));
  expect(await atHand()).toBe(false);
  expect(said).toContain('hd-2031.txt');
  expect(said).toContain('git checkout');
  expect(said).toContain('redirects.yaml');
});

test('of one that was never published it is only told', async () => {
  await rm(join(seeds, 'hd-2031.txt'));
  expect(await atHand([])).toBe(true);
  expect(said).toMatch(/没有原件.*hd-2031\.txt/u);
});

test('a file changed or added after the conversion is told', async () => {
  await writeFile(join(seeds, 'hd-2031.txt'), TEXT.replace('两次', '三次'));
  await writeFile(join(seeds, 'hd-2032.txt'), TEXT);
  expect(await atHand()).toBe(true);
  expect(said).toMatch(/还没有转换.*hd-2032\.txt/u);
  expect(said).toMatch(/之后改过.*hd-2031\.txt/u);
});

test('a scan whose recognised text was corrected after the conversion is told', async () => {
  const picture = Buffer.from('\x89PNG a scan', 'latin1');
  const keep = (corrected?: string) => {
    const line = { text: '河东区人民法院关于调接的意见', ...(corrected === undefined ? {} : { corrected }) };
    const text = keptText(picture, [pageOf(1, [line, '一、健全机制。设一名调解员。'])]);
    return writeFile(join(seeds, 'sm-2031.ocr.json'), text);
  };
  await writeFile(join(seeds, 'sm-2031.png'), picture);
  await keep();
  await convert({ seeds, content, check: false });
  said = '';
  expect(await atHand()).toBe(true);
  expect(said).toBe('');
  await keep('河东区人民法院关于调解的意见');
  expect(await atHand()).toBe(true);
  expect(said).toMatch(/之后改过.*sm-2031\.png/u);
});

test('other ends of lines are no change of the text', async () => {
  await writeFile(join(seeds, 'hd-2031.txt'), TEXT.replaceAll('\n', '\r\n'));
  expect(await atHand()).toBe(true);
  expect(said).toBe('');
});

test('a text in the markup of pages is compared as it was unpacked', async () => {
  const marked = `<p>${TEXT.trim().replaceAll('\n\n', '</p>\n<p>')}</p>\n`;
  await writeFile(join(seeds, 'wy-2031.txt'), marked);
  await convert({ seeds, content, check: false });
  said = '';
  expect(await atHand()).toBe(true);
  expect(said).toBe('');
  await writeFile(join(seeds, 'wy-2031.txt'), marked.replace('两次', '三次'));
  expect(await atHand()).toBe(true);
  expect(said).toMatch(/之后改过.*wy-2031\.txt/u);
});
