import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pagePictureFile, pagePicturesFolder } from '#domain/page-pictures.ts';
import { currentText, type RecognisedPage } from '#domain/recognised-text.ts';
import { makePdf } from '../../convert/1-decode/formats/fixtures/make-pdf.ts';
import { boxAt, keptText, pageOf } from '../../convert/1-decode/formats/fixtures/make-recognised.ts';

const EM = 44;
const LEFT = 226;
const PITCH = 76;

/** Lines of a page of A4 with their indents, the first at this height. */
const linesAt = (top: number, lines: readonly string[]) =>
  lines.map((line, i) => {
    const text = line.trimStart();
    return { text, box: boxAt(LEFT + EM * (line.length - text.length), top + PITCH * i, text) };
  });

const middle = (text: string, y: number, em: number) => ({
  text,
  box: boxAt((1654 - text.length * em) / 2, y, text, em),
});

/** A plan of two pages: the second holds the end of a measure that begins on the first, and a seal. */
export const PLAN: readonly RecognisedPage[] = [
  pageOf(1, [
    middle('青田市中级人民法院文件', 170, 100),
    middle('青中法〔2031〕12号', 380, EM),
    middle('青田市中级人民法院', 520, 60),
    middle('2031年改革工作要点', 610, 60),
    ...linesAt(760, [
      '　　为做好全年改革工作，制定本要点。',
      '　　一、完善立案服务机制',
      '　　1. 推行网上立案。健全窗口制度，改进作风，方便',
      '当事人办理各项手续，做到一次办好。（责任部门：立案',
      '庭、信息处）',
      '　　2. 规范诉前调解。完善案件分流办法，明确调解期',
      '限，按季通报结果。（责任部门：立案庭）',
      '　　二、健全执行联动机制',
      '　　3. 加强财产查控。与金融机构建立通报制度，按月',
      '核对名单。（责任部门：执行局）',
      '　　4. 压缩办案周期。对长期没有办结的案件逐件列出',
    ]),
    { text: '— 1 —', kind: 'page-number', box: boxAt(780, 2200, '— 1 —') },
  ]),
  pageOf(2, [
    ...linesAt(200, [
      '清单，由庭长包案督办。（责任部门：审判管理办公室）',
      '　　5. 公开审判流程。按季更新统计，接受各界监督。',
      '（责任部门：立案庭）',
    ]),
    { text: '青田市中级人民法院', box: boxAt(960, 620, '青田市中级人民法院') },
    { text: '2031年2月16日', box: boxAt(1010, 700, '2031年2月16日') },
    { text: '', kind: 'seal', box: [1000, 500, 320, 320] },
    { text: '— 2 —', kind: 'page-number', box: boxAt(780, 2200, '— 2 —') },
  ]),
];

/** What the pages show, drawn by a browser with the archive's own faces: as PNG, and as readers get it. */
async function draw(browser: Browser, pages: readonly RecognisedPage[]): Promise<Buffer[]> {
  const page = await browser.newPage({ viewport: { width: 1654, height: 2339 } });
  const pictures: Buffer[] = [];
  for (const { lines } of pages) {
    const runs = lines.map((line) => {
      const [x, y, width, height] = line.box;
      if (line.kind === 'seal')
        return `<circle cx="${x + width / 2}" cy="${y + height / 2}" r="${width / 2}" fill="none" stroke="#d33" stroke-width="12" opacity=".7"/>`;
      const em = height - 12;
      const red = em > 90 ? ' fill="#c00"' : '';
      return `<text x="${x + 6}" y="${y + 6 + 0.86 * em}" font-size="${em}"${red} textLength="${width - 12}">${currentText(line)}</text>`;
    });
    await page.setContent(
      `<body style="margin:0;background:#f4f2ec"><svg width="1654" height="2339" font-family="Noto Serif SC,Noto Serif SC Variable,serif">${runs.join('')}</svg>`,
    );
    const png = (await page.screenshot({ type: 'png' })).toString('base64');
    const webp = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1100, 1556];
      canvas.getContext('2d')?.drawImage(image, 0, 0, 1100, 1556);
      return canvas.toDataURL('image/webp', 0.6).split(',')[1] ?? '';
    }, png);
    pictures.push(Buffer.from(webp, 'base64'));
  }
  await page.close();
  return pictures;
}

/** A folder of seeds with scans: one as it came, one declared proofread, one of which a page is a picture, one without pictures. */
export async function scanSeeds(browser: Browser, seeds: string, showProofread = false): Promise<void> {
  await mkdir(join(seeds, 'registry'), { recursive: true });
  const identity = `name: 某档案\nowner: 某室\ndescription: 收录公文。\ncontact: ""\nfooter: ""\nshowProofread: ${showProofread}\n`;
  await writeFile(join(seeds, 'registry', 'archive.yaml'), identity);
  const pictures = await draw(browser, PLAN);
  const put = async (id: string, file: string, bytes: Uint8Array, pages: readonly RecognisedPage[]) => {
    await writeFile(join(seeds, file), bytes);
    await writeFile(join(seeds, `${id}.ocr.json`), keptText(bytes, pages, file));
    await mkdir(join(seeds, pagePicturesFolder(id)), { recursive: true });
    for (const [i, { page }] of pages.entries())
      if (id !== 'bare')
        await writeFile(join(seeds, pagePicturesFolder(id), pagePictureFile(page)), pictures[i] as Buffer);
  };
  // Of a picture the converter reads nothing but what it is.
  const tiff = (name: string) => Buffer.from(`II*\0${name}`, 'latin1');
  await put('scan', 'scan.tif', tiff('scan'), PLAN);
  await put('bare', 'bare.tif', tiff('bare'), PLAN);
  await put('read', 'read.tif', tiff('read'), PLAN);
  await writeFile(join(seeds, 'read.yaml'), 'proofread: { on: 2031-04-02, by: 研究室 }\n');
  const texts = [
    '　　一、完善送达机制',
    '　　1. 推行电子送达，当事人同意的，都用电子方式送',
    '达。（责任部门：立案庭）',
  ];
  const runs = texts.map((line, i) => ({
    text: line.trimStart(),
    x: 80 + 16 * (line.length - line.trimStart().length),
    y: 700 - 28 * i,
  }));
  const title = { text: '青田市中级人民法院送达工作方案', x: 130, y: 750, size: 22 };
  const pdf = makePdf([[title, ...runs], [{ draw: 'q 500 0 0 700 40 100 cm /P Do Q' }]]);
  const second = pageOf(
    2,
    linesAt(200, ['　　2. 规范公告送达。公告以前，先核对地址，逐件登记。', '（责任部门：执行局）']),
  );
  await put('mixed', 'mixed.pdf', pdf, [second]);
}
