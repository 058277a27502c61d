import { expect, test } from 'vitest';
import { seedFile } from '../../command/convert/read-seeds.ts';
import { convertArchive } from '../index.ts';
import { MOST_BESIDE_TOLD } from './bars.ts';

/** Each paragraph with other words: what comes again and again is no text. */
const paragraphs = (count: number, words: string): string =>
  Array.from({ length: count }, (_, i) => `<p>${String.fromCodePoint(0x4e00 + i)}${words}</p>`).join('');
const TEXT = paragraphs(
  60,
  '县人民法院要健全巡回审判工作机制，方便偏远乡镇群众就近诉讼，并且按月报送办案情况。',
);
const below = (count: number): string => paragraphs(count, '渡口潮位三尺二寸，下一班渡船申时开。');

/** Where it is said that words stand beside the text, and in which words. */
async function told(body: string): Promise<string[]> {
  const html = `<html><head><title>渡口开市审结三件纠纷</title></head><body><div>${body}</div></body></html>`;
  const seed = await seedFile('a.html', Buffer.from(html), undefined);
  const { diagnostics } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
  return diagnostics.filter(({ code }) => code === 'parse/beside-text').map(({ message }) => message);
}

test('paragraphs beside what holds the text of a page are told of, up to so many one by one', async () => {
  expect(MOST_BESIDE_TOLD).toBe(20);
  const toldBelow = (count: number) => told(`<h1>渡口开市审结三件纠纷</h1><div>${TEXT}</div>${below(count)}`);
  expect(await toldBelow(1)).toHaveLength(1);
  expect(await toldBelow(20)).toHaveLength(20);
  expect((await toldBelow(20)).at(-1)).not.toContain('后面还有');
  expect(await toldBelow(23)).toHaveLength(20);
  expect((await toldBelow(23)).at(-1)).toContain('后面还有 3 段');
});

test('but not what a document has there by right, nor where no element holds the text', async () => {
  const head =
    '<p>河东区人民法院文件</p><p>河法〔2031〕5号</p><h1>关于渡口巡回审判的通知</h1><p>各人民法庭：</p>';
  const foot = '<p>附件：渡口名单</p><p>河东区人民法院</p><p>2031年3月5日</p><p>抄送：区司法局。</p>';
  expect(await told(`${head}<div>${TEXT}</div>${foot}`)).toEqual([]);
  expect(await told(`${TEXT}${below(1)}`)).toEqual([]);
});
