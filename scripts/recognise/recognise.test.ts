import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openDoubts, type RecognisedText, recognisedFileText } from '#domain/recognised-text.ts';
import { makeDocx, p } from '../convert/1-decode/formats/fixtures/make-docx.ts';
import { makePdf } from '../convert/1-decode/formats/fixtures/make-pdf.ts';
import { extractPicture } from '../convert/1-decode/formats/recognised/index.ts';
import { type Engine, missingPackage } from './engine.ts';
import { PictureFault, pairsOf, recognise } from './index.ts';
import { picturePagesOf } from './pictures.ts';
import { levelled, readPage } from './recognise-page.ts';

/** Words of the pictures that any archive knows. */
const pairs = pairsOf([]);
const picture = (name: string): Buffer => readFileSync(new URL(`./fixtures/${name}.png`, import.meta.url));

async function read(bytes: Uint8Array, name = 'a.png'): Promise<RecognisedText> {
  const text = await recognise({ name, format: 'png', bytes }, { pairs });
  if (text === undefined) throw new Error('no page is a picture');
  return text;
}

const linesOf = ({ pages }: RecognisedText, kind = 'text'): string[] =>
  pages.flatMap(({ lines }) => lines.filter((line) => line.kind === kind).map(({ text }) => text));

/** What is printed on `notice.png`, the page number aside. */
const NOTICE = [
  '云溪市中级人民法院',
  '云中法〔2031〕27号',
  '现将《2031年全市法院工作要点》印发给你们，请认真组织实施，',
  '在2031年6月30日前将落实情况报研究室（电话：0571—8622），做到',
  '“当日立案、当日移送”，让群众少跑路、不跑路。',
  '云溪市中级人民法院',
  '2031年3月18日',
];

/** The first lines of `margin.png`, without the note beside it. */
const threeLines = (): Promise<Buffer> =>
  sharp(picture('margin')).extract({ left: 180, top: 90, width: 1260, height: 270 }).png().toBuffer();

/** Recognising takes seconds where the machine has much else to do. */
const PATIENCE = { timeout: 180_000 };

describe('a page is read', PATIENCE, () => {
  test('with its red head, the signature and date under a red seal, and its number', async () => {
    const text = await read(picture('notice'));
    expect(linesOf(text)).toEqual(NOTICE);
    expect(linesOf(text, 'page-number')).toEqual(['—1—']);
    const [page] = text.pages;
    const seal = page?.lines.find(({ kind }) => kind === 'seal');
    const date = page?.lines.find(({ text: own }) => own === '2031年3月18日');
    expect(seal?.text).toBe('');
    expect((date?.box[0] ?? 0) + (date?.box[2] ?? 0)).toBeGreaterThan(seal?.box[0] ?? Infinity);
    expect(page).toMatchObject({ turned: 0, skew: 0, rules: [] });
  });

  test.each([
    ['on its side', 90, 270],
    ['on its other side', 270, 90],
    ['on its head', 180, 180],
    ['askew', 1.6, 0],
  ])('%s', async (_, degrees, turned) => {
    const bytes = await sharp(await threeLines())
      .rotate(degrees, { background: 'white' })
      .withMetadata({ density: 200 })
      .png()
      .toBuffer();
    const text = await read(bytes);
    expect(linesOf(text)).toEqual([
      '各庭室要把立案登记制度落到实处，方便当事人办理',
      '各项手续，不得以任何理由拖延。对符合条件的起诉，',
      '应当当场登记立案；材料不齐的，一次告知补正内容。',
    ]);
    expect(text.pages[0]?.turned).toBe(turned);
    if (turned === 0) expect(text.pages[0]?.skew).toBeCloseTo(-degrees, 0);
  });

  test('in two columns, one after the other', async () => {
    const lines = linesOf(await read(picture('columns')));
    expect(lines).toHaveLength(21);
    expect(lines.slice(0, 3)).toEqual([
      '一、完善立案登记制度，方便当事人办',
      '理各项手续，做到当日立案、当日移',
      '送。',
    ]);
    expect(lines.at(-1)).toBe('案同步生成，方便法官使用。');
  });

  test('with its table as a grid', async () => {
    const bytes = picture('table');
    const extraction = extractPicture(bytes, recognisedFileText(await read(bytes)));
    const cells = 'lines' in extraction ? extraction.lines.filter(({ cell }) => cell !== undefined) : [];
    expect(cells.map(({ text, cell }) => `${cell?.row}.${cell?.column} ${text}`)).toEqual([
      '1.1 序号',
      '1.2 工作任务',
      '1.3 责任部门',
      '2.1 1',
      '2.2 推行网上立案，健全跨域立案协作机制',
      '2.3 立案庭',
      '3.1 2',
      '3.2 完善审判流程公开',
      '3.3 审管办',
    ]);
  });

  test('with what is written by hand at its margin set aside', async () => {
    const text = await read(picture('margin'));
    expect(linesOf(text)).toHaveLength(5);
    expect(linesOf(text, 'handwriting').length).toBeGreaterThan(0);
  });

  test('without a line where there is none', async () => {
    const white = await sharp({ create: { width: 800, height: 1100, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect((await read(white)).pages[0]?.lines).toEqual([]);
  });

  test('of a picture with several', async () => {
    const one = await sharp(picture('table')).resize({ height: 600, width: 1400, fit: 'fill' }).toBuffer();
    const both = await sharp([one, one], { join: { animated: true } })
      .tiff()
      .toBuffer();
    const seen: string[] = [];
    const text = await recognise(
      { name: 'a.tif', format: 'tiff', bytes: both },
      { pairs, onPage: (done, total) => seen.push(`${done}/${total}`) },
    );
    expect(text?.pages.map(({ page }) => page)).toEqual([1, 2]);
    expect(seen).toEqual(['0/2', '1/2', '2/2']);
  });
});

describe('what may be read wrongly is marked', PATIENCE, () => {
  test('where the picture is spoilt, and more of it the worse it is', async () => {
    const clear = await read(await threeLines());
    const spoilt = await sharp(await threeLines())
      .resize({ width: 420 })
      .blur(1.1)
      .jpeg({ quality: 25 })
      .toBuffer();
    const large = await sharp(spoilt).resize({ width: 1260 }).withMetadata({ density: 200 }).png().toBuffer();
    const doubts = (text: RecognisedText): number =>
      text.pages.flatMap(({ lines }) => lines.flatMap(openDoubts)).length;
    expect(doubts(clear)).toBe(0);
    expect(doubts(await read(large))).toBeGreaterThan(3);
  });
});

describe('what cannot be recognised is said', PATIENCE, () => {
  const whole = picture('margin');

  test.each([
    ['a picture cut short', whole.subarray(0, 20_000), '损坏'],
    ['no picture', Buffer.from('\x89PNG\r\n\x1a\nno picture at all', 'latin1'), '损坏'],
  ])('%s', async (_, bytes, words) => {
    await expect(read(bytes)).rejects.toThrow(PictureFault);
    await expect(read(bytes)).rejects.toThrow(words);
  });

  test('a picture larger than any page', async () => {
    const size = { width: 20_000, height: 20_000 };
    const huge = await sharp({
      create: { ...size, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    await expect(read(huge)).rejects.toThrow('图片太大（20000×20000 像素）');
  });

  test('a page that takes too long', async () => {
    const file = { name: 'a.png', format: 'png', bytes: whole } as const;
    await expect(recognise(file, { pairs, mostTime: 1 })).rejects.toThrow('第 1 页识别了');
  });

  test('work that is stopped', async () => {
    const stop = new AbortController();
    const file = { name: 'a.png', format: 'png', bytes: whole } as const;
    const work = recognise(file, { pairs, stop: stop.signal, onPage: () => stop.abort(new Error('enough')) });
    await expect(work).rejects.toThrow('enough');
  });

  test('a missing engine', () => {
    const resolve = (missing: string) => (name: string) => {
      if (name === missing) throw new Error('not there');
      return name;
    };
    expect(missingPackage(resolve('onnxruntime-web'))).toBe('onnxruntime-web');
    expect(missingPackage(resolve('nothing'))).toBeUndefined();
  });
});

describe('pages of a PDF', () => {
  const text = (characters: number) => ({ text: '案'.repeat(characters), x: 80, y: 700 });
  const picture = (width: number, height: number, y = 20) => ({
    draw: `q ${width} 0 0 ${height} 20 ${y} cm /P Do Q`,
  });
  const pagesOf = async (...pages: Parameters<typeof makePdf>[0]) => {
    const source = await picturePagesOf('pdf', makePdf(pages));
    source.close();
    return source.pages;
  };

  test('that hold text are none to recognise', async () => {
    const bytes = makePdf([[text(8)]]);
    expect(await recognise({ name: 'a.pdf', format: 'pdf', bytes }, { pairs })).toBeUndefined();
  });

  test('are pictures where pictures, or strips of one, take half of them and few words stand on them', async () => {
    const half: [number, number] = [500, 520];
    const pages = await pagesOf(
      [picture(...half), text(20)],
      [picture(...half), text(21)],
      [picture(500, 480), text(3)],
      [picture(500, 260), picture(500, 260, 300)],
    );
    expect(pages).toEqual([1, 4]);
  });

  test('without a word are pictures, however small; without any on all pages, letters may be drawn', async () => {
    expect(await pagesOf([picture(100, 100)], [text(30)], [])).toEqual([1]);
    expect(await pagesOf([{ draw: '10 10 m 90 90 l S' }], [])).toEqual([1, 2]);
  });
});

test('a Word file that is nothing but a scan is read as one', PATIENCE, async () => {
  const bytes = makeDocx({
    body: '<w:p><w:r><w:drawing><wp:extent cx="5760000" cy="8640000"/><a:blip r:embed="r1"/></w:drawing></w:r></w:p>',
    files: { 'word/media/a.png': await threeLines() },
    relations: { r1: 'media/a.png' },
  });
  const text = await recognise({ name: 'a.docx', format: 'docx', bytes }, { pairs });
  expect(text === undefined ? [] : linesOf(text)).toHaveLength(3);
});

test(
  'a picture among the text of a Word file is read; one that is no photograph keeps its number',
  PATIENCE,
  async () => {
    const drawing = (id: string) =>
      `<w:p><w:r><w:drawing><wp:extent cx="5760000" cy="4320000"/><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;
    const bytes = makeDocx({
      body: p('各庭室要把立案登记制度落到实处，方便当事人。') + drawing('r1') + drawing('r2') + p('附后。'),
      files: { 'word/media/a.emf': new Uint8Array([1, 0, 0, 0]), 'word/media/b.png': await threeLines() },
      relations: { r1: 'media/a.emf', r2: 'media/b.png' },
    });
    const text = await recognise({ name: 'a.docx', format: 'docx', bytes }, { pairs });
    expect(text?.pages.map(({ page }) => page)).toEqual([2]);
    expect(text === undefined ? [] : linesOf(text)).toHaveLength(3);
  },
);

test('the engine is asked for no more than the picture holds', async () => {
  const asked: number[] = [];
  const model =
    (output: (height: number, width: number) => number[]) =>
    async (_: Float32Array, height: number, width: number) => {
      asked.push(height * width);
      const dims = output(height, width);
      return { data: new Float32Array(dims.reduce((a, b) => a * b)), dims };
    };
  const blind: Engine = {
    name: 'blind',
    version: '0',
    models: [],
    characters: [''],
    find: model((height, width) => [1, 1, height, width]),
    whichWayUp: model(() => [1, 2]),
    read: model(() => [1, 1, 1]),
  };
  const data = new Uint8Array(3 * 3000 * 4000).fill(255);
  const level = await levelled(blind, { data, width: 3000, height: 4000, dpi: 250 });
  await readPage(level, blind, () => {});
  expect(Math.max(...asked)).toBeLessThanOrEqual(1280 * 1280);
});
